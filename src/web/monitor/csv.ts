import { cel } from '../../uitvoer/csvcel.ts';

/** Rows as a file that Dutch spreadsheets open: semicolons, and a mark that says it is UTF-8. */
export const alsCsv = (kop: readonly string[], rijen: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${[kop, ...rijen].map((rij) => rij.map(cel).join(';')).join('\r\n')}\r\n`;
