import { isRapportcijfer, RAPPORTCODES } from '../monitor/rapport/cijfers.ts';
import { bedoelde } from './dichtstbij.ts';
import type { Pad } from './ontleed.ts';
import type { Bevinding, Soepel } from './soepel.ts';

/* The figures that a regeling says Voordeur counts: each must stand in the report, or it would be told to everyone as not to be seen. */

const fout = (pad: Pad, melding: string, remedie: string): Bevinding => ({ ernst: 'fout', pad, melding, remedie });

const bekend = (pad: Pad, tabel: string): Bevinding[] =>
  (isRapportcijfer(tabel) ? [] : [fout([...pad, 'tabel'], `In het rapport staat geen tabel "${tabel}".`, bedoelde(tabel, RAPPORTCODES))]);

/** `telt` and `geteld` name a table of the report, and which column of it. */
export function controleerMonitor(r: Soepel): Bevinding[] {
  const { aanleveringen = [], geteld = [] } = r.deel('monitor') ?? {};
  return [
    ...aanleveringen.flatMap(({ telt }, i) => (telt ? bekend(['monitor', 'aanleveringen', i, 'telt'], telt.tabel) : [])),
    ...geteld.flatMap(({ tabel, kolom }, i) => [
      ...(tabel === undefined ? [] : bekend(['monitor', 'geteld', i], tabel)),
      ...((tabel === undefined) === (kolom === undefined) ? [] : [fout(['monitor', 'geteld', i], 'Een tabel en een kolom horen bij elkaar.', 'Noem ze allebei, of geen van beide als het cijfer niet in het rapport staat.')]),
    ]),
  ];
}
