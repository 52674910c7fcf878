import { bedoelde } from './dichtstbij.ts';
import type { Pad } from './ontleed.ts';
import type { Bevinding, Soepel } from './soepel.ts';

/* What the parties promised, the yearly judgement and the goals: every name must exist, and a goal must lie ahead of its beginning. */

const fout = (pad: Pad, melding: string, remedie: string): Bevinding => ({ ernst: 'fout', pad, melding, remedie });

function beloften(r: Soepel): Bevinding[] {
  const [partijen, soorten] = [r.waarden('partijen', 'code'), r.waarden('partijen', 'soort')];
  return r.lijst('inspanningen').flatMap(({ plaats: i, waarde: { partij, soort } }) => [
    ...(partij === undefined || partijen.includes(partij) ? [] : [fout(['inspanningen', i, 'partij'], `"${partij}" is hier geen bekende partij.`, bedoelde(partij, partijen))]),
    ...(soort === undefined || soort === 'alle' || soorten.includes(soort) ? [] : [fout(['inspanningen', i, 'soort'], `Er is hier geen partij van de soort "${soort}".`, 'Noem een soort partij uit deze regeling, of laat de regel weg.')]),
  ]);
}

function oordeel(r: Soepel): Bevinding[] {
  const o = r.deel('servicepuntoordeel');
  const overleggen = r.waarden('overleg', 'code');
  return o && !overleggen.includes(o.overleg) ? [fout(['servicepuntoordeel', 'overleg'], `"${o.overleg}" is hier geen bekend overleg.`, bedoelde(o.overleg, overleggen))] : [];
}

function doelen(r: Soepel): Bevinding[] {
  return r.lijst('doelen').flatMap(({ plaats: i, waarde: d }) => (d.van !== undefined && d.tot !== undefined && d.tot <= d.van ? [fout(['doelen', i, 'tot'], `Het doel eindigt (${d.tot}) niet na het begint (${d.van}).`, 'Geef tot een later jaar dan van.')] : []));
}

function dubbel(r: Soepel): Bevinding[] {
  return (['inspanningen', 'actiepunten', 'doelen'] as const).flatMap((lijst) => {
    const codes = r.waarden(lijst, 'code');
    return codes.flatMap((c, i) => (codes.indexOf(c) < i ? [fout([lijst, i, 'code'], `De code "${c}" staat er twee keer.`, 'Geef elk een eigen code.')] : []));
  });
}

export const controleerInspanning = (r: Soepel): Bevinding[] => [...beloften(r), ...oordeel(r), ...doelen(r), ...dubbel(r)];
