import type { Regeling } from '../regeling/schema.ts';
import { aanZet } from './aan-zet.ts';
import { bevoegd, magNu, type Handelaar } from './bevoegd.ts';
import type { DossierStand } from './stand.ts';
import { DOSSIERSTAPPEN, type Dossierstap } from './stappen.ts';

/** A step as its possible actor sees it: open now, or not and why. */
export type Stapbeeld = { stap: Dossierstap; titel: string; bron?: string } & ({ mag: true } | { mag: false; soort: 'niet-bevoegd' | 'mag-niet-nu'; reden: string; wat?: string });

/** Every step of the chain for this person on this dossier: which are open now, and for those that are not, why. */
export function stappenVoor(regeling: Regeling, stand: DossierStand, wie: Handelaar): Stapbeeld[] {
  // The same sentence for every step that is closed: whose turn it is does not depend on the step that was tried.
  let gezegd: string | undefined;
  const beurt = (): string => (gezegd ??= aanZet(regeling, stand, wie));
  return (Object.keys(DOSSIERSTAPPEN) as Dossierstap[]).map((stap) => {
    const basis = { stap, titel: DOSSIERSTAPPEN[stap].titel, bron: regeling.stappen[stap]?.bron };
    const nee = [bevoegd(regeling, stap, stand, wie), magNu(regeling, stap, stand)].find((u) => !u.ok);
    if (!nee || nee.ok) return { ...basis, mag: true };
    return { ...basis, mag: false, soort: nee.soort === 'niet-bevoegd' ? 'niet-bevoegd' : 'mag-niet-nu', reden: nee.reden, wat: nee.wat ?? beurt(), bron: nee.bron ?? basis.bron };
  });
}
