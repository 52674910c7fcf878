import { gelukt } from '../../domain/uitkomst.ts';
import { naIndienen } from '../../domain/aanvraag/na-indienen.ts';
import type { Actie } from '../actie.ts';

/** The answer to a request for more, or to a decision that was held (art. 3d). */
export const aanvraagAanvullen: Actie = {
  naam: 'aanvraag-aanvullen',
  uitleg: 'Vul aan wat er gevraagd is. Daarna gaat de aanvraag terug naar wie haar toetst of beoordeelt.',
  metGegevens: true,
  vragen: () => ({ aanvulling_antwoord: { label: 'Wat heb je aangevuld?', soort: 'lange-tekst', verplicht: true, hint: 'Eén of twee zinnen voor wie verder gaat met de aanvraag.' } }),
  beslis: ({ regeling, stand, gewijzigd, gegevens }) => {
    const gevolg = naIndienen(regeling, stand, gegevens, gewijzigd);
    return gevolg.ok ? gelukt({ gebeurtenissen: [{ soort: 'aanvraag-aangevuld', gegevens: { groepen: gewijzigd } }, ...gevolg.waarde] }) : gevolg;
  },
};
