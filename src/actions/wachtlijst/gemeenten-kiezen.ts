import { BEHANDELVELDEN } from '../../domain/aanvraag/velden-behandeling.ts';
import { gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** W9.4: the coordinator weighs household, origin, network, work or school with distance and transport, and says why. */
export const gemeentenKiezen: Actie = {
  naam: 'gemeenten-kiezen',
  uitleg: 'Kies de gemeenten die een geschikte woonplaats zijn. Corporaties die daar werken zien daarna het zoekprofiel. De wens van de cliënt weegt mee waar dat kan.',
  vragen: () => ({
    gemeenten: { label: 'Geschikte gemeenten', soort: 'keuzes', opties: 'gemeenten', verplicht: true },
    keuze_gewogen: { label: 'Wat gaf de doorslag?', soort: 'keuzes', verplicht: true, opties: BEHANDELVELDEN.keuze_gewogen.opties },
    keuze_reden: { label: 'Waarom deze gemeenten?', soort: 'lange-tekst', verplicht: true, hint: 'De begeleider leest dit; corporaties niet. Geen medische gegevens.' },
  }),
  beslis: ({ invoer }) => gelukt({ gebeurtenissen: [{ soort: 'gemeenten-gekozen', gegevens: { gemeenten: invoer.gemeenten as string[] } }] }),
};
