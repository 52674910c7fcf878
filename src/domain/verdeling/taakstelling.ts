import type { Dag } from '../kalender/dag.ts';
import { jaarVan } from '../monitor/periode.ts';
import type { Regeling } from '../regeling/schema.ts';
import { van, type Besluit, type BesluitVan } from './besluiten.ts';
import { jaarbasis, type Jaarbasis } from './jaargetallen.ts';
import { besluitenOver, draagOver, grondVan, type Eenheid, type Grond, type Rest } from './overdracht.ts';
import type { Jaargetallen } from './rekenen.ts';

/** Keys handed over, by month 'jjjj-mm'; and homes that may still come, by where they stand. */
export type Sleuteltelling = readonly { gemeente: string; corporatie: string; maand: string; aantal: number }[];
export type Pijplijntelling = readonly { gemeente: string; corporatie: string; vrij: number; voorgelegd: number }[];
export type Bron = { versies: readonly Regeling[]; besluiten: readonly Besluit[]; geteld: Sleuteltelling; pijplijn?: Pijplijntelling; /** as it stands on this day */ op: Dag };

/** One quarter of a row: homes to come in it, and keys handed over in it. */
export type Kwartaal = { nummer: 1 | 2 | 3 | 4; doel: number; gerealiseerd: number };
/** A row: a corporation in a municipality, a municipality (`corporatie` null), a corporation over all its municipalities (`gemeente` null), or the region (both null). */
export type Taakrij = {
  gemeente: string | null; corporatie: string | null;
  /** as published and as computed; null where the document has none */
  gepubliceerd: number | null; berekend: number | null;
  /** the number of the year by itself, as published, adopted or revised */
  jaargetal: number;
  /** from last year; below zero when an excess was decided to count */
  overgedragen: number;
  /** `jaargetal` + `overgedragen`, at least 0 */
  taakstelling: number;
  gerealiseerd: number; pijplijn: number; te_gaan: number;
  kwartalen: Kwartaal[];
};
export type Overdracht = { van: number; grond: Grond; besluiten: BesluitVan<'overdracht-besloten'>[]; tekort: number; meegenomen: number };
export type Taakstelling = {
  jaar: number; basis: Jaarbasis;
  /** corporation within municipality, or each by itself where the document does not cross them */
  cellen: Taakrij[]; gemeenten: Taakrij[]; corporaties: Taakrij[]; deelregios: (Taakrij & { naam: string })[]; regio: Taakrij;
  overdracht: Overdracht;
  /** the latest report per corporation and municipality of homes that will not come this year */
  tekorten: BesluitVan<'tekort-gemeld'>[];
};

const sleutelVan = (gemeente: string | null, corporatie: string | null): string => `${gemeente ?? ''} ${corporatie ?? ''}`;
const eenheid = (gemeente: string | null, corporatie: string | null): Eenheid => ({ sleutel: sleutelVan(gemeente, corporatie), gemeente, corporatie });
const som = <T>(rijen: readonly T[], aantal: (r: T) => number): number => rijen.reduce((s, r) => s + aantal(r), 0);
/** Does this version divide over corporations within each municipality? */
export const isKruislings = ({ corporaties }: Pick<Jaargetallen, 'corporaties'>): boolean => corporaties.some((c) => c.gemeente !== null);

/** Who has an obligation of their own in a year, those with keys but without a number included. */
function eenhedenIn({ gemeenten, corporaties }: Jaargetallen, kruislings: boolean, geteld: readonly { gemeente: string; corporatie: string }[]): Eenheid[] {
  const uit = corporaties.map((c) => eenheid(c.gemeente, c.corporatie));
  if (!kruislings) uit.push(...gemeenten.map((g) => eenheid(g.gemeente, null)), ...geteld.flatMap((t) => [eenheid(null, t.corporatie), eenheid(t.gemeente, null)]));
  else uit.push(...geteld.map((t) => eenheid(t.gemeente, t.corporatie)));
  return [...new Map(uit.map((e) => [e.sleutel, e])).values()];
}

const jaargetalVan = ({ gemeenten, corporaties }: Jaargetallen, { gemeente, corporatie }: Eenheid): number =>
  (corporatie === null ? gemeenten.find((g) => g.gemeente === gemeente) : corporaties.find((c) => c.gemeente === gemeente && c.corporatie === corporatie))?.aantal ?? 0;
const hoortBij = ({ gemeente, corporatie }: { gemeente: string | null; corporatie: string | null }) => (t: { gemeente: string; corporatie: string }): boolean => (gemeente === null || t.gemeente === gemeente) && (corporatie === null || t.corporatie === corporatie);
/** The keys of a year per municipality and corporation, in all and by quarter. */
type Jaartelling = { gemeente: string; corporatie: string; aantal: number; perKwartaal: [number, number, number, number] };
function inJaar(geteld: Sleuteltelling, jaar: number): Jaartelling[] {
  const uit = new Map<string, Jaartelling>();
  for (const { gemeente, corporatie, maand, aantal } of geteld) {
    if (!maand.startsWith(`${jaar}-`)) continue;
    const sleutel = sleutelVan(gemeente, corporatie);
    const rij = uit.get(sleutel) ?? { gemeente, corporatie, aantal: 0, perKwartaal: [0, 0, 0, 0] };
    uit.set(sleutel, rij);
    rij.aantal += aantal;
    rij.perKwartaal[Math.ceil(Number(maand.slice(5)) / 3) - 1]! += aantal;
  }
  return [...uit.values()];
}

type Jaarstand = { basis: Jaarbasis; kruislings: boolean; geteld: Jaartelling[]; overgedragen: Map<string, number>; overdracht: Overdracht };

/** A unit's goal and what it left behind. An excess that was decided to count lowers the goal to 0 at most. */
const doelVan = (j: Jaarstand, e: Eenheid): number => Math.max(0, jaargetalVan(j.basis.geldend, e) + (j.overgedragen.get(e.sleutel) ?? 0));
function restVan(j: Jaarstand, e: Eenheid): Rest {
  const verschil = doelVan(j, e) - som(j.geteld.filter(hoortBij(e)), (t) => t.aantal);
  return { ...e, tekort: Math.max(0, verschil), overschot: Math.max(0, -verschil) };
}

/** The years one after another, each with what the one before leaves behind. */
function jaarstand({ versies, besluiten, geteld, op }: Bron, jaar: number): Jaarstand | undefined {
  const maanden = [...new Set(geteld.filter((t) => t.aantal > 0).map((t) => t.maand))];
  const eerste = Math.min(...versies.map((v) => jaarVan(v.geldig_vanaf)));
  let vorige: Jaarstand | undefined;
  for (let j = eerste; j <= jaar; j++) {
    const basis = jaarbasis(versies, besluiten, j, op < `${j}-12-31` ? op : `${j}-12-31`);
    const grond = grondVan(versies, vorige?.basis.versie, j - 1, maanden, op);
    const over = besluitenOver(besluiten, j - 1);
    const resten = vorige ? [...new Map([...eenhedenIn(vorige.basis.geldend, vorige.kruislings, vorige.geteld), ...[...vorige.overgedragen.keys()].map(uitSleutel)].map((e) => [e.sleutel, e])).values()].map((e) => restVan(vorige!, e)) : [];
    const overgedragen = draagOver(resten, grond, over);
    const cellen = resten.filter((r) => r.corporatie !== null);
    vorige = basis && { basis, kruislings: isKruislings(basis.gepubliceerd), geteld: inJaar(geteld, j), overgedragen, overdracht: { van: j - 1, grond, besluiten: over, tekort: som(cellen, (r) => r.tekort), meegenomen: som(cellen, (r) => overgedragen.get(r.sleutel)!) } };
  }
  return vorige;
}
const uitSleutel = (sleutel: string): Eenheid => { const [g, c] = sleutel.split(' '); return eenheid(g || null, c || null); };

/** How a goal falls over the quarters: as evenly as whole homes allow, adding up to it. */
const kwartaaldoel = (doel: number, nummer: number): number => Math.floor((doel * nummer + 2) / 4) - Math.floor((doel * (nummer - 1) + 2) / 4);

/**
 * The numbers of a year as they stand on a day (P2.a, P2.d, P2.e, PO.c3): published and computed, carried over from last year, revised,
 * the goal they come to, what was realised and is on its way, and what is still to go. Undefined for a year without a regeling.
 */
export function taakstellingVan(bron: Bron, jaar: number): Taakstelling | undefined {
  const j = jaarstand(bron, jaar);
  if (!j) return undefined;
  const { basis, geteld, overgedragen, kruislings } = j;
  const loopt = bron.op.startsWith(`${jaar}-`);
  const pijplijn = loopt ? bron.pijplijn ?? [] : [];
  const eenheden = [...new Map([...eenhedenIn(basis.geldend, kruislings, [...geteld, ...pijplijn]), ...[...overgedragen].filter(([, n]) => n !== 0).map(([s]) => uitSleutel(s))].map((e) => [e.sleutel, e])).values()];

  const rij = (gemeente: string | null, corporatie: string | null, leden: readonly Eenheid[], getallen: (g: Jaargetallen) => number | null): Taakrij => {
    const bij = hoortBij({ gemeente, corporatie });
    const mee = som(leden, (e) => overgedragen.get(e.sleutel) ?? 0);
    const jaargetal = getallen(basis.geldend) ?? 0;
    const taakstelling = Math.max(0, jaargetal + mee);
    const eigen = geteld.filter(bij);
    const gerealiseerd = som(eigen, (t) => t.aantal);
    return {
      gemeente, corporatie, gepubliceerd: getallen(basis.gepubliceerd), berekend: basis.berekend && getallen(basis.berekend), jaargetal, overgedragen: mee, taakstelling, gerealiseerd,
      pijplijn: som(pijplijn.filter(bij), (p) => p.vrij + p.voorgelegd), te_gaan: Math.max(0, taakstelling - gerealiseerd),
      kwartalen: ([1, 2, 3, 4] as const).map((nummer) => ({ nummer, doel: kwartaaldoel(taakstelling, nummer), gerealiseerd: som(eigen, (t) => t.perKwartaal[nummer - 1]!) })),
    };
  };
  /** Undefined (null) where none of them has a number. */
  const opgeteld = (aantallen: readonly { aantal: number }[]): number | null => (aantallen.length === 0 ? null : som(aantallen, (a) => a.aantal));
  const cellenVan = (g: string | null, c: string | null) => eenheden.filter((e) => (e.corporatie !== null) && (g === null || e.gemeente === g) && (c === null || e.corporatie === c));
  const gemeenteleden = (g: string) => (kruislings ? cellenVan(g, null) : eenheden.filter((e) => e.corporatie === null && e.gemeente === g));
  const gemeenten = [...new Set([...basis.geldend.gemeenten.map((g) => g.gemeente), ...eenheden.flatMap((e) => e.gemeente ?? [])])].map((g) => rij(g, null, gemeenteleden(g), (x) => opgeteld(x.gemeenten.filter((y) => y.gemeente === g))));
  const corporaties = [...new Set(eenheden.flatMap((e) => e.corporatie ?? []))].map((c) => rij(null, c, cellenVan(null, c), (x) => opgeteld(x.corporaties.filter((y) => y.corporatie === c))));
  const cellen = kruislings ? eenheden.map((e) => rij(e.gemeente, e.corporatie, [e], (x) => opgeteld(x.corporaties.filter((y) => y.gemeente === e.gemeente && y.corporatie === e.corporatie)))) : [];
  const regio = rij(null, null, cellenVan(null, null), (x) => opgeteld(x.gemeenten.length > 0 ? x.gemeenten : x.corporaties));
  const gemeld = van(bron.besluiten, 'tekort-gemeld').filter((b) => b.jaar === jaar && b.op <= bron.op);
  return {
    jaar, basis, cellen, gemeenten, corporaties, regio, overdracht: j.overdracht,
    deelregios: basis.versie.deelregios.map(({ naam }) => ({ naam, ...samen(gemeenten.filter((r) => basis.versie.gemeenten.some((g) => g.code === r.gemeente && g.deelregio === naam))) })),
    tekorten: [...new Map(gemeld.map((b) => [sleutelVan(b.gemeente ?? null, b.corporatie), b])).values()].filter((b) => b.aantal > 0),
  };
}

/** Rows added up. */
function samen(rijen: readonly Taakrij[]): Taakrij {
  const bekend = (waarden: readonly (number | null)[]) => (waarden.every((w) => w === null) ? null : som(waarden, (w) => w ?? 0));
  return {
    gemeente: null, corporatie: null, gepubliceerd: bekend(rijen.map((r) => r.gepubliceerd)), berekend: bekend(rijen.map((r) => r.berekend)), jaargetal: som(rijen, (r) => r.jaargetal), overgedragen: som(rijen, (r) => r.overgedragen),
    taakstelling: som(rijen, (r) => r.taakstelling), gerealiseerd: som(rijen, (r) => r.gerealiseerd), pijplijn: som(rijen, (r) => r.pijplijn), te_gaan: som(rijen, (r) => r.te_gaan),
    kwartalen: ([1, 2, 3, 4] as const).map((nummer) => ({ nummer, doel: som(rijen, (r) => r.kwartalen[nummer - 1]!.doel), gerealiseerd: som(rijen, (r) => r.kwartalen[nummer - 1]!.gerealiseerd) })),
  };
}
