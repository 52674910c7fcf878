import { van, type BesluitVan } from './besluiten.ts';
import { eenhedenIn, elkEenmaal, hoortBij, sleutelVan, som, uitSleutel, type Eenheid, type Plek } from './eenheden.ts';
import type { Jaarbasis } from './jaargetallen.ts';
import { jaarstand, type Jaarstand, type Overdracht, type Pijplijntelling, type Verdelingfeiten } from './jaarstand.ts';
import type { Jaargetallen } from './rekenen.ts';

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
export type Taakstelling = {
  jaar: number; basis: Jaarbasis;
  /** corporation within municipality, or each by itself where the document does not cross them */
  cellen: Taakrij[]; gemeenten: Taakrij[]; corporaties: Taakrij[]; deelregios: (Taakrij & { naam: string })[]; regio: Taakrij;
  overdracht: Overdracht;
  /** the latest report per corporation and municipality of homes that will not come this year */
  tekorten: BesluitVan<'tekort-gemeld'>[];
};

const NUMMERS = [1, 2, 3, 4] as const;
/** How a goal falls over the quarters: as evenly as whole homes allow, adding up to it. */
const kwartaaldoel = (doel: number, nummer: number): number => Math.floor((doel * nummer + 2) / 4) - Math.floor((doel * (nummer - 1) + 2) / 4);

/** What a row is about, the units whose carried homes it adds up, and its own number in each set; null where none of them has a number. */
type Rijvraag = Pick<Eenheid, 'gemeente' | 'corporatie'> & { leden: readonly Eenheid[]; getal: (g: Jaargetallen) => number | null };

function maakRij({ basis, geteld, overgedragen }: Jaarstand, pijplijn: Pijplijntelling, { gemeente, corporatie, leden, getal }: Rijvraag): Taakrij {
  const bij = hoortBij({ gemeente, corporatie });
  const mee = som(leden, (e) => overgedragen.get(e.sleutel) ?? 0);
  const jaargetal = getal(basis.geldend) ?? 0;
  const taakstelling = Math.max(0, jaargetal + mee);
  const eigen = geteld.filter(bij);
  const gerealiseerd = som(eigen, (t) => t.aantal);
  return {
    gemeente, corporatie, gepubliceerd: getal(basis.gepubliceerd), berekend: basis.berekend && getal(basis.berekend), jaargetal, overgedragen: mee, taakstelling, gerealiseerd,
    pijplijn: som(pijplijn.filter(bij), (p) => p.vrij + p.voorgelegd), te_gaan: Math.max(0, taakstelling - gerealiseerd),
    kwartalen: NUMMERS.map((nummer) => ({ nummer, doel: kwartaaldoel(taakstelling, nummer), gerealiseerd: som(eigen, (t) => t.perKwartaal[nummer - 1]!) })),
  };
}

const opgeteld = (aantallen: readonly { aantal: number }[]): number | null => (aantallen.length === 0 ? null : som(aantallen, (a) => a.aantal));

/** Everyone with a number, a key, a home on its way or something carried over. */
const eenhedenVan = ({ basis, geteld, kruislings, overgedragen }: Jaarstand, pijplijn: readonly Plek[]): Eenheid[] =>
  elkEenmaal([...eenhedenIn(basis.geldend, kruislings, [...geteld, ...pijplijn]), ...[...overgedragen].filter(([, n]) => n !== 0).map(([sleutel]) => uitSleutel(sleutel))]);

/** The rows of a year: corporation in municipality, municipality, corporation, region. */
function rijenVan(j: Jaarstand, pijplijn: Pijplijntelling): Pick<Taakstelling, 'cellen' | 'gemeenten' | 'corporaties' | 'regio'> {
  const rij = (vraag: Rijvraag): Taakrij => maakRij(j, pijplijn, vraag);
  const eenheden = eenhedenVan(j, pijplijn);
  const metCorporatie = eenheden.filter((e) => e.corporatie !== null);
  const codes = {
    gemeenten: [...new Set([...j.basis.geldend.gemeenten.map((g) => g.gemeente), ...eenheden.flatMap((e) => e.gemeente ?? [])])],
    corporaties: [...new Set(eenheden.flatMap((e) => e.corporatie ?? []))],
  };
  return {
    cellen: j.kruislings ? eenheden.map((e) => rij({
      gemeente: e.gemeente, corporatie: e.corporatie, leden: [e], getal: (x) => opgeteld(x.corporaties.filter((c) => c.gemeente === e.gemeente && c.corporatie === e.corporatie)),
    })) : [],
    gemeenten: codes.gemeenten.map((gemeente) => rij({
      gemeente, corporatie: null, leden: eenheden.filter((e) => e.gemeente === gemeente && (e.corporatie !== null) === j.kruislings), getal: (x) => opgeteld(x.gemeenten.filter((g) => g.gemeente === gemeente)),
    })),
    corporaties: codes.corporaties.map((corporatie) => rij({
      gemeente: null, corporatie, leden: eenheden.filter((e) => e.corporatie === corporatie), getal: (x) => opgeteld(x.corporaties.filter((c) => c.corporatie === corporatie)),
    })),
    regio: rij({ gemeente: null, corporatie: null, leden: metCorporatie, getal: (x) => opgeteld(x.gemeenten.length > 0 ? x.gemeenten : x.corporaties) }),
  };
}

/**
 * The numbers of a year as they stand on a day (P2.a, P2.d, P2.e, PO.c3): published and computed, carried over from last year, revised,
 * the goal they come to, what was realised and is on its way, and what is still to go. Undefined for a year without a regeling.
 */
export function taakstellingVan(feiten: Verdelingfeiten, jaar: number): Taakstelling | undefined {
  const j = jaarstand(feiten, jaar);
  if (!j) return undefined;
  const { basis, overdracht } = j;
  const loopt = feiten.op.startsWith(`${jaar}-`);
  const rijen = rijenVan(j, loopt ? feiten.pijplijn ?? [] : []);
  const gemeld = van(feiten.besluiten, 'tekort-gemeld').filter((b) => b.jaar === jaar && b.op <= feiten.op);
  return {
    jaar, basis, ...rijen, overdracht,
    deelregios: basis.versie.deelregios.map(({ naam }) => ({ naam, ...samen(rijen.gemeenten.filter((r) => basis.versie.gemeenten.some((g) => g.code === r.gemeente && g.deelregio === naam))) })),
    tekorten: [...new Map(gemeld.map((b) => [sleutelVan(b.gemeente ?? null, b.corporatie), b])).values()].filter((b) => b.aantal > 0),
  };
}

/** Rows added up. */
function samen(rijen: readonly Taakrij[]): Taakrij {
  const bekend = (waarden: readonly (number | null)[]) => (waarden.every((w) => w === null) ? null : som(waarden, (w) => w ?? 0));
  return {
    gemeente: null, corporatie: null, gepubliceerd: bekend(rijen.map((r) => r.gepubliceerd)), berekend: bekend(rijen.map((r) => r.berekend)),
    jaargetal: som(rijen, (r) => r.jaargetal), overgedragen: som(rijen, (r) => r.overgedragen), taakstelling: som(rijen, (r) => r.taakstelling),
    gerealiseerd: som(rijen, (r) => r.gerealiseerd), pijplijn: som(rijen, (r) => r.pijplijn), te_gaan: som(rijen, (r) => r.te_gaan),
    kwartalen: NUMMERS.map((nummer) => ({ nummer, doel: som(rijen, (r) => r.kwartalen[nummer - 1]!.doel), gerealiseerd: som(rijen, (r) => r.kwartalen[nummer - 1]!.gerealiseerd) })),
  };
}
