import type { Dag } from '../kalender/dag.ts';

/* The code with which a client answers once. No vowels, so that it is never a word; no signs that look alike (0 O Q, 1 I L, 2 Z, 5 S, 6 G, 8 B). */

export const TEKENS = 'CDFHJKMNPRTVWXY3479';
export const LENGTE = 8;
/** Codes of one dossier at the most; the database holds to it. */
export const HOOGSTENS_CODES = 5;

/** A fresh code; `kies(n)` gives an evenly chosen whole number below n. */
export const maakCode = (kies: (onder: number) => number): string => Array.from({ length: LENGTE }, () => TEKENS[kies(TEKENS.length)]).join('');

/** As it stands on paper: "CDFH-JKMN". */
export const zegCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** As it was typed, with spaces, dashes or small letters; undefined when it cannot be a code. */
export function leesCode(getypt: string): string | undefined {
  const kaal = getypt.toUpperCase().replace(/[\s\-–—.]/g, '');
  return kaal.length === LENGTE && [...kaal].every((t) => TEKENS.includes(t)) ? kaal : undefined;
}

/** What a dossier knows of its codes; `verloopt`: the last day the present one works, absent once it was used. */
export type Codestand = { gemaakt: number; verloopt?: Dag };
export type Codefase = 'geen' | 'open' | 'verlopen' | 'gebruikt';
export const codefase = ({ gemaakt, verloopt }: Codestand, vandaag: Dag): Codefase =>
  gemaakt === 0 ? 'geen' : verloopt === undefined ? 'gebruikt' : verloopt < vandaag ? 'verlopen' : 'open';
