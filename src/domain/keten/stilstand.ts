import { dagenTussen, type Dag } from '../kalender/dag.ts';
import type { Regeling } from '../regeling/schema.ts';
import type { DossierStand } from './stand.ts';
import { termijnVan } from './taken.ts';

/** The decision term standing still: since when if it does now, and the days so far (Awb 4:15). */
export type Stilstand = { sinds?: Dag; dagen: number; bron: string };

/**
 * How long the decision term has stood still, today included; undefined where the regeling's term does not stop, or never did.
 * Past the last day for the answer the term runs again, whether or not the answer has come.
 */
export function stilstand(regeling: Regeling, { opgeschort, aanvulling_uiterlijk }: Pick<DossierStand, 'opgeschort' | 'aanvulling_uiterlijk'>, vandaag: Dag): Stilstand | undefined {
  const termijn = termijnVan(regeling, 'besluit-nemen');
  if (!termijn?.opschorten || !opgeschort) return undefined;
  const { sinds, dagen } = opgeschort;
  const voorbij = aanvulling_uiterlijk !== undefined && aanvulling_uiterlijk < vandaag;
  const totaal = dagen + (sinds ? Math.max(0, dagenTussen(sinds, voorbij ? aanvulling_uiterlijk : vandaag)) : 0);
  if (!sinds && totaal === 0) return undefined;
  return { ...(sinds && !voorbij ? { sinds } : {}), dagen: totaal, bron: termijn.bron };
}
