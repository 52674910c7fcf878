import type { Dag } from '../../domain/kalender/dag.ts';
import { zegDagKort, zegTermijn } from '../../domain/kalender/zeg.ts';
import type { BadgeStand } from '../ui/index.ts';

/** "17 mrt", with its year when that is another one. */
export const zegKort = (dag: Dag, vandaag: Dag): string => zegDagKort(dag, vandaag).slice(3);

/** Whole years from one day to another. */
export const jaren = (van: Dag, tot: Dag): number => Number(tot.slice(0, 4)) - Number(van.slice(0, 4)) - (tot.slice(5) < van.slice(5) ? 1 : 0);

/** A term as a badge: an aim (streven) is never late, and another's turn is a ring. */
export function zegTermijnBadge(uiterlijk: Dag, vandaag: Dag, { streven, jij }: { streven: boolean; jij: boolean }): { stand: BadgeStand; woorden: string } {
  const { woorden, toon } = zegTermijn(uiterlijk, vandaag);
  if (streven) return { stand: jij ? 'loopt' : 'wacht', woorden: toon === 'te-laat' ? `${woorden.replace(' te laat', '')} over het streven` : `streven ${woorden}` };
  return { stand: toon === 'loopt' && !jij ? 'wacht' : toon, woorden };
}
