-- Who gets in, from whom, and how that ends. Staff and clients come in by one way: a code that someone gave them, bound once to the
-- subject of a provider. Organisations look after their own people within what the regeling has for them; the organisation of the
-- service point may give another party its first beheerder. Everything here goes through functions that ask again who may.

-- What each party can have in each regeling, from its newest file: as the matrix, loaded at every start.
create table voordeur.regelingpartij (
  regeling text not null,
  organisatie text not null references voordeur.organisatie,
  rollen text[] not null,
  servicepunt boolean not null,
  primary key (regeling, organisatie)
);

create table voordeur.uitnodiging (
  id uuid primary key default gen_random_uuid(),
  hash bytea not null unique,
  soort text not null check (soort in ('medewerker', 'client')),
  organisatie text not null references voordeur.organisatie,
  rol text not null,
  regeling text not null,
  -- gone once the invitation is used or withdrawn: the name then stands with the account, or nowhere
  naam text check (char_length(naam) between 1 and 200),
  email text check (char_length(email) <= 254),
  dossier_id uuid references voordeur.dossier (id),
  hoedanigheid text check (hoedanigheid in ('client', 'vertegenwoordiger')),
  door uuid not null references voordeur.account (id),
  door_organisatie text not null,
  gemaakt_op timestamptz not null default now(),
  verloopt timestamptz not null default now() + interval '14 days',
  gebruikt_op timestamptz,
  ingetrokken_op timestamptz,
  check ((soort = 'client') = (rol = 'client') and (soort = 'client') = (dossier_id is not null) and (soort = 'client') = (hoedanigheid is not null)),
  check (rol <> 'systeem')
);
create index uitnodiging_organisatie on voordeur.uitnodiging (door_organisatie, verloopt);
create index uitnodiging_dossier on voordeur.uitnodiging (dossier_id) where dossier_id is not null;

-- Who gave, changed or took whose access, and when. Written by triggers, so whichever way it went; never changed.
create table voordeur.toegangswijziging (
  id bigint generated always as identity primary key,
  op timestamptz not null default clock_timestamp(),
  account_id uuid not null,
  -- null: whoever runs the program gave it, on the command line
  door uuid,
  soort text not null check (soort in ('gegeven', 'gewijzigd', 'beeindigd', 'heropend', 'dossier-gegeven', 'dossier-beeindigd')),
  organisatie text not null,
  rol text not null,
  regeling text,
  dossier_id uuid
);
create index toegangswijziging_account on voordeur.toegangswijziging (account_id, id);
create trigger toegangswijziging_onveranderlijk before update or delete on voordeur.toegangswijziging for each row execute function voordeur.onveranderlijk();
create trigger toegangswijziging_niet_leeg before truncate on voordeur.toegangswijziging for each statement execute function voordeur.onveranderlijk();

-- Logout tokens that were used, until they are too old to be used again.
create table voordeur.afmelding (jti bytea primary key, verloopt timestamptz not null);

-- `sid`: what the provider calls the session there, so that it can end ours with it.
alter table voordeur.sessie add column sid text;
create index sessie_account on voordeur.sessie (account_id);
create index sessie_sid on voordeur.sessie (sid) where sid is not null;
-- the last day someone signed in: a day, not a moment
alter table voordeur.account add column gezien_op date;

do $$ declare t text; begin
  foreach t in array array['regelingpartij', 'uitnodiging', 'toegangswijziging', 'afmelding'] loop
    execute format('alter table voordeur.%I enable row level security', t);
    execute format('alter table voordeur.%I force row level security', t);
  end loop;
end $$;

grant create on schema voordeur to voordeur_persoon, voordeur_zicht;

-- loading and looking up
grant select, insert, delete on voordeur.regelingpartij to voordeur_beheer;
create policy beheer on voordeur.regelingpartij to voordeur_beheer using (true) with check (true);
grant select on voordeur.regelingpartij to voordeur_persoon;
create policy functies on voordeur.regelingpartij for select to voordeur_persoon using (true);

-- voordeur_persoon keeps accounts as it keeps personal access; the program itself reads and writes none of these tables
grant select, insert, update, delete on voordeur.uitnodiging to voordeur_persoon;
grant select, insert on voordeur.toegangswijziging to voordeur_persoon;
grant insert, update on voordeur.account to voordeur_persoon;
grant select, delete on voordeur.sessie to voordeur_persoon;
grant select, delete on voordeur.concept to voordeur_persoon;
grant select, update, delete on voordeur.vervanging to voordeur_persoon;
create policy functies on voordeur.uitnodiging to voordeur_persoon using (true) with check (true);
create policy functies on voordeur.toegangswijziging to voordeur_persoon using (true) with check (true);
create policy geven on voordeur.account for insert to voordeur_persoon with check (true);
create policy wijzigen on voordeur.account for update to voordeur_persoon using (true) with check (true);
create policy beeindigen on voordeur.sessie to voordeur_persoon using (true);
create policy opruimen_bij_vertrek on voordeur.concept to voordeur_persoon using (true);
create policy opruimen_bij_vertrek on voordeur.vervanging to voordeur_persoon using (true) with check (true);
grant select, insert, delete on voordeur.afmelding to voordeur_zicht;
create policy functies on voordeur.afmelding to voordeur_zicht using (true) with check (true);
grant update (gezien_op) on voordeur.account to voordeur_zicht;
grant execute on function voordeur.merk(uuid) to voordeur_persoon;

-- ── what is written down by itself ─────────────────────────────────────────────────────────────────────────────────
-- The functions below say for whom they work (`voordeur.door`); who only pretends to cannot change an account.
create function voordeur.door() returns uuid language sql stable set search_path = voordeur, pg_temp as $$
  select nullif(current_setting('voordeur.door', true), '')::uuid $$;

create function voordeur.account_gewijzigd() returns trigger language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  insert into toegangswijziging (account_id, door, soort, organisatie, rol, regeling)
  values (new.id, coalesce(door(), mijn_account()), case when tg_op = 'INSERT' then 'gegeven' when old.actief and not new.actief then 'beeindigd' when new.actief and not old.actief then 'heropend' else 'gewijzigd' end,
    new.organisatie, new.rol, new.regeling);
  return null;
end $$;
create function voordeur.persoonlijke_toegang_gewijzigd() returns trigger language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  insert into toegangswijziging (account_id, door, soort, organisatie, rol, regeling, dossier_id)
  select a.id, case when new.soort = 'noodtoegang' then mijn_account() else coalesce(door(), mijn_account()) end, case when tg_op = 'INSERT' then 'dossier-gegeven' else 'dossier-beeindigd' end, a.organisatie, a.rol, a.regeling, new.dossier_id
  from account a where a.id = new.account_id;
  return null;
end $$;

-- ── what each party can have ───────────────────────────────────────────────────────────────────────────────────────
-- May the one who asks look after the accounts of this organisation in this regeling? 'eigen', or 'eerste': only give it its first beheerder.
create function voordeur.beheert(p_organisatie text, p_regeling text) returns text language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin
  if mijn_rol() is distinct from 'beheerder' or coalesce(mijn_regeling() <> p_regeling, false) then return null; end if;
  if not exists (select 1 from regelingpartij p where p.regeling = p_regeling and p.organisatie = p_organisatie) then return null; end if;
  if p_organisatie = mijn_organisatie() then return 'eigen'; end if;
  return case when exists (select 1 from regelingpartij p where p.regeling = p_regeling and p.organisatie = mijn_organisatie() and p.servicepunt) then 'eerste' end;
end $$;

create function voordeur.heeft_beheerder(p_organisatie text, p_regeling text, p_behalve uuid) returns boolean language sql stable security definer set search_path = voordeur, pg_temp as $$
  select exists (select 1 from account a where a.actief and a.organisatie = p_organisatie and a.rol = 'beheerder' and (a.regeling is null or a.regeling = p_regeling) and a.id is distinct from p_behalve) $$;

-- ── inviting ───────────────────────────────────────────────────────────────────────────────────────────────────────
create function voordeur.medewerker_uitnodigen(p_code text, p_naam text, p_email text, p_organisatie text, p_rol text, p_regeling text) returns text
language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare v_beheert text := beheert(p_organisatie, p_regeling);
begin
  if v_beheert is null then return 'niet-bevoegd'; end if;
  perform pg_advisory_xact_lock(hashtextextended('accounts ' || p_organisatie, 0));
  if not exists (select 1 from regelingpartij p where p.regeling = p_regeling and p.organisatie = p_organisatie and p_rol = any (p.rollen)) then return 'rol-past-niet'; end if;
  if v_beheert = 'eerste' then
    if p_rol <> 'beheerder' then return 'niet-bevoegd'; end if;
    if heeft_beheerder(p_organisatie, p_regeling, null) then return 'heeft-beheerder'; end if;
    -- one first beheerder: a new code takes the place of the one before it
    update uitnodiging set ingetrokken_op = now(), naam = null, email = null
    where organisatie = p_organisatie and regeling = p_regeling and rol = 'beheerder' and gebruikt_op is null and ingetrokken_op is null;
  end if;
  -- what nobody came for goes
  delete from uitnodiging where door_organisatie = mijn_organisatie() and verloopt < now() - interval '30 days' and gebruikt_op is null;
  if (select count(*) from uitnodiging where door_organisatie = mijn_organisatie() and soort = 'medewerker' and gebruikt_op is null and ingetrokken_op is null and verloopt > now()) >= 50 then return 'te-veel'; end if;
  insert into uitnodiging (hash, soort, organisatie, rol, regeling, naam, email, door, door_organisatie)
  values (sha256(convert_to(p_code, 'UTF8')), 'medewerker', p_organisatie, p_rol, p_regeling, p_naam, p_email, mijn_account(), mijn_organisatie());
  return 'gemaakt';
end $$;

-- The supporter of the care organisation that has the dossier, and sees it.
create function voordeur.mag_client_uitnodigen(p_dossier uuid) returns boolean language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return coalesce(mijn_rol() = 'begeleider' and ziet(p_dossier, 'personalia') and exists (select 1 from dossier d where d.id = p_dossier and d.zorgorganisatie = mijn_organisatie()), false); end $$;

-- One client, and at most two representatives (both parents, a mentor beside a guardian). A code too many takes the place of the oldest open one.
create function voordeur.client_uitnodigen(p_code text, p_dossier uuid, p_hoedanigheid text, p_naam text) returns text
language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare v_ruimte int;
begin
  if not mag_client_uitnodigen(p_dossier) then return 'niet'; end if;
  perform pg_advisory_xact_lock(hashtextextended('uitnodiging ' || p_dossier::text, 0));
  select case p_hoedanigheid when 'client' then 1 else 2 end - count(*) into v_ruimte
  from persoonlijke_toegang p where p.dossier_id = p_dossier and p.soort = p_hoedanigheid and (p.tot is null or p.tot > now());
  if v_ruimte <= 0 then return 'al-actief'; end if;
  update uitnodiging set ingetrokken_op = now(), naam = null where id in (
    select u.id from uitnodiging u where u.dossier_id = p_dossier and u.hoedanigheid = p_hoedanigheid and u.gebruikt_op is null and u.ingetrokken_op is null
    order by u.gemaakt_op desc, u.id offset v_ruimte - 1);
  insert into uitnodiging (hash, soort, organisatie, rol, regeling, naam, dossier_id, hoedanigheid, door, door_organisatie)
  select sha256(convert_to(p_code, 'UTF8')), 'client', 'client', 'client', d.regeling, p_naam, d.id, p_hoedanigheid, mijn_account(), mijn_organisatie() from dossier d where d.id = p_dossier;
  return 'gemaakt';
end $$;

-- Withdrawn by the beheerder of the organisation that invited; that of a client by who may invite the client.
create function voordeur.uitnodiging_intrekken(p_id uuid) returns boolean language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  update uitnodiging u set ingetrokken_op = now(), naam = null, email = null
  where u.id = p_id and u.gebruikt_op is null and u.ingetrokken_op is null
    and case u.soort when 'client' then mag_client_uitnodigen(u.dossier_id)
      else mijn_rol() = 'beheerder' and (u.door_organisatie = mijn_organisatie() or u.organisatie = mijn_organisatie()) and coalesce(mijn_regeling() = u.regeling, true) end;
  return found;
end $$;

-- ── accepting ──────────────────────────────────────────────────────────────────────────────────────────────────────
-- Binds a subject that the provider vouched for to what the code gives. Wrong, used, withdrawn and expired give the same answer.
-- `p_voor`: 'alles', or the one kind of invitation that may come in through this provider.
create function voordeur.uitnodiging_aannemen(p_code text, p_uitgever text, p_onderwerp text, p_email text, p_voor text) returns table (uit text, account uuid)
language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare v uitnodiging; v_account account;
begin
  select u.* into v from uitnodiging u where u.hash = sha256(convert_to(p_code, 'UTF8')) and u.gebruikt_op is null and u.ingetrokken_op is null and u.verloopt > now() for update;
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

-- ── ending ─────────────────────────────────────────────────────────────────────────────────────────────────────────
-- What must not outlive someone's work in a role: sessions and tokens, drafts, standing in, emergencies, invitations made and not used.
create function voordeur.account_losmaken(p_account uuid) returns void language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare v_dossier uuid; v_vandaag date := (now() at time zone 'Europe/Amsterdam')::date;
begin
  delete from sessie where account_id = p_account;
  delete from concept where account_id = p_account;
  delete from vervanging where p_account in (van_account, naar_account) and van >= v_vandaag;
  update vervanging set tot = v_vandaag - 1 where p_account in (van_account, naar_account) and tot >= v_vandaag;
  update uitnodiging set ingetrokken_op = now(), naam = null, email = null where door = p_account and soort = 'medewerker' and gebruikt_op is null and ingetrokken_op is null;
  for v_dossier in update persoonlijke_toegang set tot = now() where account_id = p_account and (tot is null or tot > now()) returning dossier_id loop
    perform zicht_herberekenen(v_dossier);
  end loop;
end $$;

-- The account with this mark, when the one who asks looks after it.
create function voordeur.mijn_beheerde(p_merk text) returns uuid language sql stable security definer set search_path = voordeur, pg_temp as $$
  select a.id from account a where mijn_rol() = 'beheerder' and a.organisatie = mijn_organisatie() and merk(a.id) = p_merk and coalesce(mijn_regeling() = a.regeling, true) $$;

create function voordeur.account_wijzigen(p_merk text, p_naam text, p_rol text) returns text language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare v account; v_regelingen text[];
begin
  perform pg_advisory_xact_lock(hashtextextended('accounts ' || mijn_organisatie(), 0));
  select a.* into v from account a where a.id = mijn_beheerde(p_merk) and a.actief for update;
  if not found then return 'niet-gevonden'; end if;
  if v.id = mijn_account() then return 'zelf'; end if;
  if p_rol <> v.rol then
    if not exists (select 1 from regelingpartij p where p.organisatie = v.organisatie and p.regeling = coalesce(v.regeling, p.regeling) and p_rol = any (p.rollen)) then return 'rol-past-niet'; end if;
    if v.rol = 'beheerder' and not heeft_beheerder(v.organisatie, v.regeling, v.id) then return 'laatste-beheerder'; end if;
  end if;
  perform set_config('voordeur.door', mijn_account()::text, true);
  update account set naam = p_naam, rol = p_rol where id = v.id;
  if p_rol <> v.rol then perform account_losmaken(v.id); end if;
  perform set_config('voordeur.door', '', true);
  return 'gelukt';
end $$;

create function voordeur.account_beeindigen(p_merk text) returns text language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare v account;
begin
  perform pg_advisory_xact_lock(hashtextextended('accounts ' || mijn_organisatie(), 0));
  select a.* into v from account a where a.id = mijn_beheerde(p_merk) and a.actief for update;
  if not found then return 'niet-gevonden'; end if;
  if v.id = mijn_account() then return 'zelf'; end if;
  if v.rol = 'beheerder' and not heeft_beheerder(v.organisatie, v.regeling, v.id) then return 'laatste-beheerder'; end if;
  perform set_config('voordeur.door', mijn_account()::text, true);
  update account set actief = false where id = v.id;
  perform account_losmaken(v.id);
  perform set_config('voordeur.door', '', true);
  return 'gelukt';
end $$;

create function voordeur.account_sessies_beeindigen(p_merk text) returns int language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare v_aantal int;
begin
  delete from sessie where account_id = mijn_beheerde(p_merk);
  get diagnostics v_aantal = row_count;
  return v_aantal;
end $$;

-- Ends what a client or representative has on this dossier, or an invitation for it. Without another dossier the account ends with it.
create function voordeur.clienttoegang_intrekken(p_dossier uuid, p_id uuid) returns boolean language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare v_account uuid;
begin
  if not mag_client_uitnodigen(p_dossier) then return false; end if;
  perform set_config('voordeur.door', mijn_account()::text, true);
  update persoonlijke_toegang set tot = now() where id = p_id and dossier_id = p_dossier and soort in ('client', 'vertegenwoordiger') and (tot is null or tot > now()) returning account_id into v_account;
  if v_account is null then
    perform set_config('voordeur.door', '', true);
    return uitnodiging_intrekken((select u.id from uitnodiging u where u.id = p_id and u.dossier_id = p_dossier));
  end if;
  perform zicht_herberekenen(p_dossier);
  if not exists (select 1 from persoonlijke_toegang p where p.account_id = v_account and (p.tot is null or p.tot > now())) then
    update account set actief = false where id = v_account;
    perform account_losmaken(v_account);
  end if;
  perform set_config('voordeur.door', '', true);
  return true;
end $$;

-- ── looking ────────────────────────────────────────────────────────────────────────────────────────────────────────
create function voordeur.beheer_accounts() returns table (merk text, naam text, rol text, regeling text, email text, actief boolean, ik boolean, gezien_op date, gegeven_op timestamptz, gegeven_door text, beeindigd_op timestamptz, sessies int)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin
  if mijn_rol() is distinct from 'beheerder' then return; end if;
  return query select merk(a.id), a.naam, a.rol, a.regeling, a.email, a.actief, a.id = mijn_account(), a.gezien_op, w.op, d.naam, e.op,
    (select count(*)::int from sessie s where s.account_id = a.id and s.verloopt > now())
  from account a
  left join lateral (select t.op, t.door from toegangswijziging t where t.account_id = a.id and t.soort in ('gegeven', 'heropend') order by t.id desc limit 1) w on true
  left join account d on d.id = w.door
  left join lateral (select max(t.op) as op from toegangswijziging t where t.account_id = a.id and t.soort = 'beeindigd') e on not a.actief
  where a.organisatie = mijn_organisatie() and coalesce(mijn_regeling() = a.regeling, true) order by a.naam, a.id limit 2000;
end $$;

create function voordeur.beheer_uitnodigingen() returns table (id uuid, naam text, rol text, organisatie text, regeling text, email text, gemaakt_op timestamptz, verloopt timestamptz, door text)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin
  if mijn_rol() is distinct from 'beheerder' then return; end if;
  return query select u.id, u.naam, u.rol, u.organisatie, u.regeling, u.email, u.gemaakt_op, u.verloopt, d.naam from uitnodiging u join account d on d.id = u.door
  where u.soort = 'medewerker' and (u.door_organisatie = mijn_organisatie() or u.organisatie = mijn_organisatie()) and coalesce(mijn_regeling() = u.regeling, true)
    and u.gebruikt_op is null and u.ingetrokken_op is null order by u.gemaakt_op desc, u.id limit 200;
end $$;

create function voordeur.beheer_wijzigingen(p_merk text) returns table (op timestamptz, soort text, rol text, door text)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return query select t.op, t.soort, t.rol, d.naam from toegangswijziging t left join account d on d.id = t.door
  where t.account_id = mijn_beheerde(p_merk) and t.dossier_id is null order by t.id desc limit 100; end $$;

create function voordeur.beheer_sessies(p_merk text) returns table (soort text, begonnen timestamptz, laatst_gezien timestamptz)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return query select s.soort, s.begonnen, s.laatst_gezien from sessie s where s.account_id = mijn_beheerde(p_merk) and s.verloopt > now() order by s.laatst_gezien desc limit 50; end $$;

-- Parties nobody looks after, for who may give them their first beheerder.
create function voordeur.partijen_zonder_beheerder() returns table (regeling text, organisatie text, naam text, uitgenodigd_tot timestamptz)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return query select p.regeling, p.organisatie, o.naam,
    (select max(u.verloopt) from uitnodiging u where u.organisatie = p.organisatie and u.regeling = p.regeling and u.rol = 'beheerder' and u.gebruikt_op is null and u.ingetrokken_op is null and u.verloopt > now())
  from regelingpartij p join organisatie o on o.code = p.organisatie
  where 'beheerder' = any (p.rollen) and beheert(p.organisatie, p.regeling) = 'eerste' and not heeft_beheerder(p.organisatie, p.regeling, null) order by o.naam, p.organisatie; end $$;

-- Of one dossier: who of the client's side comes in, and what is open for them.
create function voordeur.clienttoegang(p_dossier uuid) returns table (id uuid, soort text, hoedanigheid text, naam text, sinds timestamptz, verloopt timestamptz, gezien_op date)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin
  if not mag_client_uitnodigen(p_dossier) then return; end if;
  return query
  select p.id, 'toegang', p.soort, a.naam, p.van, p.tot, a.gezien_op from persoonlijke_toegang p join account a on a.id = p.account_id
  where p.dossier_id = p_dossier and p.soort in ('client', 'vertegenwoordiger') and (p.tot is null or p.tot > now())
  union all
  select u.id, 'uitnodiging', u.hoedanigheid, u.naam, u.gemaakt_op, u.verloopt, null from uitnodiging u
  where u.dossier_id = p_dossier and u.gebruikt_op is null and u.ingetrokken_op is null
  order by 3, 2, 5;
end $$;

do $$ declare f regprocedure; begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'voordeur'::regnamespace and p.proname in ('door', 'account_gewijzigd', 'persoonlijke_toegang_gewijzigd', 'beheert',
    'heeft_beheerder', 'medewerker_uitnodigen', 'mag_client_uitnodigen', 'client_uitnodigen', 'uitnodiging_intrekken', 'uitnodiging_aannemen', 'account_losmaken', 'mijn_beheerde', 'account_wijzigen',
    'account_beeindigen', 'account_sessies_beeindigen', 'clienttoegang_intrekken', 'beheer_accounts', 'beheer_uitnodigingen', 'beheer_wijzigingen', 'beheer_sessies',
    'partijen_zonder_beheerder', 'clienttoegang') loop
    execute format('revoke all on function %s from public', f);
    execute format('alter function %s owner to voordeur_persoon', f);
    if f::text !~ '\.(door|account_gewijzigd|persoonlijke_toegang_gewijzigd|beheert|heeft_beheerder|mag_client_uitnodigen|account_losmaken|mijn_beheerde)\(' then
      execute format('grant execute on function %s to voordeur_app', f); end if;
  end loop;
end $$;
-- an invitation holds a name: it goes with the person
select voordeur.wist_mee('uitnodiging');
create trigger account_gegeven after insert on voordeur.account for each row execute function voordeur.account_gewijzigd();
create trigger account_gewijzigd after update on voordeur.account for each row
  when ((old.organisatie, old.rol, old.regeling, old.actief) is distinct from (new.organisatie, new.rol, new.regeling, new.actief)) execute function voordeur.account_gewijzigd();
create trigger toegang_gegeven after insert on voordeur.persoonlijke_toegang for each row when (new.soort <> 'systeem') execute function voordeur.persoonlijke_toegang_gewijzigd();
create trigger toegang_beeindigd after update on voordeur.persoonlijke_toegang for each row when (new.soort <> 'systeem' and (old.tot is null and new.tot is not null or new.tot < old.tot)) execute function voordeur.persoonlijke_toegang_gewijzigd();

-- ── sessions ───────────────────────────────────────────────────────────────────────────────────────────────────────
drop function voordeur.sessie_begin(text, uuid, text, text);
create function voordeur.sessie_begin(p_token text, p_account uuid, p_soort text, p_id_token text, p_sid text) returns void
language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  insert into sessie (token_hash, account_id, soort, verloopt, id_token, sid)
  select sha256(convert_to(p_token, 'UTF8')), a.id, p_soort, now() + case p_soort when 'web' then interval '8 hours' else interval '1 hour' end, p_id_token, p_sid
  from account a where a.id = p_account and a.actief and a.rol <> 'systeem';
  delete from sessie s where s.account_id = p_account and s.verloopt < now() - interval '1 day';
  update account a set gezien_op = (now() at time zone 'Europe/Amsterdam')::date where a.id = p_account and a.actief and a.gezien_op is distinct from (now() at time zone 'Europe/Amsterdam')::date;
end $$;

-- A session by a mark that is no key to it.
create function voordeur.sessiemerk(p_hash bytea) returns text language sql immutable set search_path = voordeur, pg_temp as $$
  select left(encode(sha256(convert_to('sessie', 'UTF8') || p_hash), 'hex'), 20) $$;
create function voordeur.mijn_sessies() returns table (merk text, soort text, begonnen timestamptz, laatst_gezien timestamptz, deze boolean)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return query select sessiemerk(s.token_hash), s.soort, s.begonnen, s.laatst_gezien, s.token_hash = sha256(convert_to(current_setting('voordeur.sessie', true), 'UTF8'))
  from sessie s where s.account_id = mijn_account() and s.verloopt > now() order by 5 desc, s.laatst_gezien desc limit 50; end $$;
-- One of one's own, or without a mark all but this one; gives how many.
create function voordeur.mijn_sessies_beeindigen(p_merk text) returns int language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare v_aantal int;
begin
  delete from sessie s where s.account_id = mijn_account() and s.token_hash <> sha256(convert_to(current_setting('voordeur.sessie', true), 'UTF8')) and (p_merk is null or sessiemerk(s.token_hash) = p_merk);
  get diagnostics v_aantal = row_count;
  return v_aantal;
end $$;

-- The provider says that someone signed out there. Gives how many sessions ended, null when this message was used before.
create function voordeur.sessies_afmelden(p_uitgever text, p_sid text, p_onderwerp text, p_jti text, p_tot timestamptz) returns int
language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare v_aantal int;
begin
  delete from afmelding where verloopt < now();
  insert into afmelding (jti, verloopt) values (sha256(convert_to(p_uitgever || ' ' || p_jti, 'UTF8')), p_tot) on conflict do nothing;
  if not found then return null; end if;
  if p_sid is null and p_onderwerp is null then return 0; end if;
  delete from sessie s using account a where a.id = s.account_id and a.uitgever = p_uitgever and (p_sid is null or s.sid = p_sid) and (p_onderwerp is null or a.onderwerp = p_onderwerp);
  get diagnostics v_aantal = row_count;
  return v_aantal;
end $$;

-- Where a client is written to is not kept: Voordeur mails who works here.
create or replace function voordeur.account_adres(p_account uuid, p_email text) returns void
language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin update account a set email = p_email where a.id = p_account and a.actief and a.rol <> 'client' and a.email is distinct from p_email; end $$;

do $$ declare f regprocedure; begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'voordeur'::regnamespace
    and p.proname in ('sessie_begin', 'sessiemerk', 'mijn_sessies', 'mijn_sessies_beeindigen', 'sessies_afmelden', 'account_adres') loop
    execute format('revoke all on function %s from public', f);
    execute format('alter function %s owner to voordeur_zicht', f);
    if f::text !~ 'sessiemerk' then execute format('grant execute on function %s to voordeur_app', f); end if;
  end loop;
end $$;
revoke create on schema voordeur from voordeur_persoon, voordeur_zicht;
