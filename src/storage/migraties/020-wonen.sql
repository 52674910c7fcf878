-- After the key people write reports, goals and agreements at an event. What they write stands beside that event, in its group: read by
-- whoever sees the group, written only by who took the step, erased with the person while the event stays.
create table voordeur.verslag (
  dossier_id uuid not null references voordeur.dossier (id),
  volgnummer int not null,
  groep text not null,
  inhoud jsonb not null check (jsonb_typeof(inhoud) = 'object' and octet_length(inhoud::text) <= 100000),
  primary key (dossier_id, volgnummer)
);
alter table voordeur.verslag enable row level security;
alter table voordeur.verslag force row level security;
grant select, insert on voordeur.verslag to voordeur_lezer;
grant select on voordeur.gebeurtenis to voordeur_lezer;
create policy verslag on voordeur.gebeurtenis for select to voordeur_lezer using (stroom = 'dossier' and (voordeur.ziet(stroom_id, groep) or account_id = (select voordeur.mijn_account())));
create policy lezen on voordeur.verslag for select to voordeur_lezer using (voordeur.ziet(dossier_id, groep));
-- A welfare worker may report what they cannot read back: so the rule for writing is not the group, but that the event is one's own.
create policy schrijven on voordeur.verslag for insert to voordeur_lezer with check (exists (
  select 1 from voordeur.gebeurtenis g where g.stroom_id = verslag.dossier_id and g.volgnummer = verslag.volgnummer and g.groep = verslag.groep
    and g.stroom = 'dossier' and g.account_id = (select voordeur.mijn_account())));

grant create on schema voordeur to voordeur_lezer, voordeur_zicht;
create function voordeur.verslag_vastleggen(p_dossier uuid, p_volgnummer int, p_inhoud jsonb) returns void
language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  insert into verslag (dossier_id, volgnummer, groep, inhoud)
  select p_dossier, p_volgnummer, g.groep, p_inhoud from gebeurtenis g where g.stroom_id = p_dossier and g.volgnummer = p_volgnummer;
  if not found then raise exception 'geen eigen gebeurtenis' using errcode = 'insufficient_privilege'; end if;
end $$;

create function voordeur.verslagen_lezen(p_dossier uuid, p_soort text)
returns table (volgnummer int, soort text, groep text, gebeurd_op date, organisatie text, gegevens jsonb, inhoud jsonb)
language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  return query select v.volgnummer, g.soort, v.groep, g.gebeurd_op, g.organisatie, g.gegevens, v.inhoud
    from verslag v join gebeurtenis g on g.stroom_id = v.dossier_id and g.volgnummer = v.volgnummer
    where v.dossier_id = p_dossier order by v.volgnummer;
  insert into inzage (account_id, organisatie, rol, soort, dossiers, groepen)
  select mijn_account(), mijn_organisatie(), mijn_rol(), p_soort, array[p_dossier], v.groepen
  from (select array_agg(distinct v.groep order by v.groep) as groepen from verslag v where v.dossier_id = p_dossier) v where v.groepen is not null;
end $$;
revoke all on function voordeur.verslag_vastleggen(uuid, int, jsonb), voordeur.verslagen_lezen(uuid, text) from public;
alter function voordeur.verslag_vastleggen(uuid, int, jsonb) owner to voordeur_lezer;
alter function voordeur.verslagen_lezen(uuid, text) owner to voordeur_lezer;
grant execute on function voordeur.verslag_vastleggen(uuid, int, jsonb), voordeur.verslagen_lezen(uuid, text) to voordeur_app;

-- After the key a task often shows some weeks before it is due. Its day counts as the nearest term of the dossier from the start, so
-- that every deadline can be seen; on the work list it shows from `vanaf`.
create or replace function voordeur.termijnen_bijwerken(p_dossier uuid) returns void language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  update zicht z set volgende_termijn = coalesce((select min(t.uiterlijk) from taak t where t.dossier_id = p_dossier
    and (t.groep = any (z.groepen) or t.organisatie = z.organisatie and z.rol = any (t.rollen))), 'infinity') where z.dossier_id = p_dossier;
end $$;

-- The reminder of the day before: also for what came up earlier by itself.
create or replace function voordeur.post_herinnering(p_organisatie text, p_rol text, p_vorige date, p_vandaag date, p_volgende date) returns table (loopt_af int, opgekomen int)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin
  return query
  select count(*) filter (where (t.vanaf is null or t.vanaf <= p_vorige) and not t.streven and t.uiterlijk > p_vandaag and t.uiterlijk <= p_volgende)::int,
    count(*) filter (where t.vanaf > p_vorige and t.vanaf <= p_vandaag)::int
  from taak t join zicht z on z.dossier_id = t.dossier_id
  where t.organisatie = p_organisatie and p_rol = any (t.rollen) and z.organisatie = p_organisatie and z.rol = p_rol and z.van <= now() and (z.tot is null or z.tot > now());
end $$;
revoke create on schema voordeur from voordeur_zicht, voordeur_lezer;
