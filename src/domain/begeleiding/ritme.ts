import { maandenNa } from '../kalender/maanden.ts';
import type { Dag } from '../kalender/dag.ts';
import type { DossierStand } from '../keten/stand.ts';
import type { Regeling } from '../regeling/schema.ts';
import { gehouden } from './stand.ts';

/**
 * The last day for the next evaluation (P5.d: at least yearly; W9.10: each half-year in the first year), or none when the regeling
 * asks no more. Counted from the key in the first year, so that a late one does not push the next away; after that from the last one held.
 */
export function volgendeEvaluatie({ evaluatie }: Pick<Regeling, 'evaluatie'>, stand: Pick<DossierStand, 'sleutel' | 'evaluaties'>): Dag | undefined {
  if (!stand.sleutel) return undefined;
  const eerder = gehouden(stand);
  const inEersteJaar = evaluatie.eerste_jaar_elke_maanden ? Math.floor(12 / evaluatie.eerste_jaar_elke_maanden) : 0;
  if (eerder.length < inEersteJaar) return maandenNa(stand.sleutel.op, (eerder.length + 1) * evaluatie.eerste_jaar_elke_maanden!);
  return evaluatie.elke_maanden ? maandenNa(eerder.at(-1)?.op ?? stand.sleutel.op, evaluatie.elke_maanden) : undefined;
}
