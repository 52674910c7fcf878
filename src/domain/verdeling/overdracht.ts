import type { Dag } from '../kalender/dag.ts';
import { geldigheid } from '../monitor/versies.ts';
import type { Regeling } from '../regeling/schema.ts';
import { van, type Besluit, type BesluitVan } from './besluiten.ts';
import type { Eenheid } from './eenheden.ts';
import { verdeel } from './methoden.ts';

/** What a year leaves behind for a unit: homes short of its goal, or above it. Never both, never below zero. */
export type Rest = Eenheid & { tekort: number; overschot: number };

/** Why a year's shortfall does or does not go on. */
export type Grond = 'regeling' | 'zegt-niets' | 'vervalt' | 'niet-heel-jaar' | 'geen-telling' | 'jaar-loopt' | 'geen-jaar';

/**
 * May what is left over of a year go on to the next by the regeling alone? Not when the regeling says nothing about it, when it was not
 * in force the whole year (unless that year had numbers of its own), when the year was not counted whole, or while the year runs.
 */
export function grondVan(versies: readonly Regeling[], versie: Regeling | undefined, jaar: number, maanden: readonly string[], op: Dag): Grond {
  if (!versie) return 'geen-jaar';
  if (`${jaar}-12-31` >= op) return 'jaar-loopt';
  const { overdracht, afwijkende_jaren } = versie.verdeelsleutel;
  const gedekt = versies.some((v) => geldigheid(versies, v).van <= `${jaar}-01-01`) && geldigheid(versies, versie).tot > `${jaar}-12-31`;
  if (!gedekt && !afwijkende_jaren.some((a) => a.jaar === jaar)) return 'niet-heel-jaar';
  if (!isGeteld(jaar, maanden)) return 'geen-telling';
  if (!overdracht) return 'zegt-niets';
  return overdracht.standaard === 'meenemen' ? 'regeling' : 'vervalt';
}

/**
 * Was a year counted whole? Only when a key was counted in it, and counting had begun by its January: a region that takes up the program
 * halfway a year has no count of that year. `maanden`: every month with a key, 'jjjj-mm'.
 */
const isGeteld = (jaar: number, maanden: readonly string[]): boolean => maanden.some((m) => m.startsWith(`${jaar}-`)) && maanden.some((m) => m <= `${jaar}-01`);

/** Decisions on what a year leaves behind: taken before the end of the year after it, so that no later decision changes a past year. */
export const besluitenOver = (besluiten: readonly Besluit[], jaar: number): BesluitVan<'overdracht-besloten'>[] =>
  van(besluiten, 'overdracht-besloten').filter((b) => b.jaar === jaar && b.op <= `${jaar + 1}-12-31`);

/**
 * What goes on to the next year per unit: the whole shortfall where the regeling says so (PO.c3), nothing of an excess; then each
 * decision in turn for those it is about. A decision on fewer than all is shared over them by their shortfall, largest remainders first.
 */
export function draagOver(resten: readonly Rest[], grond: Grond, besluiten: readonly BesluitVan<'overdracht-besloten'>[]): Map<string, number> {
  const tekorten = new Map(resten.map((r) => [r.sleutel, grond === 'regeling' ? r.tekort : 0]));
  const overschotten = new Map(resten.map((r) => [r.sleutel, 0]));
  // What cannot be known is not carried, whatever is decided about it.
  const bekend = grond === 'regeling' || grond === 'vervalt' || grond === 'zegt-niets';
  for (const besluit of bekend ? besluiten : []) {
    const doel = besluit.wat === 'tekort' ? tekorten : overschotten;
    const rest = (r: Rest) => (besluit.wat === 'tekort' ? r.tekort : r.overschot);
    // Where municipalities and corporations each have a number of their own, a decision on all goes for both.
    for (const soort of [resten.filter((r) => r.corporatie !== null), besluit.corporatie === undefined ? resten.filter((r) => r.corporatie === null) : []]) {
      const wie = soort.filter((r) => besluit.corporatie === undefined || r.corporatie === besluit.corporatie);
      const hoogstens = wie.reduce((s, r) => s + rest(r), 0);
      const delen = verdeel('grootsteResten', Math.min(besluit.meenemen, hoogstens), wie.map((r) => ({ sleutel: r.sleutel, gewicht: rest(r) })));
      for (const [sleutel, aantal] of delen) doel.set(sleutel, aantal);
    }
  }
  return new Map(resten.map((r) => [r.sleutel, tekorten.get(r.sleutel)! - overschotten.get(r.sleutel)!]));
}
