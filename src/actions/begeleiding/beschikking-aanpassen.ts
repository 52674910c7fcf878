import { lopendePeriode } from '../../domain/begeleiding/stand.ts';
import { fout, gelukt, ongeldig } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';
import { indicatiefouten } from './uren.ts';

/** P7.d, W8.6: the municipality decides on the changed support. */
export const beschikkingAanpassen: Actie = {
  naam: 'beschikking-aanpassen',
  uitleg: 'De begeleider heeft om een aangepaste beschikking gevraagd. Leg vast wat de gemeente besluit; de begeleider hoort het meteen.',
  vragen: () => ({
    uitkomst: { label: 'Wat is het besluit?', soort: 'keuze', verplicht: true, opties: [{ code: 'toegekend', naam: 'Toegekend' }, { code: 'afgewezen', naam: 'Afgewezen' }] },
    indicatie_tot: { label: 'Tot en met welke dag loopt de beschikking?', soort: 'datum', alleenAls: { veld: 'uitkomst', is: 'toegekend' }, hint: 'Laat leeg als er geen einddag is of als die niet verandert.' },
    toelichting: { label: 'Toelichting', soort: 'lange-tekst', hint: 'Verplicht bij een afwijzing: waarom, en wat wel kan.' },
  }),
  beslis: ({ stand, invoer }) => {
    const { uitkomst, indicatie_tot } = invoer as { uitkomst: 'toegekend' | 'afgewezen'; indicatie_tot?: string };
    if (uitkomst === 'afgewezen' && invoer.toelichting === undefined) return fout('toelichting', 'Schrijf op waarom het is afgewezen en wat wel kan. De begeleider moet ermee verder.');
    const fouten = indicatiefouten(indicatie_tot, lopendePeriode(stand)?.vanaf ?? stand.beschikking!.sinds);
    if (fouten.length > 0) return ongeldig(fouten);
    return gelukt({ gebeurtenissen: [{ soort: 'beschikking-aangepast', gegevens: { uitkomst, ...(indicatie_tot ? { indicatie_tot } : {}) }, verslag: { toelichting: invoer.toelichting } }] });
  },
};
