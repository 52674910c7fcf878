-- Rankings as they were when someone chose: what was the same for all, and per candidate what was looked at and what came out.
-- Written once, never changed. What was looked at is the search profile of that day: it goes when the client's data go.

create table voordeur.afweging (
  id uuid primary key,
  regeling text not null,
  woning_id uuid not null references voordeur.woning,
  corporatie text not null references voordeur.organisatie,
  -- who was chosen
  dossier_id uuid not null,
  op timestamptz not null,
  -- rules, home and day; no person, and no dossier
  kader jsonb not null
);
create index afweging_woning on voordeur.afweging (woning_id, op desc);
create index afweging_dossier on voordeur.afweging (dossier_id);

create table voordeur.afweging_kandidaat (
  afweging_id uuid not null references voordeur.afweging,
  dossier_id uuid not null references voordeur.dossier on delete cascade,
  -- absent: did not fit
  plaats int,
  -- in tenths
  punten int not null,
  invoer jsonb not null,
  primary key (afweging_id, dossier_id)
);
create index afweging_kandidaat_dossier on voordeur.afweging_kandidaat (dossier_id);

create trigger afweging_onveranderlijk before update or delete on voordeur.afweging for each row execute function voordeur.onveranderlijk();
-- rows go with their dossier, and are never rewritten
create trigger afweging_kandidaat_onveranderlijk before update on voordeur.afweging_kandidaat for each row execute function voordeur.onveranderlijk();

-- ── who may see it ─────────────────────────────────────────────────────────────────────────────────────────────────────
alter table voordeur.afweging enable row level security;
alter table voordeur.afweging force row level security;
alter table voordeur.afweging_kandidaat enable row level security;
alter table voordeur.afweging_kandidaat force row level security;

grant select, insert on voordeur.afweging to voordeur_app;
create policy lezen on voordeur.afweging for select to voordeur_app using (
  corporatie = (select voordeur.mijn_organisatie()) and (select voordeur.mijn_rol()) = 'woonconsulent'
  or regeling = (select voordeur.mijn_regeling()) and (select voordeur.mijn_rol()) in ('servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator', 'bct-medewerker')
  or coalesce((select true from voordeur.zicht z where z.dossier_id = afweging.dossier_id and 'aanbod' = any (z.groepen) limit 1), false));
create policy bewaren on voordeur.afweging for insert to voordeur_app with check (
  corporatie = (select voordeur.mijn_organisatie()) and (select voordeur.mijn_rol()) = 'woonconsulent' and regeling = (select voordeur.mijn_regeling())
  and coalesce((select true from voordeur.woning w where w.id = woning_id and w.corporatie = (select voordeur.mijn_organisatie()) limit 1), false));

-- What was looked at is personal data: it comes through a function that logs (afwegingen_lezen, afwegingen_van).
grant select (afweging_id, dossier_id, plaats, punten), insert on voordeur.afweging_kandidaat to voordeur_app;
grant select on voordeur.afweging_kandidaat, voordeur.afweging to voordeur_lezer;
create policy lezen on voordeur.afweging_kandidaat for select to voordeur_app, voordeur_lezer using (
  coalesce((select true from voordeur.zicht z where z.dossier_id = afweging_kandidaat.dossier_id and z.organisatie = (select voordeur.mijn_organisatie()) and z.rol = (select voordeur.mijn_rol())
    and 'zoekprofiel' = any (z.groepen) and z.van <= now() and (z.tot is null or z.tot > now()) limit 1), false));
create policy bewaren on voordeur.afweging_kandidaat for insert to voordeur_app with check (
  (select voordeur.mijn_rol()) = 'woonconsulent'
  and coalesce((select true from voordeur.afweging a where a.id = afweging_id and a.corporatie = (select voordeur.mijn_organisatie()) limit 1), false)
  and coalesce((select true from voordeur.zicht z where z.dossier_id = afweging_kandidaat.dossier_id and 'zoekprofiel' = any (z.groepen) limit 1), false));
grant select on voordeur.afweging, voordeur.afweging_kandidaat to voordeur_zicht;
create policy functies on voordeur.afweging for select to voordeur_lezer, voordeur_zicht using (true);
create policy functies on voordeur.afweging_kandidaat for select to voordeur_zicht using (true);

grant create on schema voordeur to voordeur_lezer, voordeur_zicht;

-- The candidates of some rankings as far as the reader may see their search profile; one line in the read log.
create function voordeur.afwegingen_lezen(p_afwegingen uuid[]) returns table (afweging_id uuid, dossier_id uuid, plaats int, punten int, invoer jsonb)
language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  return query select k.afweging_id, k.dossier_id, k.plaats, k.punten, k.invoer from afweging_kandidaat k where k.afweging_id = any (p_afwegingen) order by k.afweging_id, k.plaats;
  insert into inzage (account_id, organisatie, rol, soort, dossiers, groepen)
  select mijn_account(), mijn_organisatie(), mijn_rol(), 'lijst', array_agg(distinct k.dossier_id), array['zoekprofiel']
  from afweging_kandidaat k where k.afweging_id = any (p_afwegingen) having count(*) > 0;
end $$;

-- The rankings a client was in, for who sees the search profile of that client: the rules and the home, without address, corporation or others.
create function voordeur.afwegingen_van(p_dossier uuid) returns table (op timestamptz, gekozen boolean, kader jsonb, plaats int, punten int, invoer jsonb)
language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  return query select a.op, a.dossier_id = p_dossier, a.kader || jsonb_build_object('woning', (a.kader -> 'woning') - 'id' - 'corporatie'), k.plaats, k.punten, k.invoer
    from afweging_kandidaat k join afweging a on a.id = k.afweging_id where k.dossier_id = p_dossier order by a.op desc limit 200;
  insert into inzage (account_id, organisatie, rol, soort, dossiers, groepen)
  select mijn_account(), mijn_organisatie(), mijn_rol(), 'pagina', array[p_dossier], array['zoekprofiel']
  from zicht z where z.dossier_id = p_dossier and z.organisatie = mijn_organisatie() and z.rol = mijn_rol() and 'zoekprofiel' = any (z.groepen);
end $$;

-- Place and points of the candidates in a ranking whom the reader may not see: nothing that says who.
create function voordeur.afweging_anderen(p_afweging uuid) returns table (plaats int, punten int)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin
  return query select k.plaats, k.punten from afweging_kandidaat k join afweging a on a.id = k.afweging_id
    where k.afweging_id = p_afweging and not ziet(k.dossier_id, 'zoekprofiel')
      and (a.corporatie = mijn_organisatie() and mijn_rol() = 'woonconsulent'
        or a.regeling = mijn_regeling() and mijn_rol() in ('servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator', 'bct-medewerker'))
    order by k.plaats, k.punten desc;
end $$;

revoke all on function voordeur.afwegingen_lezen(uuid[]), voordeur.afwegingen_van(uuid), voordeur.afweging_anderen(uuid) from public;
alter function voordeur.afwegingen_lezen(uuid[]) owner to voordeur_lezer;
alter function voordeur.afwegingen_van(uuid) owner to voordeur_lezer;
alter function voordeur.afweging_anderen(uuid) owner to voordeur_zicht;
grant execute on function voordeur.afwegingen_lezen(uuid[]), voordeur.afwegingen_van(uuid), voordeur.afweging_anderen(uuid) to voordeur_app;
revoke create on schema voordeur from voordeur_lezer, voordeur_zicht;
