import type { Cel, Hoofdstuk } from '../tabel.ts';
import type { Rapportcode } from './cijfers.ts';
import { DUURKOLOMMEN, duurcellen } from './duur.ts';
import { deelnemers, metGetelde, type Benoemd, type Kader } from './kader.ts';
import { aantal, tabel, teltabel } from './maken.ts';
import type { Telstaat } from './telstaat.ts';

const GEVRAAGD = [
  aantal('gevraagd', 'Gevraagd'), aantal('toegekend', 'Toegekend'), aantal('afgewezen', 'Afgewezen'), aantal('op_tijd', 'Op tijd besloten'), aantal('te_laat', 'Te laat besloten'), aantal('open_te_laat', 'Open, te laat'), aantal('open', 'Open, nog op tijd'),
];
const BEZWAAR = [
  aantal('ontvangen', 'Ontvangen'), aantal('na_termijn', 'Waarvan na de termijn'), aantal('gegrond', 'Gegrond'), aantal('ongegrond', 'Ongegrond'), aantal('niet-ontvankelijk', 'Niet-ontvankelijk'), aantal('ingetrokken', 'Ingetrokken'),
];

const DUUR = DUURKOLOMMEN.filter((c) => !c.code.endsWith('_met_wachtenden'));
/** Lead times of who is counted from their own beginning on, so that there is nobody who waited already. */
function duur(t: Telstaat, cijfer: Rapportcode, rijen: readonly string[]): Record<string, Cel> {
  const alle = duurcellen(t, cijfer, rijen);
  return Object.fromEntries(DUUR.map((c) => [c.code, alle[c.code]!]));
}

/** What municipalities were asked for and how fast they decided (W17.g), how long after the key that was (E.B1), and objections. */
export function voorzieningen(k: Kader, t: Telstaat): Hoofdstuk['tabellen'] {
  const soorten: Benoemd[] = [...new Map([...k.versies, k.regeling].flatMap((v) => v.voorzieningen).map((v) => [v.code, { code: v.code, naam: v.naam }])).values()];
  return [
    teltabel('voorzieningen', k, t, metGetelde(k, deelnemers(k, 'gemeente'), t.rijen('voorzieningen')), GEVRAAGD),
    tabel('voorzieningtijd', k, { kolommen: DUUR, rijen: metGetelde(k, soorten, t.rijen('voorzieningtijd')).map((r) => ({ ...r, cellen: duur(t, 'voorzieningtijd', [r.code]) })) }),
    tabel('sleutel-tot-besluit', k, {
      kolommen: DUUR, totaal: duur(t, 'sleutel-tot-besluit', t.rijen('sleutel-tot-besluit')),
      rijen: metGetelde(k, deelnemers(k, 'gemeente'), t.rijen('sleutel-tot-besluit')).map((r) => ({ ...r, cellen: duur(t, 'sleutel-tot-besluit', [r.code]) })),
    }),
    teltabel('bezwaren', k, t, metGetelde(k, deelnemers(k, 'gemeente'), t.rijen('bezwaren')), BEZWAAR),
  ];
}
