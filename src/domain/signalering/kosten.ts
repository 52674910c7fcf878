/**
 * Shares a cost in equal parts, exact to the cent: what does not divide goes a cent at a time to the first ones named. `cent`: whole
 * cents, zero or more (art. 6d names the parties and no parts, so the parts are equal).
 */
export function verdeelKosten<S extends string>(cent: number, soorten: readonly S[]): { soort: S; cent: number }[] {
  const deel = Math.floor(cent / soorten.length);
  const rest = cent - deel * soorten.length;
  return soorten.map((soort, i) => ({ soort, cent: deel + (i < rest ? 1 : 0) }));
}

/** An amount in euros as whole cents. */
export const inCenten = (euro: number): number => Math.round(euro * 100);
