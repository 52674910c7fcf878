import type { ReactNode } from 'react';
import { zegTermijn } from '../../domain/kalender/zeg.ts';
import { Badge, type LijstItem } from '../ui/index.ts';

/** The last day of a turn in words; late and today with the shape and colour that every list of work has for them. */
export function laatstedag(uiterlijk: string, vandaag: string): ReactNode {
  const { woorden, toon } = zegTermijn(uiterlijk, vandaag);
  return toon === 'loopt' ? woorden : <Badge stand={toon}>{woorden}</Badge>;
}

/** A line of what waits, with its last day where it has one. */
export type Beurtitem = LijstItem & { uiterlijk?: string };
/** The nearest last day first; what has none comes last. */
export const opLaatsteDag = (items: readonly Beurtitem[]): Beurtitem[] => items.toSorted((a, b) => (a.uiterlijk ?? '9999').localeCompare(b.uiterlijk ?? '9999'));
