import { dagenTussen, type Dag } from '../kalender/dag.ts';
import { binnenTermijn } from '../keten/beurt.ts';
import type { Stap } from '../keten/fasen.ts';
import { ONDERGRENS } from '../monitor/kleine-aantallen.ts';
import type { Periode } from '../monitor/periode.ts';
import type { Voorzieningtelling } from '../monitor/voorzieningcijfers.ts';
import { kwantielMetWachtenden, type Wachtperiode } from '../monitor/wachtcijfers.ts';
import { partijrijen, type Woonleven } from '../monitor/wooncijfers.ts';
import type { Regeling } from '../regeling/schema.ts';
import type { Taakrij, Taakstelling } from '../verdeling/taakstelling.ts';
import { actietijdigheid, type ActieStand } from './actie.ts';
import type { Uitslag, Uitslagen } from './inspanningen.ts';
import type { Maatcode } from './maten.ts';
import { samen, tijdig, type Meting } from './meting.ts';

/*
 * What the data say about the promises: pure, over counts that hold no person. A party about which a measure has no data has no meting;
 * where the program would know if there were any, it has one that says zero.
 */

/** Counted by party: sessions held, applications and how many of them came back, opinions on neighbourhoods, handovers, tables about a tenant at which welfare sat. */
export type Partijtelling = readonly { wat: 'zittingen' | 'ingediend' | 'teruggevraagd' | 'buurtadvies' | 'overdrachten' | 'meegedacht'; partij: string; aantal: number }[];
/** From one day to the next step, `tot` null as long as it was not taken; `aantal` that were alike. */
export type Stapparen = readonly { wat: 'advies' | 'plaatsing' | 'toetsing'; partij: string; van: Dag; tot: Dag | null; aantal: number }[];

export type Feiten = {
  regeling: Regeling; vandaag: Dag;
  /** whole quarters that are over */
  periode: Periode;
  /** a whole year that is over: for what is about people */
  mensenjaar: Periode;
  tellingen: Partijtelling; /** the same over the year about people */ tellingenMensen: Partijtelling; paren: Stapparen;
  voorzieningen: Voorzieningtelling; levens: readonly Woonleven[]; /** the same as known on the fixed day of the year about people */ mensenlevens: readonly Woonleven[]; wachtperioden: readonly Wachtperiode[];
  taakstelling?: Taakstelling;
  acties: readonly ActieStand[];
  /** last valid day of the certificate, by party */
  certificaten: ReadonlyMap<string, Dag>;
  /** who gave the forecast of which year on which day; absent where the reader may not know */
  ramingen?: { jaar: number; uiterlijk: Dag; gegeven: ReadonlyMap<string, Dag> };
};

type Plicht = { uiterlijk: Dag; gedaan?: Dag; aantal?: number };
const binnen = ({ van, tot }: Periode, dag: Dag): boolean => van <= dag && dag < tot;
/** Done by its last day, later, or not while that day has passed; what is not due yet does not count. */
function telPlichten(plichten: readonly Plicht[], vandaag: Dag): Meting {
  const som = (als: (p: Plicht) => boolean): number => plichten.filter(als).reduce((n, p) => n + (p.aantal ?? 1), 0);
  const [opTijd, later, open] = [som((p) => p.gedaan !== undefined && p.gedaan <= p.uiterlijk), som((p) => p.gedaan !== undefined && p.gedaan > p.uiterlijk), som((p) => p.gedaan === undefined && p.uiterlijk < vandaag)];
  return tijdig({ n: opTijd + later + open, opTijd, later, open });
}

const uitslag = (paren: readonly (readonly [string, Meting | undefined])[], totaal?: Meting): Uitslag => {
  const per = new Map(paren.filter((p): p is readonly [string, Meting] => p[1] !== undefined));
  const som = totaal ?? samen([...per.values()]);
  return { per, ...(som ? { totaal: som } : {}) };
};

const verhuurder = ({ stand }: Woonleven): string => stand.aanbod?.corporatie ?? stand.sleutel!.corporatie;
const binnenVan = (regeling: Regeling, stap: Stap, vanaf: Dag): Dag | undefined => binnenTermijn(regeling, stap, vanaf).uiterlijk;

/** The last decision on the lease of each tenant: within the term after the advice, and before the lease ends. */
function omklapplicht({ regeling, stand, huur_tot: einde }: Woonleven): Plicht[] {
  const { advies, besluit } = stand.omklap ?? {};
  const termijn = advies && binnenVan(regeling, 'omklap-besluiten', advies.op);
  if (!advies || !termijn) return [];
  return [{ uiterlijk: einde && einde < termijn ? einde : termijn, ...(besluit && besluit.op >= advies.op ? { gedaan: besluit.op } : {}) }];
}

function kennismakingsplicht({ regeling, stand }: Woonleven): Plicht[] {
  const uiterlijk = binnenVan(regeling, 'landing-bijwerken', stand.sleutel!.op);
  const hoe = stand.landing?.onderdelen.kennismaking;
  if (!uiterlijk || hoe?.stand === 'niet-nodig' || hoe?.stand === 'wil-niet') return [];
  return [{ uiterlijk, ...(hoe?.stand === 'gedaan' ? { gedaan: hoe.op } : {}) }];
}

const weken = (van: Dag, tot: Dag): number => Math.max(0, Math.floor(dagenTussen(van, tot) / 7));
/** After how many weeks half have an offer; who waits or left the list counts for as long as was seen. */
function totAanbod(alle: readonly Wachtperiode[], { van }: Periode, peildag: Dag): Meting {
  const verloop = alle.flatMap((p) => {
    const eind = p.aanbod_op ?? p.eind_op ?? peildag;
    return eind < van ? [] : Array.from({ length: p.aantal }, () => [weken(p.geplaatst_op, van), weken(p.geplaatst_op, eind), p.aanbod_op !== null ? 1 : 0] as const);
  });
  const half = verloop.length >= ONDERGRENS ? kwantielMetWachtenden(verloop, 0.5) : undefined;
  return { soort: 'weken', n: verloop.length, ...(half !== undefined ? { weken: half } : {}) };
}

/** Everything the measures say, from what was counted. */
export function metingenVan(f: Feiten): Uitslagen {
  const { regeling, vandaag, periode, mensenjaar, levens, mensenlevens } = f;
  const van = (soort: Regeling['partijen'][number]['soort']) => regeling.partijen.filter((p) => p.soort === soort);
  const [gemeenten, corporaties, zorg, welzijn] = [van('gemeente'), van('corporatie'), van('zorgorganisatie'), van('welzijnsorganisatie')];
  const tel = (tellingen: Partijtelling, wat: Partijtelling[number]['wat'], partij: string): number => tellingen.filter((t) => t.wat === wat && t.partij === partij).reduce((n, t) => n + t.aantal, 0);
  const plichten = (partijen: readonly { code: string }[], is: (l: Woonleven) => string | undefined, welke: (l: Woonleven) => Plicht[], wanneer: Periode): Uitslag =>
    uitslag(partijen.map(({ code }) => [code, telPlichten(levens.filter((l) => is(l) === code).flatMap(welke).filter((p) => binnen(wanneer, p.uiterlijk) && p.uiterlijk < vandaag), vandaag)] as const));
  const stappen = (wat: Stapparen[number]['wat'], stap: Stap, partijen: readonly { code: string }[]): Uitslag => uitslag(partijen.map(({ code }) => {
    const eigen = f.paren.filter((p) => p.wat === wat && p.partij === code);
    return [code, telPlichten(eigen.flatMap((p): Plicht[] => { const uiterlijk = binnenVan(regeling, stap, p.van); return uiterlijk ? [{ uiterlijk, aantal: p.aantal, ...(p.tot ? { gedaan: p.tot } : {}) }] : []; }), vandaag)] as const;
  }));
  const rijen = partijrijen(zorg, 'zorgorganisatie', levens, periode, vandaag);
  const gemeenteVan = (l: Woonleven): string | undefined => gemeenten.find((g) => l.stand.vestiging !== undefined && g.werkgebied?.includes(l.stand.vestiging))?.code;
  const signalen = mensenlevens.flatMap((l) => (l.stand.signalen ?? []).filter((s) => !s.vervallen && binnen(mensenjaar, s.op)).map((s) => ({ l, s })));
  const zorgOp = (l: Woonleven, dag: Dag): string => (l.zorg.findLast((z) => z.vanaf <= dag) ?? l.zorg[0]!).code;
  const servicepunt = [{ code: regeling.servicepunt.organisatie }];
  return {
    zittingen: uitslag(gemeenten.map(({ code }) => [code, { soort: 'aantal', n: tel(f.tellingen, 'zittingen', code) }])),
    voorzieningen: uitslag(gemeenten.map(({ code, werkgebied = [] }) => {
      const eigen = f.voorzieningen.filter((t) => werkgebied.includes(t.gemeente));
      return [code, telPlichten(eigen.map((t) => ({ uiterlijk: t.uiterlijk, aantal: t.aantal, ...(t.besloten_op ? { gedaan: t.besloten_op } : {}) })), vandaag)] as const;
    })),
    // by the day of the report: the last day may lie in the next year
    escalaties: uitslag(gemeenten.map(({ code }) => [code, telPlichten(mensenlevens.filter((l) => gemeenteVan(l) === code).flatMap((l) => (l.stand.escalaties ?? []).filter((e) => binnen(mensenjaar, e.op)).map((e) => ({ uiterlijk: binnenVan(l.regeling, 'escalatie-afspreken', e.op) ?? e.op, ...(e.afgesproken_op ? { gedaan: e.afgesproken_op } : {}) }))), vandaag)] as const)),
    acties: uitslag(regeling.partijen.map(({ code }) => [code, tijdig(actietijdigheid(f.acties.filter((a) => a.eigenaar === code), periode, vandaag))])),
    teruggevraagd: uitslag(zorg.map(({ code }) => { const n = tel(f.tellingen, 'ingediend', code); return [code, { soort: 'deel', n, deel: n - tel(f.tellingen, 'teruggevraagd', code) }]; })),
    advies: stappen('advies', 'advies-geven', zorg),
    begeleiding: uitslag(rijen.map((r) => [r.code, tijdig(r.start)])), evaluaties: uitslag(rijen.map((r) => [r.code, tijdig(r.evaluaties)])),
    signalen: uitslag(zorg.map(({ code }) => [code, telPlichten(signalen.filter(({ l, s }) => s.eigenaar === 'zorgorganisatie' && zorgOp(l, s.op) === code).map(({ l, s }) => ({ uiterlijk: s.uiterlijk ?? binnenVan(l.regeling, 'signaal-beantwoorden', s.op) ?? '9999-12-31', ...(s.beantwoord_op ? { gedaan: s.beantwoord_op } : {}) })), vandaag)])),
    certificaat: uitslag(zorg.map(({ code }) => { const tot = f.certificaten.get(code); return [code, tot === undefined ? undefined : { soort: 'dag', dag: tot, goed: tot >= vandaag, woorden: tot >= vandaag ? 'geldig tot en met' : 'verlopen na' }]; })),
    overdrachten: uitslag(zorg.map(({ code }) => [code, { soort: 'aantal', n: tel(f.tellingenMensen, 'overdrachten', code) }])),
    ...(f.ramingen ? { raming: uitslag(zorg.map(({ code }) => ramingmeting(code, f.ramingen!, vandaag))) } : {}),
    woningen: taakuitslag(corporaties, f.taakstelling),
    'tijd-tot-aanbod': uitslag([], totAanbod(f.wachtperioden, periode, vandaag)),
    'signalen-gemeld': uitslag([...corporaties, ...welzijn, ...gemeenten].map(({ code }) => [code, { soort: 'aantal', n: signalen.filter(({ s }) => s.organisatie === code).length }])),
    omklap: plichten(corporaties, verhuurder, omklapplicht, periode),
    tekort: uitslag(corporaties.map(({ code }) => {
      const melding = f.taakstelling?.tekorten.filter((t) => t.corporatie === code).sort((a, b) => b.op.localeCompare(a.op))[0];
      return [code, f.taakstelling ? (melding ? { soort: 'dag', dag: melding.op, woorden: `${melding.aantal} gemeld op` } : { soort: 'dag', woorden: 'niets gemeld' }) : undefined];
    })),
    kennismaking: plichten(welzijn, (l) => l.stand.landing?.organisatie, kennismakingsplicht, periode),
    buurtadvies: uitslag(welzijn.map(({ code }) => [code, { soort: 'aantal', n: tel(f.tellingen, 'buurtadvies', code) }])),
    meedenken: uitslag(welzijn.map(({ code }) => [code, { soort: 'aantal', n: tel(f.tellingenMensen, 'meegedacht', code) }])),
    toetsing: stappen('toetsing', 'in-behandeling-nemen', servicepunt), plaatsing: stappen('plaatsing', 'op-wachtlijst-plaatsen', servicepunt),
  } satisfies Partial<Record<Maatcode, Uitslag>>;
}

function ramingmeting(code: string, { jaar, uiterlijk, gegeven }: NonNullable<Feiten['ramingen']>, vandaag: Dag): readonly [string, Meting] {
  const op = gegeven.get(code);
  if (op) return [code, { soort: 'dag', dag: op, goed: op <= uiterlijk, woorden: op <= uiterlijk ? `${jaar}: op tijd gegeven` : `${jaar}: later gegeven` }];
  return [code, { soort: 'dag', dag: uiterlijk, goed: uiterlijk >= vandaag, woorden: uiterlijk >= vandaag ? `${jaar}: nog niet gegeven, kan tot en met` : `${jaar}: niet gegeven, moest uiterlijk` }];
}

/** Goal and realised of the running year; without a number in the key there is nothing to hold it against. */
function taakuitslag(corporaties: readonly { code: string }[], t: Taakstelling | undefined): Uitslag {
  if (!t) return { per: new Map() };
  const doel = ({ gerealiseerd, jaargetal, overgedragen, taakstelling }: Taakrij): Meting => ({ soort: 'doel', gehaald: gerealiseerd, doel: taakstelling, uit: { jaar: t.jaar, jaargetal, overgedragen, taakstelling } });
  return { per: new Map(corporaties.flatMap(({ code }) => t.corporaties.filter((c) => c.corporatie === code).map((c) => [code, doel(c)] as const))), totaal: doel(t.regio) };
}
