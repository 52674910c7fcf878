import type { Hoofdstuk } from '../tabel.ts';
import type { Benoemd, Kader } from './kader.ts';
import { aantal, procentVan, tabel, teltabel } from './maken.ts';
import type { Mijlpaal } from './mijlpalen.ts';
import type { Telstaat } from './telstaat.ts';

/** The steps of the funnel: the milestone that must have been reached. */
export const TRECHTER: readonly (Benoemd & { code: Mijlpaal })[] = [
  { code: 'ingediend', naam: 'Aanvraag ingediend' }, { code: 'behandeling', naam: 'In behandeling genomen' }, { code: 'positief', naam: 'Positief besluit' }, { code: 'geplaatst', naam: 'Op de wachtlijst' },
  { code: 'voorgelegd', naam: 'Woning voorgelegd' }, { code: 'aangenomen', naam: 'Aanbod aangenomen' }, { code: 'sleutel', naam: 'Sleutel' },
];
/** Where someone stands, by the last milestone that says so. */
export const STAAT_NA: Partial<Record<Mijlpaal, string>> = {
  ingediend: 'toetsing', behandeling: 'besluit', opnieuw: 'besluit', negatief: 'afgewezen', positief: 'plaatsing', geplaatst: 'wachtlijst', geweigerd: 'wachtlijst', terug: 'wachtlijst', voorgelegd: 'aanbod', advies: 'aanbod',
  aangenomen: 'huur', contract: 'huur', sleutel: 'sleutel', uit: 'gestopt',
};
const STATEN: readonly Benoemd[] = [
  { code: 'toetsing', naam: 'Wordt getoetst' }, { code: 'besluit', naam: 'Wacht op besluit' }, { code: 'plaatsing', naam: 'Positief, nog niet op de wachtlijst' }, { code: 'wachtlijst', naam: 'Wacht op een woning' }, { code: 'aanbod', naam: 'Woning voorgelegd' },
  { code: 'huur', naam: 'Aanbod aangenomen, wacht op de sleutel' }, { code: 'sleutel', naam: 'Kreeg de sleutel' }, { code: 'afgewezen', naam: 'Afgewezen' }, { code: 'gestopt', naam: 'Ingetrokken, van de lijst of uitgesloten' },
];

/** One cohort: the applications of the period, how far they came and where they stand. */
export function trechter(k: Kader, t: Telstaat): Hoofdstuk['tabellen'] {
  const alle = t.aantal('trechter', 'ingediend', 'aantal');
  return [
    tabel('trechter', k, {
      kolommen: [aantal('aantal', 'Bereikt'), { code: 'procent', naam: 'Van de aanvragen', eenheid: 'procent' }],
      rijen: TRECHTER.map(({ code, naam }) => { const n = t.aantal('trechter', code, 'aantal'); return { code, naam, cellen: { aantal: n, procent: procentVan(n, alle) } }; }),
    }),
    teltabel('trechter-nu', k, t, STATEN, [aantal('aantal', 'Aantal')]),
  ];
}
