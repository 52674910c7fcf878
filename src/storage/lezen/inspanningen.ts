import { sql } from 'kysely';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Partijtelling, Stapparen } from '../../domain/inspanning/metingen.ts';
import type { Periode } from '../../domain/monitor/periode.ts';
import type { Transactie, Verbinding } from '../verbinding.ts';

/* What the promises are held against: counts by party, as the role that sees no person. */

/** Who carries a dossier at the moment of event `g`: as it was opened, or as it was last handed over before it. */
const ZORG = sql`coalesce((select o.gegevens ->> 'naar' from voordeur.gebeurtenis o where o.stroom_id = g.stroom_id and o.soort = 'begeleiding-overgedragen' and o.volgnummer < g.volgnummer order by o.volgnummer desc limit 1),
  (select e.gegevens ->> 'zorgorganisatie' from voordeur.gebeurtenis e where e.stroom_id = g.stroom_id and e.volgnummer = 1))`;

/** Sessions held, applications and how many came back, opinions on neighbourhoods, handovers, and tables at which welfare sat, in a period; one query. */
export async function telPartijen(verbinding: Verbinding, regeling: string, { van, tot }: Periode, bekendOp?: Dag): Promise<Partijtelling> {
  const { rows } = await verbinding.alsMonitor((tx) => sql<Partijtelling[number]>`
    with g as materialized (select * from (select stroom_id, volgnummer, soort, gegevens, organisatie, gebeurd_op from voordeur.gebeurtenis
      where regeling = ${regeling} and gebeurd_op >= ${van}::date and gebeurd_op < ${tot}::date and soort in ('zitting-gesloten', 'aanvraag-ingediend', 'draagkracht-gemeld', 'begeleiding-overgedragen', 'rondetafel-gehouden', 'clientoverleg-gehouden')
        and (${bekendOp ?? null}::date is null or vastgelegd_op < (${bekendOp ?? null}::date + 1)::timestamp at time zone 'Europe/Amsterdam')) x)
    select 'zittingen' as wat, g.organisatie as partij, count(*)::int as aantal from g where g.soort = 'zitting-gesloten' group by 2
    union all select 'buurtadvies', g.gegevens ->> 'organisatie', count(*)::int from g where g.soort = 'draagkracht-gemeld' group by 2
    union all select 'overdrachten', g.gegevens ->> 'van', count(*)::int from g where g.soort = 'begeleiding-overgedragen' group by 2
    union all select 'meegedacht', w.organisatie, count(*)::int from g
      cross join lateral (select w.gegevens ->> 'organisatie' as organisatie from voordeur.gebeurtenis w where w.stroom_id = g.stroom_id and w.soort = 'welzijn-betrokken' and w.volgnummer < g.volgnummer order by w.volgnummer desc limit 1) w
      where coalesce(g.gegevens -> 'aanwezig', g.gegevens -> 'deelnemers') ? 'welzijn' group by 2
    union all select 'ingediend', ${ZORG}, count(*)::int from g where g.soort = 'aanvraag-ingediend' group by 2
    union all select 'teruggevraagd', ${ZORG}, count(*)::int from g where g.soort = 'aanvraag-ingediend'
      and exists (select from voordeur.gebeurtenis a where a.stroom_id = g.stroom_id and a.soort = 'aanvulling-gevraagd' and a.volgnummer > g.volgnummer) group by 2`.execute(tx));
  return rows;
}

/**
 * From a step to the one that must follow: advice on a home, checking an application, placing on the list; one query. What was broken off
 * before it could follow (an offer withdrawn, an application withdrawn) does not count.
 */
export async function telStapparen(verbinding: Verbinding, regeling: string, { van, tot }: Periode, servicepunt: string): Promise<Stapparen> {
  const volgende = (...soorten: string[]) => sql`(select v.soort, v.gebeurd_op from voordeur.gebeurtenis v where v.stroom_id = g.stroom_id and v.volgnummer > g.volgnummer and v.soort = any (${soorten}::text[]) order by v.volgnummer limit 1)`;
  const { rows } = await verbinding.alsMonitor((tx) => sql<Stapparen[number]>`
    with g as materialized (select stroom_id, volgnummer, soort, gegevens, gebeurd_op from voordeur.gebeurtenis
      where regeling = ${regeling} and gebeurd_op >= ${van}::date and gebeurd_op < ${tot}::date and (soort in ('woning-voorgelegd', 'aanvraag-ingediend') or (soort = 'besluit-genomen' and gegevens ->> 'uitkomst' = 'positief')))
    select wat, partij, van, tot, count(*)::int as aantal from (
      select 'advies' as wat, ${ZORG} as partij, g.gebeurd_op as van, case when v.soort = 'advies-gegeven' then v.gebeurd_op end as tot, v.soort as hoe
        from g left join lateral ${volgende('advies-gegeven', 'advies-uitgebleven', 'aanbod-ingetrokken', 'aanbod-vervallen', 'aanvraag-ingetrokken', 'toestemming-ingetrokken')} v on true where g.soort = 'woning-voorgelegd'
      union all select 'toetsing', ${servicepunt}, g.gebeurd_op, case when v.soort in ('in-behandeling-genomen', 'aanvulling-gevraagd') then v.gebeurd_op end, v.soort
        from g left join lateral ${volgende('in-behandeling-genomen', 'aanvulling-gevraagd', 'aanvraag-ingetrokken', 'toestemming-ingetrokken')} v on true where g.soort = 'aanvraag-ingediend'
      union all select 'plaatsing', ${servicepunt}, g.gebeurd_op, case when v.soort = 'op-wachtlijst-geplaatst' then v.gebeurd_op end, v.soort
        from g left join lateral ${volgende('op-wachtlijst-geplaatst', 'aanvraag-ingetrokken', 'toestemming-ingetrokken', 'herziening-beoordeeld')} v on true where g.soort = 'besluit-genomen'
    ) p where hoe is null or tot is not null or hoe = 'advies-uitgebleven' group by 1, 2, 3, 4`.execute(tx));
  return rows;
}

/** The last valid day of each party's certificate as it was last recorded; one query. What a regeling itself says is the reader's to add. */
export async function leesCertificaten(tx: Transactie, regeling: string): Promise<Map<string, Dag>> {
  const { rows } = await sql<{ partij: string; geldig_tot: string }>`select coalesce(stand ->> 'partij', stand ->> 'organisatie', stand ->> 'namens') as partij, stand ->> 'geldig_tot' as geldig_tot
    from voordeur.zaak where regeling = ${regeling} and soort = 'certificaat' and status <> 'vervallen' and stand ? 'geldig_tot' order by datum nulls first, stand ->> 'geldig_tot'`.execute(tx);
  return new Map(rows.map((r) => [r.partij, r.geldig_tot]));
}
