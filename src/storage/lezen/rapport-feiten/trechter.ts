import { sql } from 'kysely';
import type { Mijlpaal } from '../../../domain/monitor/rapport/mijlpalen.ts';
import { STAAT_NA, TRECHTER } from '../../../domain/monitor/rapport/trechter.ts';
import { bekend, inPeriode, ookBekend, tussen, type Deel, type Hoofdstuktelling } from './delen.ts';
import { b, masker, mijlpalen } from './trajecten.ts';

const STATEN = Object.entries(STAAT_NA) as [Mijlpaal, string][];
const naarCode = (lijst: readonly (readonly [Mijlpaal, string])[]): Deel => sql.join(lijst.map(([m, code]) => sql`when ${b(m)} then ${sql.lit(code)}`), sql` `);
const VOOR_TRECHTER: readonly Mijlpaal[] = [...new Set([...STATEN.map(([m]) => m), ...TRECHTER.map((x) => x.code)])];
export const trechter: Hoofdstuktelling = (v) => sql`
  with c as materialized (
    select i.stroom_id from voordeur.gebeurtenis i where ${bekend(v, 'i')} and i.soort = 'aanvraag-ingediend' and ${inPeriode(v, 'i')}
      and not exists (select from voordeur.gebeurtenis e where e.stroom_id = i.stroom_id and e.soort = 'aanvraag-ingediend' and e.volgnummer < i.volgnummer and ${ookBekend(v, 'e')}) group by 1),
  m as materialized (${mijlpalen(v, VOOR_TRECHTER)} and g.stroom_id in (select stroom_id from c))
  select 'trechter' as cijfer, case x.mijlpaal ${naarCode(TRECHTER.map((x) => [x.code, x.code]))} end as rij, 'aantal' as kolom, null::int as dagen, x.stroom_id
  from (select distinct m.stroom_id, m.mijlpaal from m where m.mijlpaal & ${sql.raw(String(masker(TRECHTER.map((x) => x.code))))} <> 0) x
  union all select 'trechter-nu', case l.mijlpaal ${naarCode(STATEN)} end, 'aantal', null, l.stroom_id from (
    select distinct on (m.stroom_id) m.stroom_id, m.mijlpaal from m where m.mijlpaal & ${sql.raw(String(masker(STATEN.map(([m]) => m))))} <> 0 order by m.stroom_id, m.volgnummer desc) l`;

/** Quarter by quarter, each a stretch of the index: reckoning the quarter of every event costs more than finding them. */
export const trend: Hoofdstuktelling = (v) => sql.join(v.kwartalen.map((k) => sql`
  select 'trend' as cijfer, ${k.code}::text as rij, case g.soort when 'aanvraag-ingediend' then 'aanvragen' when 'besluit-genomen' then 'positief' when 'woning-voorgelegd' then 'voorgelegd' else 'sleutels' end as kolom, null::int as dagen, g.stroom_id
  from voordeur.gebeurtenis g where ${bekend(v, 'g')} and g.soort in ('aanvraag-ingediend', 'besluit-genomen', 'woning-voorgelegd', 'sleutel-overgedragen') and ${tussen('g', k.van, k.tot < v.tel ? k.tot : v.tel)}
    and (g.soort <> 'besluit-genomen' or g.gegevens ->> 'uitkomst' = 'positief')`), sql` union all `);
