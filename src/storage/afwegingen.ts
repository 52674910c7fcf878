import { sql } from 'kysely';
import type { Afweging } from '../domain/matching/afweging.ts';
import type { Transactie } from './verbinding.ts';

/* Frozen rankings, kept with the choice; read again in `lezen/afwegingen.ts`. */

export type NieuweAfweging = { id: string; woning: string; dossier: string; corporatie: string; nu: Date; afweging: Afweging };

/** Keeps a ranking; once, and never changed. Written while the one who chose still sees every candidate in it. */
export async function bewaarAfweging(tx: Transactie, { id, woning, dossier, corporatie, nu, afweging: { kader, gewogen } }: NieuweAfweging): Promise<void> {
  await sql`insert into voordeur.afweging (id, regeling, woning_id, corporatie, dossier_id, op, kader)
    values (${id}::uuid, ${kader.regeling}, ${woning}::uuid, ${corporatie}, ${dossier}::uuid, ${nu}, ${JSON.stringify(kader)}::jsonb)`.execute(tx);
  const rijen = gewogen.map(({ invoer, plaats, punten }) => ({ dossier: invoer.dossier, plaats: plaats ?? null, punten, invoer }));
  await sql`insert into voordeur.afweging_kandidaat (afweging_id, dossier_id, plaats, punten, invoer)
    select ${id}::uuid, r.dossier, r.plaats, r.punten, r.invoer from jsonb_to_recordset(${JSON.stringify(rijen)}::jsonb) as r (dossier uuid, plaats int, punten int, invoer jsonb)`.execute(tx);
}
