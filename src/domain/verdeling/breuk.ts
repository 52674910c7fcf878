/* Fractions of whole numbers, so that nothing rests on a rounded one. */

/** A fraction of zero or more; `noemer` is above zero. */
export type Breuk = { teller: bigint; noemer: bigint };

const ggd = (a: bigint, b: bigint): bigint => (b === 0n ? a : ggd(b, a % b));
/** In its lowest terms. */
export const breuk = (teller: bigint, noemer = 1n): Breuk => { const g = ggd(teller, noemer) || 1n; return { teller: teller / g, noemer: noemer / g }; };
export const plus = (a: Breuk, b: Breuk): Breuk => breuk(a.teller * b.noemer + b.teller * a.noemer, a.noemer * b.noemer);
export const somVan = (breuken: readonly Breuk[]): Breuk => breuken.reduce(plus, breuk(0n));
export const omlaag = ({ teller, noemer }: Breuk): number => Number(teller / noemer);
export const omhoog = ({ teller, noemer }: Breuk): number => Number((teller + noemer - 1n) / noemer);
/** Below zero when `a` is the smaller. */
export const vergelijk = (a: Breuk, b: Breuk): bigint => a.teller * b.noemer - b.teller * a.noemer;
/** The least number that every denominator divides. */
export const gemeneNoemer = (breuken: readonly Breuk[]): bigint => breuken.reduce((k, { noemer }) => (k / ggd(k, noemer)) * noemer, 1n);
