import type { Hoedanigheid } from '../../domain/privacy/woorden.ts';
import type { Transactie } from '../verbinding.ts';

/** What the pages of the client read with. */
export type { Transactie };
import { sql } from 'kysely';

/** A dossier that is someone's own, and whether they are the client or represent them. */
export type EigenDossier = { id: string; soort: Hoedanigheid };

/** The dossiers that belong to whoever is signed in: what runs before what has ended, the newest first. */
export async function leesEigenDossiers(tx: Transactie): Promise<EigenDossier[]> {
  return await tx.selectFrom('persoonlijke_toegang as p').innerJoin('dossier as d', 'd.id', 'p.dossier_id').select(['d.id', 'p.soort'])
    .where('p.soort', 'in', ['client', 'vertegenwoordiger']).where((e) => e.or([e('p.tot', 'is', null), e('p.tot', '>', sql<Date>`now()`)]))
    .orderBy(sql`d.tabblad = 'afgesloten'`).orderBy('d.geopend_op', 'desc').orderBy('d.id').execute() as EigenDossier[];
}
