-- The read log in the terms of NEN 7513, and who may look into it: the client and their supporter at one dossier, a privacy officer at the
-- dossiers and the staff of their organisation. None of them learns what was read.

grant create on schema voordeur to voordeur_persoon, voordeur_lezer;
grant select on voordeur.inzage to voordeur_persoon;
create policy maken on voordeur.inzage for select to voordeur_persoon using (true);

-- ── what the log says more ─────────────────────────────────────────────────────────────────────────────────────────
-- Filled by the database itself, so that no program can leave it out. `reden`: code of the reason, where one is asked. `noodtoegang`: the reader
-- had at least one of these dossiers in sight by an emergency only. The other two say whose dossiers they were then, for who must answer for them.
alter table voordeur.inzage
  add column reden text,
  add column noodtoegang boolean not null default false,
  add column regeling text,
  add column zorgorganisaties text[] not null default '{}';

create function voordeur.inzage_herkomst() returns trigger language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  select coalesce(min(d.regeling), (select a.regeling from account a where a.id = new.account_id)), coalesce(array_agg(distinct d.zorgorganisatie order by d.zorgorganisatie), '{}')
    into new.regeling, new.zorgorganisaties from dossier d where d.id = any (new.dossiers);
  select count(*) > 0, min(p.reden) into new.noodtoegang, new.reden from persoonlijke_toegang p
    where p.account_id = new.account_id and p.soort = 'noodtoegang' and p.dossier_id = any (new.dossiers) and p.van <= clock_timestamp() and p.tot > clock_timestamp()
      and not exists (select from zicht z where z.dossier_id = p.dossier_id and z.organisatie = new.organisatie and z.rol = new.rol and z.account_id is null and z.van <= now() and (z.tot is null or z.tot > now()));
  return new;
end $$;
create trigger inzage_herkomst before insert on voordeur.inzage for each row execute function voordeur.inzage_herkomst();

-- ── who looked at one dossier ──────────────────────────────────────────────────────────────────────────────────────
-- For the client (or representative) whose dossier it is, and the supporter at its care organisation. The client may know who looked.
create function voordeur.inzage_van(p_dossier uuid, p_hoogstens int)
returns table (op timestamptz, naam text, organisatie text, rol text, soort text, groepen text[], reden text, noodtoegang boolean)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin
  if not coalesce(ziet(p_dossier, 'voortgang') and (mijn_rol() = 'client'
      or mijn_rol() = 'begeleider' and exists (select from dossier d where d.id = p_dossier and d.zorgorganisatie = mijn_organisatie())), false) then return; end if;
  return query select i.op, a.naam, o.naam, i.rol, i.soort, i.groepen, n.reden, n.reden is not null
    from inzage i join account a on a.id = i.account_id join organisatie o on o.code = i.organisatie
    -- of a list that also held another dossier, only what was so for this one
    left join lateral (select e.reden from noodtoegang e where i.noodtoegang and e.dossier_id = p_dossier and e.account_id = i.account_id and e.geopend_op <= i.op and e.tot > i.op limit 1) n on true
    where i.dossiers @> array[p_dossier] order by i.op desc, i.id desc limit least(p_hoogstens, 1000);
end $$;

-- ── what a version of a regeling says that the database itself must hold to ────────────────────────────────────────
-- Loaded from its file, as the sharing matrix is: what an emergency may open, to whom, why and for how long.
create table voordeur.noodregel (
  regeling text not null,
  versie date not null,
  rollen text[] not null,
  groepen text[] not null,
  uren int not null,
  redenen text[] not null,
  primary key (regeling, versie)
);
-- ── access in an emergency ─────────────────────────────────────────────────────────────────────────────────────────
-- Who opened a dossier outside their sight, why and until when. The sentence they wrote is erased with the person; that it happened stays.
create table voordeur.noodtoegang (
  id uuid primary key,
  dossier_id uuid not null references voordeur.dossier (id),
  account_id uuid not null references voordeur.account (id),
  organisatie text not null references voordeur.organisatie,
  rol text not null,
  regeling text not null,
  zorgorganisatie text not null references voordeur.organisatie,
  reden text not null,
  toelichting text check (char_length(toelichting) between 1 and 500),
  geopend_op timestamptz not null,
  tot timestamptz not null,
  beeindigd_op timestamptz
);
create index noodtoegang_dossier on voordeur.noodtoegang (dossier_id);
create index noodtoegang_regeling on voordeur.noodtoegang (regeling, geopend_op);
-- What a privacy officer found of it, one judgement per organisation.
create table voordeur.noodoordeel (
  noodtoegang_id uuid not null references voordeur.noodtoegang (id),
  organisatie text not null references voordeur.organisatie,
  oordeel text not null check (oordeel in ('terecht', 'onterecht')),
  toelichting text check (char_length(toelichting) between 1 and 500),
  account_id uuid not null references voordeur.account (id),
  op timestamptz not null,
  primary key (noodtoegang_id, organisatie)
);
-- Tries that found nothing: too many, and there are no more for a while.
create table voordeur.noodpoging (account_id uuid not null references voordeur.account (id), op timestamptz not null);
create index noodpoging_account on voordeur.noodpoging (account_id, op);
-- An unusual pattern that a privacy officer has looked at.
create table voordeur.patroonoordeel (
  account_id uuid not null references voordeur.account (id),
  dag date not null,
  patroon text not null check (patroon ~ '^[a-z-]{1,40}$'),
  organisatie text not null references voordeur.organisatie,
  toelichting text check (char_length(toelichting) between 1 and 500),
  door uuid not null references voordeur.account (id),
  op timestamptz not null,
  primary key (account_id, dag, patroon, organisatie)
);
-- The list of a privacy officer begins at the newest: of the whole regeling, or of the staff of one organisation.
create index inzage_regeling on voordeur.inzage (regeling, op desc, id desc);
create index inzage_organisatie on voordeur.inzage (organisatie, op desc, id desc);

-- The program itself reads and writes none of these; only the functions below do.
do $$ declare t text; begin
  foreach t in array array['noodregel', 'noodtoegang', 'noodoordeel', 'noodpoging', 'patroonoordeel'] loop
    execute format('alter table voordeur.%I enable row level security', t);
    execute format('alter table voordeur.%I force row level security', t);
    execute format('create policy functies on voordeur.%I to voordeur_persoon using (true) with check (true)', t);
  end loop;
end $$;
grant select, insert, delete on voordeur.noodregel to voordeur_beheer;
create policy laden on voordeur.noodregel to voordeur_beheer using (true) with check (true);
grant select on voordeur.noodregel to voordeur_persoon;
grant select, insert, update (toelichting, tot, beeindigd_op) on voordeur.noodtoegang to voordeur_persoon;
grant select, insert, update (oordeel, toelichting, account_id, op) on voordeur.noodoordeel to voordeur_persoon;
grant select, insert on voordeur.patroonoordeel to voordeur_persoon;
grant select, insert, delete on voordeur.noodpoging to voordeur_persoon;
grant select (stroom_id, stroom, organisatie, vastgelegd_op) on voordeur.gebeurtenis to voordeur_persoon;
grant select (dossier_id, organisatie, rollen) on voordeur.taak to voordeur_persoon;
create policy herkomst on voordeur.gebeurtenis for select to voordeur_persoon using (stroom = 'dossier');
create policy herkomst on voordeur.taak for select to voordeur_persoon using (dossier_id is not null);
grant execute on function voordeur.merk(uuid) to voordeur_persoon;

-- Whoever has a dossier in sight by their role has no second sight on it as a person.
create function voordeur.zicht_eenmaal() returns trigger language plpgsql set search_path = voordeur, pg_temp as $$
begin
  if exists (select from zicht z where z.dossier_id = new.dossier_id and z.organisatie = new.organisatie and z.rol = new.rol and z.account_id is null) then return null; end if;
  return new;
end $$;
create trigger zicht_eenmaal before insert on voordeur.zicht for each row when (new.account_id is not null) execute function voordeur.zicht_eenmaal();

-- An emergency is for reading.
create function voordeur.alleen_lezen() returns trigger language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare v_dossier uuid := case tg_table_name when 'gebeurtenis' then (to_jsonb(new) ->> 'stroom_id')::uuid when 'dossier' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'dossier_id')::uuid end;
begin
  if exists (select from persoonlijke_toegang p join zicht z on z.dossier_id = p.dossier_id and z.account_id = p.account_id
    where p.dossier_id = v_dossier and p.account_id = mijn_account() and p.soort = 'noodtoegang' and p.van <= now() and p.tot > now())
  then raise exception 'noodtoegang is alleen om te lezen' using errcode = 'insufficient_privilege'; end if;
  return new;
end $$;

-- Consent that is taken back ends it at once, and for good.
create function voordeur.noodtoegang_zonder_toestemming() returns trigger language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  update persoonlijke_toegang p set tot = greatest(now(), p.van) where p.dossier_id = new.id and p.soort = 'noodtoegang' and p.tot > now();
  update noodtoegang n set tot = greatest(now(), n.geopend_op), beeindigd_op = greatest(now(), n.geopend_op) where n.dossier_id = new.id and n.tot > now();
  return null;
end $$;
create trigger noodtoegang_zonder_toestemming after update of toestemming on voordeur.dossier for each row when (old.toestemming and not new.toestemming)
  execute function voordeur.noodtoegang_zonder_toestemming();

-- What people wrote about it goes with the person: when the key of the dossier is thrown away.
create function voordeur.noodwoorden_wissen() returns trigger language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  update noodtoegang n set toelichting = null where n.dossier_id = old.dossier_id;
  update noodoordeel o set toelichting = null from noodtoegang n where n.id = o.noodtoegang_id and n.dossier_id = old.dossier_id;
  return null;
end $$;
create trigger noodwoorden_wissen after delete on voordeur.dossiersleutel for each row execute function voordeur.noodwoorden_wissen();

-- Opens a dossier to this account only, as the version of its regeling says. 'niet-gevonden' is one answer for all that it may not be: no such
-- number, another regeling, no consent, not handed in, closed. `dossier_id` is there when it opened, or was in sight already.
create function voordeur.noodtoegang_openen(p_id uuid, p_kenmerk text, p_reden text, p_toelichting text) returns table (uitkomst text, dossier_id uuid)
language plpgsql security definer set search_path = voordeur, pg_temp as $$
#variable_conflict use_column
declare
  v_wie uuid := mijn_account();
  v_nu timestamptz := now();
  d record;
begin
  if v_wie is null or not exists (select from noodregel r where r.regeling = mijn_regeling() and mijn_rol() = any (r.rollen)) then return query select 'niet-bevoegd', null::uuid; return; end if;
  perform pg_advisory_xact_lock(hashtextextended('noodtoegang ' || v_wie::text, 0));
  -- sent twice
  if exists (select from noodtoegang n where n.id = p_id and n.account_id = v_wie) then return query select 'geopend', n.dossier_id from noodtoegang n where n.id = p_id; return; end if;
  if (select count(*) from noodpoging n where n.account_id = v_wie and n.op > clock_timestamp() - interval '1 hour') >= 5 then return query select 'te-vaak', null::uuid; return; end if;
  select x.id, x.regeling, x.zorgorganisatie, r.groepen, r.uren into d from dossier x join noodregel r on r.regeling = x.regeling and r.versie = x.versie
    where x.kenmerk = p_kenmerk and x.regeling = mijn_regeling() and x.toestemming and x.fase <> 'aanvraag' and x.tabblad <> 'afgesloten'
      and mijn_rol() = any (r.rollen) and p_reden = any (r.redenen);
  if ziet((select x.id from dossier x where x.kenmerk = p_kenmerk), 'voortgang') then return query select 'in-zicht', x.id from dossier x where x.kenmerk = p_kenmerk; return; end if;
  if d.id is null then
    delete from noodpoging n where n.op < clock_timestamp() - interval '1 day';
    insert into noodpoging (account_id, op) values (v_wie, clock_timestamp());
    return query select 'niet-gevonden', null::uuid; return;
  end if;
  insert into persoonlijke_toegang (id, dossier_id, account_id, soort, groepen, reden, van, tot) values (p_id, d.id, v_wie, 'noodtoegang', d.groepen, p_reden, v_nu, v_nu + make_interval(hours => d.uren));
  insert into noodtoegang (id, dossier_id, account_id, organisatie, rol, regeling, zorgorganisatie, reden, toelichting, geopend_op, tot)
  values (p_id, d.id, v_wie, mijn_organisatie(), mijn_rol(), d.regeling, d.zorgorganisatie, p_reden, p_toelichting, v_nu, v_nu + make_interval(hours => d.uren));
  perform zicht_herberekenen(d.id);
  return query select 'geopend', d.id;
end $$;

-- Whoever opened it says that it is no longer needed.
create function voordeur.noodtoegang_beeindigen(p_dossier uuid) returns boolean language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  update persoonlijke_toegang p set tot = greatest(now(), p.van) where p.dossier_id = p_dossier and p.account_id = mijn_account() and p.soort = 'noodtoegang' and p.tot > now();
  if not found then return false; end if;
  update noodtoegang n set tot = greatest(now(), n.geopend_op), beeindigd_op = greatest(now(), n.geopend_op) where n.dossier_id = p_dossier and n.account_id = mijn_account() and n.tot > now();
  perform zicht_herberekenen(p_dossier);
  return true;
end $$;

-- The emergencies of one dossier, for whoever has it in sight. Who it was and what they wrote: for the client, the supporter and that person.
create function voordeur.noodtoegangen_van(p_dossier uuid)
returns table (id uuid, geopend_op timestamptz, tot timestamptz, beeindigd_op timestamptz, organisatie text, rol text, reden text, naam text, toelichting text, ik boolean)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
declare v_eigen boolean := mijn_rol() = 'client' or mijn_rol() = 'begeleider' and exists (select from dossier d where d.id = p_dossier and d.zorgorganisatie = mijn_organisatie());
begin
  if not ziet(p_dossier, 'voortgang') then return; end if;
  return query select n.id, n.geopend_op, n.tot, n.beeindigd_op, o.naam, n.rol, n.reden,
      case when v_eigen or n.account_id = mijn_account() then a.naam end, case when v_eigen or n.account_id = mijn_account() then n.toelichting end, n.account_id = mijn_account()
    from noodtoegang n join account a on a.id = n.account_id join organisatie o on o.code = n.organisatie where n.dossier_id = p_dossier order by n.geopend_op desc;
end $$;

-- What happened lately to the dossiers of a supporter's own organisation, for Mijn werk; numbers only.
create function voordeur.noodtoegangen_bij_ons(p_sinds timestamptz) returns table (dossier_id uuid, kenmerk text, geopend_op timestamptz, organisatie text)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin
  if mijn_rol() is distinct from 'begeleider' then return; end if;
  return query select d.id, d.kenmerk, n.geopend_op, o.naam from dossier d join noodtoegang n on n.dossier_id = d.id join organisatie o on o.code = n.organisatie
    where n.geopend_op >= p_sinds and d.zorgorganisatie = mijn_organisatie() and d.regeling = mijn_regeling() and n.organisatie <> mijn_organisatie() and ziet(d.id, 'voortgang') order by n.geopend_op desc limit 20;
end $$;

-- ── what a privacy officer may look into ───────────────────────────────────────────────────────────────────────────
-- Of the organisation that runs the service point: the whole regeling. Else: reads by one's own staff, and reads of one's own clients' dossiers.
create function voordeur.is_fg() returns boolean language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return coalesce(mijn_rol() = 'functionaris-gegevensbescherming' and mijn_regeling() is not null, false); end $$;
create function voordeur.fg_heel() returns boolean language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return is_fg() and exists (select from regelingpartij p where p.regeling = mijn_regeling() and p.organisatie = mijn_organisatie() and p.servicepunt); end $$;

-- The log, a page at a time. Of a list in which others' dossiers stood as well, only one's own count. Clients are not named.
-- `p_sleutel`: where the page before this one ended, as (dossiers, moment in microseconds, number), of which each order uses its own part.
create function voordeur.inzage_lezen(p_filter jsonb, p_sorteer text, p_terug boolean, p_sleutel bigint[], p_hoogstens int)
returns table (id bigint, op timestamptz, merk text, naam text, organisatie text, rol text, soort text, dossier_id uuid, kenmerken text[], aantal int, groepen text[], reden text, noodtoegang boolean, sleutel text)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
declare
  v_org text := mijn_organisatie();
  v_regeling text := mijn_regeling();
  v_heel boolean := fg_heel();
  v_account uuid := (select a.id from account a where p_filter ? 'wie' and merk(a.id) = p_filter ->> 'wie');
  v_dossiers uuid[] := array(select d.id from dossier d where p_filter ? 'kenmerken' and d.kenmerk in (select jsonb_array_elements_text(p_filter -> 'kenmerken')));
  v_af boolean := (p_sorteer <> 'oudste') <> p_terug;
  v_richting text := case when v_af then 'desc' else 'asc' end;
  v_kolommen text := case p_sorteer when 'dossiers' then 'cardinality(i.dossiers) %1$s, i.op %1$s, i.id %1$s' else 'i.op %1$s, i.id %1$s' end;
  v_waar text := 'true';
  v_takken text[];
begin
  if not is_fg() then return; end if;
  if p_filter ? 'wie' then v_waar := v_waar || ' and i.account_id = $3'; end if;
  if p_filter ? 'organisatie' then v_waar := v_waar || ' and i.organisatie = $5 ->> ''organisatie'''; end if;
  if p_filter ? 'kenmerken' then v_waar := v_waar || ' and i.dossiers && $4'; end if;
  if p_filter ? 'van' then v_waar := v_waar || ' and i.op >= ($5 ->> ''van'')::timestamp at time zone ''Europe/Amsterdam'''; end if;
  if p_filter ? 'tot' then v_waar := v_waar || ' and i.op < ($5 ->> ''tot'')::timestamp at time zone ''Europe/Amsterdam'''; end if;
  if p_filter ? 'soort' then v_waar := v_waar || ' and i.soort = $5 ->> ''soort'''; end if;
  if p_filter ? 'groep' then v_waar := v_waar || ' and $5 ->> ''groep'' = any (i.groepen)'; end if;
  if p_filter ? 'nood' then v_waar := v_waar || ' and i.noodtoegang'; end if;
  if p_sleutel is not null then
    v_waar := v_waar || case p_sorteer when 'dossiers' then ' and (cardinality(i.dossiers), i.op, i.id) ' else ' and (i.op, i.id) ' end || case when v_af then '<' else '>' end
      || case p_sorteer when 'dossiers' then ' ($6[1]::int, ' else ' (' end || 'timestamptz ''epoch'' + $6[2] * interval ''1 microsecond'', $6[3])';
  end if;
  v_takken := case when v_heel then array['i.regeling = $1']
    else array['i.organisatie = $2', 'i.regeling = $1 and i.organisatie <> $2 and i.zorgorganisaties @> array[$2]'] end;
  return query execute format($sql$
    select r.id, r.op, case when r.rol in ('client', 'systeem') then null else merk(a.id) end, case when r.rol in ('client', 'systeem') then null else a.naam end, o.naam, r.rol, r.soort,
      case when k.aantal = 1 then k.een end, coalesce(k.kenmerken, '{}'), k.aantal::int, r.groepen, r.reden, r.noodtoegang,
      concat_ws('~', cardinality(r.dossiers), (extract(epoch from r.op) * 1000000)::bigint, r.id)
    from (select * from (%1$s) i order by %2$s limit $7) r
    join account a on a.id = r.account_id join organisatie o on o.code = r.organisatie
    left join lateral (select count(*) as aantal, (array_agg(d.id))[1] as een, (array_agg(d.kenmerk order by d.kenmerk))[1:3] as kenmerken from dossier d
      where d.id = any (r.dossiers) and ($8 or r.organisatie = $2 or d.zorgorganisatie = $2)) k on true
    order by %3$s $sql$,
    (select string_agg(format('(select i.* from inzage i where %s and %s order by %s limit $7)', t, v_waar, format(v_kolommen, v_richting)), ' union all ') from unnest(v_takken) t),
    format(v_kolommen, v_richting), replace(format(v_kolommen, v_richting), 'i.', 'r.'))
  using v_regeling, v_org, v_account, v_dossiers, p_filter, p_sleutel, p_hoogstens, v_heel;
end $$;

-- Whom and which organisations the log can be searched for.
create function voordeur.inzage_mensen() returns table (merk text, naam text, organisatie text, organisatie_naam text, rol text) language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin
  if not is_fg() then return; end if;
  return query select merk(a.id), a.naam, a.organisatie, o.naam, a.rol from account a join organisatie o on o.code = a.organisatie
    where a.rol not in ('client', 'systeem') and (a.organisatie = mijn_organisatie() or fg_heel() and a.regeling = mijn_regeling()) order by a.naam;
end $$;

-- Per person and day what could stand out: numbers only. `vanaf` and `tot` are days in the Netherlands.
create function voordeur.inzage_dagcijfers(p_van date, p_tot date)
returns table (merk text, naam text, organisatie text, rol text, dag date, geopend int, drukste_uur int, buiten_tijd int, zelfde int, zoekvragen int, zonder_taak int, lang_voorbij int, nood int, uitgevoerd int)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
declare
  v_org text := mijn_organisatie();
  v_regeling text := mijn_regeling();
  v_heel boolean := fg_heel();
begin
  if not is_fg() then return; end if;
  return query
  with r as materialized (
    select i.id, i.account_id, i.organisatie as org, i.rol as wat, i.op, i.op at time zone 'Europe/Amsterdam' as hier, i.soort, i.dossiers, i.noodtoegang from inzage i
    where i.op >= p_van::timestamp at time zone 'Europe/Amsterdam' and i.op < p_tot::timestamp at time zone 'Europe/Amsterdam' and i.rol not in ('client', 'systeem')
      and case when v_heel then i.regeling = v_regeling else i.organisatie = v_org or i.regeling = v_regeling and i.zorgorganisaties @> array[v_org] end),
  -- one dossier that was opened, as apart from what stood in a list
  open as materialized (select r.account_id, r.org, r.wat, r.hier::date as d, date_trunc('hour', r.hier) as uur, r.dossiers[1] as dossier, count(distinct date_trunc('minute', r.hier))::int as keer, max(r.op) as laatst
    from r where r.soort in ('pagina', 'api', 'document') group by 1, 2, 3, 4, 5, 6),
  per_dossier as materialized (select o.account_id, o.org, o.wat, o.d, o.dossier, sum(o.keer)::int as keer, max(o.laatst) as laatst from open o group by 1, 2, 3, 4, 5),
  gewogen as (
    select p.account_id, p.org, p.wat, p.d, count(*)::int as geopend, max(p.keer)::int as zelfde,
      (count(*) filter (where not t.taak and g.laatst is null))::int as zonder_taak, (count(*) filter (where not t.taak and g.laatst < p.laatst - interval '180 days'))::int as lang_voorbij
    from per_dossier p
    cross join lateral (select exists (select from taak t where t.dossier_id = p.dossier and t.organisatie = p.org and p.wat = any (t.rollen)) as taak) t
    left join lateral (select max(g.vastgelegd_op) as laatst from gebeurtenis g where g.stroom_id = p.dossier and g.stroom = 'dossier' and g.organisatie = p.org and g.vastgelegd_op <= p.laatst) g on true
    group by 1, 2, 3, 4),
  drukst as (select u.account_id, u.org, u.wat, u.d, max(u.n)::int as n from (select o.account_id, o.org, o.wat, o.d, o.uur, count(*) as n from open o group by 1, 2, 3, 4, 5) u group by 1, 2, 3, 4),
  dagen as (
    select r.account_id, r.org, r.wat, r.hier::date as d, (count(*) filter (where extract(isodow from r.hier) > 5 or extract(hour from r.hier) not between 7 and 21))::int as buiten,
      (count(*) filter (where r.soort = 'zoeken'))::int as zoek, (count(*) filter (where r.noodtoegang))::int as nood, coalesce(sum(cardinality(r.dossiers)) filter (where r.soort = 'uitvoer'), 0)::int as uit
    from r group by 1, 2, 3, 4)
  select merk(d.account_id), a.naam, o.naam, d.wat, d.d, coalesce(g.geopend, 0), coalesce(u.n, 0), d.buiten, coalesce(g.zelfde, 0), d.zoek, coalesce(g.zonder_taak, 0), coalesce(g.lang_voorbij, 0),
    (select count(*)::int from noodtoegang n where n.account_id = d.account_id and n.geopend_op > (d.d - 6)::timestamp at time zone 'Europe/Amsterdam' and n.geopend_op < (d.d + 1)::timestamp at time zone 'Europe/Amsterdam' and d.nood > 0), d.uit
  from dagen d join account a on a.id = d.account_id join organisatie o on o.code = d.org
  left join gewogen g using (account_id, org, wat, d) left join drukst u using (account_id, org, wat, d)
  order by d.d desc, a.naam;
end $$;

create function voordeur.patronen_bekeken(p_van date, p_tot date) returns table (merk text, dag date, patroon text, toelichting text, naam text, op timestamptz)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin
  if not is_fg() then return; end if;
  return query select merk(p.account_id), p.dag, p.patroon, p.toelichting, a.naam, p.op from patroonoordeel p join account a on a.id = p.door
    where p.organisatie = mijn_organisatie() and p.dag >= p_van and p.dag < p_tot;
end $$;
create function voordeur.patroon_bekijken(p_merk text, p_dag date, p_patroon text, p_toelichting text) returns boolean language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  if not is_fg() then return false; end if;
  insert into patroonoordeel (account_id, dag, patroon, organisatie, toelichting, door, op)
  select a.id, p_dag, p_patroon, mijn_organisatie(), p_toelichting, mijn_account(), now() from account a
    where merk(a.id) = p_merk and a.rol not in ('client', 'systeem') and (a.organisatie = mijn_organisatie() or a.regeling = mijn_regeling())
    on conflict do nothing;
  return found or exists (select from patroonoordeel p where merk(p.account_id) = p_merk and p.dag = p_dag and p.patroon = p_patroon and p.organisatie = mijn_organisatie());
end $$;

-- Emergencies that a privacy officer must look at: of one's own clients, by one's own staff, or all of the regeling.
create function voordeur.fg_noodtoegangen(p_alles boolean)
returns table (id uuid, kenmerk text, naam text, organisatie text, rol text, reden text, toelichting text, geopend_op timestamptz, tot timestamptz, beeindigd_op timestamptz, keren int, groepen text[], oordeel text, oordeel_toelichting text, oordeel_van text, oordeel_op timestamptz, anderen jsonb)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
declare v_heel boolean := fg_heel();
begin
  if not is_fg() then return; end if;
  return query select n.id, d.kenmerk, a.naam, o.naam, n.rol, n.reden, n.toelichting, n.geopend_op, n.tot, n.beeindigd_op, coalesce(i.keren, 0), coalesce(i.groepen, '{}'),
      m.oordeel, m.toelichting, f.naam, m.op,
      (select jsonb_agg(jsonb_build_object('organisatie', x.naam, 'oordeel', q.oordeel) order by x.naam) from noodoordeel q join organisatie x on x.code = q.organisatie where q.noodtoegang_id = n.id and q.organisatie <> mijn_organisatie())
    from noodtoegang n join dossier d on d.id = n.dossier_id join account a on a.id = n.account_id join organisatie o on o.code = n.organisatie
    left join noodoordeel m on m.noodtoegang_id = n.id and m.organisatie = mijn_organisatie() left join account f on f.id = m.account_id
    left join lateral (select count(distinct i.id)::int as keren, array_agg(distinct g order by g) as groepen from inzage i cross join unnest(i.groepen) g
      where i.dossiers @> array[n.dossier_id] and i.account_id = n.account_id and i.noodtoegang and i.op >= n.geopend_op and i.op <= n.tot) i on true
    where (v_heel and n.regeling = mijn_regeling() or n.zorgorganisatie = mijn_organisatie() or n.organisatie = mijn_organisatie()) and (p_alles or m.oordeel is null)
    order by n.geopend_op desc limit 200;
end $$;
-- How many of them wait for a judgement.
create function voordeur.fg_nood_open() returns int language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin
  if not is_fg() then return 0; end if;
  return (select count(*) from noodtoegang n where (fg_heel() and n.regeling = mijn_regeling() or n.zorgorganisatie = mijn_organisatie() or n.organisatie = mijn_organisatie())
    and not exists (select from noodoordeel o where o.noodtoegang_id = n.id and o.organisatie = mijn_organisatie()));
end $$;
create function voordeur.noodtoegang_beoordelen(p_id uuid, p_oordeel text, p_toelichting text) returns boolean language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  if not is_fg() then return false; end if;
  insert into noodoordeel (noodtoegang_id, organisatie, oordeel, toelichting, account_id, op)
  select n.id, mijn_organisatie(), p_oordeel, p_toelichting, mijn_account(), now() from noodtoegang n
    where n.id = p_id and (fg_heel() and n.regeling = mijn_regeling() or n.zorgorganisatie = mijn_organisatie() or n.organisatie = mijn_organisatie())
  on conflict (noodtoegang_id, organisatie) do update set oordeel = excluded.oordeel, toelichting = excluded.toelichting, account_id = excluded.account_id, op = excluded.op;
  return found;
end $$;

-- ── who sees what of one dossier, and since when ───────────────────────────────────────────────────────────────────
-- 'alles': the supporter of its care organisation, and the privacy officer who answers for it; 'zelf': as far as who asks has it in sight;
-- 'eigen': only of one's own organisation. Nothing for anyone else.
create function voordeur.zichtbereik(p_dossier uuid) returns text language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
declare v_zorg boolean := exists (select from dossier d where d.id = p_dossier and d.zorgorganisatie = mijn_organisatie() and d.regeling = mijn_regeling());
begin
  if is_fg() then
    if v_zorg or fg_heel() and exists (select from dossier d where d.id = p_dossier and d.regeling = mijn_regeling()) then return 'alles'; end if;
    return case when exists (select from betrokkenheid b where b.dossier_id = p_dossier and b.organisatie = mijn_organisatie()) then 'eigen' end;
  end if;
  if not ziet(p_dossier, 'voortgang') then return null; end if;
  return case when mijn_rol() = 'begeleider' and v_zorg then 'alles' when mijn_rol() in ('servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator', 'bct-medewerker') then 'zelf' end;
end $$;
create function voordeur.mijn_groepen(p_dossier uuid) returns text[] language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return coalesce((select array_agg(distinct g) from zicht z cross join unnest(z.groepen) g where z.dossier_id = p_dossier and z.organisatie = mijn_organisatie() and z.rol = mijn_rol()
  and (z.account_id is null or z.account_id = mijn_account()) and z.van <= now() and (z.tot is null or z.tot > now())), '{}'); end $$;
create function voordeur.zichtkop(p_dossier uuid)
returns table (bereik text, kenmerk text, regeling text, versie date, fase text, fasen jsonb, toestemming boolean, doeleinden jsonb, zorgorganisatie text, groepen text[])
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
declare v_bereik text := zichtbereik(p_dossier);
begin
  if v_bereik is null then return; end if;
  return query select v_bereik, d.kenmerk, d.regeling, d.versie, d.fase, d.stand -> 'fasen', d.toestemming, d.stand -> 'doeleinden', o.naam, mijn_groepen(d.id)
    from dossier d join organisatie o on o.code = d.zorgorganisatie where d.id = p_dossier;
end $$;
create function voordeur.zichtregels(p_dossier uuid)
returns table (organisatie text, organisatie_naam text, rol text, van timestamptz, tot timestamptz, groepen text[], soort text, naam text, merk text)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
declare
  v_bereik text := zichtbereik(p_dossier);
  v_groepen text[] := mijn_groepen(p_dossier);
begin
  if v_bereik is null then return; end if;
  return query
  select b.organisatie, o.naam, b.rol, b.van, z.tot, coalesce(z.groepen, '{}'), 'rol', null::text, null::text
    from betrokkenheid b join organisatie o on o.code = b.organisatie
    left join zicht z on z.dossier_id = b.dossier_id and z.organisatie = b.organisatie and z.rol = b.rol and z.account_id is null and z.van <= now() and (z.tot is null or z.tot > now())
    where b.dossier_id = p_dossier and (b.tot is null or b.tot > now()) and (v_bereik = 'alles' or b.organisatie = mijn_organisatie() or v_bereik = 'zelf' and
      case b.rol when 'tafellid' then 'herkomst' when 'consulent' then 'voorzieningen' else 'voortgang' end = any (v_groepen))
  union all
  select a.organisatie, o.naam, a.rol, p.van, p.tot, z.groepen, p.soort, case when p.soort = 'noodtoegang' then a.naam end, case when p.soort = 'noodtoegang' then merk(a.id) end
    from persoonlijke_toegang p join account a on a.id = p.account_id join organisatie o on o.code = a.organisatie
    join zicht z on z.dossier_id = p.dossier_id and z.account_id = p.account_id and z.van <= now() and (z.tot is null or z.tot > now())
    where p.dossier_id = p_dossier and p.soort <> 'systeem' and a.actief and p.van <= now() and (p.tot is null or p.tot > now()) and (v_bereik <> 'eigen' or a.organisatie = mijn_organisatie());
end $$;
-- Whose sight one can ask for: those who work at the organisations above, and one's own colleagues.
create function voordeur.zichtmensen(p_dossier uuid) returns table (merk text, naam text, organisatie text, organisatie_naam text, rol text) language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin
  if zichtbereik(p_dossier) is null then return; end if;
  return query select merk(a.id), a.naam, a.organisatie, o.naam, a.rol from account a join organisatie o on o.code = a.organisatie
    where a.actief and a.rol not in ('client', 'systeem') and a.regeling = (select d.regeling from dossier d where d.id = p_dossier)
      and (a.organisatie = mijn_organisatie() or exists (select from zichtregels(p_dossier) r where r.organisatie = a.organisatie and r.soort in ('rol', 'noodtoegang'))) order by o.naam, a.naam limit 500;
end $$;

-- A list that shows more than names writes down what it showed; a file says so as well (027).
create function voordeur.lezing_vastleggen(p_soort text, p_dossiers uuid[], p_groepen text[]) returns void language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  if p_soort not in ('lijst', 'uitvoer', 'zoeken') then raise exception 'geen soort lezing' using errcode = 'check_violation'; end if;
  insert into inzage (account_id, organisatie, rol, soort, dossiers, groepen)
  select mijn_account(), mijn_organisatie(), mijn_rol(), p_soort, array_agg(g.dossier_id order by g.dossier_id), g.groepen
  from (select z.dossier_id, array(select unnest(z.groepen) intersect select unnest(p_groepen) order by 1) as groepen from zicht z
    where z.dossier_id = any (p_dossiers) and z.organisatie = mijn_organisatie() and z.rol = mijn_rol() and z.van <= now() and (z.tot is null or z.tot > now())) g
  where g.groepen <> '{}' group by g.groepen;
end $$;

do $$ declare t text; begin
  foreach t in array array['gebeurtenis', 'dossier', 'gegevensgroep', 'verslag'] loop
    execute format('create trigger alleen_lezen before insert%s on voordeur.%I for each row %s execute function voordeur.alleen_lezen()',
      case t when 'dossier' then ' or update' else '' end, t,
      case t when 'gebeurtenis' then 'when (new.stroom = ''dossier'')' else '' end);
  end loop;
end $$;

do $$ declare f regprocedure; begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'voordeur'::regnamespace and p.proname in ('inzage_herkomst', 'inzage_van', 'zicht_eenmaal', 'alleen_lezen',
    'noodtoegang_zonder_toestemming', 'noodwoorden_wissen', 'noodtoegang_openen', 'noodtoegang_beeindigen', 'noodtoegangen_van', 'noodtoegangen_bij_ons', 'is_fg', 'fg_heel', 'inzage_lezen', 'inzage_mensen',
    'inzage_dagcijfers', 'patronen_bekeken', 'patroon_bekijken', 'fg_noodtoegangen', 'fg_nood_open', 'noodtoegang_beoordelen', 'zichtbereik', 'mijn_groepen', 'zichtkop', 'zichtregels', 'zichtmensen', 'lezing_vastleggen') loop
    execute format('revoke all on function %s from public', f);
    if f::text !~ 'zicht_eenmaal' then execute format('alter function %s owner to %I', f, case when f::text ~ 'lezing_vastleggen' then 'voordeur_lezer' else 'voordeur_persoon' end); end if;
    if f::text !~ '(inzage_herkomst|zicht_eenmaal|alleen_lezen|zonder_toestemming|noodwoorden_wissen|is_fg|fg_heel|zichtbereik|mijn_groepen)\(' then execute format('grant execute on function %s to voordeur_app', f); end if;
  end loop;
end $$;
revoke create on schema voordeur from voordeur_persoon, voordeur_lezer;
