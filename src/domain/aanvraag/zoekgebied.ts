import type { DossierGebeurtenis } from '../keten/gebeurtenissen.ts';
import type { Groepgegevens } from './formulier.ts';
import type { Groep } from './gegevensgroepen.ts';

/** Where a home is looked for decides which corporations take part, so the chain hears of it when the search profile changes. */
export function zoekgebied(gewijzigd: readonly Groep[], gegevens: Groepgegevens): DossierGebeurtenis[] {
  if (!gewijzigd.includes('zoekprofiel')) return [];
  return [{ soort: 'zoekgebied-vastgelegd', gegevens: { zoekgemeenten: (gegevens.zoekprofiel?.zoekgemeenten as string[] | undefined) ?? [] } }];
}
