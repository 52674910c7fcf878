import { openVerzoeken } from '../../domain/privacy/stand.ts';
import { VERZOEKUITKOMSTEN, type Verzoekuitkomst } from '../../domain/privacy/woorden.ts';
import { gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** AVG art. 12 lid 3 and 4: the answer, and why not where it is no. */
export const verzoekBeantwoorden: Actie = {
  naam: 'verzoek-beantwoorden',
  uitleg: 'Het antwoord op het verzoek dat het langst wacht. De cliënt leest het in Mijn Voordeur, of hoort het van de begeleider.',
  vragen: () => ({
    uitkomst: { label: 'Wat is het antwoord?', soort: 'keuze', verplicht: true, opties: VERZOEKUITKOMSTEN.map((u) => ({ ...u })) },
    antwoord: { label: 'Antwoord aan de cliënt', soort: 'tekst', verplicht: true, max: 2000, hint: 'Gewone taal. Bij nee: waarom niet, en dat een klacht kan bij de Autoriteit Persoonsgegevens.' },
  }),
  beslis: ({ invoer, stand }) => gelukt({ gebeurtenissen: [{ soort: 'verzoek-beantwoord', gegevens: { nr: openVerzoeken(stand)[0]!.nr, uitkomst: invoer.uitkomst as Verzoekuitkomst }, verslag: { antwoord: invoer.antwoord } }] }),
};
