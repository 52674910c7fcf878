import { bewaring } from '../../domain/privacy/bewaren.ts';
import { geweigerd, gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** AVG art. 5 lid 1e and 17: the term is over, or the client asked: the person goes, what happened stays. The program takes this step. */
export const persoonWissen: Actie = {
  naam: 'persoon-wissen',
  uitleg: 'De bewaartermijn is voorbij. Alles over de persoon gaat weg; wat er gebeurde blijft, zonder persoon.',
  vragen: () => ({}),
  wist: true,
  beslis: ({ regeling, stand, op }) => {
    const b = bewaring(regeling, stand);
    if (!b || b.gestopt || b.wissen_op > op) return geweigerd({ soort: 'mag-niet-nu', reden: 'Wissen kan pas als de bewaartermijn voorbij is, en er geen bezwaar of verzoek van de cliënt open staat.', bron: b?.bron });
    return gelukt({ gebeurtenissen: [{ soort: 'persoon-gewist', gegevens: { grond: b.grond } }] });
  },
};
