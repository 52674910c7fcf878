import type { Dag } from '../kalender/dag.ts';
import type { DossierStand } from '../keten/stand.ts';
import type { Besluit, Huurdelen } from './stand.ts';

/* Whether the lease goes on, and what stands in the way of that: read from the state, by every room. */

/** The lease is not an ordinary one yet. */
export const nogNietGewoon = (s: Pick<DossierStand, 'contract' | 'contractvorm'>): boolean => s.contract?.omgezet_op === undefined && s.contractvorm !== 'huurcontract';

/** The decision not to turn the lease into an ordinary one, while it holds: a new weighing does not undo it, a new decision does. */
export const nietOmgezet = ({ omklap }: Pick<Huurdelen, 'omklap'>): Besluit | undefined => (omklap?.besluit ? (omklap.besluit.uitkomst === 'niet' ? omklap.besluit : undefined) : omklap?.eerder);

/** A notice to end the lease that nobody has agreed to or decided on yet: until then the lease runs on (BW 7:272). */
export const lopendeOpzegging = ({ opzegging }: Pick<Huurdelen, 'opzegging'>): Huurdelen['opzegging'] => (opzegging && !opzegging.uitkomst && opzegging.akkoord !== 'ja' ? opzegging : undefined);

/** The lease comes to an end for sure: its time was told to be up, or it was ended with the tenant's agreement or by a judge. `op`: since when that is known. */
export function huureinde({ aanzegging, opzegging }: Pick<Huurdelen, 'aanzegging' | 'opzegging'>): { op: Dag; per: Dag; hoe: 'aangezegd' | 'opgezegd' } | undefined {
  const vast = opzegging && (opzegging.uitkomst ? opzegging.uitkomst === 'huurder-akkoord' || opzegging.uitkomst === 'rechter-ontbindt' : opzegging.akkoord === 'ja');
  const door_opzegging = vast ? ({ op: opzegging.beslist_op ?? opzegging.op, per: opzegging.per, hoe: 'opgezegd' } as const) : undefined;
  if (!aanzegging || (door_opzegging && door_opzegging.per < aanzegging.per)) return door_opzegging;
  return { op: aanzegging.op, per: aanzegging.per, hoe: 'aangezegd' };
}

/** The end is settled, by notice or because it was cleared: nothing is asked any more that is only for who stays. */
export const huurEindigt = (s: Pick<DossierStand, 'aanzegging' | 'opzegging' | 'ontruiming'>): boolean => s.ontruiming !== undefined || huureinde(s) !== undefined;

/** An extra judgement that is asked for and still matters (PO.c7, PO.c8). */
export const oordeelGevraagd = (s: Pick<DossierStand, 'omklap' | 'contract' | 'contractvorm' | 'aanzegging' | 'opzegging' | 'ontruiming'>): NonNullable<Huurdelen['omklap']>['gevraagd'] =>
  s.omklap?.extra === undefined && s.omklap?.besluit === undefined && nogNietGewoon(s) && !huurEindigt(s) ? s.omklap?.gevraagd : undefined;
