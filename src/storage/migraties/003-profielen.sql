-- The search profiles of the candidates on one page: what the reader may see, logged as one line.
grant create on schema voordeur to voordeur_lezer;

create function voordeur.profielen_lezen(p_dossiers uuid[]) returns table (dossier_id uuid, inhoud jsonb)
language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  return query select g.dossier_id, g.inhoud from gegevensgroep g
    where g.dossier_id = any (p_dossiers) and g.groep = 'zoekprofiel' and g.actueel;
  insert into inzage (account_id, organisatie, rol, soort, dossiers, groepen)
  select mijn_account(), mijn_organisatie(), mijn_rol(), 'lijst', array_agg(z.dossier_id), array['zoekprofiel']
  from zicht z where z.dossier_id = any (p_dossiers) and z.organisatie = mijn_organisatie() and z.rol = mijn_rol() and 'zoekprofiel' = any (z.groepen)
  having count(*) > 0;
end $$;

revoke all on function voordeur.profielen_lezen(uuid[]) from public;
alter function voordeur.profielen_lezen(uuid[]) owner to voordeur_lezer;
grant execute on function voordeur.profielen_lezen(uuid[]) to voordeur_app;
revoke create on schema voordeur from voordeur_lezer;
