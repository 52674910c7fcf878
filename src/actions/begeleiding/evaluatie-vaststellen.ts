import { gehouden } from '../../domain/begeleiding/stand.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

const open = (stand: Parameters<typeof gehouden>[0]) => gehouden(stand).filter((e) => !e.vastgesteld);

/** P5.d, W9.10: the corporation (Pact) or the coordinator (Westfriesland) reads the report and says whether it holds. */
export const evaluatieVaststellen: Actie = {
  naam: 'evaluatie-vaststellen',
  uitleg: 'Lees het verslag van de evaluatie. Ben je het niet eens, schrijf dan op waarmee; de begeleider ziet het en komt erop terug.',
  vragen: (_, stand) => ({
    ...(open(stand).length > 1 ? { evaluatie: { label: 'Welke evaluatie?', soort: 'keuze', hint: 'Laat leeg voor de oudste.', opties: open(stand).map((e) => ({ code: String(e.nr), naam: `De evaluatie van ${zegDatum(e.op)}` })) } as const } : {}),
    akkoord: { label: 'Ben je het eens met het verslag?', soort: 'ja-nee', verplicht: true },
    opmerking: { label: 'Opmerking', soort: 'lange-tekst', max: 2000, hint: 'Verplicht als je het niet eens bent. De begeleider en de cliënt lezen dit.' },
  }),
  beslis: ({ stand, invoer }) => {
    const akkoord = invoer.akkoord === 'ja';
    const welke = open(stand).find((e) => invoer.evaluatie === undefined || String(e.nr) === invoer.evaluatie)!;
    if (!akkoord && invoer.opmerking === undefined) return fout('opmerking', 'Schrijf op waarmee je het niet eens bent. Dan kan de begeleider er iets mee.');
    return gelukt({ gebeurtenissen: [{ soort: 'evaluatie-vastgesteld', gegevens: { nr: welke.nr, akkoord }, verslag: { opmerking: invoer.opmerking } }] });
  },
};
