import { plusTermijn } from '../../domain/kalender/werkdagen.ts';
import { termijnVan } from '../../domain/keten/taken.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** Art. 3d (complete and concrete), W9.2: more information may be asked, once and precisely, with a day by which. */
export const aanvullingVragen: Actie = {
  naam: 'aanvulling-vragen',
  uitleg: 'De zorgorganisatie krijgt deze vraag op haar werklijst. Vraag alles in één keer.',
  vragen: () => ({
    aanvulling_vraag: { label: 'Wat ontbreekt er?', soort: 'lange-tekst', verplicht: true, hint: 'Noem precies wat je nodig hebt. Geen medische gegevens.' },
    uiterlijk: { label: 'Uiterlijk op', soort: 'datum', hint: 'Laat leeg voor de gewone termijn.' },
  }),
  beslis: ({ regeling, invoer, op }) => {
    const gewoon = termijnVan(regeling, 'aanvraag-aanvullen')?.binnen ?? '10 werkdagen';
    const uiterlijk = (invoer.uiterlijk as string | undefined) ?? plusTermijn(op, gewoon);
    if (uiterlijk < op) return fout('uiterlijk', 'Deze dag is al voorbij. Kies een dag vanaf vandaag.');
    return gelukt({ gebeurtenissen: [{ soort: 'aanvulling-gevraagd', gegevens: { uiterlijk } }] });
  },
};
