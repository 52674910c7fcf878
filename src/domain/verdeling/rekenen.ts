import type { Sleutelgewichten } from './besluiten.ts';
import { breuk } from './breuk.ts';
import { exacteCellen, rondGecontroleerd } from './gecontroleerd.ts';
import { METHODEN, METHODETABEL, verdeel, type Methode } from './methoden.ts';
import type { Verdeelsleutel } from './sleutel.ts';

/** A way to compute a key: row by row by one of the methods, or the whole table at once. */
export const SLEUTELMETHODEN = [...METHODEN, 'gecontroleerd'] as const;
export type Sleutelmethode = (typeof SLEUTELMETHODEN)[number];
export const methodenaam = (methode: Sleutelmethode): string => (methode === 'gecontroleerd' ? 'tweezijdig afronden' : METHODETABEL[methode].naam);

/** Homes a year per municipality and per corporation; `gemeente` null when corporations divide the whole region at once. */
export type Jaargetallen = { gemeenten: { gemeente: string; aantal: number }[]; corporaties: { gemeente: string | null; corporatie: string; aantal: number }[] };

/** The numbers as published. */
export const gepubliceerdeGetallen = (sleutel: Verdeelsleutel): Jaargetallen => ({
  gemeenten: sleutel.gemeenten.map((g) => ({ gemeente: g.gemeente, aantal: g.gepubliceerd })),
  corporaties: sleutel.corporaties.map((c) => ({ gemeente: c.gemeente, corporatie: c.corporatie, aantal: c.gepubliceerd })),
});

/** The weights as published; a set of which the document leaves out a weight has none. */
export function gepubliceerdeGewichten(sleutel: Verdeelsleutel): Sleutelgewichten {
  const compleet = <R extends { gewicht: number | null }>(rijen: readonly R[]) => (rijen.every((r) => r.gewicht !== null) ? rijen : []);
  const perSet = [...new Set(sleutel.corporaties.map((c) => c.gemeente))].flatMap((g) => compleet(sleutel.corporaties.filter((c) => c.gemeente === g)));
  return {
    gemeenten: compleet(sleutel.gemeenten).map((g) => ({ gemeente: g.gemeente, gewicht: g.gewicht! })),
    corporaties: perSet.map((c) => ({ ...(c.gemeente === null ? {} : { gemeente: c.gemeente }), corporatie: c.corporatie, gewicht: c.gewicht! })),
  };
}

/** The weight of each row of a set: those given, or, when none are, the numbers themselves. */
const gewogen = <R extends { aantal: number }>(rijen: readonly R[], code: (r: R) => string, gegeven: (r: R) => number | undefined) => {
  const bekend = rijen.length > 0 && rijen.every((r) => gegeven(r) !== undefined);
  return rijen.map((r) => ({ sleutel: code(r), gewicht: bekend ? gegeven(r)! : r.aantal }));
};

/**
 * Divides `totaal` by a method and weights over the rows of `getallen`, municipalities first and then each over its corporations. A set
 * without weights keeps its proportions. Controlled rounding does both at once, so that the corporations add up as well; with
 * the numbers of municipalities fixed (`vast`) where that can be.
 */
export function herverdeel(getallen: Jaargetallen, totaal: number, methode: Sleutelmethode, gewichten: Sleutelgewichten, vast?: ReadonlyMap<string, number>): Jaargetallen {
  const gemeenten = gewogen(getallen.gemeenten, (r) => r.gemeente, (r) => gewichten.gemeenten.find((g) => g.gemeente === r.gemeente)?.gewicht);
  const setVan = (gemeente: string | null) => gewogen(getallen.corporaties.filter((c) => c.gemeente === gemeente), (r) => r.corporatie, (r) => gewichten.corporaties.find((g) => (g.gemeente ?? null) === gemeente && g.corporatie === r.corporatie)?.gewicht);
  const sets = [...new Set(getallen.corporaties.map((c) => c.gemeente))];
  if (methode === 'gecontroleerd') {
    const tabel = tweezijdig(gemeenten, sets, setVan, totaal, vast);
    if (tabel) return { gemeenten: getallen.gemeenten.map((r) => ({ ...r, aantal: tabel.rijen.get(r.gemeente) ?? 0 })), corporaties: getallen.corporaties.map((r) => ({ ...r, aantal: tabel.cellen.get(`${r.gemeente} ${r.corporatie}`) ?? 0 })) };
  }
  const rijmethode: Methode = methode === 'gecontroleerd' ? 'grootsteResten' : methode;
  const perGemeente = verdeel(rijmethode, totaal, gemeenten);
  const perSet = new Map(sets.map((g) => [g, verdeel(rijmethode, g === null ? totaal : perGemeente.get(g) ?? 0, setVan(g))]));
  return {
    gemeenten: getallen.gemeenten.map((r) => ({ ...r, aantal: perGemeente.get(r.gemeente)! })),
    corporaties: getallen.corporaties.map((r) => ({ ...r, aantal: perSet.get(r.gemeente)!.get(r.corporatie)! })),
  };
}

type Gewogen = { sleutel: string; gewicht: number }[];
/** Undefined when there is no table to round: corporations that divide the region at once, or a municipality without corporations. */
function tweezijdig(gemeenten: Gewogen, sets: readonly (string | null)[], setVan: (g: string) => Gewogen, totaal: number, vast: ReadonlyMap<string, number> | undefined) {
  const som = gemeenten.reduce((s, g) => s + BigInt(g.gewicht), 0n);
  if (som === 0n || gemeenten.some((g) => g.gewicht > 0 && (!sets.includes(g.sleutel) || setVan(g.sleutel).every((c) => c.gewicht === 0)))) return undefined;
  const rijen = gemeenten.map((g) => ({ rij: g.sleutel, aantal: breuk(BigInt(totaal) * BigInt(g.gewicht), som), gewichten: setVan(g.sleutel).map((c) => ({ kolom: c.sleutel, gewicht: c.gewicht })) }));
  const cellen = exacteCellen(rijen);
  const [metVast, vrij] = [vast && rondGecontroleerd(cellen, { rijen: vast }), rondGecontroleerd(cellen)];
  const uit = metVast?.ok ? metVast : vrij;
  return uit.ok ? { rijen: uit.waarde.rijen, cellen: new Map(uit.waarde.cellen.map((c) => [`${c.rij} ${c.kolom}`, c.aantal])) } : undefined;
}

/** The municipalities' numbers, to hold on to while corporations are rounded. */
export const gemeentetotalen = ({ gemeenten }: Jaargetallen): ReadonlyMap<string, number> => new Map(gemeenten.map((g) => [g.gemeente, g.aantal]));
/** The whole of a year's numbers: what its municipalities have together, or its corporations when municipalities have none. */
export const totaalVan = ({ gemeenten, corporaties }: Jaargetallen): number => (gemeenten.length > 0 ? gemeenten : corporaties).reduce((s, r) => s + r.aantal, 0);
