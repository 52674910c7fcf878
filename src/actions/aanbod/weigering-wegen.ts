import { overlegNaam, zegGevolg } from '../../domain/aanbod/gevolg.ts';
import { gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** P4.c, E2.6: weighty contra-indications are weighed in the consultation the regeling names; without them the ordinary consequence follows. */
export const weigeringWegen: Actie = {
  naam: 'weigering-wegen',
  uitleg: 'De cliënt noemt een zwaarwegende reden tegen de woning. Leg vast wat het overleg ervan vindt.',
  vragen: (regeling) => ({
    gegrond: {
      label: `Wat vond het overleg? (${overlegNaam(regeling)})`, soort: 'keuze', verplicht: true, hint: regeling.weigering.tekst,
      opties: [
        { code: 'ja', naam: `De reden weegt zwaar: de weigering telt niet (${zegGevolg(regeling, 'terug-op-wachtlijst')})` },
        { code: 'nee', naam: `De reden weegt niet zwaar genoeg (${zegGevolg(regeling, regeling.weigering.gevolg)})` },
      ],
    },
    weging_toelichting: { label: 'Hoe is het gewogen?', soort: 'lange-tekst', verplicht: true, hint: 'De begeleider leest dit en legt het de cliënt uit. Geen medische gegevens.' },
  }),
  beslis: ({ regeling, invoer }) => {
    const gegrond = invoer.gegrond === 'ja';
    return gelukt({ gebeurtenissen: [{ soort: 'weigering-gewogen', gegevens: { gegrond, gevolg: gegrond ? 'terug-op-wachtlijst' : regeling.weigering.gevolg } }] });
  },
};
