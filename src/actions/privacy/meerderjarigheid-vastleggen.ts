import { plusTermijn } from '../../domain/kalender/werkdagen.ts';
import { gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** BW 1:233: a representative of a minor gave consent; the client has come of age and decides from now on. The program takes this step. */
export const meerderjarigheidVastleggen: Actie = {
  naam: 'meerderjarigheid-vastleggen',
  uitleg: 'De cliënt is 18 geworden en beslist nu zelf over de eigen gegevens.',
  vragen: () => ({}),
  beslis: ({ regeling, op }) => gelukt({ gebeurtenissen: [{ soort: 'meerderjarig-geworden', gegevens: { uiterlijk: plusTermijn(op, regeling.privacy.meerderjarig.zelf_binnen) } }] }),
};
