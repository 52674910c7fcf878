import { sql } from 'kysely';
import type { Transactie } from './verbinding.ts';

/* Forms that someone began and has not sent. Row level security keeps them to their own account, while it sees the dossier. */

/** Keeps a draft in place of an earlier one, and clears what nobody came back for. Undefined where the dossier is not in sight, or the step was taken since that version. */
export async function bewaarConcept(tx: Transactie, dossier: string, stap: string, versie: number, inhoud: object): Promise<Date | undefined> {
  await sql`select voordeur.concept_opruimen()`.execute(tx);
  const { rows } = await sql<{ bewaard_op: Date }>`insert into voordeur.concept (account_id, dossier_id, stap, inhoud, versie)
    select voordeur.mijn_account(), z.dossier_id, ${stap}, ${JSON.stringify(inhoud)}::jsonb, ${versie} from voordeur.zicht z where z.dossier_id = ${dossier}::uuid and not voordeur.stap_gezet_na(${dossier}::uuid, ${stap}, ${versie}) limit 1
    on conflict (account_id, dossier_id, stap) do update set inhoud = excluded.inhoud, versie = excluded.versie, bewaard_op = now() returning bewaard_op`.execute(tx);
  return rows[0]?.bewaard_op;
}

export const wisConcept = async (tx: Transactie, dossier: string, stap: string): Promise<void> =>
  void (await sql`delete from voordeur.concept where dossier_id = ${dossier}::uuid and stap = ${stap} and account_id = voordeur.mijn_account()`.execute(tx));
