import type { Dag } from '../domain/kalender/dag.ts';
import { geldend, type LevendeRegelingen, type Regelingen } from '../domain/regeling/versies.ts';
import { laadRegelingen } from '../storage/inrichting.ts';
import { leesVersierijen, metVastgestelde, type Versiemerk } from '../storage/regelingversies.ts';

export type Verversing = {
  /** what the files say */
  bestanden: Regelingen;
  levend: LevendeRegelingen;
  /** the login that loads what the regelingen say of rights */
  inrichtingUrl: string;
  merken: () => Promise<Versiemerk[]>;
  vandaag: () => Dag;
  meld?: (versies: number) => void;
};

/**
 * Keeps what holds up to date in this instance: once a version was adopted, here or in another instance, or a day begins on which another
 * version holds, the rights are loaded and then everything works by it. Gives back one round.
 */
export function regelingentaak({ bestanden, levend, inrichtingUrl, merken, vandaag, meld }: Verversing): () => Promise<void> {
  let vorige = '';
  return async () => {
    const nu = await merken();
    const dag = vandaag();
    const kenmerk = (regelingen: Regelingen): string => JSON.stringify([nu, geldend(regelingen, dag).map((r) => [r.regeling, r.geldig_vanaf])]);
    if (kenmerk(levend) === vorige) return;
    const alle = metVastgestelde(bestanden, nu.length > 0 ? await leesVersierijen(inrichtingUrl) : []);
    await laadRegelingen(inrichtingUrl, alle, dag);
    levend.vervang(alle);
    const eerste = vorige === '';
    vorige = kenmerk(levend);
    if (!eerste) meld?.(nu.length);
  };
}
