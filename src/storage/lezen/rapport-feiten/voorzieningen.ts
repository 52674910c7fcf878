import { sql } from 'kysely';
import { BIJZONDERE_BIJSTAND } from '../../../domain/monitor/rapport/cijfers.ts';
import { bekend, herkomst, inPeriode, ookBekend, type Deel, type Hoofdstuktelling } from './delen.ts';

/**
 * From the key to the decision on special assistance, in the municipality of the home: on the last request before the key, else the first one
 * after it. A decision that was there before the key took no time. `offset 0`: looked up once, not wherever it is named.
 */
const sleutelTotBesluit: Hoofdstuktelling = (v) => {
  const verzoek = (welk: Deel, waar: Deel): Deel => sql`(select ${welk} from voordeur.gebeurtenis a where a.stroom_id = k.stroom_id and ${waar} and a.soort = 'voorziening-aangevraagd' and a.gegevens ->> 'voorziening' = ${BIJZONDERE_BIJSTAND} and a.gebeurd_op < ${v.tel}::date and ${ookBekend(v, 'a')})`;
  return sql`
  select 'sleutel-tot-besluit', k.gegevens ->> 'gemeente', case when b.besloten is null then 'open' else 'klaar' end, greatest(0, coalesce(b.besloten, ${v.tel}::date - 1) - k.gebeurd_op), k.stroom_id
  from voordeur.gebeurtenis k
  cross join lateral (select coalesce(${verzoek(sql`max(a.volgnummer)`, sql`a.volgnummer < k.volgnummer`)}, ${verzoek(sql`min(a.volgnummer)`, sql`a.volgnummer > k.volgnummer`)}) as verzocht offset 0) a
  left join lateral (select b.gebeurd_op as besloten from voordeur.gebeurtenis b where b.stroom_id = k.stroom_id and b.soort = 'voorziening-besloten' and b.gegevens ->> 'voorziening' = ${BIJZONDERE_BIJSTAND} and b.volgnummer > a.verzocht
    and b.gebeurd_op < ${v.tel}::date and ${ookBekend(v, 'b')} order by b.volgnummer limit 1) b on true
  where ${bekend(v, 'k')} and k.soort = 'sleutel-overgedragen' and ${inPeriode(v, 'k')} and a.verzocht is not null`;
};

export const voorzieningen: Hoofdstuktelling = (v) => sql`
  with a as materialized (
    select g.stroom_id, g.gegevens ->> 'gemeente' as gemeente, g.gegevens ->> 'voorziening' as voorziening, (g.gegevens ->> 'uiterlijk')::date as uiterlijk, g.gebeurd_op, b.gebeurd_op as besloten, b.gegevens ->> 'uitkomst' as uitkomst
    from voordeur.gebeurtenis g
    left join lateral (select b.gebeurd_op, b.gegevens from voordeur.gebeurtenis b where b.stroom_id = g.stroom_id and b.soort = 'voorziening-besloten' and b.volgnummer > g.volgnummer and b.gegevens ->> 'voorziening' = g.gegevens ->> 'voorziening'
      and b.gebeurd_op < ${v.tel}::date and ${ookBekend(v, 'b')} order by b.volgnummer limit 1) b on true
    where ${bekend(v, 'g')} and g.soort = 'voorziening-aangevraagd' and ${inPeriode(v, 'g')})
  select 'voorzieningen' as cijfer, gemeente as rij, x.kolom, null::int as dagen, stroom_id from a
  cross join lateral (values ('gevraagd'), (uitkomst), (case when besloten is null then case when uiterlijk < ${v.tel}::date - 1 then 'open_te_laat' else 'open' end when besloten <= uiterlijk then 'op_tijd' else 'te_laat' end)) as x (kolom) where x.kolom is not null
  union all select 'voorzieningtijd', voorziening, case when besloten is null then 'open' else 'klaar' end, greatest(0, coalesce(besloten, ${v.tel}::date - 1) - gebeurd_op), stroom_id from a
  union all ${sleutelTotBesluit(v)}
  union all select 'bezwaren', coalesce(h.gemeente, 'onbekend'), x.kolom, null, g.stroom_id from voordeur.gebeurtenis g ${herkomst(v, 'g')}
  cross join lateral (values (case g.soort when 'bezwaar-ontvangen' then 'ontvangen' else g.gegevens ->> 'uitkomst' end), (case when g.gegevens ->> 'op_tijd' = 'false' then 'na_termijn' end)) as x (kolom)
  where ${bekend(v, 'g')} and g.soort in ('bezwaar-ontvangen', 'bezwaar-beslist') and ${inPeriode(v, 'g')} and x.kolom is not null`;
