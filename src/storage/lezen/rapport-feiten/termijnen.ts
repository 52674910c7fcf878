import { sql } from 'kysely';
import { TERMIJNCODES, TERMIJNMETING } from '../../../domain/monitor/rapport/mijlpalen.ts';
import { begeleider, eerste, herkomst, woning, type Hoofdstuktelling } from './delen.ts';
import { metTrajecten, TERMIJNLIJST } from './trajecten.ts';

const PARTIJEN = JSON.stringify(TERMIJNCODES.map((c) => ({ traject: c, partij: TERMIJNMETING[c].partij })));
/** Terms by who they lie with. The calendar comes along as data: the database knows no working days. */
export const termijnen: Hoofdstuktelling = (v) => sql`
  with ${metTrajecten(v, TERMIJNLIJST)},
  l as materialized (select x.termijn, x.versie, array(select jsonb_array_elements_text(x.dagen)::date) as dagen from jsonb_to_recordset(${JSON.stringify(v.termijnen)}::jsonb) as x (termijn text, versie date, dagen jsonb)),
  k as (select t.*, l.dagen[t.begin - ${v.begin}::date + 1] as uiterlijk from t join l on l.termijn = t.traject and l.versie = t.versie where not coalesce(t.weg, false)),
  d as (select k.* from k where (k.open or k.eind >= ${v.van}::date or k.uiterlijk >= ${v.van}::date) and (k.uiterlijk is null or k.uiterlijk < ${v.tot}::date)),
  u as materialized (
    select d.*, case when d.uiterlijk >= ${v.van}::date then
        case when d.open then case when d.uiterlijk < ${v.tel}::date - 1 then 'open_te_laat' else 'loopt' end when d.klaar and d.eind <= d.uiterlijk then 'op_tijd' when d.klaar then 'te_laat' when d.eind > d.uiterlijk then 'te_laat' end
      when d.open then 'eerder_open' when d.klaar then case when d.eind < ${v.tot}::date then 'eerder_gedaan' end end as kolom
    from d)
  select 'termijnen' as cijfer, u.traject || ':' || coalesce(case p.partij when 'servicepunt' then 'servicepunt' when 'herkomst' then h.gemeente when 'corporatie' then w.corporatie when 'lijst' then q.lijst else coalesce(z.code, b.gegevens ->> 'zorgorganisatie') end, 'onbekend') as rij,
    u.kolom, null::int as dagen, u.stroom_id
  from u join jsonb_to_recordset(${PARTIJEN}::jsonb) as p (traject text, partij text) on p.traject = u.traject ${eerste('u')} ${herkomst(v, 'u', sql`p.partij = 'herkomst'`)} ${woning(v, 'u', sql`p.partij = 'corporatie'`)} ${begeleider(v, 'u', sql`u.volgnummer`, sql`p.partij = 'zorgorganisatie'`)}
  left join lateral (select q.gegevens ->> 'wachtlijst' as lijst from voordeur.gebeurtenis q where p.partij = 'lijst' and q.stroom_id = u.stroom_id and q.volgnummer = u.volgnummer) q on true
  where u.kolom is not null`;
