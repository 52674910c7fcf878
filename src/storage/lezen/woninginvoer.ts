import { sql } from 'kysely';
import type { Transactie } from '../verbinding.ts';

export type Woninginvoer = { id: string; naam: string; rijen: string[][]; gedaan: number; bezig: boolean };

/** A list that the reader sent within the last day; undefined when it is taken in, thrown away or not theirs. `bezig`: it is being taken in right now. */
export async function leesInvoer(tx: Transactie, id: string, zonderRijen = false): Promise<Woninginvoer | undefined> {
  const { rows } = await sql<Woninginvoer>`select i.id, i.naam, ${zonderRijen ? sql`'[]'::jsonb` : sql`i.rijen`} as rijen, i.gedaan, coalesce(i.bezig_op > now() - interval '30 seconds', false) as bezig
    from voordeur.woninginvoer i where i.id = ${id}::uuid`.execute(tx);
  return rows[0];
}

/** The list that the reader sent last and has not taken in. */
export async function laatsteInvoer(tx: Transactie): Promise<{ id: string; naam: string } | undefined> {
  const { rows } = await sql<{ id: string; naam: string }>`select i.id, i.naam from voordeur.woninginvoer i order by i.gestuurd_op desc limit 1`.execute(tx);
  return rows[0];
}
