import { dagMetNummer, dagnummer, type Dag } from '../kalender/dag.ts';
import { plusTermijn } from '../kalender/werkdagen.ts';
import type { Regeling, Termijn } from '../regeling/schema.ts';

/** How often a regeling asks whether everything is still as it was; undefined where it does not ask. */
export const bevestigtermijn = ({ termijnen }: Pick<Regeling, 'termijnen'>): Termijn | undefined => Object.values(termijnen).find((t) => t.stap === 'gegevens-bevestigen');

const HOOGSTENS_DAGEN = 3660;

/**
 * The last day of confirming that is too long ago today (E2.12.2): who confirmed on it or before can be offered no home, who
 * confirmed later can. Undefined where the regeling does not ask. The same boundary as `nietActueel`, for a list to choose by.
 */
export function verouderdTot(regeling: Pick<Regeling, 'termijnen'>, vandaag: Dag): Dag | undefined {
  const termijn = bevestigtermijn(regeling);
  if (!termijn) return undefined;
  const terug = (dagen: number): Dag => dagMetNummer(dagnummer(vandaag) - dagen);
  // A term never ends sooner for a later day, so the boundary can be halved towards.
  let [wel, niet] = [0, HOOGSTENS_DAGEN];
  while (niet - wel > 1) {
    const midden = Math.floor((wel + niet) / 2);
    if (plusTermijn(terug(midden), termijn.binnen) >= vandaag) wel = midden;
    else niet = midden;
  }
  return terug(niet);
}
