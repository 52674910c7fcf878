import type { Dag } from '../domain/kalender/dag.ts';
import { geldend, type LevendeRegelingen, type Regelingen } from '../domain/regeling/versies.ts';
import type { Versiemerk } from '../storage/lezen/regelingversies.ts';

export type Verversing = {
  levend: LevendeRegelingen;
  /** which versions were adopted */
  merken: () => Promise<Versiemerk[]>;
  /** what holds: the files, and what was adopted here */
  lees: () => Promise<Regelingen>;
  /** brings into the database what the regelingen say of rights */
  laad: (regelingen: Regelingen, vandaag: Dag) => Promise<void>;
  /** gives the turns in what is open as the version of today has them */
  beurten: (regelingen: Regelingen, vandaag: Dag) => Promise<unknown>;
  vandaag: () => Dag;
  meld?: (versies: number) => void;
};

/**
 * Keeps what holds up to date in this instance: once a version was adopted, here or in another instance, or a day begins on which another
 * version holds, the rights are loaded and then everything works by it. Gives back one round.
 */
export function regelingentaak({ levend, merken, lees, laad, beurten, vandaag, meld }: Verversing): () => Promise<void> {
  let vorige = '';
  return async () => {
    const nu = await merken();
    const dag = vandaag();
    const kenmerk = (regelingen: Regelingen): string => JSON.stringify([nu, geldend(regelingen, dag).map((r) => [r.regeling, r.geldig_vanaf])]);
    if (kenmerk(levend) === vorige) return;
    const alle = await lees();
    await laad(alle, dag);
    levend.vervang(alle);
    await beurten(alle, dag);
    const eerste = vorige === '';
    vorige = kenmerk(levend);
    if (!eerste) meld?.(nu.length);
  };
}
