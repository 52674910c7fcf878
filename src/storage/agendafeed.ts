import { sql } from 'kysely';
import type { Transactie } from './verbinding.ts';

/* A calendar that follows along by a secret address: only its hash is kept. What it reads is in lezen/agendafeed.ts. */

/** Makes `geheim` the reader's own address; the one before it stops working. */
export async function maakAgenda(tx: Transactie, geheim: string): Promise<void> {
  await sql`select voordeur.agenda_maken(${geheim})`.execute(tx);
}
export async function trekAgendaIn(tx: Transactie): Promise<void> {
  await sql`select voordeur.agenda_intrekken()`.execute(tx);
}
