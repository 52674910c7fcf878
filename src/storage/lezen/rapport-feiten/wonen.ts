import { sql } from 'kysely';
import { bekend, eerste, inPeriode, naam, ookBekend, tussen, type Deel, type Hoofdstuktelling, type Telvraag } from './delen.ts';

export const huur: Hoofdstuktelling = (v) => sql`
  with g as materialized (
    select g.stroom_id, g.volgnummer, g.soort, g.gegevens from voordeur.gebeurtenis g
    where ${bekend(v, 'g')} and g.soort in ('contract-vastgelegd', 'contract-ondertekend', 'sleutel-overgedragen', 'omklap-besloten', 'wonen-afgesloten') and ${inPeriode(v, 'g')})
  select 'huurvormen' as cijfer, coalesce(c.vorm, 'onbekend') as rij, x.kolom, null::int as dagen, g.stroom_id from g
  left join lateral (select c.gegevens ->> 'contractvorm' as vorm from voordeur.gebeurtenis c where c.stroom_id = g.stroom_id and c.volgnummer <= g.volgnummer and c.soort = 'contract-vastgelegd' and ${ookBekend(v, 'c')} order by c.volgnummer desc limit 1) c on true
  cross join lateral (values (case g.soort when 'contract-vastgelegd' then 'vastgelegd' when 'contract-ondertekend' then 'ondertekend' when 'sleutel-overgedragen' then 'sleutel' when 'omklap-besloten' then case when g.gegevens ->> 'uitkomst' = 'omzetten' then 'omgezet' end
    else case when g.gegevens ->> 'uitkomst' <> 'vast-contract' then 'beeindigd' end end), (case when g.gegevens ->> 'einddatum' is not null and g.soort = 'contract-vastgelegd' then 'tijdelijk' end)) as x (kolom) where x.kolom is not null`;

/** The last correction of what was recorded under a number, if there is one. */
const hersteld = (v: Telvraag, alias: string, wat: string): Deel => sql`left join lateral (select r.gegevens ->> 'herstel' as hoe, (r.gegevens ->> 'op')::date as dag from voordeur.gebeurtenis r
  where r.stroom_id = ${naam(alias)}.stroom_id and r.soort = 'vastlegging-hersteld' and r.volgnummer > ${naam(alias)}.volgnummer and r.gegevens ->> 'wat' = ${wat} and r.gegevens ->> 'nr' = ${naam(alias)}.nr and ${ookBekend(v, 'r')} order by r.volgnummer desc limit 1) r on true`;
/** Did the period of support that this event ended turn out to be recorded wrongly? Which one it was: the last that had begun. */
const periodeVervallen = (v: Telvraag, alias: string): Deel => sql`exists (select from voordeur.gebeurtenis r
  where r.stroom_id = ${naam(alias)}.stroom_id and r.soort = 'begeleiding-hersteld' and r.gegevens ->> 'herstel' = 'vervalt' and ${ookBekend(v, 'r')} and r.volgnummer > ${naam(alias)}.volgnummer and (r.gegevens ->> 'nr')::int = (
    select coalesce((array_agg((q.gegevens ->> 'nr')::int order by q.volgnummer desc))[1], count(*)::int) from voordeur.gebeurtenis q where q.stroom_id = r.stroom_id and q.soort = 'begeleiding-gestart' and q.volgnummer < ${naam(alias)}.volgnummer))`;
/** What befell people in the year: over the last whole one that is over, as known on its fixed day. */
export const leven: Hoofdstuktelling = (v) => sql`
  with s as (select g.stroom_id, g.volgnummer, g.gebeurd_op, g.gegevens ->> 'soort' as soort, g.gegevens ->> 'nr' as nr from voordeur.gebeurtenis g where ${bekend(v, 'g')} and g.soort = 'signaal-gemeld'),
  sig as materialized (select s.stroom_id, s.soort from s ${hersteld(v, 's', 'signaal')} where r.hoe is distinct from 'vervalt' and coalesce(r.dag, s.gebeurd_op) >= ${v.jaar.van}::date and coalesce(r.dag, s.gebeurd_op) < ${v.jaar.tot}::date),
  af as materialized (select g.stroom_id, g.gegevens ->> 'uitkomst' as uitkomst, (g.gegevens ->> 'per')::date as per from voordeur.gebeurtenis g where ${bekend(v, 'g')} and g.soort = 'wonen-afgesloten' and (g.gegevens ->> 'per')::date >= ${v.jaar.van}::date and (g.gegevens ->> 'per')::date < ${v.jaar.tot}::date),
  o as (select g.stroom_id, g.volgnummer, (g.gegevens ->> 'ontruimd_op')::date as dag, '1' as nr from voordeur.gebeurtenis g where ${bekend(v, 'g')} and g.soort = 'ontruiming-vastgelegd'),
  ont as (select o.stroom_id from o ${hersteld(v, 'o', 'ontruiming')} where r.hoe is null and o.dag >= ${v.jaar.van}::date and o.dag < ${v.jaar.tot}::date),
  wie as materialized (
    select distinct stroom_id, soort as kolom from sig where soort in ('huurachterstand', 'overlast') union select stroom_id, 'ontruimd' from ont),
  weg as (
    select distinct on (stroom_id) stroom_id, dag from (
      select g.stroom_id, 1 as eerst, g.volgnummer, (g.gegevens ->> 'per')::date as dag from voordeur.gebeurtenis g
        where ${bekend(v, 'g')} and g.soort = 'begeleiding-beeindigd' and g.gegevens ->> 'reden' = 'client-zegt-op' and (g.gegevens ->> 'per')::date >= ${v.jaar.van}::date and (g.gegevens ->> 'per')::date < ${v.jaar.tot}::date and not ${periodeVervallen(v, 'g')}
      union all select stroom_id, 2, 0, per from af where uitkomst = 'onttrokken') x order by stroom_id, eerst, volgnummer)
  select 'signalen' as cijfer, soort as rij, 'aantal' as kolom, null::int as dagen, stroom_id from sig
  union all select 'aflopen', uitkomst, 'aantal', null, stroom_id from af
  union all select 'klachten', g.gegevens ->> 'soort', 'aantal', null, g.stroom_id from voordeur.gebeurtenis g where ${bekend(v, 'g')} and g.soort = 'klacht-vastgelegd' and ${tussen('g', v.jaar.van, v.jaar.tot)}
  union all select 'huurders-corporaties', coalesce(k.corporatie, 'onbekend'), wie.kolom, null, wie.stroom_id from wie
    left join lateral (select k.gegevens ->> 'corporatie' as corporatie from voordeur.gebeurtenis k where k.stroom_id = wie.stroom_id and k.soort in ('sleutel-overgedragen', 'woning-geruild') and ${ookBekend(v, 'k')} order by k.volgnummer desc limit 1) k on true
  union all select 'onttrokken', coalesce(z.code, b.gegevens ->> 'zorgorganisatie'), 'aantal', null, weg.stroom_id from weg ${eerste('weg')}
    left join lateral (select z.gegevens ->> 'naar' as code from voordeur.gebeurtenis z where z.stroom_id = weg.stroom_id and z.soort = 'begeleiding-overgedragen' and z.gebeurd_op <= weg.dag and ${ookBekend(v, 'z')} order by z.volgnummer desc limit 1) z on true`;

/**
 * Tenancies alike in when evaluations are due and were held, and who supported from which day: the rhythm itself is reckoned outside.
 * A conversation recorded wrongly is left out where they are gathered: left out before, the planner would expect next to none and join row by row.
 */
export const evaluatiegroepen: Hoofdstuktelling = (v) => sql`
  with s as materialized (
    select distinct on (k.stroom_id) k.stroom_id, k.volgnummer, k.gebeurd_op as sleutel from voordeur.gebeurtenis k where ${bekend(v, 'k')} and k.soort = 'sleutel-overgedragen' and k.gebeurd_op < ${v.tel}::date order by k.stroom_id, k.volgnummer desc),
  e as (
    select e.stroom_id, e.volgnummer, (e.gegevens ->> 'gesprek_op')::date as dag, coalesce(e.gegevens ->> 'nr', (row_number() over (partition by e.stroom_id order by e.volgnummer))::text) as nr
    from voordeur.gebeurtenis e where ${bekend(v, 'e')} and e.soort = 'evaluatie-gehouden' and e.gebeurd_op < ${v.tel}::date),
  h as (select e.stroom_id, array_agg(coalesce(r.dag, e.dag)::text order by coalesce(r.dag, e.dag)) filter (where r.hoe is distinct from 'vervalt') as dagen from e ${hersteld(v, 'e', 'evaluatie')} group by 1),
  z as (select z.stroom_id, jsonb_agg(jsonb_build_object('vanaf', z.gebeurd_op, 'code', z.gegevens ->> 'naar') order by z.volgnummer) as zorg from voordeur.gebeurtenis z where ${bekend(v, 'z')} and z.soort = 'begeleiding-overgedragen' group by 1),
  a as (select distinct on (a.stroom_id) a.stroom_id, (a.gegevens ->> 'per')::date as per from voordeur.gebeurtenis a where ${bekend(v, 'a')} and a.soort = 'wonen-afgesloten' and a.gebeurd_op < ${v.tel}::date order by a.stroom_id, a.volgnummer desc)
  select b.versie, jsonb_build_array(jsonb_build_object('vanaf', b.gebeurd_op, 'code', b.gegevens ->> 'zorgorganisatie')) || coalesce(z.zorg, '[]') as zorg, s.sleutel, coalesce(h.dagen, '{}') as gehouden, a.per as afloop, count(*)::int as aantal
  from s ${eerste('s')}
  left join z on z.stroom_id = s.stroom_id left join h on h.stroom_id = s.stroom_id left join a on a.stroom_id = s.stroom_id
  group by 1, 2, 3, 4, 5`;
