import { plusTermijn } from '../../domain/kalender/werkdagen.ts';
import { gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** Awb 3:41, 6:7 and 6:8: a decision works once it is sent; from the day after, the time to object runs. W9.3: told to client and care organisation. */
export const besluitVerzenden: Actie = {
  naam: 'besluit-verzenden',
  uitleg: 'Leg vast dat de brief naar de cliënt is gegaan. Vanaf de dag erna loopt de bezwaartermijn, als die er is.',
  vragen: () => ({
    wijze: { label: 'Hoe is de brief verzonden?', soort: 'keuze', verplicht: true, opties: [{ code: 'post', naam: 'Per post' }, { code: 'begeleider', naam: 'Via de begeleider overhandigd' }, { code: 'digitaal', naam: 'Digitaal' }] },
  }),
  beslis: ({ regeling, stand, invoer, op }) => {
    const { bezwaar_binnen } = regeling.besluitbrief;
    // Holding an application is no decision to object to (Awb 6:3).
    const bezwaar = bezwaar_binnen && stand.besluit?.uitkomst !== 'aangehouden' ? { bezwaar_tot: plusTermijn(op, bezwaar_binnen) } : {};
    return gelukt({ gebeurtenissen: [{ soort: 'besluit-verzonden', gegevens: { wijze: invoer.wijze as 'post', ...bezwaar } }] });
  },
};
