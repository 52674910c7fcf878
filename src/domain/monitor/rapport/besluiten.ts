import type { Hoofdstuk } from '../tabel.ts';
import { DUURKOLOMMEN, duurcellen } from './duur.ts';
import { deelnemers, metGetelde, type Kader } from './kader.ts';
import { aantal, tabel, teltabel } from './maken.ts';
import type { Telstaat } from './telstaat.ts';

/** Decisions per municipality, and how long they took. */
export function besluiten(k: Kader, t: Telstaat): Hoofdstuk['tabellen'] {
  const gemeenten = deelnemers(k, 'gemeente');
  return [
    teltabel('besluiten', k, t, metGetelde(k, gemeenten, t.rijen('besluiten')), [aantal('positief', 'Positief'), aantal('negatief', 'Negatief'), aantal('aangehouden', 'Aangehouden')]),
    tabel('besluittijd', k, {
      kolommen: DUURKOLOMMEN, totaal: duurcellen(t, 'besluittijd', t.rijen('besluittijd')),
      rijen: metGetelde(k, gemeenten, t.rijen('besluittijd')).map((r) => ({ ...r, cellen: duurcellen(t, 'besluittijd', [r.code]) })),
    }),
  ];
}
