-- Meetings of those who decide: when, who took part, who kept out of which case. What is decided stands with each dossier and names
-- the meeting; the agenda and the minutes are made from that. None of this gives anyone sight of a dossier.

create table voordeur.zitting (
  id uuid primary key,
  regeling text not null,
  versie date not null,
  organisatie text not null references voordeur.organisatie,
  -- the role that decides at this table
  rol text not null,
  datum date not null,
  status text not null,
  volgnummer int not null,
  stand jsonb not null,
  plaats text check (char_length(plaats) <= 200),
  -- names stay out of the memory: who was there, by mark, name and organisation
  deelnemers jsonb not null default '[]'
);
create index zitting_lijst on voordeur.zitting (organisatie, rol, datum);
create index zitting_regeling on voordeur.zitting (regeling, datum);
create index gebeurtenis_zitting on voordeur.gebeurtenis ((gegevens ->> 'zitting')) where soort = 'besluit-genomen';

alter table voordeur.gebeurtenis drop constraint gebeurtenis_stroom_check;
alter table voordeur.gebeurtenis add constraint gebeurtenis_stroom_check check (stroom in ('dossier', 'woning', 'zitting'));

-- ── who may see it: the table itself ───────────────────────────────────────────────────────────────────────────────
alter table voordeur.zitting enable row level security;
alter table voordeur.zitting force row level security;
grant select, insert, update (status, volgnummer, stand, deelnemers) on voordeur.zitting to voordeur_app;
do $$ declare v_eigen text := $sql$ organisatie = (select voordeur.mijn_organisatie()) and rol = (select voordeur.mijn_rol()) and regeling = (select voordeur.mijn_regeling()) $sql$; begin
  execute format('create policy lezen on voordeur.zitting for select to voordeur_app using (%s)', v_eigen);
  execute format('create policy plannen on voordeur.zitting for insert to voordeur_app with check (%s and rol in (''tafellid'', ''uitstroomcoordinator''))', v_eigen);
  execute format('create policy bijwerken on voordeur.zitting for update to voordeur_app using (%s) with check (%s)', v_eigen, v_eigen);
end $$;

drop policy lezen on voordeur.gebeurtenis;
create policy lezen on voordeur.gebeurtenis for select to voordeur_app using (
  case stroom when 'dossier' then coalesce((select true from voordeur.zicht z where z.dossier_id = stroom_id and groep = any (z.groepen) limit 1), false)
  when 'zitting' then coalesce((select true from voordeur.zitting t where t.id = stroom_id limit 1), false)
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
  else false end);

grant select on voordeur.zitting to voordeur_zicht, voordeur_beheer;
create policy functies on voordeur.zitting for select to voordeur_zicht using (true);
create policy controle on voordeur.zitting for select to voordeur_beheer using (true);

grant create on schema voordeur to voordeur_zicht, voordeur_lezer;

-- Myself by the mark under which colleagues know me.
create function voordeur.mijn_merk() returns text language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return merk(mijn_account()); end $$;

-- The service point prepares the tables: it learns when and where they meet, and nothing of what is said there.
create function voordeur.zittingen_van_regeling(p_vanaf date) returns table (organisatie text, naam text, datum date, van text, tot text, plaats text, status text)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin
  if mijn_rol() is null or mijn_rol() not in ('servicepunt-medewerker', 'servicepunt-manager') then return; end if;
  return query select t.organisatie, o.naam, t.datum, t.stand ->> 'van', t.stand ->> 'tot', t.plaats, t.status
  from zitting t join organisatie o on o.code = t.organisatie
  where t.regeling = mijn_regeling() and t.datum >= p_vanaf and t.status in ('gepland', 'open') order by t.datum, t.stand ->> 'van', o.naam limit 200;
end $$;

-- What a meeting of one's own decided, in order. Of a dossier that is no longer in sight only the outcome is left.
create function voordeur.zitting_besluiten(p_zitting uuid) returns table (dossier_id uuid, volgnummer int, uitkomst text, gegevens jsonb)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin
  return query select z.dossier_id, g.volgnummer, g.gegevens ->> 'uitkomst', case when z.dossier_id is not null then g.gegevens end
  from zitting t
  join gebeurtenis g on g.soort = 'besluit-genomen' and g.gegevens ->> 'zitting' = p_zitting::text and g.organisatie = t.organisatie
  left join zicht z on z.dossier_id = g.stroom_id and z.organisatie = mijn_organisatie() and z.rol = mijn_rol() and 'beoordeling' = any (z.groepen)
    and z.van <= now() and (z.tot is null or z.tot > now())
  where t.id = p_zitting and t.organisatie = mijn_organisatie() and t.rol = mijn_rol() and t.regeling = mijn_regeling()
  order by g.vastgelegd_op, g.stroom_id, g.volgnummer;
end $$;

-- Data groups of the cases on one page: what the reader may see, logged as one line.
create function voordeur.groepen_lezen(p_dossiers uuid[], p_groepen text[]) returns table (dossier_id uuid, groep text, inhoud jsonb)
language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  return query select g.dossier_id, g.groep, g.inhoud from gegevensgroep g
    where g.dossier_id = any (p_dossiers) and g.groep = any (p_groepen) and g.actueel;
  insert into inzage (account_id, organisatie, rol, soort, dossiers, groepen)
  select mijn_account(), mijn_organisatie(), mijn_rol(), 'lijst', array_agg(distinct z.dossier_id), array_agg(distinct s.groep order by s.groep)
  from zicht z cross join unnest(z.groepen) s (groep)
  where z.dossier_id = any (p_dossiers) and z.organisatie = mijn_organisatie() and z.rol = mijn_rol() and s.groep = any (p_groepen)
  having count(*) > 0;
end $$;

-- One data group as it was when each of these events was recorded: the reasons that belong to a decision, whatever came later.
create function voordeur.groep_toen_lezen(p_dossiers uuid[], p_volgnummers int[], p_groep text) returns table (dossier_id uuid, volgnummer int, inhoud jsonb)
language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  return query select v.dossier_id, v.volgnummer, g.inhoud from unnest(p_dossiers, p_volgnummers) v (dossier_id, volgnummer)
    cross join lateral (select t.inhoud from gegevensgroep t where t.dossier_id = v.dossier_id and t.groep = p_groep and t.volgnummer <= v.volgnummer order by t.versie desc limit 1) g;
  insert into inzage (account_id, organisatie, rol, soort, dossiers, groepen)
  select mijn_account(), mijn_organisatie(), mijn_rol(), 'lijst', array_agg(z.dossier_id), array[p_groep]
  from zicht z where z.dossier_id = any (p_dossiers) and z.organisatie = mijn_organisatie() and z.rol = mijn_rol() and p_groep = any (z.groepen)
  having count(*) > 0;
end $$;

do $$ declare f regprocedure; begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'voordeur'::regnamespace
    and p.proname in ('mijn_merk', 'zittingen_van_regeling', 'zitting_besluiten', 'groepen_lezen', 'groep_toen_lezen') loop
    execute format('revoke all on function %s from public', f);
    execute format('alter function %s owner to %s', f, case when f::text ~ '_lezen\(' then 'voordeur_lezer' else 'voordeur_zicht' end);
    execute format('grant execute on function %s to voordeur_app', f);
  end loop;
end $$;
revoke create on schema voordeur from voordeur_zicht, voordeur_lezer;
