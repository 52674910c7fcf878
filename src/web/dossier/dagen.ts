import type { Dag } from '../../domain/kalender/dag.ts';
import { zegDagKort, zegTermijn } from '../../domain/kalender/zeg.ts';
import type { BadgeStand } from '../ui/index.ts';

/** "17 mrt", with its year when that is another one. */
export const zegKort = (dag: Dag, vandaag: Dag): string => zegDagKort(dag, vandaag).slice(3);

/** A day on the timeline: "ma 23 nov", and in another year "23 nov 2018". */
export const zegOpLijn = (dag: Dag, vandaag: Dag): string => (dag.slice(0, 4) === vandaag.slice(0, 4) ? zegDagKort(dag, vandaag) : zegKort(dag, vandaag));

/** "17 mrt – 20 mei", "18 – 24 jul 2018": what both days share is said once. */
export function zegVanTot(van: Dag, tot: Dag, vandaag: Dag): string {
  if (van === tot) return zegKort(van, vandaag);
  const zelfdeMaand = van.slice(0, 7) === tot.slice(0, 7);
  const begin = zelfdeMaand ? String(Number(van.slice(8))) : zegKort(van, van.slice(0, 4) === tot.slice(0, 4) ? van : vandaag);
  return `${begin} – ${zegKort(tot, vandaag)}`;
}


/** A term as a badge: an aim (streven) is never late, and another's turn is a ring. */
export function zegTermijnBadge(uiterlijk: Dag, vandaag: Dag, { streven, jij }: { streven: boolean; jij: boolean }): { stand: BadgeStand; woorden: string } {
  const { woorden, toon } = zegTermijn(uiterlijk, vandaag);
  if (streven) return { stand: jij ? 'loopt' : 'wacht', woorden: toon === 'te-laat' ? `${woorden.replace(' te laat', '')} over het streven` : `streven ${woorden}` };
  return { stand: toon === 'loopt' && !jij ? 'wacht' : toon, woorden };
}
