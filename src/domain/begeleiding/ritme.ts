import { dagenTussen, type Dag } from '../kalender/dag.ts';
import { dagenNa, maandenNa } from '../kalender/maanden.ts';
import type { DossierStand } from '../keten/stand.ts';
import type { Regeling } from '../regeling/schema.ts';
import { gehouden } from './stand.ts';

/**
 * The last day for the next evaluation (P5.d: at least yearly; W9.10: each half-year in the first year), or none when the regeling
 * asks no more. In the first year it counts from the key, so that a late one does not push the next away, and one that is held before
 * half its time has passed comes extra; after that from the last one held.
 */
export function volgendeEvaluatie({ evaluatie }: Pick<Regeling, 'evaluatie'>, stand: Pick<DossierStand, 'sleutel' | 'evaluaties'>): Dag | undefined {
  if (!stand.sleutel) return undefined;
  const { op: sleutel } = stand.sleutel;
  const eerder = gehouden(stand);
  const ritme = evaluatie.eerste_jaar_elke_maanden;
  if (ritme) {
    const beurten = Math.floor(12 / ritme);
    const gedaan = eerder.reduce((n, e) => (n < beurten && dagenTussen(maandenNa(sleutel, n * ritme), e.op) >= dagenTussen(e.op, maandenNa(sleutel, (n + 1) * ritme)) ? n + 1 : n), 0);
    if (gedaan < beurten) return maandenNa(sleutel, (gedaan + 1) * ritme);
  }
  return evaluatie.elke_maanden ? maandenNa(eerder.at(-1)?.op ?? sleutel, evaluatie.elke_maanden) : undefined;
}

/** Contact this many days before the end of the agreed time is the last one: it was asked for then. */
export const NAZORG_VOORAF = 28;

/** Is this the last contact of the agreed time? Whoever was not reached is tried again until its last day. */
export const laatsteContact = ({ afloop }: Pick<DossierStand, 'afloop'>, gesproken_op: Dag, bereikt: boolean): boolean =>
  afloop?.nazorg_tot === undefined || gesproken_op >= (bereikt ? dagenNa(afloop.nazorg_tot, -NAZORG_VOORAF) : afloop.nazorg_tot);
