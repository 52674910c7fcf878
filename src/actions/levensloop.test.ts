import { describe, expect, it } from 'vitest';
import { toeval, type Toeval } from '../demo/toeval.ts';
import { gehouden, lopendePeriode } from '../domain/begeleiding/stand.ts';
import { UITKOMSTEN } from '../domain/begeleiding/woorden.ts';
import { leesAntwoorden, optiesVan, wordtGevraagd, type Antwoorden, type Vraag, type Vragen } from '../domain/invoer/vragen.ts';
import { dagenTussen } from '../domain/kalender/dag.ts';
import { dagenNa, maandenNa, maandenVoor } from '../domain/kalender/maanden.ts';
import { bevoegd, magNu } from '../domain/keten/bevoegd.ts';
import { dagFout } from '../domain/keten/dag.ts';
import { WOONSTAPPEN } from '../domain/keten/fasen.ts';
import type { DossierGebeurtenis, Gebeurd } from '../domain/keten/gebeurtenissen.ts';
import { AFGESLOTEN, herbouw, pasToe, type DossierStand } from '../domain/keten/stand.ts';
import { DOSSIERSTAPPEN, type Dossierstap } from '../domain/keten/stappen.ts';
import { takenVan, type Taak } from '../domain/keten/taken.ts';
import type { Rol } from '../domain/partijen/rollen.ts';
import type { Contractvorm, Regeling } from '../domain/regeling/schema.ts';
import { ongetekend, teTekenenDoor } from '../domain/signalering/clientoverleg.ts';
import { leesRegelingen } from '../storage/regelingen-lezen.ts';
import { ACTIES } from './register.ts';

/*
 * Three years of life behind five hundred front doors, week by week, through the real steps and their real questions: people act when it is
 * their turn, mostly in time; trouble comes by chance, from a fixed seed. Nothing may come to stand where it cannot go on, and no term may
 * be forgotten: beside the program's own tasks stands a second reckoning, made from what happened alone.
 */

const regelingen = leesRegelingen();
const PACT = regelingen.op('pact-ijmond-zuid-kennemerland', '2026-01-01');
const WF = regelingen.op('westfriesland', '2026-01-01');
const BEGIN = '2022-01-03';
const WEKEN = 157;

type Leven = { t: Toeval; r: Regeling; stand: DossierStand; verleden: Gebeurd<DossierGebeurtenis>[]; gezet: Set<Dossierstap>; vast: Map<Dossierstap, number>; moeilijk: number };

/** The state on the day of the key, made by what came before it. */
function sleuteldag(nr: number): Leven {
  const t = toeval('levensloop', nr);
  const r = nr % 3 === 2 ? WF : PACT;
  const code = r === PACT && t.kans(0.2) ? 'intermediaire-verhuur' : 'driehoekscontract';
  const vorm = r.contractvormen.find((c) => c.code === code) as Contractvorm;
  const corporatie = r.verdeelsleutel.corporaties.rijen[nr % r.verdeelsleutel.corporaties.rijen.length]!;
  const gemeente = corporatie.gemeente ?? r.partijen.find((p) => p.code === corporatie.corporatie)?.werkgebied?.[0] ?? r.gemeenten[0]!.code;
  const zorg = r.partijen.filter((p) => p.soort === 'zorgorganisatie' && p.register);
  const op = dagenNa(BEGIN, t.getal(0, 120));
  const einddatum = vorm.hoogstens_maanden || t.kans(0.5) ? { einddatum: maandenNa(op, 24) } : {};
  const doeleinden = r.toestemming.doeleinden.filter((d) => d.nodig || t.kans(0.9)).map((d) => d.code);
  const g = (soort: DossierGebeurtenis['soort'], gegevens: object, dag = op): Gebeurd<DossierGebeurtenis> => ({ soort, gegevens, gebeurd_op: dag }) as Gebeurd<DossierGebeurtenis>;
  const eerder = dagenNa(op, -40);
  const verleden = [
    g('dossier-geopend', { regeling: r.regeling, versie: r.geldig_vanaf, zorgorganisatie: t.kies(zorg).code }, dagenNa(op, -300)),
    g('toestemming-gegeven', { door: 'client', wijze: 'formulier', gegeven_op: dagenNa(op, -300), doeleinden }, dagenNa(op, -300)),
    g('besluit-genomen', { uitkomst: 'positief', contractvorm: vorm.code }, dagenNa(op, -200)),
    g('op-wachtlijst-geplaatst', { wachtlijst: gemeente }, dagenNa(op, -190)),
    g('woning-voorgelegd', { woning: String(nr), corporatie: corporatie.corporatie, gemeente }, dagenNa(op, -50)),
    g('advies-gegeven', { advies: 'positief' }, dagenNa(op, -45)),
    g('aanbod-beantwoord', { antwoord: 'aangenomen' }, eerder),
    g('contract-vastgelegd', { contractvorm: vorm.code, ingangsdatum: op, ...einddatum }, dagenNa(op, -10)),
    g('sleutel-overgedragen', { woning: String(nr), corporatie: corporatie.corporatie, gemeente }),
  ];
  return { t, r, verleden, stand: herbouw(verleden)!, gezet: new Set(), vast: new Map(), moeilijk: t.kies([0, 0, 0.02, 0.05, 0.15]) };
}

/** An answer that fits the question; days around `op`. */
const LIJSTEN = { woningen: [{ code: 'w2', naam: 'Een andere woning' }] };
function antwoord(t: Toeval, vraag: Vraag, op: string): unknown {
  const codes = optiesVan(vraag, LIJSTEN).map((o) => o.code);
  switch (vraag.soort) {
    case 'ja-nee': return t.kies(['ja', 'ja', 'nee']);
    case 'keuze': return codes.length > 0 ? t.kies(codes) : undefined;
    case 'keuzes': return t.kans(0.7) ? codes : codes.filter(() => t.kans(0.6));
    case 'datum': return t.kies([op, op, dagenNa(op, -1), dagenNa(op, 14), maandenNa(op, 2), maandenNa(op, 6)]);
    case 'aantal': case 'bedrag': return t.getal(vraag.min ?? 0, Math.min(vraag.max ?? 20, (vraag.min ?? 0) + 20));
    case 'telefoon': return '06 12345678';
    case 'rijen': return [1, 2].map(() => antwoorden(t, vraag.kolommen!, op));
    case 'verwijzing': return undefined;
    default: return 'Tekst voor de proef.';
  }
}
function antwoorden(t: Toeval, vragen: Readonly<Vragen>, op: string): Record<string, unknown> {
  const uit: Record<string, unknown> = {};
  for (const [veld, vraag] of Object.entries(vragen)) if (wordtGevraagd(vraag, uit as Antwoorden) && (vraag.verplicht || t.kans(0.6))) uit[veld] = antwoord(t, vraag, op);
  return uit;
}

/** Where there is more than one to choose from, people answer about the one they read. */
const GERICHT: Partial<Record<Dossierstap, (stand: DossierStand, rol: Rol) => Record<string, unknown>>> = {
  'clientoverleg-ondertekenen': (stand, rol) => { const c = ongetekend(stand).find((x) => teTekenenDoor(x, rol).length > 0); return c ? { overleg: String(c.nr), door: teTekenenDoor(c, rol) } : {}; },
};

/** Takes a step as the kernel does, with answers as a person might give them; more tries than one where an answer is refused. */
function doe(l: Leven, stap: Dossierstap, rol: Rol, organisatie: string, vandaag: string): boolean {
  const { t, r, stand } = l;
  const op = DOSSIERSTAPPEN[stap].toestemmingNodig && t.kans(0.15) ? dagenNa(vandaag, -t.getal(1, 20)) : vandaag;
  if (!bevoegd(r, stap, stand, { account: '', organisatie, rol }).ok || !magNu(r, stap, stand).ok || dagFout(stap, stand, op, vandaag)) return false;
  const actie = ACTIES[stap];
  const vragen = actie.vragen(r, stand, { rol });
  for (let poging = 0; poging < 25; poging++) {
    const gelezen = leesAntwoorden(vragen, { ...actie.begin?.(r, stand, {}), ...antwoorden(t, vragen, op), ...GERICHT[stap]?.(stand, rol) }, LIJSTEN, { merk: l.verleden.length + 1 });
    if (!gelezen.ok) continue;
    const woning = actie.woning === 'uit-invoer' ? { id: 'w2', adres: '', stand: { regeling: r.regeling, corporatie: stand.aanbod!.corporatie, gemeente: stand.aanbod!.gemeente, jongerenwoning: false, status: 'vrij' as const, sinds: op } } : undefined;
    const besluit = actie.beslis({ regeling: r, stand, organisatie, rol, dossier: 'd', invoer: { ...gelezen.waarde, ...(woning ? { woning: woning.id } : {}) }, gegevens: {}, eerder: {}, besloten: [], gewijzigd: [], woning, op });
    if (!besluit.ok) continue;
    for (const { soort, gegevens } of besluit.waarde.gebeurtenissen) l.verleden.push({ soort, gegevens, gebeurd_op: op } as Gebeurd<DossierGebeurtenis>);
    l.stand = besluit.waarde.gebeurtenissen.reduce<DossierStand>((s, g) => pasToe(s, { soort: g.soort, gegevens: g.gegevens, gebeurd_op: op } as Gebeurd<DossierGebeurtenis>), stand);
    l.gezet.add(stap);
    return true;
  }
  return false;
}

const VOORVALLEN: readonly Dossierstap[] = [
  'signaal-melden', 'signaal-melden', 'signaal-melden', 'waarschuwing-geven', 'aanpak-onvoldoende-melden', 'escalatie-starten', 'begeleiding-beeindigen', 'begeleiding-aanpassen', 'evaluatie-plannen', 'klacht-vastleggen', 'vastlegging-herstellen',
  'oordeel-vragen', 'ontruiming-vastleggen', 'woning-ruilen', 'wonen-afsluiten', 'landing-bijwerken', 'gesprek-vastleggen', 'signaal-sluiten', 'huureinde-aanzeggen', 'omklap-adviseren', 'clientoverleg-vastleggen',
];

/** The tasks of a state, reckoned once. */
const BEREKEND = new WeakMap<DossierStand, Taak[]>();
function taken({ r, stand }: Leven): Taak[] {
  const al = BEREKEND.get(stand) ?? takenVan(r, stand);
  BEREKEND.set(stand, al);
  return al;
}

function week(l: Leven, vandaag: string): void {
  for (const taak of taken(l)) {
    if ((taak.vanaf && taak.vanaf > vandaag) || !(taak.stap in DOSSIERSTAPPEN)) continue;
    const dringend = taak.uiterlijk !== undefined && dagenTussen(vandaag, taak.uiterlijk) < 10;
    if (!l.t.kans(dringend ? 0.6 : 0.15)) continue;
    // Another step of this week may have taken it away.
    const nog = taken(l).find((x) => x.stap === taak.stap && x.organisatie === taak.organisatie);
    if (!nog) continue;
    expect(nog.rollen, `${taak.stap} heeft niemand`).not.toEqual([]);
    const stap = taak.stap as Dossierstap;
    const rol = nog.rollen[0]!;
    // Who guards the chain is asked to chase; the step itself is another's.
    if (!l.r.stappen[stap]!.door.includes(rol)) continue;
    const gelukt = doe(l, stap, rol, nog.organisatie, vandaag);
    l.vast.set(stap, gelukt ? 0 : (l.vast.get(stap) ?? 0) + 1);
  }
  const teVragen = l.stand.omklap?.advies && !l.stand.omklap.besluit && !l.stand.omklap.gevraagd && l.t.kans(0.3);
  if (teVragen || l.t.kans(l.moeilijk + 0.01)) {
    const stap = teVragen ? 'oordeel-vragen' : l.t.kies(VOORVALLEN);
    const rol = l.r.stappen[stap] && l.t.kies(l.r.stappen[stap].door);
    const organisatie = { begeleider: l.stand.zorgorganisatie, woonconsulent: l.stand.aanbod?.corporatie, consulent: l.r.partijen.find((p) => p.soort === 'gemeente' && p.werkgebied?.includes(l.stand.vestiging ?? ''))?.code, welzijnswerker: l.stand.landing?.organisatie }[rol as string] ?? l.r.servicepunt.organisatie;
    if (rol) doe(l, stap, rol, organisatie, vandaag);
  }
}

/** The second reckoning: what must be on someone's list on this day, from what happened alone. */
function vergeten(l: Leven, vandaag: string): string[] {
  const { r, stand: s } = l;
  if (s.status !== 'woont' || s.toestemming !== 'gegeven') return [];
  const staat = (stap: string, wie?: (uiterlijk: string | undefined) => boolean) => taken(l).some((t) => t.stap === stap && (!t.vanaf || t.vanaf <= vandaag) && (!wie || wie(t.uiterlijk)));
  const mis: string[] = [];
  const sleutel = s.sleutel!.op;
  const laatste = gehouden(s).at(-1)?.op ?? sleutel;
  // Who is certain to leave is not evaluated any more, nor asked about hours.
  const opgezegd = s.opzegging && (s.opzegging.uitkomst ? ['huurder-akkoord', 'rechter-ontbindt'].includes(s.opzegging.uitkomst) : s.opzegging.akkoord === 'ja') ? s.opzegging.per : undefined;
  const weg = [s.ontruiming?.op, s.aanzegging?.per, opgezegd].filter((d) => d !== undefined).sort()[0];
  if (taken(l).length === 0) mis.push('er staat niets meer op een lijst');
  if (!weg && s.doelen?.length && r === PACT && vandaag >= dagenNa(maandenNa(laatste, 12), -30) && !staat('evaluatie-vastleggen')) mis.push('jaarlijkse evaluatie');
  if (!weg && s.doelen?.length && r === WF && gehouden(s).length < 2 && vandaag >= maandenNa(sleutel, 6 * (gehouden(s).length + 1)) && !staat('evaluatie-vastleggen')) mis.push('evaluatie per half jaar');
  if (!weg && !s.doelen?.length && !staat('woondoelen-vastleggen')) mis.push('woondoelen');
  if (!s.begeleiding?.some((p) => !p.vervallen) && !staat('begeleiding-starten')) mis.push('begeleiding niet gestart');
  for (const x of s.signalen ?? []) {
    if (x.vervallen || x.gesloten_op) continue;
    if (!x.beantwoord_op && !staat('signaal-beantwoorden', (u) => u !== undefined && u <= dagenNa(x.op, 14))) mis.push(`signaal ${x.nr} onbeantwoord`);
    if (x.beantwoord_op && !['signaal-sluiten', 'gesprek-vastleggen', 'rondetafel-vastleggen', 'escalatie-afspreken', 'escalatieactie-afronden', 'escalatie-afsluiten'].some((stap) => staat(stap))) mis.push(`signaal ${x.nr} zonder vervolg`);
  }
  if (s.koppelbeding && !s.koppelbeding.uitkomst && !staat('koppelbeding-bespreken')) mis.push('koppelbeding');
  const einde = s.contract?.einddatum;
  if (einde && !weg && !s.omklap?.besluit && vandaag >= maandenVoor(einde, 4) && !staat('omklap-besluiten') && !(s.omklap?.gevraagd && !s.omklap.extra && staat('oordeel-geven'))) mis.push('besluit voor het einde van de huur');
  if (einde && !weg && s.omklap?.besluit?.uitkomst === 'niet' && vandaag >= dagenNa(maandenVoor(einde, 3), 1) && !staat('huureinde-aanzeggen', (u) => u !== undefined && u < maandenVoor(einde, 1))) mis.push('aanzegging');
  if (weg && vandaag >= weg && !staat('wonen-afsluiten')) mis.push('afsluiten');
  if (s.opzegging && !s.opzegging.uitkomst && !weg && vandaag >= s.opzegging.per && !staat('opzegging-afronden')) mis.push('uitkomst van de opzegging');
  const nu = lopendePeriode(s);
  if (!weg && nu?.indicatie_tot && !s.beschikking && vandaag >= dagenNa(nu.indicatie_tot, -30) && !staat('begeleiding-aanpassen')) mis.push('einde van de indicatie');
  return mis;
}

describe('drie jaar wonen, vijfhonderd keer', () => {
  const levens = Array.from({ length: 500 }, (_, nr) => sleuteldag(nr));
  const gemist: string[] = [];
  const vast = new Map<string, number>();
  it('P5.d, P6.b, P9.b, P3.c geen termijn wordt vergeten, en wie aan zet is kan de stap ook zetten', () => {
    for (const [nr, l] of levens.entries()) {
      for (let w = 1; w <= WEKEN; w++) {
        const vandaag = dagenNa(l.stand.sleutel!.op, w * 7);
        week(l, vandaag);
        gemist.push(...vergeten(l, vandaag).map((m) => `${nr} ${l.r.kenmerk} ${vandaag}: ${m}`));
        if (AFGESLOTEN.includes(l.stand.status)) break;
      }
      for (const [stap, keer] of l.vast) if (keer >= 8) vast.set(stap, (vast.get(stap) ?? 0) + 1);
    }
    expect(gemist.slice(0, 10)).toEqual([]);
    expect([...vast]).toEqual([]);
  }, 180_000);
  it('P3.c wat er staat volgt uit wat er gebeurde, en niet uit de volgorde waarin verschillende zaken zijn vastgelegd', () => {
    const kant = (soort: string): 'doelen' | 'signalen' | undefined => (/^(evaluatie|landing|klacht|vragenlijst)/.test(soort) ? 'doelen' : /^(signaal|gesprek|waarschuwing|calamiteit)/.test(soort) ? 'signalen' : undefined);
    let gewisseld = 0;
    for (const l of levens) {
      // What was written down about goals after something about signals, might as well have been written before it.
      const anders = [...l.verleden];
      for (let i = 1; i < anders.length; i++) {
        const [a, b] = [anders[i - 1]!, anders[i]!];
        if (kant(a.soort) === 'signalen' && kant(b.soort) === 'doelen') { anders.splice(i - 1, 2, b, a); gewisseld++; }
      }
      expect(herbouw(anders)).toEqual(l.stand);
    }
    expect(gewisseld).toBeGreaterThan(50);
  });
  it('P6.b geen huur staat op twee manieren: na de omklap is er geen einde en geen aanzegging meer', () => {
    for (const { stand: s } of levens) {
      if (s.contract?.omgezet_op) expect([s.contract.einddatum, s.aanzegging?.grond === 'einde-tijd', s.contractvorm]).toEqual([undefined, false, 'huurcontract']);
      if (s.status === 'nazorg') expect(s.afloop?.nazorg_tot).toBeDefined();
      if (s.status === 'woont') expect(['begeleiding', 'signalering']).toContain(s.fase);
      for (const p of s.begeleiding ?? []) if (p.tot) expect(p.tot >= p.vanaf).toBe(true);
    }
  });
  it('E4 alle soorten aflopen en alle stappen komen voor', () => {
    const aflopen = new Set(levens.flatMap((l) => l.stand.afloop?.uitkomst ?? []));
    expect(UITKOMSTEN.map((u) => u.code).filter((c) => !aflopen.has(c))).toEqual([]);
    const gezet = new Set(levens.flatMap((l) => [...l.gezet]));
    expect(WOONSTAPPEN.filter((s) => !gezet.has(s))).toEqual([]);
  });
});
