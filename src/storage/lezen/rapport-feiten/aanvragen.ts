import { sql } from 'kysely';
import { bekend, eerste, herkomst, inPeriode, type Hoofdstuktelling } from './delen.ts';

export const aanvragen: Hoofdstuktelling = (v) => sql`
  with a as materialized (
    select g.stroom_id, g.soort, g.gegevens ->> 'gemeente' as bestemming, b.gegevens ->> 'zorgorganisatie' as zorg, coalesce(h.gemeente, 'onbekend') as herkomst, coalesce(${JSON.stringify(v.doelgroepen)}::jsonb ->> h.doelgroep, h.doelgroep, 'onbekend') as doelgroep,
      case g.soort when 'aanvraag-ingediend' then 'ingediend' when 'in-behandeling-genomen' then 'in-behandeling' when 'aanvulling-gevraagd' then 'teruggestuurd' when 'aanvraag-ingetrokken' then 'ingetrokken'
        when 'besluit-genomen' then case g.gegevens ->> 'uitkomst' when 'positief' then 'gehonoreerd' when 'negatief' then 'afgewezen' end end as kolom
    from voordeur.gebeurtenis g ${eerste('g')} ${herkomst(v, 'g')}
    where ${bekend(v, 'g')} and g.soort in ('aanvraag-ingediend', 'in-behandeling-genomen', 'aanvulling-gevraagd', 'besluit-genomen', 'aanvraag-ingetrokken', 'sleutel-overgedragen') and ${inPeriode(v, 'g')})
  select 'aanvragen-per-zorg' as cijfer, zorg as rij, kolom, null::int as dagen, stroom_id from a where kolom is not null
  union all select 'aanvragen-per-doelgroep', doelgroep, kolom, null, stroom_id from a where kolom is not null
  union all select 'aanvragen-naar-herkomst', herkomst, doelgroep, null, stroom_id from a where soort = 'aanvraag-ingediend'
  union all select 'sleutels-naar-bestemming', bestemming, doelgroep, null, stroom_id from a where soort = 'sleutel-overgedragen'
  union all select 'herkomst-bestemming', herkomst, bestemming, null, stroom_id from a where soort = 'sleutel-overgedragen'`;
