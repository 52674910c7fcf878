/** A spreadsheet takes these at the start of a cell for a formula, also after spaces: an apostrophe makes it text again. */
const GEVAARLIJK = /^\s*[=+\-@＝＋－＠\t\r]/;
const NODIG = /[";\n\r]/;

/** One value as a cell of a CSV file. Numbers stay numbers; text never becomes a formula. */
export function cel(waarde: string | number | undefined | null): string {
  if (waarde === undefined || waarde === null) return '';
  if (typeof waarde === 'number') return String(waarde).replace('.', ',');
  const veilig = GEVAARLIJK.test(waarde) ? `'${waarde}` : waarde;
  return NODIG.test(veilig) || veilig !== veilig.trim() ? `"${veilig.replaceAll('"', '""')}"` : veilig;
}
