import { gekozenVerzoek, verzoekbegin, verzoekvraag, wissenKanNiet } from '../../domain/privacy/verzoek.ts';
import { VERZOEKUITKOMSTEN, type Verzoekuitkomst } from '../../domain/privacy/woorden.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** AVG art. 12 lid 3 and 4: the answer, and why not where it is no. Erasing is granted only where nothing needs the data any more. */
export const verzoekBeantwoorden: Actie = {
  naam: 'verzoek-beantwoorden',
  uitleg: 'De cliënt leest het antwoord in Mijn Voordeur, of hoort het van de begeleider. Klopt er iets niet, verbeter het dan eerst bij de gegevens zelf.',
  vragen: (_, stand) => ({
    ...verzoekvraag(stand),
    uitkomst: { label: 'Wat is het antwoord?', soort: 'keuze', verplicht: true, opties: VERZOEKUITKOMSTEN.map((u) => ({ ...u })) },
    antwoord: { label: 'Antwoord aan de cliënt', soort: 'lange-tekst', verplicht: true, max: 2000, hint: 'Gewone taal. Bij nee: waarom niet, en dat een klacht kan bij de Autoriteit Persoonsgegevens.' },
  }),
  begin: (_, stand) => verzoekbegin(stand),
  beslis: ({ invoer, stand, op }) => {
    const gekozen = gekozenVerzoek(stand, invoer, op);
    if (!gekozen.ok) return gekozen;
    const { nr, soort } = gekozen.waarde;
    const uitkomst = invoer.uitkomst as Verzoekuitkomst;
    const nee = soort === 'wissen' && uitkomst === 'toegewezen' ? wissenKanNiet(stand) : undefined;
    if (nee) return fout('uitkomst', nee, 'AVG art. 17');
    return gelukt({ gebeurtenissen: [{ soort: 'verzoek-beantwoord', gegevens: { nr, uitkomst }, verslag: { antwoord: invoer.antwoord } }] });
  },
};
