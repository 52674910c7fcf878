import type { Rapport } from '../domain/monitor/tabel.ts';
import { geweigerd, gelukt, type Uitkomst } from '../domain/uitkomst.ts';
import { inEigenDraad } from './draad.ts';
import type { Openwerk } from './openwerker.ts';

const TE_LANG = { soort: 'mag-niet-nu', reden: 'Het lukte niet op tijd om uit te rekenen welke aantallen uit de open data moeten blijven.', wat: 'Probeer het op een rustig moment opnieuw, of stel het rapport vast zonder open data.' } as const;

/** The open version of a report, beside all that are open already, worked out in a thread of its own: who asks for other things does not wait. At most `seconden`, its turn included. */
export async function maakOpenInDraad(werk: Openwerk, { seconden = 120 }: { seconden?: number } = {}): Promise<Uitkomst<Rapport>> {
  const open = await inEigenDraad<Openwerk, Rapport>('openwerker', werk, AbortSignal.timeout(seconden * 1000));
  return open === null || open === 'gestopt' ? geweigerd(TE_LANG) : gelukt(open);
}
