import type { Partijsoort } from '../partijen/rollen.ts';
import { kostenstaten, type Kostenstaat } from './verdeling.ts';
import type { KostenStand } from './stand.ts';

/* How a party stands, over one year or all of them. */

/** The part of a party: by the real costs once they are known, else by the budget. */
export const deelNu = ({ werkelijk, totaal }: Pick<Kostenstaat, 'werkelijk' | 'totaal'>): number => werkelijk ?? totaal;
/** What of that part is settled: paid to the service point less what came back, and what the party paid by itself. */
export const verrekend = (s: Kostenstaat): number => deelNu(s) - s.open;

/** In cents. `teBetalen` and `terug` stand beside each other: what is owed for one year is not what comes back of another. */
export type Partijstand = { deel: number; verrekend: number; teBetalen: number; terug: number };
const NIETS: Partijstand = { deel: 0, verrekend: 0, teBetalen: 0, terug: 0 };
export const standVan = (s: Kostenstaat): Partijstand => ({ deel: deelNu(s), verrekend: verrekend(s), teBetalen: Math.max(0, s.open), terug: Math.max(0, -s.open) });
export const telOp = (standen: readonly Partijstand[]): Partijstand =>
  standen.reduce((a, b) => ({ deel: a.deel + b.deel, verrekend: a.verrekend + b.verrekend, teBetalen: a.teBetalen + b.teBetalen, terug: a.terug + b.terug }), NIETS);

/** Each party over all years, in the order in which it first comes; a party that changed its kind stands under the latest. */
export function partijstanden(jaren: readonly KostenStand[]): (Partijstand & { partij: string; soort: Partijsoort })[] {
  const staten = [...jaren].sort((a, b) => a.jaar - b.jaar).flatMap(kostenstaten);
  return [...new Set(staten.map((s) => s.partij))].map((partij) => {
    const eigen = staten.filter((s) => s.partij === partij);
    return { partij, soort: eigen.at(-1)!.soort, ...telOp(eigen.map(standVan)) };
  });
}
