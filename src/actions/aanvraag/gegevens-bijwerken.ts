import { gelukt, geweigerd } from '../../domain/uitkomst.ts';
import { naIndienen } from '../../domain/aanvraag/na-indienen.ts';
import { herziening } from '../../domain/toetsing/herziening.ts';
import type { Actie } from '../actie.ts';

/** W6, E2.12.2: changes in income, household or wishes are passed on at once; also how an application is filled in, part by part. */
export const gegevensBijwerken: Actie = {
  naam: 'gegevens-bijwerken',
  uitleg: 'Werk de gegevens van de cliënt bij. Weet je iets nog niet? Laat het leeg en ga verder.',
  vragen: () => ({}),
  metGegevens: true,
  leest: ({ besluit }) => (besluit ? 'aanvraag' : []),
  beslis: ({ regeling, stand, gewijzigd, gegevens, eerder, op }) => {
    if (gewijzigd.length === 0) return geweigerd({ soort: 'ongeldig', reden: 'Er is niets gewijzigd.', wat: 'Vul bij "gegevens" minstens één groep met antwoorden in.' });
    const gevolg = naIndienen(regeling, stand, gegevens, gewijzigd);
    return gevolg.ok ? gelukt({ gebeurtenissen: [{ soort: 'gegevens-bijgewerkt', gegevens: { groepen: gewijzigd } }, ...gevolg.waarde, ...herziening({ regeling, stand, eerder, gegevens, op })] }) : gevolg;
  },
};
