import { sql } from 'kysely';
import { bekend, inPeriode, ookBekend, woning, type Hoofdstuktelling } from './delen.ts';

export const aanbod: Hoofdstuktelling = (v) => sql`
  with a as materialized (
    select g.stroom_id, g.soort, g.gegevens, coalesce(w.corporatie, 'onbekend') as corporatie
    from voordeur.gebeurtenis g ${woning(v, 'g')}
    where ${bekend(v, 'g')} and g.soort in ('woning-voorgelegd', 'advies-gegeven', 'advies-uitgebleven', 'aanbod-beantwoord', 'aanbod-vervallen', 'aanbod-ingetrokken') and ${inPeriode(v, 'g')})
  select 'aanbod' as cijfer, corporatie as rij, case soort when 'woning-voorgelegd' then 'voorgelegd' when 'advies-gegeven' then 'advies-' || (gegevens ->> 'advies') when 'advies-uitgebleven' then 'advies-uitgebleven'
    when 'aanbod-beantwoord' then gegevens ->> 'antwoord' when 'aanbod-vervallen' then 'vervallen' else 'ingetrokken' end as kolom, null::int as dagen, stroom_id from a
  union all select 'weigeringen', case soort when 'aanbod-vervallen' then 'geen-antwoord' when 'advies-gegeven' then 'negatief-advies' else coalesce(gegevens ->> 'reden', 'zonder-reden') end,
    case soort when 'aanbod-ingetrokken' then 'corporatie' when 'advies-gegeven' then 'zorgorganisatie' else 'client' end, null, stroom_id
  from a where soort in ('aanbod-vervallen', 'aanbod-ingetrokken') or gegevens ->> 'antwoord' = 'geweigerd' or gegevens ->> 'advies' = 'negatief'`;

export const spreiding: Hoofdstuktelling = (v) => sql`
  with s as materialized (
    select g.stroom_id, g.soort, g.gegevens ->> 'gemeente' as gemeente, g.gegevens ->> 'corporatie' as corporatie, coalesce(j.jongeren, false) as jongeren
    from voordeur.gebeurtenis g
    left join lateral (select (j.gegevens ->> 'jongerenwoning')::boolean as jongeren from voordeur.gebeurtenis j
      where j.stroom_id = case when g.soort = 'woning-aangemeld' then g.stroom_id else (g.gegevens ->> 'woning')::uuid end and j.gegevens ->> 'jongerenwoning' is not null and ${ookBekend(v, 'j')} order by j.volgnummer desc limit 1) j on true
    where ${bekend(v, 'g')} and g.soort in ('sleutel-overgedragen', 'woning-aangemeld') and ${inPeriode(v, 'g')})
  select 'spreiding-gemeenten' as cijfer, gemeente as rij, 'gerealiseerd' as kolom, null::int as dagen, stroom_id from s where soort = 'sleutel-overgedragen'
  union all select 'spreiding-corporaties', corporatie, x.kolom, null, case when soort = 'sleutel-overgedragen' then stroom_id end from s
  cross join lateral (values (case soort when 'sleutel-overgedragen' then 'gerealiseerd' else 'aangemeld' end, true), (case soort when 'sleutel-overgedragen' then 'jongeren' else 'aangemeld_jongeren' end, s.jongeren)) as x (kolom, telt) where x.telt`;
