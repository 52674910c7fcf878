/** A share as an SVG length: 15 of 24 is "62.5%". Never below 0 or above 100; nothing of nothing is 0. */
export function aandeel(waarde: number, totaal: number): string {
  if (totaal <= 0) return '0%';
  const deel = Math.min(1, Math.max(0, waarde / totaal));
  return `${Math.round(deel * 1000) / 10}%`;
}

/** A number as Dutch readers write it: 81,5 and 1.412. */
export const getal = (waarde: number): string => GETAL.format(waarde);
// Made once: a page with pictures writes thousands of numbers.
const GETAL = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });
