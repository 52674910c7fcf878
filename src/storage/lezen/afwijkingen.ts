import { sql } from 'kysely';
import type { Keuzetelling } from '../../domain/matching/afwijkingen.ts';
import type { Verbinding } from '../verbinding.ts';

/** Homes proposed since rankings are kept, counted from events as the role that sees no person. `corporatie`: only of this one. */
export async function telKeuzes(verbinding: Verbinding, { regeling, jaar, corporatie }: { regeling: string; jaar: number; corporatie?: string }): Promise<Keuzetelling[]> {
  const { rows } = await verbinding.alsMonitor((tx) => sql<Keuzetelling>`
    select g.gegevens ->> 'corporatie' as corporatie, to_char(g.gebeurd_op, 'YYYY-MM') as maand, g.gegevens ->> 'afwijkreden' as reden, count(*)::int as aantal
    from voordeur.gebeurtenis g where g.regeling = ${regeling} and g.soort = 'woning-voorgelegd' and g.gegevens ? 'van'
      and g.gebeurd_op >= ${`${jaar}-01-01`}::date and g.gebeurd_op < ${`${jaar + 1}-01-01`}::date and ${corporatie ? sql`g.gegevens ->> 'corporatie' = ${corporatie}` : sql`true`}
    group by 1, 2, 3 order by 1, 2, 3`.execute(tx));
  return rows;
}
