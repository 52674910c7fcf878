import type { Eigenaar } from '../../domain/signalering/gebeurtenissen.ts';
import { antwoordUiterlijk } from '../../domain/signalering/termijnen.ts';
import { volgendNr } from '../../domain/signalering/stand.ts';
import { ERNSTEN, SIGNAALSOORTEN, type Ernst, type Signaalsoort } from '../../domain/signalering/woorden.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

const VOOR = [{ code: 'zorgorganisatie', naam: 'De woonbegeleider' }, { code: 'corporatie', naam: 'De corporatie' }] as const;

/**
 * Art. 9a, W9.9, PO.c6, P6.e: corporation and supporter pass signals to each other in time; welfare and municipality can report too.
 * The supporter is the first contact, so a signal is theirs unless they report it themselves: then it is the corporation's.
 */
export const signaalMelden: Actie = {
  naam: 'signaal-melden',
  uitleg: 'Meld wat je ziet of hoort, ook als het klein is. De woonbegeleider krijgt het op de werklijst; meld je als woonbegeleider, dan krijgt de corporatie het.',
  vragen: () => ({
    soort: { label: 'Waar gaat het over?', soort: 'keuze', verplicht: true, opties: SIGNAALSOORTEN },
    ernst: { label: 'Hoe dringend is het?', soort: 'keuze', verplicht: true, opties: ERNSTEN, hint: 'Bij direct gevaar bel je eerst 112.' },
    omschrijving: { label: 'Wat is er gebeurd?', soort: 'lange-tekst', verplicht: true, geenMedisch: true, hint: 'Feiten: wat, wanneer, hoe vaak. Noem geen namen van buren of andere melders.' },
    voor: { label: 'Voor wie is dit signaal?', soort: 'keuze', opties: VOOR, hint: 'Laat leeg voor de gewone weg.' },
  }),
  beslis: ({ regeling, stand, invoer, rol, organisatie, op }) => {
    const eigenaar = (invoer.voor as Eigenaar | undefined) ?? (rol === 'begeleider' ? 'corporatie' : 'zorgorganisatie');
    if (rol === 'begeleider' && eigenaar === 'zorgorganisatie') return fout('voor', 'Dit is een signaal aan jezelf. Laat het leeg: de corporatie krijgt het.', 'art. 9a');
    if (rol === 'woonconsulent' && eigenaar === 'corporatie') return fout('voor', 'Dit is een signaal aan jezelf. Laat het leeg: de woonbegeleider krijgt het.', 'art. 9a');
    const { soort, ernst } = invoer as { soort: Signaalsoort; ernst: Ernst };
    const uiterlijk = antwoordUiterlijk(regeling, { op, ernst, soort });
    return gelukt({ gebeurtenissen: [{ soort: 'signaal-gemeld', gegevens: { nr: volgendNr(stand.signalen), soort, ernst, melder: rol, organisatie, eigenaar, ...(uiterlijk ? { uiterlijk } : {}) }, verslag: { omschrijving: invoer.omschrijving } }] });
  },
};
