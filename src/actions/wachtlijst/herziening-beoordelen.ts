import { TE_HEROPENEN } from '../../domain/keten/stand.ts';
import { gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** W6: someone looks at a change that turned a criterion: the decision stands, or the application goes back to who decides. */
export const herzieningBeoordelen: Actie = {
  naam: 'herziening-beoordelen',
  uitleg: 'Een wijziging raakt een criterium. Blijft het besluit staan, of moet er opnieuw worden besloten?',
  vragen: () => ({
    gevolg: { label: 'Wat betekent de wijziging?', soort: 'keuze', verplicht: true, opties: [{ code: 'blijft', naam: 'Het besluit blijft staan' }, { code: 'opnieuw-beoordelen', naam: 'Opnieuw beoordelen: terug naar wie besluit' }] },
    herziening_toelichting: { label: 'Waarom?', soort: 'lange-tekst', verplicht: true, hint: 'De begeleider en wie besluit lezen dit. Geen medische gegevens.' },
  }),
  beslis: ({ stand, invoer }) => {
    const gevolg = invoer.gevolg as 'blijft';
    if (gevolg !== 'blijft' && !TE_HEROPENEN.includes(stand.status))
      return geweigerd({ soort: 'mag-niet-nu', reden: 'Er loopt al een aanbod of een huurcontract, dus de aanvraag kan niet terug naar wie besluit.', wat: 'Laat de corporatie eerst het aanbod intrekken, of laat het besluit staan met je reden.' });
    return gelukt({ gebeurtenissen: [{ soort: 'herziening-beoordeeld', gegevens: { gevolg } }] });
  },
};
