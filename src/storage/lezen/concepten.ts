import { sql } from 'kysely';
import type { Transactie } from '../verbinding.ts';

/** A draft: what stood in the fields, on which version of the dossier, and when it was kept. */
export type Concept<T> = { inhoud: T; versie: number; bewaardOp: Date };

/** The draft of this step on this dossier, of whoever reads; not one that came in after the step was taken. */
export async function leesConcept<T>(tx: Transactie, dossier: string, stap: string): Promise<Concept<T> | undefined> {
  const { rows } = await sql<{ inhoud: T; versie: number; bewaardOp: Date }>`select inhoud, versie, bewaard_op as "bewaardOp" from voordeur.concept where dossier_id = ${dossier}::uuid and stap = ${stap} and not voordeur.stap_gezet_na(dossier_id, stap, versie)`.execute(tx);
  return rows[0];
}
