import { fout, gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

const KLOK = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/;

/** W8.5: the supporter goes along to the viewing. Planned by the supporter, who knows the client's days; taken again, it moves. */
export const bezichtigingPlannen: Actie = {
  naam: 'bezichtiging-plannen',
  uitleg: 'Spreek dag en tijd af met de corporatie en de cliënt. Is er al een bezichtiging, dan vervangt deze de vorige.',
  vragen: () => ({
    bezichtiging_op: { label: 'Op welke dag?', soort: 'datum', verplicht: true },
    bezichtiging_tijd: { label: 'Hoe laat?', soort: 'tekst', max: 5, hint: 'Bijvoorbeeld 14.30.' },
    met_begeleider: { label: 'Gaat de begeleider mee?', soort: 'ja-nee', verplicht: true, hint: 'De afspraak is dat de begeleider meegaat.' },
  }),
  beslis: ({ stand, invoer, op }) => {
    const dag = invoer.bezichtiging_op as string;
    const klok = invoer.bezichtiging_tijd === undefined ? undefined : KLOK.exec(invoer.bezichtiging_tijd as string);
    if (dag < op) return fout('bezichtiging_op', 'Deze dag is al voorbij. Kies vandaag of een dag die komt.');
    if (klok === null) return fout('bezichtiging_tijd', 'Vul een tijd in, bijvoorbeeld 14.30.');
    const tijd = klok ? `${klok[1]!.padStart(2, '0')}.${klok[2]}` : undefined;
    const met_begeleider = invoer.met_begeleider === 'ja';
    const al = stand.aanbod?.bezichtiging;
    if (al?.op === dag && al.tijd === tijd && al.met_begeleider === met_begeleider) return fout('bezichtiging_op', 'Zo staat de bezichtiging al gepland. Kies een andere dag of tijd.');
    return gelukt({ gebeurtenissen: [{ soort: 'bezichtiging-gepland', gegevens: { op: dag, ...(tijd ? { tijd } : {}), met_begeleider } }] });
  },
};
