import { sql } from 'kysely';
import { STANDCIJFERS, type Standcode, type Standwaarden } from '../../domain/monitor/standcijfers.ts';
import type { Verbinding } from '../verbinding.ts';

const LEEG: Standwaarden = { gebeurd: [], nu: [], paren: [] };

/**
 * What stands beside the articles today: counts only, as the role that sees no person. At most two queries, and none when
 * the page shows no number. `vanaf` is the first day of the year, `vandaag` the last that counts.
 */
export async function leesStand(verbinding: Verbinding, regeling: string, { vanaf, vandaag }: { vanaf: string; vandaag: string }, codes: readonly Standcode[]): Promise<Standwaarden> {
  const nodig = new Set(codes.map((code) => STANDCIJFERS[code].uit));
  if (nodig.size === 0) return LEEG;
  return verbinding.alsMonitor(async (tx) => {
    const tellingen = nodig.has('gebeurd') || nodig.has('nu')
      ? (await sql<{ bron: string; soort: string; uitkomst: string; aantal: number }>`
          select 'gebeurd' as bron, soort, coalesce(gegevens ->> 'uitkomst', gegevens ->> 'gevolg', gegevens ->> 'contractvorm', '') as uitkomst, count(*)::int as aantal
          from voordeur.gebeurtenis
          where regeling = ${regeling} and gebeurd_op >= ${vanaf}::date and gebeurd_op <= ${vandaag}::date
            and soort in ('aanvraag-ingediend', 'besluit-genomen', 'aanbod-beantwoord', 'contract-vastgelegd', 'sleutel-overgedragen', 'toestemming-ingetrokken')
          group by 2, 3
          union all
          select 'nu', status, '', count(*)::int from voordeur.dossier where regeling = ${regeling} group by status`.execute(tx)).rows
      : [];
    const paren = nodig.has('paren')
      ? (await sql<Standwaarden['paren'][number]>`
          select 'advies' as soort, v.gebeurd_op as van, a.gebeurd_op as tot, count(*)::int as aantal
          from voordeur.gebeurtenis a
          join lateral (select gebeurd_op from voordeur.gebeurtenis v where v.stroom_id = a.stroom_id and v.soort = 'woning-voorgelegd' and v.volgnummer < a.volgnummer order by v.volgnummer desc limit 1) v on true
          where a.regeling = ${regeling} and a.soort = 'advies-gegeven' and a.gebeurd_op >= ${vanaf}::date and a.gebeurd_op <= ${vandaag}::date
          group by 2, 3
          union all
          select 'aanbod', p.gebeurd_op, w.gebeurd_op, count(*)::int
          from voordeur.gebeurtenis w
          join lateral (select gebeurd_op from voordeur.gebeurtenis p where p.stroom_id = w.stroom_id and p.soort = 'op-wachtlijst-geplaatst' and p.volgnummer < w.volgnummer order by p.volgnummer limit 1) p on true
          where w.regeling = ${regeling} and w.soort = 'woning-voorgelegd' and w.gebeurd_op >= ${vanaf}::date and w.gebeurd_op <= ${vandaag}::date
            and not exists (select 1 from voordeur.gebeurtenis e where e.stroom_id = w.stroom_id and e.soort = 'woning-voorgelegd' and e.volgnummer < w.volgnummer)
          group by 2, 3`.execute(tx)).rows
      : [];
    return {
      gebeurd: tellingen.filter((t) => t.bron === 'gebeurd').map(({ soort, uitkomst, aantal }) => ({ soort, uitkomst, aantal })),
      nu: tellingen.filter((t) => t.bron === 'nu').map(({ soort, aantal }) => ({ status: soort, aantal })),
      paren,
    };
  });
}
