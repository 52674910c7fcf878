-- What was recorded on the wrong dossier, or in error, is marked as lapsed. What was written with it is then about someone else, or not true:
-- only who guards the chain reads it still.
grant create on schema voordeur to voordeur_zicht, voordeur_lezer;
create function voordeur.vervallen_in(p_dossier uuid) returns table (lijst text, nr int) language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin
  return query select l.naam, (x.x ->> 'nr')::int from dossier d, unnest(array['signalen', 'evaluaties', 'waarschuwingen', 'nazorg', 'begeleiding']) as l (naam),
    jsonb_array_elements(case jsonb_typeof(d.stand -> l.naam) when 'array' then d.stand -> l.naam else '[]' end) as x (x)
    where d.id = p_dossier and x.x ? 'vervallen';
end $$;

-- An event names the number of what it is about, or made it: the first evaluation is number 1, and so on.
create or replace function voordeur.verslagen_lezen(p_dossier uuid, p_soort text)
returns table (volgnummer int, soort text, groep text, gebeurd_op date, organisatie text, gegevens jsonb, inhoud jsonb)
language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare
  v_alles boolean := mijn_rol() in ('servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator');
begin
  return query select v.volgnummer, g.soort, v.groep, g.gebeurd_op, g.organisatie, g.gegevens, v.inhoud
    from verslag v join gebeurtenis g on g.stroom_id = v.dossier_id and g.volgnummer = v.volgnummer
    where v.dossier_id = p_dossier and (v_alles or not exists (
      select from vervallen_in(p_dossier) x
      where x.lijst = case when g.soort in ('evaluatie-gehouden', 'evaluatie-vastgesteld') then 'evaluaties' when g.soort = 'waarschuwing-gegeven' then 'waarschuwingen' when g.soort = 'nazorg-vastgelegd' then 'nazorg'
          when g.soort = 'begeleiding-gestart' then 'begeleiding'
          when g.soort in ('signaal-gemeld', 'signaal-beantwoord', 'melder-geinformeerd', 'gesprek-gevoerd', 'aanpak-onvoldoende', 'rondetafel-gehouden', 'signaal-gesloten', 'calamiteit-besproken') then 'signalen' end
        and x.nr = case when g.soort in ('evaluatie-gehouden', 'nazorg-vastgelegd', 'begeleiding-gestart')
          then (select count(*) from gebeurtenis e where e.stroom_id = p_dossier and e.stroom = 'dossier' and e.soort = g.soort and e.volgnummer <= g.volgnummer) else (g.gegevens ->> 'nr')::int end))
    order by v.volgnummer;
  insert into inzage (account_id, organisatie, rol, soort, dossiers, groepen)
  select mijn_account(), mijn_organisatie(), mijn_rol(), p_soort, array[p_dossier], v.groepen
  from (select array_agg(distinct v.groep order by v.groep) as groepen from verslag v where v.dossier_id = p_dossier) v where v.groepen is not null;
end $$;
revoke all on function voordeur.vervallen_in(uuid) from public;
alter function voordeur.vervallen_in(uuid) owner to voordeur_zicht;
grant execute on function voordeur.vervallen_in(uuid) to voordeur_lezer;
revoke create on schema voordeur from voordeur_zicht, voordeur_lezer;

-- Drafts that nobody came back for also go when nobody writes any.
grant execute on function voordeur.concept_opruimen() to voordeur_post;
