import { TEKENS } from '../ervaring/code.ts';

/* The code of an invitation: to be typed over from paper, and long enough that guessing is hopeless also without a brake. */

/** Sixteen of nineteen signs: 68 bits. */
export const LENGTE = 16;
/** How long an invitation works, in days; the database holds to it. */
export const GELDIG_DAGEN = 14;

/** A fresh code; `kies(n)` gives an evenly chosen whole number below n. */
export const maakCode = (kies: (onder: number) => number): string => Array.from({ length: LENGTE }, () => TEKENS[kies(TEKENS.length)]).join('');

/** As it stands on paper: "CDFH-JKMN-PRTV-WXY3". */
export const zegCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? '';

/** As it was typed, with spaces, dashes or small letters; undefined when it cannot be a code. */
export function leesCode(getypt: unknown): string | undefined {
  if (typeof getypt !== 'string') return undefined;
  const kaal = getypt.toUpperCase().replace(/[\s\-–—.]/g, '');
  return kaal.length === LENGTE && [...kaal].every((t) => TEKENS.includes(t)) ? kaal : undefined;
}
