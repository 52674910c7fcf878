import type { Optie, Vraag } from './vragen.ts';

/*
 * Rows that stand as a table in a form: one cell for each pair of choices. A cell has a fixed place among the rows that are sent, so
 * that a fault in it is found back; rows that say more than a cell can come after the cells.
 */

/** One cell: what stands before its row and above its column. */
export type Rastercel = { rij: Optie; kolom: Optie };
type Rijwaarden = Readonly<Record<string, unknown>>;

const vaste = (vraag: Vraag | undefined): readonly Optie[] => (Array.isArray(vraag?.opties) ? vraag.opties : []);

/** The cells, row after row; none for a question that is no table. */
export function rastercellen({ raster, kolommen = {} }: Vraag): Rastercel[] {
  return raster ? vaste(kolommen[raster.rij]).flatMap((rij) => vaste(kolommen[raster.kolom]).map((kolom) => ({ rij, kolom }))) : [];
}

const leeg = (waarde: unknown): boolean => waarde === undefined || waarde === '' || (Array.isArray(waarde) && waarde.length === 0);
const gevuld = (rij: Rijwaarden | undefined): rij is Rijwaarden => rij !== undefined && Object.entries(rij).some(([kolom, waarde]) => kolom !== 'id' && !leeg(waarde));

/** What a form shows: the row in each cell, by its place, and the rows that fit in none, each with the place it keeps. */
export type OpRaster<R> = { cellen: readonly (Rastercel & { plaats: number; rij_erin?: R })[]; anders: readonly { plaats: number; rij: R }[]; /** the first free place after all */ vrij: number };

/** Puts rows in the table. Those that were sent by it are in their places already; those that were kept find theirs. */
export function opRaster<R extends Rijwaarden>(vraag: Vraag, rijen: readonly R[]): OpRaster<R> {
  const { rij: rijkolom, kolom: kopkolom, cel: celkolom } = vraag.raster!;
  const cellen = rastercellen(vraag);
  const alleenCel = (r: R): boolean => Object.entries(r).every(([k, w]) => ['id', rijkolom, kopkolom, celkolom].includes(k) || leeg(w));
  const past = (r: R, c: Rastercel): boolean => r[rijkolom] === c.rij.code && r[kopkolom] === c.kolom.code && alleenCel(r);
  const staanAl = rijen.slice(0, cellen.length).every((r, i) => !gevuld(r) || past(r, cellen[i]!)) && rijen.some((r) => !gevuld(r));
  const genomen = new Set<R>();
  const gelegd = cellen.map((c, plaats) => {
    const r = staanAl ? rijen[plaats] : rijen.find((x) => !genomen.has(x) && past(x, c));
    if (!r || !gevuld(r)) return { ...c, plaats };
    genomen.add(r);
    return { ...c, plaats, rij_erin: r };
  });
  const over = rijen.map((rij, i) => ({ rij, plaats: i })).filter(({ rij }) => gevuld(rij) && !genomen.has(rij));
  const anders = staanAl ? over : over.map(({ rij }, i) => ({ rij, plaats: cellen.length + i }));
  return { cellen: gelegd, anders, vrij: Math.max(cellen.length, ...anders.map((a) => a.plaats + 1)) };
}
