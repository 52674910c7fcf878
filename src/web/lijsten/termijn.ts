import type { Dag } from '../../domain/kalender/dag.ts';
import { dagenTussen } from '../../domain/kalender/dag.ts';
import { zegDag, zegDagKort, zegTermijn } from '../../domain/kalender/zeg.ts';
import type { BadgeStand, TermijnProps } from '../ui/index.ts';

/** No term at all, as the database keeps it. */
export const GEEN_TERMIJN = 'infinity';

/**
 * A term in words and a date. An aim (streven) says so, and when it has passed it is never late:
 * "2 werkdagen voorbij", in the colour of any other line.
 */
export function zegTaaktermijn(uiterlijk: Dag, streven: boolean, vandaag: Dag): Required<Pick<TermijnProps, 'woorden' | 'stand'>> & TermijnProps {
  if (uiterlijk === GEEN_TERMIJN) return { woorden: 'geen termijn', stand: 'loopt' };
  const { woorden, toon } = zegTermijn(uiterlijk, vandaag);
  const datum = `${streven ? 'streven ' : ''}${zegDagKort(uiterlijk, vandaag)}`;
  if (streven && toon === 'te-laat') return { woorden: woorden.replace(' te laat', ' voorbij'), datum, iso: uiterlijk, stand: 'loopt' };
  return { woorden, datum, iso: uiterlijk, stand: toon };
}

/** The same for a badge beside somebody else's task: not late means that another is to act. */
export function termijnbadge(uiterlijk: Dag, streven: boolean, vandaag: Dag): { stand: BadgeStand; woorden: string } {
  const { woorden, stand } = zegTaaktermijn(uiterlijk, streven, vandaag);
  return { stand: stand === 'loopt' ? 'wacht' : stand, woorden };
}

/** How long something lasts: "vandaag", "1 dag", "197 dagen". */
export function zegDuur(sinds: Dag, vandaag: Dag): string {
  const dagen = Math.max(0, dagenTussen(sinds, vandaag));
  if (dagen === 0) return 'vandaag';
  return dagen === 1 ? '1 dag' : `${dagen} dagen`;
}

/** Today as a heading says it: "Maandag 23 november 2026". */
export function zegVandaag(vandaag: Dag): string {
  const dag = `${zegDag(vandaag)} ${vandaag.slice(0, 4)}`;
  return dag[0]!.toUpperCase() + dag.slice(1);
}
