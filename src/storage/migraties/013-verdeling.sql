-- What is reported and decided about the numbers of a regeling: a shortfall to come, carry-over, a revised number, another key. One row
-- per regeling with a stream of events; what people write stands beside it. Nothing here is about a person.

create table voordeur.verdeling (
  id uuid primary key,
  regeling text not null unique,
  versie date not null,
  volgnummer int not null,
  stand jsonb not null,
  -- what people write, by the number of what it belongs to
  toelichtingen jsonb not null default '{}'
);

alter table voordeur.gebeurtenis drop constraint gebeurtenis_stroom_check;
alter table voordeur.gebeurtenis add constraint gebeurtenis_stroom_check check (stroom in ('dossier', 'woning', 'zitting', 'verdeling', 'buurt'));

-- ── who may see it: everyone of the regeling; who may write: those the regelingen name for it ───────────────────────────
alter table voordeur.verdeling enable row level security;
alter table voordeur.verdeling force row level security;
grant select, insert, update (volgnummer, stand, toelichtingen) on voordeur.verdeling to voordeur_app;
do $$ declare
  v_eigen text := $sql$ regeling = (select voordeur.mijn_regeling()) $sql$;
  v_schrijver text := $sql$ (select voordeur.mijn_rol()) in ('woonconsulent', 'servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator', 'bestuurder') $sql$;
begin
  execute format('create policy lezen on voordeur.verdeling for select to voordeur_app using (%s)', v_eigen);
  execute format('create policy beginnen on voordeur.verdeling for insert to voordeur_app with check (%s and %s)', v_eigen, v_schrijver);
  execute format('create policy bijwerken on voordeur.verdeling for update to voordeur_app using (%s and %s) with check (%s)', v_eigen, v_schrijver, v_eigen);
end $$;

drop policy lezen on voordeur.gebeurtenis;
create policy lezen on voordeur.gebeurtenis for select to voordeur_app using (
  case stroom when 'dossier' then coalesce((select true from voordeur.zicht z where z.dossier_id = stroom_id and groep = any (z.groepen) limit 1), false)
  when 'zitting' then coalesce((select true from voordeur.zitting t where t.id = stroom_id limit 1), false)
  when 'verdeling' then coalesce((select true from voordeur.verdeling v where v.id = stroom_id limit 1), false)
  -- the history of a home tells of earlier candidates: for its corporation and the service point only
  when 'woning' then (select voordeur.mijn_rol()) in ('woonconsulent', 'servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator', 'bct-medewerker')
    and coalesce((select true from voordeur.woning w where w.id = stroom_id limit 1), false)
  else false end);
drop policy toevoegen on voordeur.gebeurtenis;
create policy toevoegen on voordeur.gebeurtenis for insert to voordeur_app with check (
  account_id = (select voordeur.mijn_account()) and organisatie = (select voordeur.mijn_organisatie())
  and (volgnummer = 1 or vorige_hash is not null) -- an event follows the one before it
  and case stroom when 'dossier' then coalesce((select true from voordeur.zicht z where z.dossier_id = stroom_id limit 1), false)
  when 'zitting' then coalesce((select true from voordeur.zitting t where t.id = stroom_id limit 1), false)
  when 'woning' then coalesce((select true from voordeur.woning w where w.id = stroom_id limit 1), false)
  when 'verdeling' then coalesce((select true from voordeur.verdeling v where v.id = stroom_id limit 1), false)
    and case soort when 'verdeling-begonnen' then (select voordeur.mijn_rol()) in ('woonconsulent', 'servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator', 'bestuurder')
      -- a corporation speaks for itself, and decides nothing
      when 'tekort-gemeld' then (select voordeur.mijn_rol()) = 'woonconsulent' and gegevens ->> 'corporatie' = (select voordeur.mijn_organisatie())
      else (select voordeur.mijn_rol()) in ('servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator', 'bestuurder') end
  else false end);

grant select on voordeur.verdeling to voordeur_beheer;
create policy controle on voordeur.verdeling for select to voordeur_beheer using (true);

grant create on schema voordeur to voordeur_zicht;

-- Keys handed over in one's own regeling, per municipality, corporation and month: numbers, no dossier and no person.
create function voordeur.verdeling_sleutels() returns table (gemeente text, corporatie text, maand text, aantal int)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin
  return query select g.gegevens ->> 'gemeente', g.gegevens ->> 'corporatie', to_char(g.gebeurd_op, 'YYYY-MM'), count(*)::int
  from gebeurtenis g where g.regeling = mijn_regeling() and g.soort = 'sleutel-overgedragen' and g.stroom = 'dossier' group by 1, 2, 3 order by 3, 1, 2;
end $$;

-- Homes of one's own regeling that are free, and that are proposed up to the key.
create function voordeur.verdeling_pijplijn() returns table (gemeente text, corporatie text, vrij int, voorgelegd int)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin
  return query select w.gemeente, w.corporatie, (count(*) filter (where w.status = 'vrij'))::int, (count(*) filter (where w.status = 'voorgelegd'))::int
  from woning w where w.regeling = mijn_regeling() and w.status in ('vrij', 'voorgelegd') group by 1, 2 order by 1, 2;
end $$;

do $$ declare f regprocedure; begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'voordeur'::regnamespace and p.proname in ('verdeling_sleutels', 'verdeling_pijplijn') loop
    execute format('revoke all on function %s from public', f);
    execute format('alter function %s owner to voordeur_zicht', f);
    execute format('grant execute on function %s to voordeur_app', f);
  end loop;
end $$;
revoke create on schema voordeur from voordeur_zicht;
