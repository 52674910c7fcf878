import { sql } from 'kysely';
import type { VergaderingStand } from '../domain/overleg/vergadering.ts';
import type { Transactie } from './verbinding.ts';

/* A calendar that follows along by a secret address: only its hash is kept. */

/** Makes `geheim` the reader's own address; the one before it stops working. */
export async function maakAgenda(tx: Transactie, geheim: string): Promise<void> {
  await sql`select voordeur.agenda_maken(${geheim})`.execute(tx);
}
export async function trekAgendaIn(tx: Transactie): Promise<void> {
  await sql`select voordeur.agenda_intrekken()`.execute(tx);
}
/** When the reader's address was made; null: there is none. */
export const leesAgendastand = async (tx: Transactie): Promise<Date | null> => (await sql<{ op: Date | null }>`select voordeur.agenda_stand() as op`.execute(tx)).rows[0]!.op;

export type Agendaregel = { id: string; stand: VergaderingStand; plaats: string | null };
/** The meetings behind an address, without a session; undefined when it does not work. */
export async function leesAgenda(tx: Transactie, geheim: string, vandaag: string): Promise<Agendaregel[] | undefined> {
  const { rows } = await sql<{ er: boolean }>`select voordeur.agenda_bestaat(${geheim}) as er`.execute(tx);
  return rows[0]!.er ? (await sql<Agendaregel>`select id, stand, plaats from voordeur.agenda_lezen(${geheim}, ${vandaag}::date)`.execute(tx)).rows : undefined;
}
