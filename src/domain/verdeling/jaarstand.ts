import { jaarVan, type Dag } from '../kalender/dag.ts';
import type { Regeling } from '../regeling/schema.ts';
import type { Besluit, BesluitVan } from './besluiten.ts';
import { eenhedenIn, elkEenmaal, hoortBij, isKruislings, jaargetalVan, sleutelVan, som, uitSleutel, type Eenheid, type Plek } from './eenheden.ts';
import { jaarbasis, type Jaarbasis } from './jaargetallen.ts';
import { besluitenOver, draagOver, grondVan, type Grond, type Rest } from './overdracht.ts';

/*
 * The years of a regeling one after another, each with what the one before left behind. Nothing of it is kept: it is made from the
 * versions, the decisions and the counted keys each time, and no decision of today reaches a year that is over.
 */

/** Keys handed over, by month 'jjjj-mm'; and homes that may still come, by where they stand. */
export type Sleuteltelling = readonly (Plek & { maand: string; aantal: number })[];
export type Pijplijntelling = readonly (Plek & { vrij: number; voorgelegd: number })[];
/** All that the numbers are made from. */
export type Verdelingfeiten = { versies: readonly Regeling[]; besluiten: readonly Besluit[]; geteld: Sleuteltelling; pijplijn?: Pijplijntelling; /** as it stands on this day */ op: Dag };

/** The keys of a year per municipality and corporation, in all and by quarter. */
export type Jaartelling = Plek & { aantal: number; perKwartaal: [number, number, number, number] };
/** What went from the year `van` to the next: on which ground, by which decisions, and how much of the shortfall. */
export type Overdracht = { van: number; grond: Grond; besluiten: BesluitVan<'overdracht-besloten'>[]; tekort: number; meegenomen: number };
/** `overgedragen`: what came from the year before, by key of the unit. */
export type Jaarstand = { basis: Jaarbasis; kruislings: boolean; geteld: Jaartelling[]; overgedragen: ReadonlyMap<string, number>; overdracht: Overdracht };

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

/** A unit's goal and what it left behind. An excess that was decided to count lowers the goal to 0 at most. */
const doelVan = (j: Jaarstand, e: Eenheid): number => Math.max(0, jaargetalVan(j.basis.geldend, e) + (j.overgedragen.get(e.sleutel) ?? 0));
function restVan(j: Jaarstand, e: Eenheid): Rest {
  const verschil = doelVan(j, e) - som(j.geteld.filter(hoortBij(e)), (t) => t.aantal);
  return { ...e, tekort: Math.max(0, verschil), overschot: Math.max(0, -verschil) };
}

/** What every unit of a year left behind, those with only something carried over included. */
const restenVan = (j: Jaarstand): Rest[] =>
  elkEenmaal([...eenhedenIn(j.basis.geldend, j.kruislings, j.geteld), ...[...j.overgedragen.keys()].map(uitSleutel)]).map((e) => restVan(j, e));

/** One year, after the one before. A year without a regeling leaves nothing to the next. */
function volgendJaar({ versies, besluiten, geteld, op }: Verdelingfeiten, maanden: readonly string[], vorige: Jaarstand | undefined, jaar: number): Jaarstand | undefined {
  const eind = `${jaar}-12-31`;
  const basis = jaarbasis(versies, besluiten, jaar, op < eind ? op : eind);
  if (!basis) return undefined;
  const van = jaar - 1;
  const grond = grondVan(versies, vorige?.basis.versie, van, maanden, op);
  const over = besluitenOver(besluiten, van);
  const resten = vorige ? restenVan(vorige) : [];
  const overgedragen = draagOver(resten, grond, over);
  const cellen = resten.filter((r) => r.corporatie !== null);
  return {
    basis, kruislings: isKruislings(basis.gepubliceerd), geteld: inJaar(geteld, jaar), overgedragen,
    overdracht: { van, grond, besluiten: over, tekort: som(cellen, (r) => r.tekort), meegenomen: som(cellen, (r) => overgedragen.get(r.sleutel)!) },
  };
}

/** How a year stands, reckoned from the first year of the regeling on; undefined for a year without one. */
export function jaarstand(feiten: Verdelingfeiten, jaar: number): Jaarstand | undefined {
  const maanden = [...new Set(feiten.geteld.filter((t) => t.aantal > 0).map((t) => t.maand))];
  let stand: Jaarstand | undefined;
  for (let j = Math.min(...feiten.versies.map((v) => jaarVan(v.geldig_vanaf))); j <= jaar; j++) stand = volgendJaar(feiten, maanden, stand, j);
  return stand;
}
