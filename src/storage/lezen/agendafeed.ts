import { sql } from 'kysely';
import type { VergaderingStand } from '../../domain/overleg/vergadering.ts';
import type { Transactie } from '../verbinding.ts';

/* What a calendar reads by a secret address: meetings, never what is on their agenda. */

/** When the reader's address was made; null: there is none. */
export const leesAgendastand = async (tx: Transactie): Promise<Date | null> => (await sql<{ op: Date | null }>`select voordeur.agenda_stand() as op`.execute(tx)).rows[0]!.op;

export type Agendaregel = { id: string; stand: VergaderingStand; plaats: string | null };
/** The meetings behind an address, without a session; undefined when it does not work. */
export async function leesAgenda(tx: Transactie, geheim: string, vandaag: string): Promise<Agendaregel[] | undefined> {
  const { rows } = await sql<{ er: boolean }>`select voordeur.agenda_bestaat(${geheim}) as er`.execute(tx);
  return rows[0]!.er ? (await sql<Agendaregel>`select id, stand, plaats from voordeur.agenda_lezen(${geheim}, ${vandaag}::date)`.execute(tx)).rows : undefined;
}
