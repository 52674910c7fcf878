/** Joins class names, leaving out what does not apply. */
export function klassen(...namen: readonly (string | false | undefined)[]): string {
  return namen.filter(Boolean).join(' ');
}

/** Turns words into an id usable in HTML: "Wie ziet dit?" becomes "wie-ziet-dit". */
export function alsId(tekst: string): string {
  return tekst
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The id of the input of a field; the error summary links to it. Radio and checkbox groups carry it on their first choice. */
export function veldId(naam: string): string {
  return `veld-${alsId(naam)}`;
}
