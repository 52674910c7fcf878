import { BEHANDELVELDEN } from '../../domain/aanvraag/velden-behandeling.ts';
import { naIndienen } from '../../domain/aanvraag/na-indienen.ts';
import { herziening } from '../../domain/toetsing/herziening.ts';
import { gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** W6, E2.12.2, P12.c: a change in income, household, debts or support is reported at once; one that turns a criterion asks someone to look. */
export const wijzigingMelden: Actie = {
  naam: 'wijziging-melden',
  uitleg: 'Meld wat er is veranderd. Raakt het een criterium, dan kijkt wie besluit er opnieuw naar.',
  metGegevens: true,
  leest: ({ besluit }) => (besluit ? 'aanvraag' : []),
  vragen: () => ({
    wijziging_soort: { label: 'Wat is er veranderd?', soort: 'keuzes', verplicht: true, opties: BEHANDELVELDEN.wijziging_soort.opties },
    wijziging_toelichting: { label: 'Wat betekent dat voor de woning of de begeleiding?', soort: 'lange-tekst', verplicht: true, hint: 'Alleen het gevolg. Geen diagnose of behandeling.' },
  }),
  beslis: (situatie) => {
    const gevolg = naIndienen(situatie.regeling, situatie.stand, situatie.gegevens, situatie.gewijzigd);
    return gevolg.ok ? gelukt({ gebeurtenissen: [{ soort: 'wijziging-gemeld', gegevens: { groepen: situatie.gewijzigd } }, ...gevolg.waarde, ...herziening(situatie)] }) : gevolg;
  },
};
