-- Ways round that someone with a stolen session, or a way to run SQL as the program, found in the access of persons.

grant create on schema voordeur to voordeur_zicht, voordeur_persoon;

-- ── an emergency is for reading ────────────────────────────────────────────────────────────────────────────────────
-- Is it only by an emergency that the one who asks has this dossier in sight? (Whoever has it by their role has no second sight, 034.)
create function voordeur.in_noodtoegang(p_dossier uuid) returns boolean language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return exists (select from persoonlijke_toegang p join zicht z on z.dossier_id = p.dossier_id and z.account_id = p.account_id
  where p.dossier_id = p_dossier and p.account_id = mijn_account() and p.soort = 'noodtoegang' and p.tot > now()); end $$;
revoke all on function voordeur.in_noodtoegang(uuid) from public;
alter function voordeur.in_noodtoegang(uuid) owner to voordeur_persoon;
grant execute on function voordeur.in_noodtoegang(uuid) to voordeur_zicht;

-- What is of one person never becomes the sight or the place of a whole organisation: all clients are of the same one.
set local role voordeur_zicht;
delete from voordeur.betrokkenheid where rol in ('client', 'systeem') or organisatie in ('client', 'voordeur');
reset role;
set local role voordeur_persoon;
delete from voordeur.zicht where rol in ('client', 'systeem') and account_id is null;
reset role;
alter table voordeur.betrokkenheid add constraint betrokkenheid_van_organisaties check (rol not in ('client', 'systeem') and organisatie not in ('client', 'voordeur'));
alter table voordeur.zicht add constraint zicht_van_een_persoon check (account_id is not null or rol not in ('client', 'systeem'));

-- Who is involved follows from a step: the one who says so has recorded something on this dossier in this same transaction, and the memory keeps that.
-- Until there is anything to remember only the supporter who opens it is involved. Who is involved already may be said again at any time.
create or replace function voordeur.betrokkenen_bijwerken(p_dossier uuid, p_nu timestamptz, p_lijst jsonb) returns void
language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(p_dossier::text, 0));
  if not (case when ziet(p_dossier, 'voortgang') then not in_noodtoegang(p_dossier) and (
      exists (select 1 from gebeurtenis g where g.stroom_id = p_dossier and g.stroom = 'dossier' and g.account_id = mijn_account() and g.xmin = pg_current_xact_id()::xid)
      or (select coalesce(string_agg(distinct b.organisatie || ' ' || b.rol, ','), '') from betrokkenheid b where b.dossier_id = p_dossier and b.tot is null)
        = (select coalesce(string_agg(distinct l.organisatie || ' ' || l.rol, ','), '') from jsonb_to_recordset(p_lijst) as l(organisatie text, rol text)))
    else exists (select 1 from dossier d where d.id = p_dossier and d.zorgorganisatie = mijn_organisatie() and mijn_rol() = 'begeleider')
      and not exists (select 1 from betrokkenheid b where b.dossier_id = p_dossier) and not exists (select 1 from gebeurtenis g where g.stroom_id = p_dossier)
      and not exists (select 1 from jsonb_to_recordset(p_lijst) as l(organisatie text, rol text) where l.organisatie <> mijn_organisatie() or l.rol <> 'begeleider') end)
  then raise exception 'geen zicht op dit dossier' using errcode = 'insufficient_privilege'; end if;

  update betrokkenheid b set tot = greatest(p_nu, b.van) where b.dossier_id = p_dossier and b.tot is null
    and not exists (select 1 from jsonb_to_recordset(p_lijst) as l(organisatie text, rol text) where l.organisatie = b.organisatie and l.rol = b.rol);
  insert into betrokkenheid (dossier_id, organisatie, rol, van)
  select p_dossier, l.organisatie, l.rol, p_nu from jsonb_to_recordset(p_lijst) as l(organisatie text, rol text)
  where not exists (select 1 from betrokkenheid b where b.dossier_id = p_dossier and b.organisatie = l.organisatie and b.rol = l.rol and b.tot is null)
  on conflict (dossier_id, organisatie, rol, van) do update set tot = null;
  perform zicht_herberekenen(p_dossier);
end $$;

create or replace function voordeur.taken_zetten(p_dossier uuid, p_woning uuid, p_taken jsonb) returns table (organisatie text, rollen text[])
language plpgsql security definer set search_path = voordeur, pg_temp as $$
#variable_conflict use_column
begin
  if num_nonnulls(p_dossier, p_woning) <> 1 or not (case when p_dossier is not null then ziet(p_dossier, 'voortgang') else exists (
      select 1 from woning w where w.id = p_woning and (w.corporatie = mijn_organisatie() and mijn_rol() = 'woonconsulent' or w.dossier_id is not null and ziet(w.dossier_id, 'aanbod'))) end)
      or in_noodtoegang(coalesce(p_dossier, (select w.dossier_id from woning w where w.id = p_woning)))
  then raise exception 'geen zicht op dit dossier of deze woning' using errcode = 'insufficient_privilege'; end if;
  return query
  with oud as (delete from taak t where t.dossier_id = p_dossier or t.woning_id = p_woning returning t.stap, t.organisatie),
  nieuw as (select * from jsonb_to_recordset(p_taken) as n (stap text, groep text, organisatie text, rollen text[], uiterlijk date, streven boolean, sinds date, vanaf date)),
  erbij as (insert into taak (dossier_id, woning_id, stap, groep, organisatie, rollen, uiterlijk, streven, sinds, vanaf)
    select p_dossier, p_woning, n.stap, n.groep, n.organisatie, n.rollen, coalesce(n.uiterlijk, 'infinity'), n.streven, n.sinds, n.vanaf from nieuw n)
  select n.organisatie, n.rollen from nieuw n
  where (n.vanaf is null or n.vanaf <= current_date) and not exists (select 1 from oud o where o.stap = n.stap and o.organisatie = n.organisatie);
  if p_dossier is not null then perform termijnen_bijwerken(p_dossier); end if;
end $$;

create or replace function voordeur.woning_bijwerken(p_woning uuid, p_volgnummer int, p_stand jsonb) returns boolean
language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  update woning w set status = p_stand ->> 'status', dossier_id = (p_stand ->> 'dossier')::uuid, sinds = (p_stand ->> 'sinds')::date,
    volgnummer = p_volgnummer, stand = p_stand
  where w.id = p_woning and w.volgnummer < p_volgnummer
    and (w.corporatie = mijn_organisatie() and mijn_rol() = 'woonconsulent' or w.dossier_id is not null and ziet(w.dossier_id, 'aanbod') and not in_noodtoegang(w.dossier_id)
      or w.regeling = mijn_regeling() and mijn_rol() in ('servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator')
        and w.status = 'vrij' and w.stand - 'voordracht' = p_stand - 'voordracht');
  return found;
end $$;

create or replace function voordeur.dossier_opnemen(p_dossier uuid, p_nu timestamptz) returns boolean language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  if not ziet(p_dossier, 'voortgang') or in_noodtoegang(p_dossier) then return false; end if;
  insert into contactpersoon (dossier_id, organisatie, rol, account_id, gekozen, sinds) values (p_dossier, mijn_organisatie(), mijn_rol(), mijn_account(), true, p_nu)
  on conflict (dossier_id, organisatie, rol) do update set account_id = excluded.account_id, gekozen = true, sinds = excluded.sinds;
  return true;
end $$;

do $$ declare t text; begin
  foreach t in array array['matchkeuze', 'ervaringscode'] loop
    execute format('create trigger alleen_lezen before insert or update on voordeur.%I for each row execute function voordeur.alleen_lezen()', t);
  end loop;
end $$;

-- How often one person may open something in a day, beside the hours of each version of a regeling.
alter table voordeur.noodregel add column per_dag int not null default 3 check (per_dag > 0);
-- It counts from after the transaction that opened it: who opens, reads and takes it all back, has read nothing. Opening once more counts too.
create or replace function voordeur.noodtoegang_openen(p_id uuid, p_kenmerk text, p_reden text, p_toelichting text) returns table (uitkomst text, dossier_id uuid)
language plpgsql security definer set search_path = voordeur, pg_temp as $$
#variable_conflict use_column
declare
  v_wie uuid := mijn_account();
  v_nu timestamptz := clock_timestamp();
  d record;
begin
  if v_wie is null or not exists (select from noodregel r where r.regeling = mijn_regeling() and mijn_rol() = any (r.rollen)) then return query select 'niet-bevoegd', null::uuid; return; end if;
  perform pg_advisory_xact_lock(hashtextextended('noodtoegang ' || v_wie::text, 0));
  -- sent twice
  if exists (select from noodtoegang n where n.id = p_id and n.account_id = v_wie) then return query select 'geopend', n.dossier_id from noodtoegang n where n.id = p_id; return; end if;
  if (select count(*) from noodpoging n where n.account_id = v_wie and n.op > clock_timestamp() - interval '1 hour') >= 5 then return query select 'te-vaak', null::uuid; return; end if;
  select x.id, x.regeling, x.zorgorganisatie, r.groepen, r.uren, r.per_dag into d from dossier x join noodregel r on r.regeling = x.regeling and r.versie = x.versie
    where x.kenmerk = p_kenmerk and x.regeling = mijn_regeling() and x.toestemming and x.fase <> 'aanvraag' and x.tabblad <> 'afgesloten'
      and mijn_rol() = any (r.rollen) and p_reden = any (r.redenen);
  if ziet((select x.id from dossier x where x.kenmerk = p_kenmerk), 'voortgang') then return query select 'in-zicht', x.id from dossier x where x.kenmerk = p_kenmerk; return; end if;
  if d.id is null then
    delete from noodpoging n where n.op < clock_timestamp() - interval '1 day';
    insert into noodpoging (account_id, op) values (v_wie, clock_timestamp());
    return query select 'niet-gevonden', null::uuid; return;
  end if;
  if (select count(*) from noodtoegang n where n.account_id = v_wie and n.geopend_op > v_nu - interval '1 day') >= d.per_dag then
    insert into noodpoging (account_id, op) values (v_wie, v_nu);
    return query select 'te-veel', null::uuid; return;
  end if;
  insert into persoonlijke_toegang (id, dossier_id, account_id, soort, groepen, reden, van, tot) values (p_id, d.id, v_wie, 'noodtoegang', d.groepen, p_reden, v_nu, v_nu + make_interval(hours => d.uren));
  insert into noodtoegang (id, dossier_id, account_id, organisatie, rol, regeling, zorgorganisatie, reden, toelichting, geopend_op, tot)
  values (p_id, d.id, v_wie, mijn_organisatie(), mijn_rol(), d.regeling, d.zorgorganisatie, p_reden, p_toelichting, v_nu, v_nu + make_interval(hours => d.uren));
  perform zicht_herberekenen(d.id);
  return query select 'geopend', d.id;
end $$;

-- ── who leaves, leaves nothing that opens ──────────────────────────────────────────────────────────────────────────
-- As in 033; codes for clients go too, and what was opened in an emergency ended then.
create or replace function voordeur.account_losmaken(p_account uuid) returns void language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare v_dossier uuid; v_vandaag date := (now() at time zone 'Europe/Amsterdam')::date;
begin
  delete from sessie where account_id = p_account;
  delete from concept where account_id = p_account;
  delete from vervanging where p_account in (van_account, naar_account) and van >= v_vandaag;
  update vervanging set tot = v_vandaag - 1 where p_account in (van_account, naar_account) and tot >= v_vandaag;
  update uitnodiging set ingetrokken_op = now(), naam = null, email = null where door = p_account and gebruikt_op is null and ingetrokken_op is null;
  update noodtoegang set tot = greatest(now(), geopend_op), beeindigd_op = greatest(now(), geopend_op) where account_id = p_account and tot > now();
  for v_dossier in update persoonlijke_toegang set tot = greatest(now(), van) where account_id = p_account and (tot is null or tot > now()) returning dossier_id loop
    perform zicht_herberekenen(v_dossier);
  end loop;
end $$;

-- Has a parent or guardian nothing to decide any more? From the first of the month after the client's eighteenth birthday, whoever gave consent;
-- for an access or a code from before it also when nobody is named. A mentor or curator goes on. As in 032 the database's own day counts as well.
create function voordeur.vertegenwoordiging_voorbij(p_dossier uuid, p_sinds timestamptz, p_vandaag date) returns boolean language sql stable security definer set search_path = voordeur, pg_temp as $$
  select exists (select from gegevensgroep g
    cross join lateral (select case when g.inhoud ->> 'geboortedatum' ~ '^\d{4}-\d\d-\d\d$' then ((g.inhoud ->> 'geboortedatum')::date + interval '18 years')::date end as op) volwassen
    where g.dossier_id = p_dossier and g.groep = 'personalia' and g.actueel
      and (date_trunc('month', volwassen.op) + interval '1 month')::date <= least(p_vandaag, (now() at time zone 'Europe/Amsterdam')::date)
      and case coalesce(g.inhoud ->> 'vertegenwoordiger', 'geen') when 'mentor' then false when 'curator' then false when 'ouder' then true when 'voogd' then true
        else (p_sinds at time zone 'Europe/Amsterdam')::date < volwassen.op end) $$;
revoke all on function voordeur.vertegenwoordiging_voorbij(uuid, timestamptz, date) from public;
alter function voordeur.vertegenwoordiging_voorbij(uuid, timestamptz, date) owner to voordeur_zicht;
grant execute on function voordeur.vertegenwoordiging_voorbij(uuid, timestamptz, date) to voordeur_persoon;

create or replace function voordeur.vertegenwoordiging_eindigt() returns trigger language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  update uitnodiging set ingetrokken_op = now(), naam = null where dossier_id = new.stroom_id and hoedanigheid = 'vertegenwoordiger' and gebruikt_op is null and ingetrokken_op is null;
  update persoonlijke_toegang set tot = now() where dossier_id = new.stroom_id and soort = 'vertegenwoordiger' and (tot is null or tot > now());
  if found then perform zicht_herberekenen(new.stroom_id); end if;
  return null;
end $$;

-- As in 033; a code is worth what whoever gave it is worth today.
create or replace function voordeur.uitnodiging_aannemen(p_code text, p_uitgever text, p_onderwerp text, p_email text, p_voor text) returns table (uit text, account uuid)
language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare v uitnodiging; v_account account;
begin
  select u.* into v from uitnodiging u where u.hash = sha256(convert_to(p_code, 'UTF8')) and u.gebruikt_op is null and u.ingetrokken_op is null and u.verloopt > now()
    and exists (select 1 from account a where a.id = u.door and a.actief and a.organisatie = u.door_organisatie)
    and (u.dossier_id is null or exists (select 1 from dossier d where d.id = u.dossier_id and d.zorgorganisatie = u.door_organisatie))
    and (u.hoedanigheid is distinct from 'vertegenwoordiger' or not vertegenwoordiging_voorbij(u.dossier_id, u.gemaakt_op, 'infinity')) for update;
  if not found then return query select 'onbekend', null::uuid; return; end if;
  if p_voor not in ('alles', v.soort) then return query select 'andere-deur', null::uuid; return; end if;
  perform pg_advisory_xact_lock(hashtextextended('aannemen ' || p_uitgever || ' ' || p_onderwerp, 0));
  select a.* into v_account from account a where a.uitgever = p_uitgever and a.onderwerp = p_onderwerp for update;
  if found and v_account.actief then
    -- one representative may stand for several people
    if v.soort <> 'client' or v_account.rol <> 'client' then return query select 'al-toegang', null::uuid; return; end if;
    if v_account.regeling is distinct from v.regeling then return query select 'andere-regeling', null::uuid; return; end if;
    if exists (select 1 from persoonlijke_toegang p where p.dossier_id = v.dossier_id and p.account_id = v_account.id and (p.tot is null or p.tot > now())) then return query select 'al-toegang', null::uuid; return; end if;
  end if;
  perform set_config('voordeur.door', v.door::text, true);
  if v_account.id is not null and not v_account.actief then
    -- Who came back is a new account: what the earlier one did stays with that one.
    update account set onderwerp = v_account.onderwerp || ' ' || v_account.id where id = v_account.id;
    v_account := null;
  end if;
  if v_account.id is null then
    insert into account (id, uitgever, onderwerp, naam, organisatie, rol, regeling, email, post)
    values (gen_random_uuid(), p_uitgever, p_onderwerp, v.naam, v.organisatie, v.rol, v.regeling, case when v.soort = 'medewerker' then coalesce(p_email, v.email) end, case v.soort when 'client' then 'uit' else 'dagelijks' end)
    returning * into v_account;
  end if;
  if v.soort = 'client' then
    insert into persoonlijke_toegang (dossier_id, account_id, soort) values (v.dossier_id, v_account.id, v.hoedanigheid);
    perform zicht_herberekenen(v.dossier_id);
  end if;
  update uitnodiging set gebruikt_op = now(), naam = null, email = null where id = v.id;
  perform set_config('voordeur.door', '', true);
  return query select 'gelukt', v_account.id;
end $$;

-- What time has ended goes: access of who represented a minor, sessions that are over (they hold what the provider said), codes nobody came for.
create function voordeur.opruimen(p_vandaag date) returns void language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare v_dossier uuid;
begin
  update uitnodiging u set ingetrokken_op = now(), naam = null where u.hoedanigheid = 'vertegenwoordiger' and u.gebruikt_op is null and u.ingetrokken_op is null
    and vertegenwoordiging_voorbij(u.dossier_id, u.gemaakt_op, p_vandaag);
  for v_dossier in update persoonlijke_toegang p set tot = greatest(now(), p.van) where p.soort = 'vertegenwoordiger' and (p.tot is null or p.tot > now())
    and vertegenwoordiging_voorbij(p.dossier_id, p.van, p_vandaag) returning p.dossier_id loop
    perform zicht_herberekenen(v_dossier);
  end loop;
  delete from sessie s where s.verloopt < now() - interval '1 day';
  delete from noodpoging n where n.op < now() - interval '1 day';
  delete from uitnodiging u where coalesce(u.gebruikt_op, u.ingetrokken_op, u.verloopt) < now() - interval '30 days';
end $$;
revoke all on function voordeur.opruimen(date) from public;
alter function voordeur.opruimen(date) owner to voordeur_persoon;
grant execute on function voordeur.opruimen(date) to voordeur_bewaring;

-- ── nobody goes before their time ──────────────────────────────────────────────────────────────────────────────────
-- The day itself stands in the projection, which a step writes. So the memory must say it too: it was closed, on or before that day; or never handed in.
create function voordeur.is_gesloten(p_dossier uuid, p_op date) returns boolean language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return exists (select 1 from gebeurtenis g where g.stroom_id = p_dossier and g.stroom = 'dossier' and g.gebeurd_op <= p_op
    and (g.soort in ('aanvraag-ingetrokken', 'van-wachtlijst-gehaald', 'wonen-afgesloten', 'traject-afgerond') or g.soort = 'besluit-genomen' and g.gegevens ->> 'uitkomst' = 'negatief' or g.gegevens ->> 'gevolg' = 'uitsluiting'))
  or not exists (select 1 from gebeurtenis g where g.stroom_id = p_dossier and g.soort = 'aanvraag-ingediend')
    and exists (select 1 from gebeurtenis g where g.stroom_id = p_dossier and g.soort = 'dossier-geopend' and g.gebeurd_op < p_op); end $$;
revoke all on function voordeur.is_gesloten(uuid, date) from public;
alter function voordeur.is_gesloten(uuid, date) owner to voordeur_zicht;
grant execute on function voordeur.is_gesloten(uuid, date) to voordeur_persoon;

create or replace function voordeur.wettelijk_persoon_wissen(p_vandaag date, p_dossier uuid) returns setof uuid
language sql stable security definer set search_path = voordeur, pg_temp as $$
  select d.id from dossier d where d.wissen_op <= least(p_vandaag, (now() at time zone 'Europe/Amsterdam')::date) and (p_dossier is null or d.id = p_dossier)
    and is_gesloten(d.id, d.wissen_op) order by d.wissen_op, d.id $$;

create or replace function voordeur.mag_wissen(p_dossier uuid) returns boolean language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return coalesce(mijn_rol() = 'systeem' and ziet(p_dossier, 'voortgang') and is_gesloten(p_dossier, (now() at time zone 'Europe/Amsterdam')::date) and (
  select g.soort = 'persoon-gewist' and g.account_id = mijn_account() from gebeurtenis g where g.stroom_id = p_dossier and g.stroom = 'dossier' order by g.volgnummer desc limit 1), false); end $$;

-- ── what a privacy officer learns and leaves ───────────────────────────────────────────────────────────────────────
-- As in 034. Of reads by others only one's own dossiers count: in what is searched, in the order and in the place where a page ended.
create or replace function voordeur.inzage_lezen(p_filter jsonb, p_sorteer text, p_terug boolean, p_sleutel bigint[], p_hoogstens int)
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
  v_kolommen text := case p_sorteer when 'dossiers' then 'i.zichtbaar %1$s, i.op %1$s, i.id %1$s' else 'i.op %1$s, i.id %1$s' end;
  v_waar text := 'true';
  v_takken text[];
  -- how many dossiers of a line one may know of; only the order by it needs that of every line
  v_eigen text := '(select count(*)::int from dossier e where e.id = any (i.dossiers) and e.zorgorganisatie = $2)';
  v_deel text;
  v_alles text := '';
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
    v_waar := v_waar || case p_sorteer when 'dossiers' then ' and (i.zichtbaar, i.op, i.id) ' else ' and (i.op, i.id) ' end || case when v_af then '<' else '>' end
      || case p_sorteer when 'dossiers' then ' ($6[1]::int, ' else ' (' end || 'timestamptz ''epoch'' + $6[2] * interval ''1 microsecond'', $6[3])';
  end if;
  v_takken := case when v_heel then array['i.regeling = $1']
    else array['i.organisatie = $2', 'i.regeling = $1 and i.organisatie <> $2 and i.zorgorganisaties @> array[$2]'] end;
  for nr in 1 .. cardinality(v_takken) loop
    v_deel := format('(select i.* from (select i.*, %s as zichtbaar from inzage i where %s) i where %s order by %s limit $7)',
      case when p_sorteer <> 'dossiers' then '0' when nr = 2 then v_eigen else 'cardinality(i.dossiers)' end, v_takken[nr],
      case when nr = 2 then replace(v_waar, '$4', 'array(select e.id from dossier e where e.id = any ($4) and e.zorgorganisatie = $2)') else v_waar end, format(v_kolommen, v_richting));
    v_alles := concat_ws(' union all ', nullif(v_alles, ''), v_deel);
  end loop;
  return query execute format($sql$
    select r.id, r.op, case when r.rol in ('client', 'systeem') then null else merk(a.id) end, case when r.rol in ('client', 'systeem') then null else a.naam end, o.naam, r.rol, r.soort,
      case when k.aantal = 1 then k.een end, coalesce(k.kenmerken, '{}'), k.aantal::int, r.groepen, r.reden, r.noodtoegang,
      concat_ws('~', r.zichtbaar, (extract(epoch from r.op) * 1000000)::bigint, r.id)
    from (select * from (%1$s) i order by %2$s limit $7) r
    join account a on a.id = r.account_id join organisatie o on o.code = r.organisatie
    left join lateral (select count(*) as aantal, (array_agg(d.id))[1] as een, (array_agg(d.kenmerk order by d.kenmerk))[1:3] as kenmerken from dossier d
      where d.id = any (r.dossiers) and ($8 or r.organisatie = $2 or d.zorgorganisatie = $2)) k on true
    order by %3$s $sql$,
    v_alles,
    format(v_kolommen, v_richting), replace(format(v_kolommen, v_richting), 'i.', 'r.'))
  using v_regeling, v_org, v_account, v_dossiers, p_filter, p_sleutel, p_hoogstens, v_heel;
end $$;

-- A judgement that gives way to another stays. The words of it go with the person, as those of the one that counts.
create table voordeur.noodoordeel_eerder (
  noodtoegang_id uuid not null references voordeur.noodtoegang (id),
  organisatie text not null references voordeur.organisatie,
  oordeel text not null,
  toelichting text,
  account_id uuid not null references voordeur.account (id),
  op timestamptz not null,
  primary key (noodtoegang_id, organisatie, op)
);
alter table voordeur.noodoordeel_eerder enable row level security;
alter table voordeur.noodoordeel_eerder force row level security;
grant select, insert, update (toelichting) on voordeur.noodoordeel_eerder to voordeur_persoon;
create policy functies on voordeur.noodoordeel_eerder to voordeur_persoon using (true) with check (true);
create function voordeur.noodoordeel_bewaren() returns trigger language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  insert into noodoordeel_eerder select old.noodtoegang_id, old.organisatie, old.oordeel, old.toelichting, old.account_id, old.op;
  return null;
end $$;
revoke all on function voordeur.noodoordeel_bewaren() from public;
alter function voordeur.noodoordeel_bewaren() owner to voordeur_persoon;
create trigger noodoordeel_bewaren after update on voordeur.noodoordeel for each row when (old.op <> new.op) execute function voordeur.noodoordeel_bewaren();
create function voordeur.noodoordeel_eerder_vast() returns trigger language plpgsql set search_path = voordeur, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.toelichting is null and to_jsonb(new) - 'toelichting' = to_jsonb(old) - 'toelichting' then return new; end if;
  raise exception 'wat gebeurd is, wordt niet gewijzigd of verwijderd';
end $$;
revoke all on function voordeur.noodoordeel_eerder_vast() from public;
create trigger noodoordeel_eerder_vast before update or delete on voordeur.noodoordeel_eerder for each row execute function voordeur.noodoordeel_eerder_vast();
create or replace function voordeur.noodtoegang_beoordelen(p_id uuid, p_oordeel text, p_toelichting text) returns boolean language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  if not is_fg() then return false; end if;
  insert into noodoordeel (noodtoegang_id, organisatie, oordeel, toelichting, account_id, op)
  select n.id, mijn_organisatie(), p_oordeel, p_toelichting, mijn_account(), clock_timestamp() from noodtoegang n
    where n.id = p_id and (fg_heel() and n.regeling = mijn_regeling() or n.zorgorganisatie = mijn_organisatie() or n.organisatie = mijn_organisatie())
  on conflict (noodtoegang_id, organisatie) do update set oordeel = excluded.oordeel, toelichting = excluded.toelichting, account_id = excluded.account_id, op = excluded.op;
  return found;
end $$;
create or replace function voordeur.noodwoorden_wissen() returns trigger language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  update noodtoegang n set toelichting = null where n.dossier_id = old.dossier_id;
  update noodoordeel o set toelichting = null from noodtoegang n where n.id = o.noodtoegang_id and n.dossier_id = old.dossier_id;
  update noodoordeel_eerder o set toelichting = null from noodtoegang n where n.id = o.noodtoegang_id and n.dossier_id = old.dossier_id;
  return null;
end $$;

revoke create on schema voordeur from voordeur_zicht, voordeur_persoon;
