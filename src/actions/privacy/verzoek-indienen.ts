import { GROEPEN, GROEPNAMEN, type Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import { openVerzoeken } from '../../domain/privacy/stand.ts';
import { antwoordVoor, HOOGSTENS_OPEN } from '../../domain/privacy/verzoek.ts';
import { VERZOEKSOORTEN, type Verzoeksoort } from '../../domain/privacy/woorden.ts';
import { geweigerd, gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';
import { spreektZelf } from '../aanvraag/toestemmers.ts';

/** AVG art. 12, 15-18, 20 and 21: the client asks; the care organisation answers within a month. */
export const verzoekIndienen: Actie = {
  naam: 'verzoek-indienen',
  uitleg: 'De cliënt vraagt iets over de eigen gegevens. De zorgorganisatie antwoordt binnen een maand.',
  vragen: (_, __, vrager) => ({
    verzoek: { label: 'Waar gaat het over?', soort: 'keuze', verplicht: true, opties: VERZOEKSOORTEN.map(({ code, naam }) => ({ code, naam })) },
    groep: { label: 'Over welke gegevens?', soort: 'keuze', opties: GROEPEN.map((code) => ({ code, naam: GROEPNAMEN[code] })), hint: 'Weet je het niet? Laat het dan leeg.' },
    tekst: {
      label: spreektZelf(vrager) ? 'Wat wil je?' : 'Wat wil de cliënt?', soort: 'lange-tekst', verplicht: true, max: 2000,
      hint: spreektZelf(vrager) ? 'Schrijf het in je eigen woorden. Wie je verzoek behandelt, leest dit.' : 'In de woorden van de cliënt.',
    },
  }),
  beslis: ({ invoer, stand, rol, hoedanigheid, op }) => {
    if (openVerzoeken(stand).length >= HOOGSTENS_OPEN)
      return geweigerd({ soort: 'mag-niet-nu', reden: `Er staan al ${HOOGSTENS_OPEN} verzoeken open.`, wat: 'Wacht op een antwoord, of bel de zorgorganisatie.', bron: 'AVG art. 12 lid 5' });
    return gelukt({
      gebeurtenissen: [{
        soort: 'verzoek-ingediend',
        gegevens: {
          nr: (stand.verzoeken?.length ?? 0) + 1, soort: invoer.verzoek as Verzoeksoort, ...(invoer.groep ? { groep: invoer.groep as Groep } : {}),
          door: rol === 'client' ? hoedanigheid ?? 'client' : 'begeleider', uiterlijk: antwoordVoor(op),
        },
        verslag: { tekst: invoer.tekst },
      }],
    });
  },
};
