import type { ZittingStand } from '../domain/beoordeling/zitting.ts';
import { sql } from 'kysely';
import type { Rol } from '../domain/partijen/rollen.ts';
import type { Transactie } from './verbinding.ts';

/* What the steps on a meeting read and write. Row-level security decides whether a meeting exists for the reader. */

/** Someone at the table: a colleague by mark, or a guest by place ("gast-1") with their organisation. */
export type Deelnemer = { merk: string; naam: string; organisatie?: string };
export type GeladenZitting = { id: string; volgnummer: number; stand: ZittingStand; deelnemers: readonly Deelnemer[] };

export async function laadZitting(tx: Transactie, id: string): Promise<GeladenZitting | undefined> {
  const rij = await tx.selectFrom('zitting').select(['id', 'volgnummer', 'stand', 'deelnemers']).where('id', '=', id).executeTakeFirst();
  return rij && { ...rij, stand: rij.stand as unknown as ZittingStand };
}

export async function openZittingrij(tx: Transactie, zitting: { id: string; versie: string; rol: Rol; stand: ZittingStand; plaats?: string }): Promise<void> {
  const { id, versie, rol, stand, plaats } = zitting;
  await tx.insertInto('zitting').values({ id, versie, rol, regeling: stand.regeling, organisatie: stand.organisatie, datum: stand.datum, plaats: plaats ?? null, status: stand.status, volgnummer: 0, stand: JSON.stringify(stand) }).execute();
}

/** False when someone else was first. */
export async function schrijfZitting(tx: Transactie, id: string, van: number, tot: number, stand: ZittingStand, deelnemers?: readonly Deelnemer[]): Promise<boolean> {
  const uitslag = await tx.updateTable('zitting').set({ volgnummer: tot, status: stand.status, stand: JSON.stringify(stand), ...(deelnemers ? { deelnemers: JSON.stringify(deelnemers) } : {}) })
    .where('id', '=', id).where('volgnummer', '=', van).executeTakeFirst();
  return uitslag.numUpdatedRows === 1n;
}

/** The reader as colleagues know them: a mark, no account. */
export const leesMijnMerk = async (tx: Transactie): Promise<string> => (await sql<{ merk: string }>`select voordeur.mijn_merk() as merk`.execute(tx)).rows[0]!.merk;

/** Does the reader keep out of this case: in this meeting, or, without one, in any meeting of the table? */
export async function onthoudtZich(tx: Transactie, dossier: string, zitting?: string): Promise<boolean> {
  const { rows } = await sql<{ ja: boolean }>`select exists (select 1 from voordeur.zitting t where (${zitting ?? null}::uuid is null or t.id = ${zitting ?? null}::uuid)
    and t.stand -> 'onthoudingen' @> jsonb_build_array(jsonb_build_object('dossier', ${dossier}::text, 'deelnemer', voordeur.mijn_merk()))) as ja`.execute(tx);
  return rows[0]!.ja;
}
