import { gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** The answer to a request for more, or to a decision that was held (art. 3d). */
export const aanvraagAanvullen: Actie = {
  naam: 'aanvraag-aanvullen',
  uitleg: 'Vul aan wat er gevraagd is. Daarna gaat de aanvraag terug naar wie haar toetst of beoordeelt.',
  metGegevens: true,
  vragen: () => ({ aanvulling_antwoord: { label: 'Wat heb je aangevuld?', soort: 'lange-tekst', verplicht: true, hint: 'Eén of twee zinnen voor wie verder gaat met de aanvraag.' } }),
  beslis: ({ gewijzigd, gegevens }) => {
    const zoekgemeenten = gewijzigd.includes('zoekprofiel') ? (gegevens.zoekprofiel?.zoekgemeenten as string[] | undefined) : undefined;
    return gelukt({ gebeurtenissen: [{ soort: 'aanvraag-aangevuld', gegevens: { groepen: gewijzigd, ...(zoekgemeenten ? { zoekgemeenten } : {}) } }] });
  },
};
