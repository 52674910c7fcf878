import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance that comes out the same every time: one seed, one sequence. */
export type Toeval = {
  /** A whole number from `van` up to and including `tot`. */
  getal(van: number, tot: number): number;
  /** True in this part of the cases, 0 to 1. */
  kans(deel: number): boolean;
  kies<T>(lijst: readonly T[]): T;
  /** An identifier in the form of a UUID. */
  id(): string;
};

/** The same words give the same chance, whatever else is drawn elsewhere: one more dossier changes no other. */
export function toeval(...zaad: (string | number)[]): Toeval {
  const bron = xoroshiro128plus(getalUit(zaad.join('/')));
  const getal = (van: number, tot: number): number => uniformInt(bron, van, tot);
  const hex = (cijfers: number): string => Array.from({ length: cijfers }, () => getal(0, 15).toString(16)).join('');
  return {
    getal,
    kans: (deel) => getal(0, 9999) < deel * 10_000,
    kies: (lijst) => lijst[getal(0, lijst.length - 1)]!,
    id: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${'89ab'[getal(0, 3)]}${hex(3)}-${hex(12)}`,
  };
}

/** FNV-1a: a short text to a number of 32 bits. */
const getalUit = (tekst: string): number => [...tekst].reduce((som, teken) => Math.imul(som ^ teken.codePointAt(0)!, 0x01000193), 0x811c9dc5) | 0;
