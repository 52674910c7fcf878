import type { UITKOMSTEN } from '../domain/begeleiding/woorden.ts';
import { ONDERHUURVRAGEN } from '../domain/huur/woorden.ts';
import { magOntvangen } from '../domain/keten/ontvangen.ts';
import { dagenNa, maandenNa } from '../domain/kalender/maanden.ts';
import { plusWerkdagen, type Dag } from '../domain/kalender/werkdagen.ts';
import { iemand, type Bewoning } from './bewoning.ts';
import { persoon, type Gang, type Thuis } from './gang.ts';
import { signalen } from './leven-signalen.ts';
import { AFSPRAKEN, EVALUATIE, LANDING, WOONDOELEN } from './mensen/woonteksten.ts';
import { toeval } from './toeval.ts';
import type { Zet } from './verhaal.ts';

/* What happens behind the door from the key until today, as it goes in real life: mostly well, mostly in time, and not always. */

const werkdagVanaf = (dag: Dag): Dag => plusWerkdagen(plusWerkdagen(dag, -1), 1);

/** The life behind one door. `zetten`: the way to the key, its last step the key itself. Nothing lies on or after `vandaag`. */
export function leven(g: Gang, thuis: Thuis, zetten: readonly Zet[], vandaag: Dag): Zet[] {
  const sleutel = zetten.at(-1)!.op;
  if (!g.regeling.wonen || zetten.at(-1)!.doe !== 'sleutel-overdragen') return [];
  const t = toeval('leven', g.dossier);
  const doeleinden = zetten.findLast((z) => z.doe === 'toestemming-vastleggen')?.invoer.doeleinden as string[] | undefined;
  const b: Bewoning = {
    g, doeleinden, thuis, sleutel, vandaag, t, consulent: persoon(t, g.regeling.regeling, thuis.corporatie, 'woonconsulent'),
    zet: (doe, door, dagen, invoer) => {
      const op = werkdagVanaf(dagenNa(sleutel, dagen));
      return op < vandaag && g.regeling.stappen[doe] ? [{ op, door, doe, aan: g.dossier, invoer: invoer?.(op) ?? {} }] : [];
    },
  };
  const zonder = g.vorm.code === 'huurcontract';
  const wonen = doelen(b);
  const aantal = (wonen.find((z) => z.doe === 'woondoelen-vastleggen')?.invoer.woondoelen as unknown[] | undefined)?.length ?? 0;
  const delen = genummerd([...landing(b, zetten), ...(zonder ? [] : begeleiding(b)), ...wonen, ...signalen(b), ...(zonder ? [] : omklap(b, aantal))]);
  const einde = delen.filter((z) => z.doe === 'wonen-afsluiten').map((z) => z.op).sort()[0];
  // After the end only the aftercare goes on.
  return delen.filter((z) => einde === undefined || z.op < einde || (z.op === einde && z.doe === 'wonen-afsluiten') || z.doe === 'nazorg-vastleggen');
}

/** Signals get their number when they come. Worries at an evaluation make one too, which may come between those that the corporation reports. */
function genummerd(zetten: readonly Zet[]): Zet[] {
  const komen = zetten.filter((z) => z.doe === 'signaal-melden' || (z.doe === 'evaluatie-vastleggen' && z.invoer.vervolg === 'zorgen')).toSorted((a, b) => a.op.localeCompare(b.op));
  const gemeld = komen.flatMap((z, i) => (z.doe === 'signaal-melden' ? [String(i + 1)] : []));
  return zetten.map((z) => (z.invoer.signaal === undefined ? z : { ...z, invoer: { ...z.invoer, signaal: gemeld[Number(z.invoer.signaal) - 1] } }));
}

/** Welfare is brought in before the key, where the client allows it (art. 8a). */
function landing({ g, doeleinden, thuis, t, zet }: Bewoning, zetten: readonly Zet[]): Zet[] {
  const { regeling } = g;
  const hier = regeling.partijen.filter((p) => p.soort === 'welzijnsorganisatie' && p.register && (!p.werkgebied || p.werkgebied.includes(thuis.gemeente)));
  const organisatie = (hier.find((p) => iemand(regeling.regeling, p.code, 'welzijnswerker')) ?? hier[0])?.code;
  const contract = zetten.findLast((z) => z.doe === 'contract-vastleggen');
  if (!organisatie || !contract || !regeling.stappen['welzijn-betrekken'] || !magOntvangen(regeling, { doeleinden }, 'welzijnswerker') || t.kans(0.02)) return [];
  const werker = iemand(regeling.regeling, organisatie, 'welzijnswerker') ?? g.begeleider;
  const onderdelen = { kennismaking: 'gedaan', contactpersoon: 'gedaan', ...(t.kans(0.6) ? { activiteiten: t.kies(['gedaan', 'gepland', 'wil-niet']) } : {}), ...(t.kans(0.5) ? { werk: t.kies(['gepland', 'gedaan', 'niet-nodig']) } : {}), ...(t.kans(0.4) ? { dagbesteding: t.kies(['gedaan', 'niet-nodig']) } : {}), ...(t.kans(0.3) ? { ervaringsdeskundige: t.kies(['gepland', 'gedaan', 'wil-niet']) } : {}) };
  const betrokken: Zet = { op: contract.op, door: g.begeleider, doe: 'welzijn-betrekken', aan: g.dossier, invoer: { organisatie, vraag: t.kies(LANDING.vraag) } };
  return [betrokken, ...(t.kans(0.96) ? zet('landing-bijwerken', werker, t.getal(6, 34), () => ({ ...onderdelen, toelichting: t.kies(LANDING.toelichting) })) : [])];
}

function begeleiding({ g, t, zet, sleutel }: Bewoning): Zet[] {
  const uren = t.getal(3, 8);
  const minder = t.getal(190, 330);
  return [
    ...zet('begeleiding-starten', g.begeleider, t.kans(0.93) ? t.getal(0, 6) : t.getal(10, 30), () => ({ vanaf: sleutel, uren, indicatie: t.kans(0.85) ? 'wmo' : 'jeugdwet', indicatie_tot: maandenNa(sleutel, t.kies([26, 30, 36, 36])), afspraken: t.kies(AFSPRAKEN.begeleiding) })),
    ...(t.kans(0.35) ? zet('begeleiding-aanpassen', g.begeleider, minder, (op) => ({ vanaf: op, uren: Math.max(1, uren - 2), afgestemd_op: plusWerkdagen(op, -3), beschikking: 'niet-nodig', aanleiding: t.kies(AFSPRAKEN.minder) })) : []),
  ].filter((z, _, alle) => z.doe === 'begeleiding-starten' || alle[0]?.doe === 'begeleiding-starten');
}

/** Goals, and evaluations at the rhythm of the regeling; now and then one is late. */
function doelen({ g, t, zet, consulent }: Bewoning): Zet[] {
  const { regeling, begeleider } = g;
  const rijen = WOONDOELEN.slice(t.getal(0, 3), t.getal(5, 7));
  const vastgelegd = zet('woondoelen-vastleggen', begeleider, t.getal(8, 26), (op) => ({ gesprek_op: op, aanwezig: ['client', 'begeleider', 'corporatie'], woondoelen: rijen }));
  if (vastgelegd.length === 0 || t.kans(0.01)) return [];
  const half = regeling.evaluatie.eerste_jaar_elke_maanden !== undefined;
  const momenten = half ? [t.getal(165, 181), t.getal(345, 363)] : [t.getal(325, 363), t.getal(670, 715)];
  const gaatNiet = t.kans(0.18);
  const lezer = regeling.stappen['evaluatie-vaststellen']?.door.includes('woonconsulent') ? consulent : g.bureau('uitstroomcoordinator');
  const evaluaties = momenten.flatMap((dag, keer) => {
    // Now and then one is held late, and a few were not held at all.
    if (t.kans(0.02)) return [];
    const later = t.kans(0.12) ? t.getal(15, 50) : 0;
    const tekst = t.kies(EVALUATIE);
    const gehouden = zet('evaluatie-vastleggen', begeleider, dag + later, (op) => ({
      gesprek_op: op, aanwezig: ['client', 'begeleider', 'corporatie'], ...Object.fromEntries(rijen.map((_, i) => [`oordeel_doel-${i + 1}`, gaatNiet ? t.kies(['gelijk', 'achteruit', 'op-weg']) : keer === 0 ? t.kies(['op-weg', 'op-weg', 'gelijk']) : t.kies(['op-weg', 'op-weg', 'behaald'].slice(0, 2))])),
      gaat: gaatNiet ? t.kies(['wisselend', 'niet-goed']) : t.kies(['goed', 'goed', 'wisselend']), vervolg: gaatNiet ? t.kies(['zorgen', 'meer-begeleiding']) : t.kies(['doorgaan', 'doorgaan', 'minder-begeleiding']), ...tekst, client_akkoord: 'ja',
    }));
    return [...gehouden, ...(t.kans(0.94) ? zet('evaluatie-vaststellen', lezer, dag + later + t.getal(2, 12), () => ({ akkoord: 'ja' })) : [])].filter((z, _, alle) => z.doe !== 'evaluatie-vaststellen' || alle[0]!.doe === 'evaluatie-vastleggen');
  });
  return [...vastgelegd, ...evaluaties, ...(t.kans(0.97) ? zet('vragenlijst-uitreiken', begeleider, t.getal(172, 190)) : [])];
}

/** The weighing before the lease ends, the decision, and for most an ordinary lease; then aftercare. */
function omklap({ g, t, zet, consulent }: Bewoning, doelen: number): Zet[] {
  if (g.vorm.code === 'intermediaire-verhuur') return onderhuur({ g, t, zet, consulent }, doelen);
  if (t.kans(0.04)) return [];
  const advies = t.getal(500, 545);
  const besluit = advies + t.getal(14, 45);
  const einde = besluit + t.getal(60, 110);
  const per = (op: Dag): Dag => werkdagVanaf(dagenNa(op, 20));
  const uit = [
    ...zet('omklap-adviseren', g.begeleider, advies, () => ({ ...herbeoordeeld(doelen, () => t.kies(['behaald', 'behaald', 'op-weg'])), oordeel: 'omzetten', onderbouwing: t.kies(AFSPRAKEN.omklap) })),
    ...zet('omklap-besluiten', consulent, besluit, (op) => ({ uitkomst: 'omzetten', per: per(op), besluit_reden: t.kies(AFSPRAKEN.omklapbesluit) })),
  ];
  if (uit.length < 2) return uit;
  const uitkomst = t.kies(['vast-contract', 'vast-contract', 'vast-contract', 'vast-contract', 'doorverhuisd'] as const satisfies readonly (typeof UITKOMSTEN)[number]['code'][]);
  const klaar = zet('wonen-afsluiten', g.begeleider, einde, (op) => ({ uitkomst, per: op, toelichting: t.kies(AFSPRAKEN.afloop) }));
  return [...uit, ...klaar, ...(klaar.length > 0 && t.kans(0.8) ? zet('nazorg-vastleggen', g.begeleider, einde + t.getal(165, 180), (op) => ({ gesproken_op: op, hoe: t.kies(['goed', 'goed', 'wisselend']), toelichting: t.kies(AFSPRAKEN.nazorg) })) : [])];
}

const herbeoordeeld = (doelen: number, oordeel: () => string): Record<string, string> => Object.fromEntries(Array.from({ length: doelen }, (_, i) => [`oordeel_doel-${i + 1}`, oordeel()]));

/** The care organisation is the tenant: the yearly check of the sublet, and a weighing that mostly says: not yet. */
const onderhuur = ({ g, t, zet, consulent }: Pick<Bewoning, 'g' | 't' | 'zet' | 'consulent'>, doelen: number): Zet[] => [
  ...[t.getal(335, 362), t.getal(690, 715)].flatMap((dag) => zet('onderhuur-controleren', consulent, dag, () => Object.fromEntries(ONDERHUURVRAGEN.map((v) => [v.code, 'ja'])))),
  ...zet('omklap-adviseren', g.begeleider, t.getal(510, 540), () => ({ ...herbeoordeeld(doelen, () => t.kies(['op-weg', 'gelijk'])), oordeel: 'later', onderbouwing: AFSPRAKEN.nogniet })),
  ...zet('omklap-besluiten', consulent, t.getal(545, 570), (op) => ({ uitkomst: 'later', opnieuw_op: maandenNa(op, 10), besluit_reden: AFSPRAKEN.nogniet })),
];
