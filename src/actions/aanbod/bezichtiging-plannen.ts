import { fout, gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** W8.5: the supporter goes along to the viewing. */
export const bezichtigingPlannen: Actie = {
  naam: 'bezichtiging-plannen',
  uitleg: 'De begeleider gaat mee naar de bezichtiging.',
  vragen: () => ({
    bezichtiging_op: { label: 'Op welke dag?', soort: 'datum', verplicht: true },
    met_begeleider: { label: 'Gaat de begeleider mee?', soort: 'ja-nee', verplicht: true },
  }),
  beslis: ({ invoer, op }) => {
    const dag = invoer.bezichtiging_op as string;
    if (dag < op) return fout('bezichtiging_op', 'Deze dag is al voorbij. Kies vandaag of een dag die komt.');
    return gelukt({ gebeurtenissen: [{ soort: 'bezichtiging-gepland', gegevens: { op: dag, met_begeleider: invoer.met_begeleider === 'ja' } }] });
  },
};
