import { gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** W6, E2.12.2: changes in income, household or wishes are passed on at once; also how an application is filled in, part by part. */
export const gegevensBijwerken: Actie = {
  naam: 'gegevens-bijwerken',
  uitleg: 'Werk de gegevens van de cliënt bij. Weet je iets nog niet? Laat het leeg en ga verder.',
  vragen: () => ({}),
  metGegevens: true,
  beslis: ({ gewijzigd, gegevens, stand }) => {
    if (gewijzigd.length === 0) return geweigerd({ soort: 'ongeldig', reden: 'Er is niets gewijzigd.', wat: 'Vul bij "gegevens" minstens één groep met antwoorden in.' });
    const zoekgemeenten = gewijzigd.includes('zoekprofiel') && stand.status !== 'concept' ? (gegevens.zoekprofiel?.zoekgemeenten as string[] | undefined) : undefined;
    return gelukt({ gebeurtenissen: [{ soort: 'gegevens-bijgewerkt', gegevens: { groepen: gewijzigd, ...(zoekgemeenten ? { zoekgemeenten } : {}) } }] });
  },
};
