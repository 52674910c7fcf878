import { sql } from 'kysely';
import type { Besloten } from '../../domain/toetsing/ruimte.ts';
import type { Transactie } from '../verbinding.ts';

/**
 * Positive decisions of a year ('jjjj') by target group and municipality of origin, in the reader's own regeling (P1.1).
 * 'op slot': whoever counts in order to decide does so one at a time, until the transaction ends.
 */
export async function telBesloten(tx: Transactie, regeling: string, jaar: string, hoe: 'op slot' | 'om te tonen'): Promise<Besloten> {
  const { rows } = await sql<Besloten[number]>`select doelgroep, herkomstgemeente, aantal from voordeur.besloten_tellen(${regeling}, ${Number(jaar)}, ${hoe === 'op slot'})`.execute(tx);
  return rows;
}

/** Other applications that may be for the same person: those in sight by their number, and how many are not. */
export async function leesMogelijkDubbel(tx: Transactie, dossier: string): Promise<{ inZicht: { id: string; kenmerk: string }[]; elders: number }> {
  const { rows } = await sql<{ id: string | null; kenmerk: string | null }>`
    select m.dossier_id as id, d.kenmerk from voordeur.mogelijk_dubbel(${dossier}::uuid) m left join voordeur.dossier d on d.id = m.dossier_id order by d.kenmerk`.execute(tx);
  return { inZicht: rows.flatMap((r) => (r.id && r.kenmerk ? [{ id: r.id, kenmerk: r.kenmerk }] : [])), elders: rows.filter((r) => !r.id).length };
}
