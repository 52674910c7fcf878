-- A form keeps its draft while someone types; the last of it may come in after the step itself. What was made on a version of the
-- dossier after which the same account took that step has been sent, and is a draft no more. Who took a step is not told to others.
create function voordeur.stap_gezet_na(p_dossier uuid, p_stap text, p_versie int) returns boolean
language sql stable security definer set search_path = voordeur, pg_temp as $$
  select exists (select from gebeurtenis g where g.stroom = 'dossier' and g.stroom_id = p_dossier and g.volgnummer > p_versie and g.actie = p_stap and g.account_id = mijn_account())
$$;
grant create on schema voordeur to voordeur_zicht;
revoke all on function voordeur.stap_gezet_na(uuid, text, int) from public;
alter function voordeur.stap_gezet_na(uuid, text, int) owner to voordeur_zicht;
grant execute on function voordeur.stap_gezet_na(uuid, text, int) to voordeur_app;
revoke create on schema voordeur from voordeur_zicht;
