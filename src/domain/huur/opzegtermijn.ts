import type { Dag } from '../kalender/dag.ts';
import { maandenNa } from '../kalender/maanden.ts';
import type { DossierStand } from '../keten/stand.ts';
import type { Wonen } from '../regeling/schema.ts';
import type { Opzegger } from './gebeurtenissen.ts';

/** The months of notice on this day: a landlord owes one more for each year the tenant has lived there, up to the longest (BW 7:271, fifth paragraph). */
export function opzegmaanden(regels: NonNullable<Wonen['opzegging']>, door: Opzegger, { sleutel, contract }: Pick<DossierStand, 'sleutel' | 'contract'>, op: Dag): number {
  if (door === 'huurder') return regels.huurder_maanden;
  const begin = sleutel?.op ?? contract?.ingangsdatum ?? op;
  let jaren = 0;
  while (maandenNa(begin, (jaren + 1) * 12) <= op) jaren++;
  return Math.max(regels.verhuurder_maanden, Math.min(regels.verhuurder_hoogstens, regels.verhuurder_maanden + jaren * regels.per_jaar_erbij));
}

/** The first day on which the lease can have ended, when notice is given on `op`. */
export const vroegstEinde = (regels: NonNullable<Wonen['opzegging']>, door: Opzegger, stand: Pick<DossierStand, 'sleutel' | 'contract'>, op: Dag): Dag => maandenNa(op, opzegmaanden(regels, door, stand, op));
