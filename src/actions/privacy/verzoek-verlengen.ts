import { plusTermijn } from '../../domain/kalender/werkdagen.ts';
import { openVerzoeken } from '../../domain/privacy/stand.ts';
import { gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** AVG art. 12 lid 3: a complex request may take two months more, once, when the client is told so within the first month. */
export const verzoekVerlengen: Actie = {
  naam: 'verzoek-verlengen',
  uitleg: 'Is het verzoek ingewikkeld, dan mag het antwoord één keer twee maanden later. De cliënt krijgt dat te lezen, met de reden.',
  vragen: () => ({ reden: { label: 'Waarom duurt het langer?', soort: 'tekst', verplicht: true, max: 1000, hint: 'De cliënt leest dit.' } }),
  beslis: ({ invoer, stand }) => {
    const verzoek = openVerzoeken(stand).find((v) => !v.verlengd)!;
    return gelukt({ gebeurtenissen: [{ soort: 'verzoek-verlengd', gegevens: { nr: verzoek.nr, uiterlijk: plusTermijn(verzoek.uiterlijk, '2 maanden') }, verslag: { reden: invoer.reden } }] });
  },
};
