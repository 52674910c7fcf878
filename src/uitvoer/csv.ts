import type { Cijfertabel, Rapport } from '../domain/monitor/tabel.ts';
import { zegCel } from '../domain/monitor/tabelwoorden.ts';
import { maakZip } from '../rekenblad/zip.ts';
import { getal, kolomkop, metTotaal, rapportfeiten, uitleg } from './cel.ts';
import { cel } from './csvcel.ts';

const regels = (rijen: readonly (readonly (string | number)[])[]): string => `\uFEFF${rijen.map((rij) => rij.map(cel).join(';')).join('\r\n')}\r\n`;

/** One table as Dutch spreadsheets open it: semicolons, and the mark that says it is UTF-8. */
export const tabelCsv = (t: Cijfertabel): string => regels([
  ['code', 'naam', ...t.kolommen.map((k) => kolomkop(k.naam, k.eenheid))],
  ...metTotaal(t).map((r) => [r.code, r.naam, ...t.kolommen.map((k) => getal(r.cellen[k.code], k.eenheid) ?? zegCel(r.cellen[k.code], k.eenheid))]),
]);

/** A report as a zip: a file for every table, and one that says what each means. */
export function alsCsvZip(rapport: Rapport): Buffer {
  const tabellen = rapport.hoofdstukken.flatMap((h) => h.tabellen);
  const lees = regels([...rapportfeiten(rapport), [], ['bestand', 'wat', 'tekst'], ...tabellen.flatMap((t) => [['titel', t.titel] as [string, string], ...uitleg(t)].map(([wat, tekst]) => [`${t.code}.csv`, wat, tekst]))]);
  return maakZip({ '0-lees-mij.csv': lees, ...Object.fromEntries(tabellen.map((t) => [`${t.code}.csv`, tabelCsv(t)])) });
}
