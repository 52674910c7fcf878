import { GROEPEN, GROEPNAMEN, type Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import { plusTermijn } from '../../domain/kalender/werkdagen.ts';
import { VERZOEKSOORTEN, type Verzoeksoort } from '../../domain/privacy/woorden.ts';
import { gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** AVG art. 12, 15-18, 20 and 21: the client asks; the care organisation answers within a month. */
export const verzoekIndienen: Actie = {
  naam: 'verzoek-indienen',
  uitleg: 'De cliënt vraagt iets over de eigen gegevens. De zorgorganisatie antwoordt binnen een maand.',
  vragen: () => ({
    verzoek: { label: 'Waar gaat het over?', soort: 'keuze', verplicht: true, opties: VERZOEKSOORTEN.map(({ code, naam }) => ({ code, naam })) },
    groep: { label: 'Over welke gegevens?', soort: 'keuze', opties: GROEPEN.map((code) => ({ code, naam: GROEPNAMEN[code] })), hint: 'Mag leeg blijven.' },
    tekst: { label: 'Wat wil de cliënt?', soort: 'tekst', verplicht: true, max: 2000 },
  }),
  beslis: ({ invoer, stand, rol, op }) => gelukt({
    gebeurtenissen: [{
      soort: 'verzoek-ingediend',
      gegevens: {
        nr: (stand.verzoeken?.length ?? 0) + 1, soort: invoer.verzoek as Verzoeksoort, ...(invoer.groep ? { groep: invoer.groep as Groep } : {}),
        door: rol === 'client' ? 'client' : 'begeleider', uiterlijk: plusTermijn(op, '1 maand'),
      },
      verslag: { tekst: invoer.tekst },
    }],
  }),
};
