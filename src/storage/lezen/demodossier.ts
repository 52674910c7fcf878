import { sql } from 'kysely';
import type { Transactie } from '../verbinding.ts';

/**
 * A dossier within sight in one of these states, the first state by preference and then the one longest in it; with a name only that of someone
 * of this name. For the demo, which gives its client personas a dossier.
 */
export async function zoekDemodossier(tx: Transactie, statussen: readonly string[], naam?: string): Promise<{ id: string; volgnummer: number } | undefined> {
  const genoemd = naam === undefined ? undefined : (await sql<{ id: string }>`select x as id from voordeur.zoek_naam(${naam.toLowerCase().split(/\s+/)}, 5) x`.execute(tx)).rows.map((r) => r.id);
  return tx.selectFrom('zicht').innerJoin('dossier', 'dossier.id', 'zicht.dossier_id').select(['dossier.id', 'dossier.volgnummer']).where('dossier.status', 'in', [...statussen])
    .$if(genoemd !== undefined, (q) => q.where('dossier.id', 'in', genoemd!.length > 0 ? genoemd! : ['00000000-0000-0000-0000-000000000000']))
    .orderBy(sql`array_position(${[...statussen]}::text[], dossier.status)`).orderBy('dossier.sinds').orderBy('dossier.id').executeTakeFirst();
}

/** Someone in Westfriesland who lives in a home of their own, for a meeting about a client; undefined when nobody does. */
export const bewonerVoorOverleg = (tx: Transactie): Promise<{ id: string } | undefined> =>
  tx.selectFrom('dossier').select('id').where('regeling', '=', 'westfriesland').where('status', '=', 'woont').where('versie', '=', '2021-01-01').orderBy('kenmerk').executeTakeFirst();
