import { Temporal } from 'temporal-polyfill';
import type { Dag } from '../kalender/dag.ts';
import { dagenNa } from '../kalender/maanden.ts';

/**
 * The first day on which a lease of so many whole months, beginning on `ingang`, no longer runs: 1 February for 1 February, and
 * 1 March where the month has no such day (29 February, or 31 August with eighteen months). Weekends and holidays do not move it.
 */
export function eindeNa(ingang: Dag, maanden: number): Dag {
  const eind = Temporal.PlainDate.from(ingang).add({ months: maanden }).toString();
  return eind.slice(8) === ingang.slice(8) ? eind : dagenNa(eind, 1);
}

/** The last day of a lease that no longer runs on `einddatum`, and the other way round. */
export const laatsteDag = (einddatum: Dag): Dag => dagenNa(einddatum, -1);
export const dagErna = (laatste: Dag): Dag => dagenNa(laatste, 1);
