import { gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** Art. 3b-3d: complete and with consent, it goes to who decides. W9.1-9.2: the BCT checks first, the coordinator after. */
export const inBehandelingNemen: Actie = {
  naam: 'in-behandeling-nemen',
  uitleg: 'Je bevestigt dat de aanvraag volledig is en dat er toestemming is. Ontbreekt er iets, vraag dan een aanvulling.',
  vragen: () => ({}),
  beslis: ({ regeling, stand }) => {
    const stap = regeling.stappen['in-behandeling-nemen'];
    const nogEenToets = stap?.na_elkaar && stand.toetsen.length + 1 < stap.door.length;
    if (nogEenToets) return gelukt({ gebeurtenissen: [{ soort: 'toets-gedaan', gegevens: { rol: stap.door[stand.toetsen.length]! } }] });
    return gelukt({ gebeurtenissen: [{ soort: 'in-behandeling-genomen', gegevens: {} }] });
  },
};
