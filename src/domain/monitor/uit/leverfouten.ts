import type { Aanlevering } from '../../regeling/schema.ts';
import type { Levercijfers } from '../levering.ts';
import type { Melding } from '../meldingen.ts';

/** A figure that doubled or halved is asked about, when it is about more than a handful. */
const KEER = 2;
const MINSTENS = 5;
const uitschieter = (nu: number, toen: number): boolean => Math.abs(nu - toen) >= MINSTENS && (nu > KEER * toen || toen > KEER * nu);

/**
 * What does not fit in what one party supplied: a whole that is not the sum of its parts, a part larger than its whole, a share over a
 * hundred, and what differs much from a year before. It is shown beside the figures and never mended.
 */
export function leverfouten(aanleveringen: readonly Aanlevering[], naam: string, cijfers: Levercijfers, vorige?: Levercijfers): Melding[] {
  const noem = (code: string): string => aanleveringen.find((a) => a.code === code)?.naam.toLowerCase() ?? code;
  return aanleveringen.flatMap((a): Melding[] => {
    const waarde = cijfers[a.code];
    if (waarde === undefined || waarde === null) return [];
    const uit: Melding[] = [];
    const zeg = (soort: Melding['soort'], tekst: string) => uit.push({ soort, sleutels: [a.code], tekst: `${naam}: ${tekst}` });
    const delen = a.som_van?.map((d) => cijfers[d]);
    if (delen?.every((d) => typeof d === 'number')) {
      const samen = delen.reduce((s, d) => s + d, 0);
      if (samen !== waarde) zeg('som', `${noem(a.code)} is ${waarde}, maar ${a.som_van!.map(noem).join(' en ')} zijn samen ${delen.join(' + ')} = ${samen}.`);
    }
    const grens = a.hoogstens === undefined ? undefined : cijfers[a.hoogstens];
    if (typeof grens === 'number' && waarde > grens) zeg('som', `${noem(a.code)} is ${waarde}, meer dan ${noem(a.hoogstens!)} (${grens}).`);
    if (a.eenheid === 'procent' && waarde > 100) zeg('percentage', `${noem(a.code)} is ${waarde}%, meer dan alles.`);
    const toen = vorige?.[a.code];
    if (typeof toen === 'number' && uitschieter(waarde, toen)) zeg('uitschieter', `${noem(a.code)} is ${waarde}; een jaar eerder was het ${toen}.`);
    return uit;
  });
}
