import { zegDatum } from '../../domain/kalender/zeg.ts';
import { uiterlijkVoor } from '../../domain/keten/taken.ts';
import { gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** Art. 4b: advice within 5 working days; what the corporation may do when it does not come is said by the regeling. */
export const zonderAdviesVerdergaan: Actie = {
  naam: 'zonder-advies-verdergaan',
  uitleg: 'Bel eerst de begeleider. Blijft het advies uit, dan gaat het aanbod zonder advies naar de cliënt. Je kunt het aanbod ook intrekken.',
  woning: 'van-aanbod',
  vragen: () => ({}),
  beslis: ({ regeling, stand, op }) => {
    if (!regeling.zonder_advies) return geweigerd({ soort: 'mag-niet-nu', reden: `In ${regeling.korte_naam} gaat een aanbod niet verder zonder advies.`, wat: 'Vraag de zorgorganisatie om haar advies, of trek het aanbod in.' });
    const { uiterlijk, bron } = uiterlijkVoor(regeling, 'advies-geven', stand);
    if (uiterlijk && op <= uiterlijk) return geweigerd({ soort: 'mag-niet-nu', reden: `De zorgorganisatie heeft tot en met ${zegDatum(uiterlijk)} voor haar advies.`, wat: 'Wacht het advies af, bel de begeleider, of trek het aanbod in.', bron });
    return gelukt({ gebeurtenissen: [{ soort: 'advies-uitgebleven', gegevens: {} }] });
  },
};
