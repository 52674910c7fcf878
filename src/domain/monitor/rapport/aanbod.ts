import type { Hoofdstuk } from '../tabel.ts';
import { deelnemers, metGetelde, type Benoemd, type Kader } from './kader.ts';
import { aantal, kruistabel, teltabel } from './maken.ts';
import type { Telstaat } from './telstaat.ts';

const KOLOMMEN = [
  aantal('voorgelegd', 'Voorgelegd'), aantal('advies-positief', 'Advies positief'), aantal('advies-negatief', 'Advies negatief'), aantal('advies-uitgebleven', 'Zonder advies verder'),
  aantal('aangenomen', 'Aangenomen'), aantal('geweigerd', 'Geweigerd'), aantal('vervallen', 'Vervallen'), aantal('ingetrokken', 'Ingetrokken'),
];
/** The side on which an offer came to nothing. */
const KANTEN: readonly Benoemd[] = [{ code: 'client', naam: 'Cliënt' }, { code: 'zorgorganisatie', naam: 'Zorgorganisatie' }, { code: 'corporatie', naam: 'Corporatie' }];
/** What ends an offer without a reason of the regeling's list. */
const ANDERS: readonly Benoemd[] = [{ code: 'geen-antwoord', naam: 'Geen antwoord binnen de termijn' }, { code: 'negatief-advies', naam: 'Negatief advies van de zorgorganisatie' }, { code: 'toestemming-ingetrokken', naam: 'De toestemming is ingetrokken' }, { code: 'zonder-reden', naam: 'Zonder reden vastgelegd' }];

/** Offers and what came of them, and why not. */
export function aanbod(k: Kader, t: Telstaat): Hoofdstuk['tabellen'] {
  const redenen: Benoemd[] = [...new Map([...k.versies, k.regeling].flatMap((v) => v.weigering.redenen).map((r) => [r.code, { code: r.code, naam: r.naam }])).values()];
  return [
    teltabel('aanbod', k, t, metGetelde(k, deelnemers(k, 'corporatie'), t.rijen('aanbod')), KOLOMMEN),
    kruistabel('weigeringen', k, t, metGetelde(k, [...redenen, ...ANDERS.filter((a) => t.rijen('weigeringen').includes(a.code) && !redenen.some((r) => r.code === a.code))], t.rijen('weigeringen')), KANTEN),
  ];
}
