import { sql } from 'kysely';
import type { Ervaring } from '../domain/ervaring/vragen.ts';
import type { Dag } from '../domain/kalender/dag.ts';
import type { Transactie } from './verbinding.ts';

/*
 * What former clients say of how it goes, apart from their dossier. The program sees none of its tables: a code writes once.
 * What comes back, counted or shared by the client, is in lezen/ervaringen.ts.
 */

/** Makes `code` the code of this dossier for three months; the one before it stops working. `niet`: not this reader's to make, or not handed out yet. */
export async function maakErvaringscode(tx: Transactie, dossier: string, code: string, vandaag: Dag): Promise<'gemaakt' | 'gebruikt' | 'te-vaak' | 'niet'> {
  return (await sql<{ uit: 'gemaakt' | 'gebruikt' | 'te-vaak' | 'niet' }>`select voordeur.ervaringscode_maken(${dossier}::uuid, ${code}, ${vandaag}::date) as uit`.execute(tx)).rows[0]!.uit;
}

/** Keeps what someone answered, if the code works on this day; uses it up. `magLezen`: the supporter may read it. Without a session. */
export async function bewaarErvaring(tx: Transactie, code: string, vandaag: Dag, { schaal, open }: Ervaring, magLezen: boolean): Promise<boolean> {
  return (await sql<{ ok: boolean }>`select voordeur.ervaring_insturen(${code}, ${vandaag}::date, ${JSON.stringify(schaal)}::jsonb, ${JSON.stringify(open)}::jsonb, ${magLezen}) as ok`.execute(tx)).rows[0]!.ok;
}
