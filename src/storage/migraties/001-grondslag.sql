-- The memory of the chain and who may see what. The policies are the last word for every door: web, API, job, report.
-- Roles: the owner migrates; voordeur_app is what the program signs in as; voordeur_zicht and voordeur_lezer own the
-- guarded functions; voordeur_monitor counts without persons; voordeur_beheer sets up accounts and checks the memory.
-- None of them can pass by row-level security. The login role inherits nothing: a connection that forgets SET ROLE sees nothing.

create schema voordeur;
grant usage on schema voordeur to voordeur_app, voordeur_zicht, voordeur_lezer, voordeur_monitor, voordeur_beheer;
grant create on schema voordeur to voordeur_zicht, voordeur_lezer;

-- ── who ────────────────────────────────────────────────────────────────────────────────────────────────────────────
create table voordeur.organisatie (
  code text primary key,
  naam text not null,
  soort text not null
);

create table voordeur.account (
  id uuid primary key,
  uitgever text not null,
  onderwerp text not null,
  naam text not null,
  organisatie text not null references voordeur.organisatie,
  rol text not null,
  regeling text,
  actief boolean not null default true,
  unique (uitgever, onderwerp)
);

create table voordeur.sessie (
  token_hash bytea primary key,
  account_id uuid not null references voordeur.account,
  soort text not null check (soort in ('web', 'api')),
  begonnen timestamptz not null default now(),
  laatst_gezien timestamptz not null default now(),
  verloopt timestamptz not null,
  id_token text
);
create index sessie_verloopt on voordeur.sessie (verloopt);

-- ── the memory ─────────────────────────────────────────────────────────────────────────────────────────────────────
create table voordeur.gebeurtenis (
  stroom_id uuid not null,
  volgnummer int not null,
  stroom text not null check (stroom in ('dossier', 'woning')),
  soort text not null,
  groep text not null,
  gegevens jsonb not null,
  gebeurd_op date not null,
  vastgelegd_op timestamptz not null,
  account_id uuid not null,
  organisatie text not null,
  actie text not null,
  regeling text not null,
  versie date not null,
  vorige_hash bytea,
  hash bytea not null,
  primary key (stroom_id, volgnummer)
);
create index gebeurtenis_telling on voordeur.gebeurtenis (regeling, soort, gebeurd_op);

-- ── what is kept beside it ─────────────────────────────────────────────────────────────────────────────────────────
create table voordeur.dossier (
  id uuid primary key,
  kenmerk text not null unique,
  regeling text not null,
  versie date not null,
  zorgorganisatie text not null,
  fase text not null,
  status text not null,
  sinds date not null,
  toestemming boolean not null,
  tabblad text not null,
  volgende_termijn date not null default 'infinity',
  geopend_op date not null,
  volgnummer int not null,
  stand jsonb not null
);

create table voordeur.woning (
  id uuid primary key,
  regeling text not null,
  versie date not null,
  corporatie text not null,
  gemeente text not null,
  status text not null,
  dossier_id uuid,
  sinds date not null,
  volgnummer int not null,
  stand jsonb not null,
  adres text not null,
  kamers int not null,
  huur numeric(8, 2) not null,
  gelijkvloers boolean not null,
  jongerenwoning boolean not null,
  beschikbaar_vanaf date not null
);
create index woning_lijst on voordeur.woning (corporatie, status, beschikbaar_vanaf, id);
create index woning_regeling on voordeur.woning (regeling, status, beschikbaar_vanaf, id);

create table voordeur.gegevensgroep (
  dossier_id uuid not null,
  groep text not null,
  versie int not null,
  -- the event with which this version was written: what a later decision saw is the newest version before its own event
  volgnummer int not null,
  actueel boolean not null default true,
  inhoud jsonb not null,
  geldig_vanaf timestamptz not null,
  account_id uuid not null,
  primary key (dossier_id, groep, versie)
);
create unique index gegevensgroep_actueel on voordeur.gegevensgroep (dossier_id, groep) where actueel;

-- The words of a client's name, for a search that stays within what the reader may see (ILIKE is not leakproof).
create table voordeur.naamwoord (
  dossier_id uuid not null,
  woord text collate "C" not null,
  primary key (woord, dossier_id)
);
create index naamwoord_dossier on voordeur.naamwoord (dossier_id);

create table voordeur.taak (
  dossier_id uuid,
  woning_id uuid,
  stap text not null,
  organisatie text not null,
  rollen text[] not null,
  uiterlijk date not null default 'infinity',
  streven boolean not null,
  sinds date not null,
  check (num_nonnulls(dossier_id, woning_id) = 1)
);
create index taak_werk on voordeur.taak (organisatie, uiterlijk);
create index taak_dossier on voordeur.taak (dossier_id) where dossier_id is not null;
create index taak_woning on voordeur.taak (woning_id) where woning_id is not null;

-- ── who may see it ─────────────────────────────────────────────────────────────────────────────────────────────────
-- The sharing matrix of each version of a regeling, loaded from its file.
create table voordeur.deling (
  regeling text not null,
  versie date not null,
  rol text not null,
  groep text not null,
  vanaf int not null,
  primary key (regeling, versie, rol, groep)
);
create table voordeur.fase (naam text primary key, orde int not null unique);

create table voordeur.betrokkenheid (
  dossier_id uuid not null,
  organisatie text not null,
  rol text not null,
  van timestamptz not null,
  tot timestamptz,
  primary key (dossier_id, organisatie, rol, van)
);

-- What follows from it: per dossier, organisation and role the groups to be seen. Recomputed with what it follows from.
create table voordeur.zicht (
  dossier_id uuid not null,
  organisatie text not null,
  rol text not null,
  groepen text[] not null,
  van timestamptz not null,
  tot timestamptz,
  regeling text not null,
  tabblad text not null,
  volgende_termijn date not null,
  primary key (dossier_id, organisatie, rol)
);
create index zicht_lijst on voordeur.zicht (organisatie, rol, tabblad, volgende_termijn, dossier_id);
create index zicht_alles on voordeur.zicht (organisatie, rol, volgende_termijn, dossier_id);

create table voordeur.inzage (
  id bigint generated always as identity primary key,
  op timestamptz not null default clock_timestamp(),
  account_id uuid not null,
  organisatie text not null,
  rol text not null,
  soort text not null,
  dossiers uuid[] not null,
  groepen text[] not null
);
create index inzage_dossier on voordeur.inzage using gin (dossiers);

-- ── identity: from a random token, never from a setting that names the organisation ────────────────────────────────
-- What the policies call is plpgsql: it keeps its plans for the connection, where an sql function is planned at every call.
-- Each looks the session up itself: asking another function first would double the price, and a view would be a way round the policies.
do $maak$ declare f record; begin
  for f in select * from (values ('mijn_account', 'id', 'uuid'), ('mijn_organisatie', 'organisatie', 'text'), ('mijn_rol', 'rol', 'text'), ('mijn_regeling', 'regeling', 'text')) as v (naam, kolom, soort) loop
    execute format($sql$create function voordeur.%I() returns %s language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
      begin return (select a.%I from sessie s join account a on a.id = s.account_id
        where s.token_hash = sha256(convert_to(nullif(current_setting('voordeur.sessie', true), ''), 'UTF8')) and s.verloopt > now() and a.actief); end $$ $sql$, f.naam, f.soort, f.kolom);
  end loop;
end $maak$;

-- Opening, using and ending a session is done by these functions only; the program cannot read tokens back.
create function voordeur.sessie_begin(p_token text, p_account uuid, p_soort text, p_id_token text) returns void
language sql security definer set search_path = voordeur, pg_temp as $$
  insert into sessie (token_hash, account_id, soort, verloopt, id_token)
  select sha256(convert_to(p_token, 'UTF8')), a.id, p_soort, now() + case p_soort when 'web' then interval '8 hours' else interval '1 hour' end, p_id_token
  from account a where a.id = p_account and a.actief $$;
create function voordeur.sessie_wie(p_token text) returns table (account uuid, naam text, organisatie text, organisatie_naam text, rol text, regeling text)
language sql security definer set search_path = voordeur, pg_temp as $$
  with gezien as (
    update sessie s set laatst_gezien = now(),
      verloopt = case when s.soort = 'web' then least(now() + interval '8 hours', s.begonnen + interval '12 hours') else s.verloopt end
    where s.token_hash = sha256(convert_to(p_token, 'UTF8')) and s.verloopt > now() and s.laatst_gezien < now() - interval '1 minute')
  select a.id, a.naam, a.organisatie, o.naam, a.rol, a.regeling
  from sessie s join account a on a.id = s.account_id join organisatie o on o.code = a.organisatie
  where s.token_hash = sha256(convert_to(p_token, 'UTF8')) and s.verloopt > now() and a.actief $$;
create function voordeur.sessie_einde(p_token text) returns text language sql security definer set search_path = voordeur, pg_temp as $$
  delete from sessie where token_hash = sha256(convert_to(p_token, 'UTF8')) returning id_token $$;
create function voordeur.account_voor(p_uitgever text, p_onderwerp text) returns uuid language sql stable security definer set search_path = voordeur, pg_temp as $$
  select id from account where uitgever = p_uitgever and onderwerp = p_onderwerp and actief $$;

-- ── guarded functions on what may be seen ──────────────────────────────────────────────────────────────────────────
-- One transaction at a time per stream: a withdrawal and a phase change at the same moment must not pass each other.
create function voordeur.slot(p_stroom uuid) returns void language sql set search_path = voordeur, pg_temp as $$
  select pg_advisory_xact_lock(hashtextextended(p_stroom::text, 0)) $$;

create function voordeur.ziet(p_dossier uuid, p_groep text) returns boolean language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return coalesce((select true from zicht z where z.dossier_id = p_dossier and z.organisatie = mijn_organisatie() and z.rol = mijn_rol()
    and p_groep = any (z.groepen) and z.van <= now() and (z.tot is null or z.tot > now()) limit 1), false); end $$;

create function voordeur.zicht_herberekenen(p_dossier uuid) returns void language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(p_dossier::text, 0));
  delete from zicht where dossier_id = p_dossier;
  insert into zicht (dossier_id, organisatie, rol, groepen, van, tot, regeling, tabblad, volgende_termijn)
  select b.dossier_id, b.organisatie, b.rol, array_agg(m.groep order by m.groep), min(b.van), max(b.tot), d.regeling, d.tabblad, d.volgende_termijn
  from betrokkenheid b
  join dossier d on d.id = b.dossier_id
  join fase f on f.naam = d.fase
  join deling m on m.regeling = d.regeling and m.versie = d.versie and m.rol = b.rol and m.vanaf <= f.orde
  where b.dossier_id = p_dossier and (b.tot is null or b.tot > now())
    and (d.toestemming or b.organisatie = d.zorgorganisatie and b.rol = 'begeleider')
  group by b.dossier_id, b.organisatie, b.rol, d.regeling, d.tabblad, d.volgende_termijn;
end $$;

-- Who is involved, as the step just taken says. Only someone who sees the dossier can involve others;
-- nobody can admit themselves to a dossier that is not theirs.
create function voordeur.betrokkenen_bijwerken(p_dossier uuid, p_nu timestamptz, p_lijst jsonb) returns void
language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(p_dossier::text, 0));
  if not ziet(p_dossier, 'voortgang') and not exists (
    select 1 from dossier d where d.id = p_dossier and d.zorgorganisatie = mijn_organisatie() and mijn_rol() = 'begeleider'
      and not exists (select 1 from betrokkenheid b where b.dossier_id = d.id))
  then raise exception 'geen zicht op dit dossier' using errcode = 'insufficient_privilege'; end if;

  update betrokkenheid b set tot = greatest(p_nu, b.van) where b.dossier_id = p_dossier and b.tot is null
    and not exists (select 1 from jsonb_to_recordset(p_lijst) as l(organisatie text, rol text) where l.organisatie = b.organisatie and l.rol = b.rol);
  insert into betrokkenheid (dossier_id, organisatie, rol, van)
  select p_dossier, l.organisatie, l.rol, p_nu from jsonb_to_recordset(p_lijst) as l(organisatie text, rol text)
  where not exists (select 1 from betrokkenheid b where b.dossier_id = p_dossier and b.organisatie = l.organisatie and b.rol = l.rol and b.tot is null)
  on conflict (dossier_id, organisatie, rol, van) do update set tot = null;
  perform zicht_herberekenen(p_dossier);
end $$;

-- The only door to personal data: returns what the reader may see and writes down that it was read.
create function voordeur.gegevens_lezen(p_dossier uuid, p_soort text, p_groepen text[])
returns table (groep text, versie int, inhoud jsonb, geldig_vanaf timestamptz)
language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  return query select g.groep, g.versie, g.inhoud, g.geldig_vanaf from gegevensgroep g
    where g.dossier_id = p_dossier and g.actueel and (p_groepen is null or g.groep = any (p_groepen));
  insert into inzage (account_id, organisatie, rol, soort, dossiers, groepen)
  select mijn_account(), mijn_organisatie(), mijn_rol(), p_soort, array[p_dossier],
    case when p_groepen is null then z.groepen else array(select unnest(z.groepen) intersect select unnest(p_groepen) order by 1) end
  from zicht z where z.dossier_id = p_dossier and z.organisatie = mijn_organisatie() and z.rol = mijn_rol();
end $$;

create function voordeur.namen_lezen(p_dossiers uuid[]) returns table (dossier_id uuid, naam text)
language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  return query select g.dossier_id, g.inhoud ->> 'naam' from gegevensgroep g
    where g.dossier_id = any (p_dossiers) and g.groep = 'personalia' and g.actueel;
  insert into inzage (account_id, organisatie, rol, soort, dossiers, groepen)
  select mijn_account(), mijn_organisatie(), mijn_rol(), 'lijst', array_agg(z.dossier_id), array['personalia']
  from zicht z where z.dossier_id = any (p_dossiers) and z.organisatie = mijn_organisatie() and z.rol = mijn_rol() and 'personalia' = any (z.groepen)
  having count(*) > 0;
end $$;

-- A name as it is searched: without capitals and accents, so that "omer yildiz" finds Ömer Yıldız.
create function voordeur.gevouwen(p_tekst text) returns text language sql immutable set search_path = voordeur, pg_temp as $$
  select translate(lower(regexp_replace(normalize(p_tekst, NFD), E'[\u0300-\u036f]', '', 'g')), 'ıłøđß', 'ilods') $$;

-- Search by the beginning of each word of a name, within what the reader may see now.
create function voordeur.zoek_naam(p_woorden text[], p_hoogstens int) returns setof uuid
language sql stable security definer set search_path = voordeur, pg_temp as $$
  select z.dossier_id from zicht z
  where z.organisatie = mijn_organisatie() and z.rol = mijn_rol() and 'personalia' = any (z.groepen)
    and z.van <= now() and (z.tot is null or z.tot > now())
    and z.dossier_id in (select n.dossier_id from naamwoord n where n.woord ^@ p_woorden[1])
    and not exists (select 1 from unnest(p_woorden[2:]) w where not exists (
      select 1 from naamwoord n where n.dossier_id = z.dossier_id and n.woord ^@ w))
  order by z.volgende_termijn, z.dossier_id limit p_hoogstens $$;

-- Writing a new version of a group: only where the writer may see that group.
create function voordeur.gegevens_vastleggen(p_dossier uuid, p_groep text, p_inhoud jsonb, p_volgnummer int, p_nu timestamptz) returns void
language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare v_versie int;
begin
  if not ziet(p_dossier, p_groep) then raise exception 'geen zicht op deze gegevensgroep' using errcode = 'insufficient_privilege'; end if;
  update gegevensgroep set actueel = false where dossier_id = p_dossier and groep = p_groep and actueel;
  select coalesce(max(g.versie), 0) + 1 into v_versie from gegevensgroep g where g.dossier_id = p_dossier and g.groep = p_groep;
  insert into gegevensgroep (dossier_id, groep, versie, volgnummer, inhoud, geldig_vanaf, account_id)
  values (p_dossier, p_groep, v_versie, p_volgnummer, p_inhoud, p_nu, mijn_account());
  if p_groep = 'personalia' then
    delete from naamwoord where dossier_id = p_dossier;
    insert into naamwoord (dossier_id, woord)
    select p_dossier, w from regexp_split_to_table(gevouwen(coalesce(p_inhoud ->> 'naam', '')), '[^[:alnum:]]+') w where w <> '' on conflict do nothing;
  end if;
end $$;

-- A home changes with a step of its own corporation, or with a step on the dossier it is held for (an answer, a withdrawal).
-- After that step the actor may no longer see it, so the change goes through this function.
create function voordeur.woning_bijwerken(p_woning uuid, p_volgnummer int, p_stand jsonb) returns boolean
language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  update woning w set status = p_stand ->> 'status', dossier_id = (p_stand ->> 'dossier')::uuid, sinds = (p_stand ->> 'sinds')::date,
    volgnummer = p_volgnummer, stand = p_stand
  where w.id = p_woning and w.volgnummer < p_volgnummer
    and (w.corporatie = mijn_organisatie() and mijn_rol() = 'woonconsulent' or w.dossier_id is not null and ziet(w.dossier_id, 'aanbod'));
  return found;
end $$;

create sequence voordeur.kenmerk;

-- ── the memory cannot be changed ───────────────────────────────────────────────────────────────────────────────────
create function voordeur.onveranderlijk() returns trigger language plpgsql as $$
begin raise exception 'wat gebeurd is, wordt niet gewijzigd of verwijderd'; end $$;
create trigger gebeurtenis_onveranderlijk before update or delete on voordeur.gebeurtenis for each row execute function voordeur.onveranderlijk();
create trigger gebeurtenis_niet_leeg before truncate on voordeur.gebeurtenis for each statement execute function voordeur.onveranderlijk();
create trigger inzage_onveranderlijk before update or delete on voordeur.inzage for each row execute function voordeur.onveranderlijk();

-- Each event carries the hash of the one before it in its stream; controleer-keten recomputes them.
create function voordeur.gebeurtenis_hash(g voordeur.gebeurtenis) returns bytea language plpgsql stable set search_path = voordeur, pg_temp as $$
begin return sha256(coalesce(g.vorige_hash, ''::bytea) || convert_to(concat_ws('|', g.stroom_id, g.volgnummer, g.stroom, g.soort, g.groep, g.gegevens::text,
    g.gebeurd_op, extract(epoch from g.vastgelegd_op), g.account_id, g.organisatie, g.actie, g.regeling, g.versie), 'UTF8')); end $$;
create function voordeur.gebeurtenis_ketenen() returns trigger language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  new.vorige_hash := (select hash from gebeurtenis where stroom_id = new.stroom_id and volgnummer = new.volgnummer - 1);
  new.hash := gebeurtenis_hash(new);
  return new;
end $$;
create trigger gebeurtenis_keten before insert on voordeur.gebeurtenis for each row execute function voordeur.gebeurtenis_ketenen();

-- ── policies ───────────────────────────────────────────────────────────────────────────────────────────────────────
do $$ declare t text; begin
  foreach t in array array['account', 'sessie', 'gebeurtenis', 'dossier', 'woning', 'gegevensgroep', 'naamwoord', 'taak', 'betrokkenheid', 'zicht', 'inzage'] loop
    execute format('alter table voordeur.%I enable row level security', t);
    execute format('alter table voordeur.%I force row level security', t);
  end loop;
end $$;

-- the program
grant select on voordeur.organisatie, voordeur.fase, voordeur.deling to voordeur_app, voordeur_zicht, voordeur_lezer;
grant usage on sequence voordeur.kenmerk to voordeur_app;

grant select, insert, update on voordeur.dossier to voordeur_app;
create policy lezen on voordeur.dossier for select to voordeur_app using (
  coalesce((select true from voordeur.zicht z where z.dossier_id = dossier.id and z.organisatie = (select voordeur.mijn_organisatie()) and z.rol = (select voordeur.mijn_rol())
    and z.van <= now() and (z.tot is null or z.tot > now()) limit 1), false));
create policy openen on voordeur.dossier for insert to voordeur_app with check (
  zorgorganisatie = (select voordeur.mijn_organisatie()) and (select voordeur.mijn_rol()) = 'begeleider' and regeling = (select voordeur.mijn_regeling()) and not toestemming);
create policy bijwerken on voordeur.dossier for update to voordeur_app using (
  coalesce((select true from voordeur.zicht z where z.dossier_id = dossier.id and z.organisatie = (select voordeur.mijn_organisatie()) and z.rol = (select voordeur.mijn_rol())
    and z.van <= now() and (z.tot is null or z.tot > now()) limit 1), false))
  with check (regeling = (select voordeur.mijn_regeling()));

grant select on voordeur.zicht to voordeur_app;
create policy lezen on voordeur.zicht for select to voordeur_app, voordeur_lezer using (
  organisatie = (select voordeur.mijn_organisatie()) and rol = (select voordeur.mijn_rol()) and van <= now() and (tot is null or tot > now()));

grant select on voordeur.betrokkenheid to voordeur_app;
create policy lezen on voordeur.betrokkenheid for select to voordeur_app using (
  coalesce((select true from voordeur.zicht z where z.dossier_id = betrokkenheid.dossier_id limit 1), false));

grant select, insert on voordeur.woning to voordeur_app;
create policy lezen on voordeur.woning for select to voordeur_app using (
  corporatie = (select voordeur.mijn_organisatie()) and (select voordeur.mijn_rol()) = 'woonconsulent'
  or regeling = (select voordeur.mijn_regeling()) and (select voordeur.mijn_rol()) in ('servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator', 'bct-medewerker')
  or coalesce((select true from voordeur.zicht z where z.dossier_id = woning.dossier_id and 'aanbod' = any (z.groepen) limit 1), false));
create policy aanmelden on voordeur.woning for insert to voordeur_app with check (
  corporatie = (select voordeur.mijn_organisatie()) and (select voordeur.mijn_rol()) = 'woonconsulent' and regeling = (select voordeur.mijn_regeling()));
-- not account_id: who acted is for the log, and an account's identifier is half of a way in
grant select (stroom_id, volgnummer, stroom, soort, groep, gegevens, gebeurd_op, vastgelegd_op, organisatie, actie, regeling, versie, hash), insert on voordeur.gebeurtenis to voordeur_app;
create policy lezen on voordeur.gebeurtenis for select to voordeur_app using (
  case stroom when 'dossier' then coalesce((select true from voordeur.zicht z where z.dossier_id = stroom_id and groep = any (z.groepen) limit 1), false)
  -- the history of a home tells of earlier candidates: for its corporation and the service point only
  else (select voordeur.mijn_rol()) in ('woonconsulent', 'servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator', 'bct-medewerker')
    and coalesce((select true from voordeur.woning w where w.id = stroom_id limit 1), false) end);
create policy toevoegen on voordeur.gebeurtenis for insert to voordeur_app with check (
  account_id = (select voordeur.mijn_account()) and organisatie = (select voordeur.mijn_organisatie())
  and (volgnummer = 1 or vorige_hash is not null) -- an event follows the one before it
  and case stroom when 'dossier' then coalesce((select true from voordeur.zicht z where z.dossier_id = stroom_id limit 1), false)
  else coalesce((select true from voordeur.woning w where w.id = stroom_id limit 1), false) end);

grant select, insert, delete on voordeur.taak to voordeur_app;
create policy lezen on voordeur.taak for select to voordeur_app using (
  case when dossier_id is not null then coalesce((select true from voordeur.zicht z where z.dossier_id = taak.dossier_id limit 1), false)
  else coalesce((select true from voordeur.woning w where w.id = taak.woning_id limit 1), false) end);
create policy zetten on voordeur.taak for insert to voordeur_app with check (
  case when dossier_id is not null then coalesce((select true from voordeur.zicht z where z.dossier_id = taak.dossier_id limit 1), false)
  else coalesce((select true from voordeur.woning w where w.id = taak.woning_id limit 1), false) end);
create policy afvinken on voordeur.taak for delete to voordeur_app using (
  case when dossier_id is not null then coalesce((select true from voordeur.zicht z where z.dossier_id = taak.dossier_id limit 1), false)
  else coalesce((select true from voordeur.woning w where w.id = taak.woning_id limit 1), false) end);

-- the guarded functions: identity, involvement, sight
grant select, insert, update, delete on voordeur.sessie, voordeur.zicht, voordeur.betrokkenheid to voordeur_zicht;
grant select on voordeur.account, voordeur.dossier, voordeur.gebeurtenis to voordeur_zicht;
grant select, update on voordeur.woning to voordeur_zicht;
create policy functies on voordeur.woning to voordeur_zicht using (true) with check (true);
create policy functies on voordeur.sessie to voordeur_zicht using (true) with check (true);
create policy functies on voordeur.zicht to voordeur_zicht using (true) with check (true);
create policy functies on voordeur.betrokkenheid to voordeur_zicht using (true) with check (true);
create policy functies on voordeur.account for select to voordeur_zicht using (true);
create policy functies on voordeur.dossier for select to voordeur_zicht using (true);
create policy functies on voordeur.gebeurtenis for select to voordeur_zicht using (true);

-- the reader of personal data: bound by the same matrix
grant select, insert, update on voordeur.gegevensgroep to voordeur_lezer;
grant select, insert, delete on voordeur.naamwoord to voordeur_lezer;
grant select on voordeur.zicht to voordeur_lezer;
grant insert on voordeur.inzage to voordeur_lezer;
create policy lezen on voordeur.gegevensgroep for select to voordeur_lezer using (
  coalesce((select true from voordeur.zicht z where z.dossier_id = gegevensgroep.dossier_id and z.organisatie = (select voordeur.mijn_organisatie()) and z.rol = (select voordeur.mijn_rol())
    and gegevensgroep.groep = any (z.groepen) and z.van <= now() and (z.tot is null or z.tot > now()) limit 1), false));
create policy schrijven on voordeur.gegevensgroep for insert to voordeur_lezer with check (voordeur.ziet(dossier_id, groep));
create policy vervangen on voordeur.gegevensgroep for update to voordeur_lezer using (voordeur.ziet(dossier_id, groep)) with check (voordeur.ziet(dossier_id, groep));
create policy zoeken on voordeur.naamwoord for select to voordeur_lezer using (true);
create policy woorden on voordeur.naamwoord for insert to voordeur_lezer with check (voordeur.ziet(dossier_id, 'personalia'));
create policy wissen on voordeur.naamwoord for delete to voordeur_lezer using (voordeur.ziet(dossier_id, 'personalia'));
create policy schrijven on voordeur.inzage for insert to voordeur_lezer with check (account_id = (select voordeur.mijn_account()));

-- the monitor: what happened, without persons, names or addresses
grant select (stroom_id, volgnummer, stroom, soort, groep, gegevens, gebeurd_op, vastgelegd_op, organisatie, actie, regeling, versie) on voordeur.gebeurtenis to voordeur_monitor;
grant select (id, regeling, versie, zorgorganisatie, fase, status, sinds, toestemming, tabblad, volgende_termijn, geopend_op) on voordeur.dossier to voordeur_monitor;
grant select (id, regeling, corporatie, gemeente, status, sinds, jongerenwoning) on voordeur.woning to voordeur_monitor;
grant select on voordeur.organisatie to voordeur_monitor;
create policy tellen on voordeur.gebeurtenis for select to voordeur_monitor using (true);
create policy tellen on voordeur.dossier for select to voordeur_monitor using (true);
create policy tellen on voordeur.woning for select to voordeur_monitor using (true);

-- setting up: accounts, organisations, the matrix; and checking that memory and projections agree
grant select, insert, update on voordeur.account, voordeur.organisatie to voordeur_beheer;
grant select, insert, delete on voordeur.deling, voordeur.fase to voordeur_beheer;
grant select on voordeur.gebeurtenis, voordeur.dossier, voordeur.woning to voordeur_beheer;
create policy beheer on voordeur.account to voordeur_beheer using (true) with check (true);
create policy controle on voordeur.gebeurtenis for select to voordeur_beheer using (true);
create policy controle on voordeur.dossier for select to voordeur_beheer using (true);
create policy controle on voordeur.woning for select to voordeur_beheer using (true);

-- functions belong to the role that has just what they need; nobody runs them by default
do $$ declare f regprocedure; begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'voordeur'::regnamespace loop
    execute format('revoke all on function %s from public', f);
    if f::text ~ '(gegevens_lezen|namen_lezen|zoek_naam|gegevens_vastleggen)' then execute format('alter function %s owner to voordeur_lezer', f);
    elsif (select prosecdef from pg_proc where oid = f) then execute format('alter function %s owner to voordeur_zicht', f);
    end if;
  end loop;
end $$;
grant execute on function voordeur.mijn_account(), voordeur.mijn_organisatie(), voordeur.mijn_rol(), voordeur.mijn_regeling(), voordeur.ziet(uuid, text), voordeur.slot(uuid), voordeur.gevouwen(text) to voordeur_app, voordeur_lezer, voordeur_zicht;
grant execute on function voordeur.zicht_herberekenen(uuid) to voordeur_beheer;
grant execute on function voordeur.gebeurtenis_hash(voordeur.gebeurtenis) to voordeur_zicht, voordeur_beheer;
grant execute on function voordeur.sessie_begin(text, uuid, text, text), voordeur.sessie_wie(text), voordeur.sessie_einde(text), voordeur.account_voor(text, text),
  voordeur.woning_bijwerken(uuid, int, jsonb), voordeur.betrokkenen_bijwerken(uuid, timestamptz, jsonb),
  voordeur.gegevens_lezen(uuid, text, text[]), voordeur.namen_lezen(uuid[]), voordeur.zoek_naam(text[], int), voordeur.gegevens_vastleggen(uuid, text, jsonb, int, timestamptz) to voordeur_app;
revoke create on schema voordeur from voordeur_zicht, voordeur_lezer;
