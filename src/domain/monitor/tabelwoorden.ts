import { zegAantal } from './kleine-aantallen.ts';
import type { Cel, Eenheid } from './tabel.ts';

/* How a cell of a figure is said: the same on every page and in every file. */

const getal = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });
const euro = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });
const ZEG: Record<Eenheid, (n: number) => string> = {
  aantal: (n) => getal.format(n), procent: (n) => `${getal.format(n)}%`, dagen: (n) => getal.format(n), maanden: (n) => getal.format(n / 10), euro: (n) => euro.format(n), tekst: String,
};
/** A cell without a number, in words. Not known is not zero (a dash would say so), and what is held back is not told. */
const zonderGetal = (cel: Exclude<Cel, number> | undefined): string => (cel === null || cel === undefined ? 'niet bekend' : cel === 'klein' || cel === 'verborgen' ? zegAantal(cel) : cel);
/** A cell in words: "1.412", "62,5%", "4,4", "minder dan 5". */
export const zegCel = (cel: Cel | undefined, eenheid: Eenheid): string => (typeof cel === 'number' ? ZEG[eenheid](cel) : zonderGetal(cel));
/** The head of a column, with its unit where the numbers do not say it. */
export const zegKop = ({ naam, eenheid }: { naam: string; eenheid: Eenheid }): string => (eenheid === 'dagen' ? `${naam} (dagen)` : eenheid === 'maanden' ? `${naam} (maanden)` : naam);
