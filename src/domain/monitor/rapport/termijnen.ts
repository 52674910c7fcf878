import type { Hoofdstuk } from '../tabel.ts';
import { naamIn, type Kader } from './kader.ts';
import { aantal, kolom, procentVan, sommen, tabel } from './maken.ts';
import { TERMIJNCODES, TERMIJNMETING } from './mijlpalen.ts';
import type { Telstaat } from './telstaat.ts';

/** A row is a term and who it lies with, as `termijn:partij`. */
const TERMIJNKOLOMMEN = [
  aantal('verliep', 'Laatste dag voorbij'), aantal('op_tijd', 'Op tijd'), aantal('te_laat', 'Te laat gedaan'), aantal('open_te_laat', 'Nog niet gedaan'), kolom('procent', 'Op tijd', 'procent'),
  aantal('loopt', 'Loopt nog'), aantal('eerder_gedaan', 'Uit eerder, alsnog gedaan'), aantal('eerder_open', 'Uit eerder, nog open'),
] as const;

/** Terms kept per step and party, with what was carried from before. */
export function termijnen(k: Kader, t: Telstaat): Hoofdstuk['tabellen'] {
  const rijen = t.rijen('termijnen').sort((a, b) => TERMIJNCODES.indexOf(a.split(':')[0] as never) - TERMIJNCODES.indexOf(b.split(':')[0] as never)).map((code) => {
    const [termijn, partij] = code.split(':') as [(typeof TERMIJNCODES)[number], string];
    const n = (kolomcode: string): number => t.aantal('termijnen', code, kolomcode);
    const [op_tijd, te_laat, open_te_laat] = [n('op_tijd'), n('te_laat'), n('open_te_laat')];
    const verliep = op_tijd + te_laat + open_te_laat;
    return {
      code, naam: `${TERMIJNMETING[termijn].naam} · ${naamIn(k, partij)}`,
      cellen: { verliep, op_tijd, te_laat, open_te_laat, procent: procentVan(op_tijd, verliep), loopt: n('loopt'), eerder_gedaan: n('eerder_gedaan'), eerder_open: n('eerder_open') },
    };
  });
  const samen = sommen(TERMIJNKOLOMMEN, rijen);
  return [tabel('termijnen', k, { kolommen: TERMIJNKOLOMMEN, rijen, totaal: { ...samen, procent: procentVan(samen.op_tijd!, samen.verliep!) } })];
}
