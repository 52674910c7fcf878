import { gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** Art. 3b Pact, W7.1 and W22: explicit consent of the client or the legal representative before anything is shared. */
export const toestemmingVastleggen: Actie = {
  naam: 'toestemming-vastleggen',
  uitleg: 'Zonder toestemming delen we niets en wordt de aanvraag niet in behandeling genomen. De cliënt kan de toestemming altijd weer intrekken.',
  vragen: () => ({
    door: { label: 'Wie geeft toestemming?', soort: 'keuze', verplicht: true, opties: [{ code: 'client', naam: 'De cliënt zelf' }, { code: 'vertegenwoordiger', naam: 'De wettelijk vertegenwoordiger' }] },
    wijze: { label: 'Hoe is de toestemming gegeven?', soort: 'keuze', verplicht: true, opties: [{ code: 'formulier', naam: 'Met een ondertekend formulier' }, { code: 'persoonlijk', naam: 'In een persoonlijk gesprek' }] },
    gegeven_op: { label: 'Op welke dag?', soort: 'datum', verplicht: true, hint: 'De dag waarop is getekend of gesproken.' },
  }),
  beslis: ({ stand, invoer, op }) => {
    const { door, wijze, gegeven_op } = invoer as { door: 'client'; wijze: 'formulier'; gegeven_op: string };
    if (stand.toestemming === 'gegeven') return geweigerd({ soort: 'mag-niet-nu', reden: 'De toestemming is al vastgelegd.' });
    if (gegeven_op > op) return geweigerd({ soort: 'ongeldig', reden: 'Eén antwoord klopt nog niet.', velden: [{ veld: 'gegeven_op', melding: 'Deze dag ligt in de toekomst. Vul de dag in waarop de toestemming is gegeven.' }] });
    if (stand.toestemming === 'ingetrokken' && stand.toestemming_op && gegeven_op < stand.toestemming_op) return geweigerd({ soort: 'ongeldig', reden: 'Eén antwoord klopt nog niet.', velden: [{ veld: 'gegeven_op', melding: 'De cliënt trok de toestemming later in. Leg een nieuwe toestemming vast, met de dag waarop die is gegeven.' }] });
    return gelukt({ gebeurtenissen: [{ soort: 'toestemming-gegeven', gegevens: { door, wijze, gegeven_op } }] });
  },
};
