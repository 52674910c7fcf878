import type { Hoedanigheid } from '../domain/privacy/woorden.ts';
import type { Transactie } from './verbinding.ts';
import { sql } from 'kysely';

/** Whether the account that is signed in is the client of this dossier, or represents them. Undefined where it is neither. */
export async function leesHoedanigheid(tx: Transactie, dossier: string): Promise<Hoedanigheid | undefined> {
  const { rows } = await sql<{ soort: Hoedanigheid }>`select soort from voordeur.persoonlijke_toegang
    where dossier_id = ${dossier}::uuid and soort in ('client', 'vertegenwoordiger') and (tot is null or tot > now()) order by soort limit 1`.execute(tx);
  return rows[0]?.soort;
}
