import type { Taakrij, Taakstelling } from '../verdeling/taakstelling.ts';
import type { Cijferfiguur, Rij } from './figuur.ts';
import { aantal, sommen } from './rapport/maken.ts';
import type { Cijferkolom, Cijferrij, Cijfertabel, Hoofdstuk } from './tabel.ts';

/*
 * The goal of a running position is the number the year comes to: what was agreed, and what last year left (PO.c3). What the parties
 * published stays what it was; without anything carried over or revised the two are the same number, and nothing changes here.
 */

/** The goals of a year as they stand, as far as they are read here. */
export type Taakdoelen = Pick<Taakstelling, 'jaar' | 'gemeenten' | 'corporaties'>;
type Wie = 'gemeente' | 'corporatie';
const rijenVan = (t: Taakdoelen, wie: Wie): ReadonlyMap<string, Taakrij> => new Map((wie === 'gemeente' ? t.gemeenten : t.corporaties).map((r) => [r[wie]!, r]));

/** A figure against the goals as they stand; who has no goal gets none. */
export function metTaakdoel<F extends Cijferfiguur>(figuur: F, wie: Wie, t: Taakdoelen | undefined): F {
  if (!t) return figuur;
  const van = rijenVan(t, wie);
  const doel = ({ sleutel, doel: gepubliceerd }: Rij): number | undefined => { const n = van.get(sleutel)?.taakstelling; return gepubliceerd === undefined && !n ? undefined : n ?? gepubliceerd; };
  return { ...figuur, rijen: figuur.rijen.map((r) => { const n = doel(r); return n === undefined ? r : { ...r, doel: n }; }) };
}

const WIE: Readonly<Record<string, Wie>> = { 'spreiding-gemeenten': 'gemeente', 'spreiding-corporaties': 'corporatie' };
export const TAAKKOLOM = 'taakstelling';

/** A table of the published goal, with what was carried over and the goal that makes; as it is where nothing is. */
function metKolommen(tabel: Cijfertabel, t: Taakdoelen): Cijfertabel {
  const wie = WIE[tabel.code];
  const van = wie && rijenVan(t, wie);
  if (!van || tabel.rijen.every((r) => (van.get(r.code)?.overgedragen ?? 0) === 0)) return tabel;
  const erbij: readonly Cijferkolom[] = [aantal('meegenomen', `Meegenomen uit ${t.jaar - 1}`), aantal(TAAKKOLOM, 'Taakstelling')];
  const rijen = tabel.rijen.map((r): Cijferrij => ({ ...r, cellen: { ...r.cellen, meegenomen: van.get(r.code)?.overgedragen ?? 0, [TAAKKOLOM]: van.get(r.code)?.taakstelling ?? 0 } }));
  return {
    ...tabel, rijen, kolommen: tabel.kolommen.flatMap((k) => (k.code === 'doel' ? [k, ...erbij] : [k])), ...(tabel.totaal ? { totaal: { ...tabel.totaal, ...sommen(erbij, rijen) } } : {}),
    definitie: `${tabel.definitie} Taakstelling: het aantal van ${t.jaar} zoals het nu geldt, met wat ${t.jaar - 1} overliet.`,
  };
}
/** The tables of a report in which a goal stands, with what was carried over beside it. */
export const metMeegenomen = (hoofdstukken: readonly Hoofdstuk[], t: Taakdoelen | undefined): readonly Hoofdstuk[] =>
  (t ? hoofdstukken.map((h) => ({ ...h, tabellen: h.tabellen.map((tabel) => metKolommen(tabel, t)) })) : hoofdstukken);
