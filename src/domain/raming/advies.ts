import type { Regeling } from '../regeling/schema.ts';
import { verdeel } from '../verdeling/methoden.ts';
import type { Adviesgrond } from './raming.ts';

/** One care organisation, beside each other: what it expects for the year, what it expected for the year before, and who applied in that year. */
export type Ramingregel = { organisatie: string; naam: string; geraamd?: number; vorig?: number; aangemeld: number };

/**
 * The number of places needed at least (A4), by a formula that everyone can do again: who is expected, who waits already, and who was
 * expected the year before and has not applied yet. An organisation without a forecast counts as none: the reader sees how many did not give one.
 */
export function berekenAdvies(regels: readonly Ramingregel[], wachtend: number): Adviesgrond {
  const geraamd = regels.reduce((n, r) => n + (r.geraamd ?? 0), 0);
  const laat = regels.reduce((n, r) => n + (r.vorig === undefined ? 0 : Math.max(0, r.vorig - r.aangemeld)), 0);
  return { geraamd, wachtend, laat, berekend: geraamd + wachtend + laat, opgaven: regels.filter((r) => r.geraamd !== undefined).length, gevraagd: regels.length };
}
export const FORMULE = 'verwachte uitstroom + wie nu wacht + wie vorig jaar was verwacht en zich nog niet heeft aangemeld';

/** How an advised number falls over the municipalities by the published key (A5), beside what the key gives each. Adds up to the advice. */
export function overGemeenten({ verdeelsleutel, gemeenten }: Pick<Regeling, 'verdeelsleutel' | 'gemeenten'>, aantal: number): { code: string; naam: string; sleutel: number; advies: number }[] {
  const rijen = verdeelsleutel.gemeenten.rijen;
  const deel = verdeel('grootsteResten', aantal, rijen.map((r) => ({ sleutel: r.gemeente, gewicht: r.aantal })));
  return rijen.map((r) => ({ code: r.gemeente, naam: gemeenten.find((g) => g.code === r.gemeente)?.naam ?? r.gemeente, sleutel: r.aantal, advies: deel.get(r.gemeente) ?? 0 }));
}

/** What the yearly number leaves: below zero when more is needed than it allows (P2.a). */
export const ruimte = ({ maximum }: Pick<Regeling, 'maximum'>, aantal: number): number => maximum.woningen_per_jaar - aantal;
