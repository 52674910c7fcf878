import { sql } from 'kysely';
import type { Transactie } from '../verbinding.ts';
import type { Lezer } from './werk.ts';

/** A viewing that is planned, on an offer the reader sees. `tijd` as "14.30". */
export type Bezichtigingregel = { dossier_id: string; kenmerk: string; adres: string | null; op: string; tijd: string | null; met_begeleider: boolean };

/** The viewings from today up to and including this day on offers that run, the first in front; twenty at the most (W8.5). */
export async function leesBezichtigingen(tx: Transactie, { organisatie, rol }: Lezer, vandaag: string, tot: string): Promise<Bezichtigingregel[]> {
  const { rows } = await sql<Bezichtigingregel>`
    select d.id as dossier_id, d.kenmerk, w.adres, b.plan->>'op' as op, b.plan->>'tijd' as tijd, (b.plan->>'met_begeleider')::boolean as met_begeleider
    from voordeur.zicht z join voordeur.dossier d on d.id = z.dossier_id
    cross join lateral (select d.stand #> '{aanbod,bezichtiging}' as plan) b
    left join voordeur.woning w on w.dossier_id = d.id
    where z.organisatie = ${organisatie} and z.rol = ${rol} and z.tabblad = 'aanbod' and 'aanbod' = any (z.groepen)
      and d.status in ('advies-gevraagd', 'advies-gegeven') and b.plan->>'op' between ${vandaag} and ${tot}
    order by op, tijd nulls first, d.id limit 20`.execute(tx);
  return rows;
}
