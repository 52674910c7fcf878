import type { Hoofdstuk } from '../tabel.ts';
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

/** What municipalities were asked for and how fast they decided (W17.g), and objections. */
export function voorzieningen(k: Kader, t: Telstaat): Hoofdstuk['tabellen'] {
  const soorten: Benoemd[] = [...new Map([...k.versies, k.regeling].flatMap((v) => v.voorzieningen).map((v) => [v.code, { code: v.code, naam: v.naam }])).values()];
  const kolommen = DUURKOLOMMEN.filter((c) => !c.code.endsWith('_met_wachtenden'));
  return [
    teltabel('voorzieningen', k, t, metGetelde(k, deelnemers(k, 'gemeente'), t.rijen('voorzieningen')), GEVRAAGD),
    tabel('voorzieningtijd', k, { kolommen, rijen: metGetelde(k, soorten, t.rijen('voorzieningtijd')).map((r) => {
      const alle = duurcellen(t, 'voorzieningtijd', [r.code]);
      return { ...r, cellen: Object.fromEntries(kolommen.map((c) => [c.code, alle[c.code]!])) };
    }) }),
    teltabel('bezwaren', k, t, metGetelde(k, deelnemers(k, 'gemeente'), t.rijen('bezwaren')), BEZWAAR),
  ];
}
