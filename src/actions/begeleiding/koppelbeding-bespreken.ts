import { AANWEZIGEN, type Aanwezige } from '../../domain/begeleiding/woorden.ts';
import { gelukt, ongeldig } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';
import { gesprekNaSleutel } from './dagen.ts';

const UITKOMSTEN_GESPREK = [
  { code: 'begeleiding-hervat', naam: 'De begeleiding begint weer' }, { code: 'huur-blijft', naam: 'De huur blijft, ook zonder begeleiding' }, { code: 'huur-opzeggen', naam: 'De huur wordt opgezegd' },
] as const;

/** P6.a: support ended in a way that also ends the lease. Before anything happens to the lease, it is talked over with the client. */
export const koppelbedingBespreken: Actie = {
  naam: 'koppelbeding-bespreken',
  uitleg: 'De begeleiding is gestopt op een manier die ook de huur raakt. Bespreek dat eerst met de cliënt en de zorgorganisatie, voordat er iets met de huur gebeurt.',
  vragen: () => ({
    gesprek_op: { label: 'Wanneer was het gesprek?', soort: 'datum', verplicht: true },
    aanwezig: { label: 'Wie waren erbij?', soort: 'keuzes', verplicht: true, opties: AANWEZIGEN },
    zonder_client: { label: 'Was de cliënt er niet bij? Waarom niet?', soort: 'tekst', hint: 'En hoe is de cliënt gevraagd? Laat leeg als de cliënt of een vertegenwoordiger erbij was.' },
    uitkomst: { label: 'Wat komt eruit?', soort: 'keuze', verplicht: true, opties: UITKOMSTEN_GESPREK },
    afspraken: { label: 'Wat is er afgesproken, en waarom?', soort: 'lange-tekst', verplicht: true, geenMedisch: true },
  }),
  beslis: ({ regeling, stand, invoer, op }) => {
    const { gesprek_op, aanwezig, uitkomst } = invoer as { gesprek_op: string; aanwezig: Aanwezige[]; uitkomst: (typeof UITKOMSTEN_GESPREK)[number]['code'] };
    const fouten = [
      ...gesprekNaSleutel(gesprek_op, stand, op),
      ...(aanwezig.some((a) => a === 'client' || a === 'vertegenwoordiger') || invoer.zonder_client !== undefined ? [] : [{ veld: 'zonder_client', melding: 'De cliënt hoort bij dit gesprek. Houd het samen, of schrijf op hoe de cliënt is gevraagd en waarom het niet lukte.' }]),
    ];
    if (fouten.length > 0) return ongeldig(fouten, regeling.stappen['koppelbeding-bespreken']?.bron);
    return gelukt({ gebeurtenissen: [{ soort: 'koppelbeding-besproken', gegevens: { gesprek_op, aanwezig, uitkomst }, verslag: { afspraken: invoer.afspraken, zonder_client: invoer.zonder_client } }] });
  },
};
