import type { Taakrij } from './taakstelling.ts';

/** What a goal is made of: the number of the year, and what came from the year before. */
export type Afgesproken = Pick<Taakrij, 'jaargetal' | 'overgedragen' | 'taakstelling'> & { jaar: number };

/** "178 afgesproken, 24 meegenomen uit 2025: 202" (P2.a, PO.c3). One sentence for every page that shows a goal, so that two numbers never look like a mistake. */
export function zegAfgesproken({ jaar, jaargetal, overgedragen, taakstelling }: Afgesproken): string {
  if (overgedragen === 0) return `${jaargetal} afgesproken`;
  return `${jaargetal} afgesproken, ${overgedragen > 0 ? `${overgedragen} meegenomen uit ${jaar - 1}` : `${-overgedragen} minder om wat ${jaar - 1} extra bracht`}: ${taakstelling}`;
}

/** Of some rows together, as of the municipalities of an area. */
export const samenAfgesproken = (rijen: readonly Omit<Afgesproken, 'jaar'>[], jaar: number): Afgesproken => {
  const som = (van: (r: Omit<Afgesproken, 'jaar'>) => number): number => rijen.reduce((n, r) => n + van(r), 0);
  return { jaar, jaargetal: som((r) => r.jaargetal), overgedragen: som((r) => r.overgedragen), taakstelling: som((r) => r.taakstelling) };
};
