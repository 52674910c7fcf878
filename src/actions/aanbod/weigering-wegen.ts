import { gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** P4.c, E2.6: weighty contra-indications are weighed in the consultation the regeling names; without them the ordinary consequence follows. */
export const weigeringWegen: Actie = {
  naam: 'weigering-wegen',
  uitleg: 'De cliënt noemt zwaarwegende redenen tegen de woning. Het overleg weegt of die terecht zijn.',
  vragen: (regeling) => ({
    gegrond: {
      label: 'Wat vindt het overleg?', soort: 'keuze', verplicht: true, hint: regeling.weigering.tekst,
      opties: [{ code: 'ja', naam: 'De redenen wegen zwaar: de weigering telt niet' }, { code: 'nee', naam: 'De redenen wegen niet zwaar genoeg' }],
    },
  }),
  beslis: ({ regeling, invoer }) => {
    const gegrond = invoer.gegrond === 'ja';
    return gelukt({ gebeurtenissen: [{ soort: 'weigering-gewogen', gegevens: { gegrond, gevolg: gegrond ? 'terug-op-wachtlijst' : regeling.weigering.gevolg } }] });
  },
};
