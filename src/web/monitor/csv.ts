/** What a spreadsheet would take for a formula: said as text, with an apostrophe before it. */
const FORMULE = /^[=+\-@\t\r]/;

function cel(waarde: string | number): string {
  if (typeof waarde === 'number') return String(waarde);
  const veilig = FORMULE.test(waarde) ? `'${waarde}` : waarde;
  return /[";\r\n]/.test(veilig) ? `"${veilig.replaceAll('"', '""')}"` : veilig;
}

/** Rows as a file that Dutch spreadsheets open: semicolons, and a mark that says it is UTF-8. */
export const alsCsv = (kop: readonly string[], rijen: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${[kop, ...rijen].map((rij) => rij.map(cel).join(';')).join('\r\n')}\r\n`;
