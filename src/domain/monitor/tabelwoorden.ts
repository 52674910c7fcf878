import { zegAantal } from './kleine-aantallen.ts';
import type { Cel, Eenheid } from './tabel.ts';

/* How a cell of a figure is said: the same on every page. */

const getal = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });
const euro = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });
const ZEG: Record<Eenheid, (n: number) => string> = {
  aantal: (n) => getal.format(n), procent: (n) => `${getal.format(n)}%`, dagen: (n) => getal.format(n), maanden: (n) => getal.format(n / 10), euro: (n) => euro.format(n), tekst: String,
};
/** A cell in words. Not known is not zero, and what is held back is not told. */
export function zegCel(cel: Cel | undefined, eenheid: Eenheid): string {
  if (cel === null || cel === undefined) return '–';
  if (cel === 'klein' || cel === 'verborgen') return zegAantal(cel);
  return typeof cel === 'number' ? ZEG[eenheid](cel) : cel;
}
/** The head of a column, with its unit where the numbers do not say it. */
export const zegKop = ({ naam, eenheid }: { naam: string; eenheid: Eenheid }): string => (eenheid === 'dagen' ? `${naam} (dagen)` : eenheid === 'maanden' ? `${naam} (maanden)` : naam);
