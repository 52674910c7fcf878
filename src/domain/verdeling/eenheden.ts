import type { Jaargetallen } from './rekenen.ts';

/** One number with an obligation of its own: a corporation in a municipality, or each by itself where the document does not cross them. */
export type Eenheid = { sleutel: string; gemeente: string | null; corporatie: string | null };
/** What is counted of a corporation in a municipality. */
export type Plek = { gemeente: string; corporatie: string };

export const sleutelVan = (gemeente: string | null, corporatie: string | null): string => `${gemeente ?? ''} ${corporatie ?? ''}`;
const eenheid = (gemeente: string | null, corporatie: string | null): Eenheid => ({ sleutel: sleutelVan(gemeente, corporatie), gemeente, corporatie });
/** The unit of a key; the inverse of `sleutelVan`. */
export function uitSleutel(sleutel: string): Eenheid {
  const [gemeente, corporatie] = sleutel.split(' ');
  return eenheid(gemeente || null, corporatie || null);
}
/** Each unit once, in the order they first come. */
export const elkEenmaal = (eenheden: readonly Eenheid[]): Eenheid[] => [...new Map(eenheden.map((e) => [e.sleutel, e])).values()];

/** Does this version divide over corporations within each municipality? */
export const isKruislings = ({ corporaties }: Pick<Jaargetallen, 'corporaties'>): boolean => corporaties.some((c) => c.gemeente !== null);

/** Who has an obligation of their own in a year, those with keys but without a number included. */
export function eenhedenIn({ gemeenten, corporaties }: Jaargetallen, kruislings: boolean, geteld: readonly Plek[]): Eenheid[] {
  const metGetal = corporaties.map((c) => eenheid(c.gemeente, c.corporatie));
  if (kruislings) return elkEenmaal([...metGetal, ...geteld.map((t) => eenheid(t.gemeente, t.corporatie))]);
  return elkEenmaal([...metGetal, ...gemeenten.map((g) => eenheid(g.gemeente, null)), ...geteld.flatMap((t) => [eenheid(null, t.corporatie), eenheid(t.gemeente, null)])]);
}

/** The number of a unit by itself; 0 without one. */
export function jaargetalVan({ gemeenten, corporaties }: Jaargetallen, { gemeente, corporatie }: Eenheid): number {
  const rij = corporatie === null ? gemeenten.find((g) => g.gemeente === gemeente) : corporaties.find((c) => c.gemeente === gemeente && c.corporatie === corporatie);
  return rij?.aantal ?? 0;
}

/** Does what is counted there count for this row? Null: any. */
export const hoortBij = ({ gemeente, corporatie }: Pick<Eenheid, 'gemeente' | 'corporatie'>) => (plek: Plek): boolean =>
  (gemeente === null || plek.gemeente === gemeente) && (corporatie === null || plek.corporatie === corporatie);

export const som = <T>(rijen: readonly T[], aantal: (r: T) => number): number => rijen.reduce((s, r) => s + aantal(r), 0);
