/*
 * Looking up an address by postcode and number. It only ever helps: the form works without, and what it cannot find or reach is
 * said and stands in nobody's way.
 */

/** A house as the register knows it. `nummer` with what follows it: "214 A". */
export type Gevonden = { straat: string; nummer: string; postcode: string; plaats: string; gemeente: string; buurt?: string };
export type Zoekuitslag = { soort: 'gevonden'; adressen: Gevonden[] } | { soort: 'niet-gevonden' } | { soort: 'onbereikbaar' };
export type Huis = { postcode: string; nummer: number; toevoeging: string };
export type Adreszoeker = (huis: Huis) => Promise<Zoekuitslag>;
