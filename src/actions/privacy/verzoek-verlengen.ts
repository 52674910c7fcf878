import { gekozenVerzoek, magVerlengen, verlengdTot, verzoekbegin, verzoekvraag } from '../../domain/privacy/verzoek.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** AVG art. 12 lid 3: a complex request may take two months more, once, when the client is told so within the first month. */
export const verzoekVerlengen: Actie = {
  naam: 'verzoek-verlengen',
  uitleg: 'Is het verzoek ingewikkeld, dan mag het antwoord één keer twee maanden later. De cliënt krijgt dat binnen de eerste maand te lezen, met de reden.',
  vragen: (_, stand) => ({
    ...verzoekvraag(stand, (v) => !v.verlengd),
    reden: { label: 'Waarom duurt het langer?', soort: 'lange-tekst', verplicht: true, max: 1000, hint: 'De cliënt leest dit.' },
  }),
  begin: (_, stand) => verzoekbegin(stand, (v) => !v.verlengd),
  beslis: ({ invoer, stand, op }) => {
    const gekozen = gekozenVerzoek(stand, invoer, op);
    if (!gekozen.ok) return gekozen;
    const { nr, op: ingediend } = gekozen.waarde;
    if (!magVerlengen(gekozen.waarde, op)) return fout('nr', 'Verlengen kan alleen in de eerste maand, en één keer. Beantwoord dit verzoek nu.', 'AVG art. 12 lid 3');
    return gelukt({ gebeurtenissen: [{ soort: 'verzoek-verlengd', gegevens: { nr, uiterlijk: verlengdTot(ingediend) }, verslag: { reden: invoer.reden } }] });
  },
};
