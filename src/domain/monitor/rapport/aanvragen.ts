import type { Hoofdstuk } from '../tabel.ts';
import { deelnemers, metGetelde, type Benoemd, type Kader } from './kader.ts';
import { aantal, kruistabel, teltabel } from './maken.ts';
import type { Telstaat } from './telstaat.ts';

const KOLOMMEN = [
  aantal('ingediend', 'Ingediend'), aantal('in-behandeling', 'In behandeling genomen'), aantal('teruggestuurd', 'Aanvulling gevraagd'),
  aantal('gehonoreerd', 'Gehonoreerd'), aantal('afgewezen', 'Afgewezen'), aantal('ingetrokken', 'Ingetrokken'),
];

/** The groups the regeling sorts its target groups in: MO, BW, jeugd 18+. */
const doelgroepgroepen = ({ versies, regeling }: Kader): Benoemd[] =>
  [...new Set([regeling, ...versies].flatMap((v) => v.doelgroepen.map((d) => d.groep)))].map((groep) => ({ code: groep, naam: groep }));

/** Applications, honoured and returned ones, and where people come from and go (W17.u). */
export function aanvragen(k: Kader, t: Telstaat): Hoofdstuk['tabellen'] {
  const gemeenten = deelnemers(k, 'gemeente');
  const rijen = (cijfer: string, vast: readonly Benoemd[]): Benoemd[] => metGetelde(k, vast, t.rijen(cijfer));
  const kolommen = (cijfer: string, vast: readonly Benoemd[]): Benoemd[] => metGetelde(k, vast, t.kolommen(cijfer));
  const groepen = doelgroepgroepen(k);
  return [
    teltabel('aanvragen-per-zorg', k, t, rijen('aanvragen-per-zorg', deelnemers(k, 'zorgorganisatie')), KOLOMMEN),
    teltabel('aanvragen-per-doelgroep', k, t, rijen('aanvragen-per-doelgroep', groepen), KOLOMMEN),
    kruistabel('aanvragen-naar-herkomst', k, t, rijen('aanvragen-naar-herkomst', gemeenten), kolommen('aanvragen-naar-herkomst', groepen)),
    kruistabel('sleutels-naar-bestemming', k, t, rijen('sleutels-naar-bestemming', gemeenten), kolommen('sleutels-naar-bestemming', groepen)),
    kruistabel('herkomst-bestemming', k, t, rijen('herkomst-bestemming', gemeenten), kolommen('herkomst-bestemming', gemeenten)),
  ];
}
