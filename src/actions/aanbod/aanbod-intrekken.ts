import { redenvragen, volgUit } from '../../domain/aanbod/gevolg.ts';
import { gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** The corporation takes an offer back, for instance after negative advice or because the home cannot be let after all. */
export const aanbodIntrekken: Actie = {
  naam: 'aanbod-intrekken',
  uitleg: 'De woning is daarna weer vrij. Kan zij toch niet worden verhuurd, trek dan daarna ook de woning in. De cliënt houdt zijn plaats op de wachtlijst.',
  woning: 'van-aanbod',
  draagtOver: true,
  vragen: (regeling) => ({
    ...redenvragen(regeling, 'corporatie', { label: 'Waarom trek je het aanbod in?', hint: 'Achter elke reden staat wat er daarna gebeurt.' }),
    intrekking_toelichting: { label: 'Toelichting', soort: 'lange-tekst', hint: 'De begeleider leest dit.' },
  }),
  beslis: ({ regeling, invoer, dossier, op }) => {
    const gevolgd = volgUit(regeling, 'corporatie', invoer.reden as string, invoer.pauze_tot as string | undefined, op);
    if (!gevolgd.ok) return gevolgd;
    return gelukt({ gebeurtenissen: [{ soort: 'aanbod-ingetrokken', gegevens: gevolgd.waarde }], woning: [{ soort: 'woning-vrijgekomen', gegevens: { dossier } }] });
  },
};
