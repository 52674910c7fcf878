import { dagenTussen, dagnummer, type Dag } from '../kalender/dag.ts';
import type { Kandidaat, Weegpunt, Woningbeeld } from './punten.ts';
import { maatstaf } from './rangorde.ts';
import type { MetMatching } from './regels.ts';
import { tienden } from './weging.ts';
import type { Quotum, Schaduwprijs, Toewijsvraag, Toewijzing } from './toewijzing-vraag.ts';

/*
 * The weekly table: all free homes and everyone who waits, in one question. What the weighing of the regeling gives a pair is what it is worth; a
 * variant lets some parts count more, to show what that would cost and bring. It proposes: a person decides, pair by pair.
 */

/** Ways to share out, and which parts count how many times. Beside the weights of the regeling, not instead of them: "as agreed" comes first. */
export const VARIANTEN = {
  afspraak: { naam: 'Zoals afgesproken', uitleg: 'De punten tellen zoals de regeling ze noemt.', maal: {} },
  passend: { naam: 'Wat het best past', uitleg: 'Gemeente, bereik, grootte en woonwensen tellen driemaal.', maal: { terugkeer: 3, bereik: 3, huishouden: 3, woonwensen: 3 } },
  wachttijd: { naam: 'Wie het langst wacht', uitleg: 'Wachttijd en urgentie tellen viermaal.', maal: { wachttijd: 4, urgentie: 4 } },
  spreiding: { naam: 'Wie achterloopt eerst', uitleg: 'Het aantal van de corporatie en de draagkracht van de buurt tellen viermaal.', maal: { taakstelling: 4, draagkracht: 4 } },
} as const satisfies Record<string, { naam: string; uitleg: string; maal: Partial<Record<Weegpunt, number>> }>;
export type Variant = keyof typeof VARIANTEN;
export const isVariant = (naam: string | undefined): naam is Variant => naam !== undefined && Object.hasOwn(VARIANTEN, naam);

/** One number of the year; both null is the region, `corporatie` null a municipality. `pijplijn`: homes that are free or proposed. */
export type Jaaraantal = { gemeente: string | null; corporatie: string | null; taakstelling: number; gerealiseerd: number; pijplijn: number };
type Hand = readonly { dossier: string; woning: string; keuze: 'vast' | 'niet' }[];
export type Tafel = { regeling: MetMatching; op: Dag; kandidaten: readonly Kandidaat[]; woningen: readonly Woningbeeld[]; aantallen: readonly Jaaraantal[]; hand: Hand; naamVan: (aantal: Jaaraantal) => string };

/** Who waits longest first; equal: who was registered first. The order in which equal points are settled. */
export const opWachttijd = (kandidaten: readonly Kandidaat[]): Kandidaat[] =>
  [...kandidaten].sort((a, b) => vergelijk(a.wacht_sinds, b.wacht_sinds) || vergelijk(a.kenmerk, b.kenmerk) || vergelijk(a.dossier, b.dossier));
const vergelijk = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Points of every pair as one table per variant: a row per candidate, -1 where a hard rule is in the way. One round over all pairs, that stops at the first rule that is not met. */
function weegAlles({ regeling, op, kandidaten, woningen }: Tafel): Record<Variant, Int32Array> {
  const maat = maatstaf(regeling, op, 'woningen');
  const namen = Object.keys(VARIANTEN) as Variant[];
  const maal = namen.map((v) => maat.punten.map(({ regel }) => (VARIANTEN[v].maal as Partial<Record<Weegpunt, number>>)[regel.code] ?? 1));
  const tabellen = namen.map(() => new Int32Array(kandidaten.length * woningen.length).fill(-1));
  kandidaten.forEach((k, i) => woningen.forEach((w, j) => {
    for (const { oordeel } of maat.eisen) if (oordeel(k, w, maat.dag) === 'voldoet-niet') return;
    const plek = i * woningen.length + j;
    for (const tabel of tabellen) tabel[plek] = 0;
    maat.punten.forEach(({ regel, weeg }, p) => {
      const punten = tienden(weeg(k, w, maat.getal, regel), regel.punten);
      tabellen.forEach((tabel, v) => { tabel[plek]! += punten * maal[v]![p]!; });
    });
  }));
  return Object.fromEntries(namen.map((v, x) => [v, tabellen[x]!])) as Record<Variant, Int32Array>;
}

/** What is left of each number of the year: the number, less keys handed over, less what is proposed now. A number that cannot be reached with these homes is no maximum here. */
export function maximaVan({ woningen, aantallen, naamVan }: Pick<Tafel, 'woningen' | 'aantallen' | 'naamVan'>): Quotum[] {
  return aantallen.flatMap((a) => {
    const leden = woningen.flatMap((w, j) => ((a.gemeente === null || w.gemeente === a.gemeente) && (a.corporatie === null || w.corporatie === a.corporatie) ? [j] : []));
    const hoogstens = Math.max(0, a.taakstelling - a.gerealiseerd - Math.max(0, a.pijplijn - leden.length));
    if (a.taakstelling === 0 || leden.length === 0 || hoogstens >= leden.length) return [];
    return [{ code: `${a.gemeente ?? '*'}/${a.corporatie ?? '*'}`, naam: naamVan(a), hoogstens, kant: 'woningen' as const, leden }];
  });
}

/** The question per variant, and the points as agreed of each pair. `maxima` false: without the numbers of the year. */
export function vragenVan(tafel: Tafel, maxima: boolean): Record<Variant, Toewijsvraag> {
  const kandidaten = opWachttijd(tafel.kandidaten);
  const tabellen = weegAlles({ ...tafel, kandidaten });
  const paren = (keuze: 'vast' | 'niet') => tafel.hand.filter((h) => h.keuze === keuze).map((h) => [h.dossier, h.woning] as const);
  const vraag = { kandidaten: kandidaten.map((k) => k.dossier), woningen: tafel.woningen.map((w) => w.id), quota: maxima ? maximaVan(tafel) : [], vast: paren('vast'), niet: paren('niet') };
  const metPunten = (v: Variant): Toewijsvraag => ({ ...vraag, punten: tabellen[v] });
  return { afspraak: metPunten('afspraak'), passend: metPunten('passend'), wachttijd: metPunten('wachttijd'), spreiding: metPunten('spreiding') };
}

/** What an assignment comes to, measured the same way whatever it was made for: points as agreed in tenths, waiting in days. */
export type Meting = { geplaatst: number; gemiddeld: number | null; mediaanWacht: number | null; achterlopend: { bediend: number; van: number } };

export function meet({ kandidaten, woningen, aantallen, op }: Tafel, afspraak: Toewijsvraag, { paren }: Toewijzing): Meting {
  const [rijVan, kolomVan] = [new Map(afspraak.kandidaten.map((k, i) => [k, i])), new Map(afspraak.woningen.map((w, j) => [w, j]))];
  const tabel = afspraak.punten as Int32Array;
  const punten = paren.map((p) => Math.max(0, tabel[rijVan.get(p.kandidaat)! * woningen.length + kolomVan.get(p.woning)!]!));
  const sinds = new Map(kandidaten.map((k) => [k.dossier, k.wacht_sinds]));
  const wacht = paren.map((p) => Math.max(0, dagenTussen(sinds.get(p.kandidaat)!, op))).sort((a, b) => a - b);
  const gemeenten = new Set(paren.map((p) => woningen[kolomVan.get(p.woning)!]!.gemeente));
  const achter = achterlopend(aantallen, op);
  return {
    geplaatst: paren.length,
    gemiddeld: paren.length === 0 ? null : Math.round(punten.reduce((a, b) => a + b, 0) / paren.length),
    mediaanWacht: wacht.length === 0 ? null : wacht[Math.floor((wacht.length - 1) / 2)]!,
    achterlopend: { bediend: achter.filter((g) => gemeenten.has(g)).length, van: achter.length },
  };
}

/** Municipalities that handed over fewer keys than the part of the year that has passed asks for. */
export function achterlopend(aantallen: readonly Jaaraantal[], op: Dag): string[] {
  const jaar = op.slice(0, 4);
  const [dag, dagen] = [dagnummer(op) - dagnummer(`${jaar}-01-01`) + 1, dagnummer(`${Number(jaar) + 1}-01-01`) - dagnummer(`${jaar}-01-01`)];
  return aantallen.flatMap((a) => (a.gemeente !== null && a.corporatie === null && a.gerealiseerd * dagen < a.taakstelling * dag ? [a.gemeente] : []));
}

/** What a full maximum costs, in words. Points are those of the variant. */
export function zegPrijs(naam: string, prijs: Schaduwprijs | null, zegPunten: (tienden: number) => string): string {
  const als = `Mocht ${naam} één woning meer leveren, dan`;
  if (prijs === null) return `Wat één woning meer voor ${naam} zou opleveren, is nu niet uit te rekenen: de aantallen kruisen elkaar.`;
  if (prijs.plaatsingen > 0) return `${als} kan er één cliënt meer een woning krijgen.`;
  if (prijs.punten > 0) return `${als} past het geheel ${zegPunten(prijs.punten)} punten beter, met evenveel mensen.`;
  return `${als} verandert dat nu niets.`;
}
