import { TE_HEROPENEN } from '../../domain/keten/stand.ts';
import { gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** Awb 7:11-7:12: on an objection the decision is looked at again in full; upheld, the application goes back to the table. */
export const bezwaarBeslissen: Actie = {
  naam: 'bezwaar-beslissen',
  uitleg: 'Bij “gegrond” gaat de aanvraag terug naar de beoordeling en neem je een nieuw besluit.',
  vragen: () => ({
    uitkomst: { label: 'Beslissing op het bezwaar', soort: 'keuze', verplicht: true, opties: [{ code: 'gegrond', naam: 'Gegrond' }, { code: 'ongegrond', naam: 'Ongegrond' }, { code: 'niet-ontvankelijk', naam: 'Niet-ontvankelijk' }, { code: 'ingetrokken', naam: 'De cliënt trok het in' }] },
    bezwaar_motivering: { label: 'Motivering', soort: 'lange-tekst', verplicht: true, hint: 'De cliënt leest dit. Geen medische gegevens.' },
  }),
  beslis: ({ stand, invoer }) => {
    const uitkomst = invoer.uitkomst as 'gegrond';
    if (uitkomst === 'gegrond' && !TE_HEROPENEN.includes(stand.status))
      return geweigerd({ soort: 'mag-niet-nu', reden: 'Er loopt al een aanbod of een huurcontract, dus de aanvraag kan niet terug naar de tafel.', wat: 'Laat de corporatie eerst het aanbod intrekken, of spreek af wat er met het huurcontract gebeurt.' });
    return gelukt({ gebeurtenissen: [{ soort: 'bezwaar-beslist', gegevens: { uitkomst } }] });
  },
};
