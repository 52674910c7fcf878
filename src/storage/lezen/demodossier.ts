import type { Transactie } from '../verbinding.ts';
import { sql } from 'kysely';

/**
 * A dossier within sight in one of these states, the first state by preference: that of someone with this name before any other, then the one
 * longest in its state. For the demo, which gives its client personas a dossier.
 */
export async function zoekDemodossier(tx: Transactie, statussen: readonly string[], naam?: string): Promise<{ id: string; volgnummer: number } | undefined> {
  const woorden = naam?.toLowerCase().split(/\s+/) ?? [];
  const zelfde = woorden.length > 0 ? (await sql<{ zoek_naam: string }>`select voordeur.zoek_naam(${woorden}, 1)`.execute(tx)).rows.map((r) => r.zoek_naam) : [];
  return tx.selectFrom('zicht').innerJoin('dossier', 'dossier.id', 'zicht.dossier_id').select(['dossier.id', 'dossier.volgnummer']).where('dossier.status', 'in', [...statussen])
    .orderBy(sql`dossier.id = any (${zelfde}::uuid[])`, 'desc').orderBy(sql`array_position(${[...statussen]}::text[], dossier.status)`).orderBy('dossier.sinds').orderBy('dossier.id').executeTakeFirst();
}
