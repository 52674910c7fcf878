-- Open data takes two: who adopts a report makes its open version ready, someone else makes that public. And it is withdrawn by a step, with a
-- reason of a closed list; that it was there, and why it went, stays to be read by everyone.

grant create on schema voordeur to voordeur_zicht;

-- Is this someone else than who adopted the report?
create function voordeur.is_ander_dan_opsteller(p_zaak uuid) returns boolean language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return exists (select from gebeurtenis g where g.stroom_id = p_zaak and g.stroom = 'zaak' and g.volgnummer = 1 and g.soort = 'rapport-vastgesteld' and g.account_id <> mijn_account()); end $$;
create policy opendata_door_een_ander on voordeur.gebeurtenis as restrictive for insert to voordeur_app with check (soort <> 'opendata-besloten' or voordeur.is_ander_dan_opsteller(stroom_id));

-- Does the memory say that this was made public: adopted with these marks, and decided so, the first time it was decided, by someone else?
create function voordeur.is_openbaar_gemaakt(p_zaak uuid, p_regeling text, p_sha256 text, p_open_sha256 text) returns boolean language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
declare v_eerste gebeurtenis; v_besluit gebeurtenis;
begin
  select * into v_eerste from gebeurtenis g where g.stroom_id = p_zaak and g.stroom = 'zaak' and g.volgnummer = 1;
  select * into v_besluit from gebeurtenis g where g.stroom_id = p_zaak and g.stroom = 'zaak' and g.soort = 'opendata-besloten' order by g.volgnummer limit 1;
  return coalesce(v_eerste.soort = 'rapport-vastgesteld' and v_eerste.actie = 'rapport-vaststellen' and v_eerste.regeling = p_regeling
    and v_eerste.gegevens ->> 'sha256' = p_sha256 and v_eerste.gegevens ->> 'open_sha256' = p_open_sha256
    and v_besluit.actie = 'opendata-vaststellen' and v_besluit.account_id <> v_eerste.account_id
    and v_besluit.gegevens ->> 'besluit' = 'openbaar' and v_besluit.gegevens ->> 'open_sha256' = p_open_sha256, false);
end $$;
-- Was it withdrawn since?
create function voordeur.is_opendata_ingetrokken(p_zaak uuid) returns boolean language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return exists (select from gebeurtenis g where g.stroom_id = p_zaak and g.stroom = 'zaak' and g.soort = 'opendata-ingetrokken' and g.actie = 'opendata-intrekken'); end $$;
-- What was public and is no more: since when and why (no reason: the keeper of the program did it), and nothing of what it said.
create function voordeur.ingetrokken_open_data() returns table (zaak_id uuid, regeling text, van date, tot date, op date, reden text) language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return query
  select b.zaak_id, b.regeling, b.van, b.tot, coalesce(i.gebeurd_op, (b.ingetrokken_op at time zone 'Europe/Amsterdam')::date), i.gegevens ->> 'reden' from rapportbeeld b
  left join lateral (select g.gebeurd_op, g.gegevens from gebeurtenis g where g.stroom_id = b.zaak_id and g.stroom = 'zaak' and g.soort = 'opendata-ingetrokken' and g.actie = 'opendata-intrekken' order by g.volgnummer limit 1) i on true
  where b.open_inhoud is not null and (i.gebeurd_op is not null or b.ingetrokken_op is not null) and is_openbaar_gemaakt(b.zaak_id, b.regeling, b.sha256, b.open_sha256);
end $$;
do $$ declare f regprocedure; begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'voordeur'::regnamespace and p.proname in ('is_ander_dan_opsteller', 'is_openbaar_gemaakt', 'is_opendata_ingetrokken', 'ingetrokken_open_data') loop
    execute format('revoke all on function %s from public', f);
    execute format('alter function %s owner to voordeur_zicht', f);
  end loop;
end $$;
grant execute on function voordeur.is_ander_dan_opsteller(uuid) to voordeur_app;
grant execute on function voordeur.is_openbaar_gemaakt(uuid, text, text, text), voordeur.is_opendata_ingetrokken(uuid), voordeur.ingetrokken_open_data() to voordeur_monitor;
revoke create on schema voordeur from voordeur_zicht;

alter policy open_data on voordeur.rapportbeeld using (open_inhoud is not null and ingetrokken_op is null
  and voordeur.is_openbaar_gemaakt(zaak_id, regeling, sha256, open_sha256) and not voordeur.is_opendata_ingetrokken(zaak_id));
-- What was made ready and never became public can be made ready again, word for word the same.
alter table voordeur.rapportbeeld drop constraint rapportbeeld_open_sha256_key;
