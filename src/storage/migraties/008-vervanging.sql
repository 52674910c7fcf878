-- Nothing waits on one person: who handles a dossier for its organisation, what colleagues write down for each other,
-- and who stands in for whom. None of this gives anyone sight of a dossier; that stays with the sharing matrix.

-- ── who handles it, and how to reach them ──────────────────────────────────────────────────────────────────────────
create table voordeur.contactpersoon (
  dossier_id uuid not null,
  organisatie text not null,
  rol text not null,
  account_id uuid not null references voordeur.account,
  -- taken up by hand: the last step of a colleague does not change it
  gekozen boolean not null,
  sinds timestamptz not null,
  primary key (dossier_id, organisatie, rol)
);
create index contactpersoon_account on voordeur.contactpersoon (account_id, dossier_id);

create table voordeur.bereikbaarheid (
  account_id uuid primary key references voordeur.account,
  telefoon text check (char_length(telefoon) <= 30),
  e_mail text check (char_length(e_mail) <= 200)
);

-- Whom to ask at a party, whatever it is about; kept by the party itself and by the service point.
create table voordeur.partijcontact (
  id uuid primary key,
  regeling text not null,
  organisatie text not null references voordeur.organisatie,
  naam text not null check (char_length(naam) <= 200),
  functie text check (char_length(functie) <= 200),
  telefoon text check (char_length(telefoon) <= 30),
  e_mail text check (char_length(e_mail) <= 200)
);
create index partijcontact_partij on voordeur.partijcontact (regeling, organisatie, naam);

create table voordeur.vervanging (
  id uuid primary key,
  van_account uuid not null references voordeur.account,
  naar_account uuid not null references voordeur.account,
  van date not null,
  tot date not null,
  overdracht text check (char_length(overdracht) <= 4000),
  check (van <= tot and van_account <> naar_account)
);
create index vervanging_van on voordeur.vervanging (van_account, tot);
create index vervanging_naar on voordeur.vervanging (naar_account, tot);

-- ── what colleagues write down ─────────────────────────────────────────────────────────────────────────────────────
create table voordeur.notitie (
  id uuid primary key,
  dossier_id uuid,
  partij text,
  regeling text,
  organisatie text not null,
  rol text not null,
  -- what the writer could see: a note can hold any of it
  groepen text[] not null default '{}',
  soort text not null check (soort in ('notitie', 'afspraak', 'contact')),
  tekst text not null check (char_length(tekst) between 1 and 4000),
  voor date,
  afgehandeld_op date,
  account_id uuid not null,
  gemaakt_op timestamptz not null,
  gewijzigd_door uuid,
  gewijzigd_op timestamptz,
  versie int not null default 1,
  check (num_nonnulls(dossier_id, partij) = 1 and (partij is null) = (regeling is null))
);
create index notitie_dossier on voordeur.notitie (dossier_id, organisatie) where dossier_id is not null;
create index notitie_partij on voordeur.notitie (organisatie, regeling, partij) where partij is not null;
create index notitie_afspraak on voordeur.notitie (organisatie, voor) where voor is not null and afgehandeld_op is null;

do $$ declare t text; begin
  foreach t in array array['contactpersoon', 'bereikbaarheid', 'partijcontact', 'vervanging', 'notitie'] loop
    execute format('alter table voordeur.%I enable row level security', t);
    execute format('alter table voordeur.%I force row level security', t);
  end loop;
end $$;

-- the program: one's own number, and the people of a party in one's own regeling
grant select, insert, update on voordeur.bereikbaarheid to voordeur_app;
create policy eigen on voordeur.bereikbaarheid to voordeur_app using (account_id = (select voordeur.mijn_account())) with check (account_id = (select voordeur.mijn_account()));
grant select, insert, update, delete on voordeur.partijcontact to voordeur_app;
create policy lezen on voordeur.partijcontact for select to voordeur_app using (regeling = (select voordeur.mijn_regeling()));
do $$ declare v_mag text := $sql$ regeling = (select voordeur.mijn_regeling()) and (organisatie = (select voordeur.mijn_organisatie())
    or (select voordeur.mijn_rol()) in ('servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator', 'bct-medewerker')) $sql$; begin
  execute format('create policy toevoegen on voordeur.partijcontact for insert to voordeur_app with check (%s)', v_mag);
  execute format('create policy bijwerken on voordeur.partijcontact for update to voordeur_app using (%s) with check (%s)', v_mag, v_mag);
  execute format('create policy verwijderen on voordeur.partijcontact for delete to voordeur_app using (%s)', v_mag);
end $$;

-- the guarded functions
grant select, insert, update on voordeur.contactpersoon to voordeur_zicht;
grant select, insert, update, delete on voordeur.vervanging to voordeur_zicht;
grant select on voordeur.bereikbaarheid to voordeur_zicht;
create policy functies on voordeur.contactpersoon to voordeur_zicht using (true) with check (true);
create policy functies on voordeur.vervanging to voordeur_zicht using (true) with check (true);
create policy functies on voordeur.bereikbaarheid for select to voordeur_zicht using (true);

-- Notes stay within the writer's organisation, and with those who see the dossier now. A colleague in another role reads one
-- only when they see at least what its writer saw; only the writer's own role changes it.
grant select, insert, update, delete on voordeur.notitie to voordeur_lezer;
grant select (dossier_id, organisatie, rol, account_id) on voordeur.contactpersoon to voordeur_lezer;
grant select (id, naam, actief) on voordeur.account to voordeur_lezer;
create policy namen on voordeur.account for select to voordeur_lezer using (true);
create policy behandelaars on voordeur.contactpersoon for select to voordeur_lezer using (organisatie = (select voordeur.mijn_organisatie()));
do $$ declare
  v_leest text := $sql$ organisatie = (select voordeur.mijn_organisatie()) and case when dossier_id is null then regeling = (select voordeur.mijn_regeling())
    else coalesce((select true from voordeur.zicht z where z.dossier_id = notitie.dossier_id and z.organisatie = (select voordeur.mijn_organisatie()) and z.rol = (select voordeur.mijn_rol())
      and z.van <= now() and (z.tot is null or z.tot > now()) and (z.rol = notitie.rol or z.groepen @> notitie.groepen) limit 1), false) end $sql$;
  v_eigen text := v_leest || $sql$ and (dossier_id is null or rol = (select voordeur.mijn_rol())) $sql$;
begin
  execute format('create policy lezen on voordeur.notitie for select to voordeur_lezer using (%s)', v_leest);
  execute format('create policy schrijven on voordeur.notitie for insert to voordeur_lezer with check (%s and rol = (select voordeur.mijn_rol()) and account_id = (select voordeur.mijn_account()))', v_leest);
  execute format('create policy wijzigen on voordeur.notitie for update to voordeur_lezer using (%s) with check (%s)', v_eigen, v_eigen);
  execute format('create policy wissen on voordeur.notitie for delete to voordeur_lezer using (%s)', v_eigen);
end $$;

grant create on schema voordeur to voordeur_zicht, voordeur_lezer;

-- ── functions: who handles it ──────────────────────────────────────────────────────────────────────────────────────
-- A colleague by a mark that leads nowhere: an account's identifier is half of a way in.
create function voordeur.merk(p_account uuid) returns text language sql immutable set search_path = voordeur, pg_temp as $$
  select left(encode(sha256(convert_to('merk ' || p_account::text, 'UTF8')), 'hex'), 20) $$;

create function voordeur.collegas() returns table (merk text, naam text) language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return query select merk(a.id), a.naam from account a
  where a.actief and a.organisatie = mijn_organisatie() and a.rol = mijn_rol() and a.regeling is not distinct from mijn_regeling() and a.id <> mijn_account() order by a.naam; end $$;

-- Me, and those I stand in for on this day.
create function voordeur.mijn_behandeling(p_vandaag date) returns uuid[] language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return mijn_account() || array(select v.van_account from vervanging v where v.naar_account = mijn_account() and p_vandaag between v.van and v.tot); end $$;

-- Whoever takes a step handles the dossier for their organisation, unless someone took it up by hand or is only away.
create function voordeur.behandelaar_volgt_stap() returns trigger language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  insert into contactpersoon (dossier_id, organisatie, rol, account_id, gekozen, sinds)
  select distinct on (g.stroom_id, a.organisatie, a.rol) g.stroom_id, a.organisatie, a.rol, a.id, false, g.vastgelegd_op
  from nieuw g join account a on a.id = g.account_id where g.stroom = 'dossier'
  order by g.stroom_id, a.organisatie, a.rol, g.volgnummer desc
  on conflict (dossier_id, organisatie, rol) do update set account_id = excluded.account_id, gekozen = false, sinds = excluded.sinds
  where contactpersoon.account_id <> excluded.account_id
    and (not contactpersoon.gekozen or not exists (select 1 from account x where x.id = contactpersoon.account_id and x.actief))
    and not exists (select 1 from vervanging v where v.van_account = contactpersoon.account_id and v.naar_account = excluded.account_id
      and (excluded.sinds at time zone 'Europe/Amsterdam')::date between v.van and v.tot);
  return null;
end $$;

create trigger behandelaar_volgt_stap after insert on voordeur.gebeurtenis referencing new table as nieuw for each statement execute function voordeur.behandelaar_volgt_stap();

create function voordeur.dossier_opnemen(p_dossier uuid, p_nu timestamptz) returns boolean language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  if not ziet(p_dossier, 'voortgang') then return false; end if;
  insert into contactpersoon (dossier_id, organisatie, rol, account_id, gekozen, sinds) values (p_dossier, mijn_organisatie(), mijn_rol(), mijn_account(), true, p_nu)
  on conflict (dossier_id, organisatie, rol) do update set account_id = excluded.account_id, gekozen = true, sinds = excluded.sinds;
  return true;
end $$;

-- Per organisation involved now: who handles it there and who stands in today. That a table is involved tells where the client comes
-- from, and that a consulent is, that something was asked of the municipality: for who may know that, and for themselves.
create function voordeur.contactpersonen(p_dossier uuid, p_vandaag date)
returns table (organisatie text, organisatie_naam text, rol text, naam text, telefoon text, e_mail text, ik boolean, vervanger text, vervanger_telefoon text, vervanger_e_mail text, vervangen_tot date)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin
  if not ziet(p_dossier, 'voortgang') then return; end if;
  return query select o.code, o.naam, b.rol, a.naam, r.telefoon, r.e_mail, coalesce(a.id = mijn_account(), false), va.naam, vr.telefoon, vr.e_mail, v.tot
  from (select distinct x.organisatie, x.rol from betrokkenheid x where x.dossier_id = p_dossier and x.tot is null) b
  join organisatie o on o.code = b.organisatie
  left join contactpersoon c on c.dossier_id = p_dossier and c.organisatie = b.organisatie and c.rol = b.rol
  left join account a on a.id = c.account_id and a.actief and a.organisatie = b.organisatie and a.rol = b.rol
  left join bereikbaarheid r on r.account_id = a.id
  left join vervanging v on v.van_account = a.id and p_vandaag between v.van and v.tot
  left join account va on va.id = v.naar_account
  left join bereikbaarheid vr on vr.account_id = v.naar_account
  where b.organisatie = mijn_organisatie() and b.rol = mijn_rol() or case b.rol when 'tafellid' then ziet(p_dossier, 'herkomst') when 'consulent' then ziet(p_dossier, 'voorzieningen') else true end
  order by o.naam, b.rol;
end $$;

-- The dossiers that I, a colleague or anyone of us handles.
create function voordeur.in_behandeling(p_van text, p_vandaag date) returns setof uuid language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
declare v_mij uuid[] := mijn_behandeling(p_vandaag);
begin
  if p_van = 'mij' then
    return query select c.dossier_id from contactpersoon c where c.account_id = any (v_mij) and c.organisatie = mijn_organisatie() and c.rol = mijn_rol();
  else
    return query select c.dossier_id from contactpersoon c join account a on a.id = c.account_id and a.actief
      where c.organisatie = mijn_organisatie() and c.rol = mijn_rol() and (p_van = 'iemand' or c.account_id <> all (v_mij));
  end if;
end $$;

-- The count of the work list (004), told apart by who of us handles it.
drop function voordeur.taken_tellen(date, date);
create function voordeur.taken_tellen(p_vandaag date, p_zondag date) returns table (bak text, stap text, van text, aantal int)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
declare
  v_organisatie text := mijn_organisatie();
  v_rol text := mijn_rol();
  v_mij uuid[] := mijn_behandeling(p_vandaag);
  v_wij uuid[] := array(select a.id from account a where a.organisatie = mijn_organisatie() and a.rol = mijn_rol() and a.actief);
begin
  return query
  select case when t.uiterlijk = 'infinity' then 'zonder-termijn' when t.uiterlijk < p_vandaag then case when t.streven then 'streven-voorbij' else 'te-laat' end
      when t.uiterlijk = p_vandaag then 'vandaag' when t.uiterlijk <= p_zondag then 'deze-week' else 'later' end, t.stap,
    case when t.account_id = any (v_mij) then 'mij' when t.account_id = any (v_wij) then 'collega' else 'niemand' end, count(*)::int
  from (
    select t.uiterlijk, t.streven, t.stap, c.account_id from taak t join zicht z on z.dossier_id = t.dossier_id
    left join contactpersoon c on c.dossier_id = t.dossier_id and c.organisatie = v_organisatie and c.rol = v_rol
    where t.organisatie = v_organisatie and v_rol = any (t.rollen) and z.organisatie = v_organisatie and z.rol = v_rol and z.van <= now() and (z.tot is null or z.tot > now())
    union all
    select t.uiterlijk, t.streven, t.stap, null from taak t join woning w on w.id = t.woning_id
    where t.organisatie = v_organisatie and v_rol = any (t.rollen) and w.corporatie = v_organisatie and v_rol = 'woonconsulent') t
  group by 1, 2, 3;
end $$;

-- ── functions: standing in ─────────────────────────────────────────────────────────────────────────────────────────
create function voordeur.vervangingen(p_vandaag date) returns table (id uuid, ik_weg boolean, naam text, telefoon text, van date, tot date, overdracht text)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
declare v_ik uuid := mijn_account();
begin return query select v.id, v.van_account = v_ik, a.naam, r.telefoon, v.van, v.tot, v.overdracht
  from vervanging v join account a on a.id = case when v.van_account = v_ik then v.naar_account else v.van_account end
  left join bereikbaarheid r on r.account_id = a.id
  where v_ik in (v.van_account, v.naar_account) and v.tot >= p_vandaag order by v.van, a.naam; end $$;

-- Agrees on standing in, between me and a colleague in the same role. What is in the way comes back as one row; nothing means done.
create function voordeur.vervanging_afspreken(p_id uuid, p_collega text, p_ik_weg boolean, p_van date, p_tot date, p_overdracht text)
returns table (botsing text, naam text, van date, tot date) language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare
  v_ik uuid := mijn_account();
  v_collega uuid := (select a.id from account a join collegas() c on c.merk = merk(a.id) where c.merk = p_collega);
  v_weg uuid := case when p_ik_weg then v_ik else v_collega end;
  v_blijft uuid := case when p_ik_weg then v_collega else v_ik end;
begin
  if v_collega is null or v_ik is null then return query select 'geen-collega', null::text, null::date, null::date; return; end if;
  perform pg_advisory_xact_lock(hashtextextended('vervanging ' || mijn_organisatie() || ' ' || mijn_rol(), 0));
  if exists (select 1 from vervanging v where v.id = p_id) then return; end if; -- sent twice
  return query
    select b.soort, a.naam, v.van, v.tot from vervanging v
    cross join lateral (select case when v.van_account = v_weg then 'al-overgedragen' when v.van_account = v_blijft then 'vervanger-weg' else 'vervangt-zelf' end as soort,
      case when v.van_account = v_blijft or v.naar_account = v_weg then v.van_account else v.naar_account end as wie) b
    join account a on a.id = b.wie
    where (v.van_account in (v_weg, v_blijft) or v.naar_account = v_weg) and v.van <= p_tot and v.tot >= p_van
    order by v.van limit 1;
  if found then return; end if;
  insert into vervanging (id, van_account, naar_account, van, tot, overdracht) values (p_id, v_weg, v_blijft, p_van, p_tot, p_overdracht);
end $$;

-- Either of the two can end it; what had not begun is gone, what had begun ended yesterday.
create function voordeur.vervanging_stoppen(p_id uuid, p_vandaag date) returns boolean language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  delete from vervanging v where v.id = p_id and mijn_account() in (v.van_account, v.naar_account) and v.van >= p_vandaag;
  if found then return true; end if;
  update vervanging v set tot = p_vandaag - 1 where v.id = p_id and mijn_account() in (v.van_account, v.naar_account) and v.tot >= p_vandaag;
  return found;
end $$;

-- ── functions: notes ───────────────────────────────────────────────────────────────────────────────────────────────
create function voordeur.notities_lezen(p_dossier uuid, p_partij text)
returns table (id uuid, soort text, tekst text, voor date, afgehandeld_op date, naam text, rol text, gemaakt_op timestamptz, gewijzigd_door text, gewijzigd_op timestamptz, versie int, mag_wijzigen boolean)
language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  return query select n.id, n.soort, n.tekst, n.voor, n.afgehandeld_op, a.naam, n.rol, n.gemaakt_op, w.naam, n.gewijzigd_op, n.versie, n.partij is not null or n.rol = mijn_rol()
    from notitie n left join account a on a.id = n.account_id left join account w on w.id = n.gewijzigd_door
    where n.dossier_id = p_dossier or n.partij = p_partij
    order by n.gemaakt_op desc, n.id limit 500;
  if found and p_dossier is not null then
    insert into inzage (account_id, organisatie, rol, soort, dossiers, groepen) values (mijn_account(), mijn_organisatie(), mijn_rol(), 'notities', array[p_dossier], array['notities']);
  end if;
end $$;

-- How many there are and which day comes first: no content, so no reading.
create function voordeur.notities_tellen(p_dossier uuid) returns table (aantal int, eerste date) language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return query select count(*)::int, min(n.voor) filter (where n.afgehandeld_op is null) from notitie n where n.dossier_id = p_dossier; end $$;

-- Agreements up to a day that are mine to look at: of whoever handles the dossier, of whom I stand in for, of nobody; and once late, of all of us.
create function voordeur.afspraken_lezen(p_vandaag date, p_tot date) returns table (id uuid, dossier_id uuid, partij text, tekst text, voor date, van text, ik boolean)
language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare
  v_mij uuid[] := mijn_behandeling(p_vandaag);
  v_dossiers uuid[] := '{}';
  v_rij record;
begin
  for v_rij in
    select n.id, n.dossier_id, n.partij, n.tekst, n.voor, b.naam, coalesce(b.id = mijn_account(), false) as ik
    from notitie n left join contactpersoon c on c.dossier_id = n.dossier_id and c.organisatie = n.organisatie and c.rol = n.rol
    left join account b on b.id = coalesce(c.account_id, case when n.partij is not null then n.account_id end) and b.actief
    where n.organisatie = mijn_organisatie() and n.rol = mijn_rol() and n.afgehandeld_op is null and n.voor <= p_tot
      and (b.id is null or b.id = any (v_mij) or n.voor < p_vandaag)
    order by n.voor, n.gemaakt_op limit 20
  loop
    v_dossiers := v_dossiers || v_rij.dossier_id;
    id := v_rij.id; dossier_id := v_rij.dossier_id; partij := v_rij.partij; tekst := v_rij.tekst; voor := v_rij.voor; van := v_rij.naam; ik := v_rij.ik;
    return next;
  end loop;
  v_dossiers := array(select distinct d from unnest(v_dossiers) d where d is not null);
  if cardinality(v_dossiers) > 0 then
    insert into inzage (account_id, organisatie, rol, soort, dossiers, groepen) values (mijn_account(), mijn_organisatie(), mijn_rol(), 'lijst', v_dossiers, array['notities']);
  end if;
end $$;

create function voordeur.notitie_schrijven(p_id uuid, p_dossier uuid, p_partij text, p_soort text, p_tekst text, p_voor date, p_nu timestamptz) returns boolean
language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare v_groepen text[] := '{}';
begin
  if p_dossier is not null then
    select z.groepen into v_groepen from zicht z where z.dossier_id = p_dossier and z.organisatie = mijn_organisatie() and z.rol = mijn_rol();
    if not found then return false; end if;
  end if;
  if exists (select 1 from notitie n where n.id = p_id) then return true; end if; -- sent twice
  insert into notitie (id, dossier_id, partij, regeling, organisatie, rol, groepen, soort, tekst, voor, account_id, gemaakt_op)
  values (p_id, p_dossier, p_partij, case when p_partij is not null then mijn_regeling() end, mijn_organisatie(), mijn_rol(), v_groepen, p_soort, p_tekst, p_voor, mijn_account(), p_nu)
  on conflict (id) do nothing;
  return true;
end $$;

-- False when a colleague changed or removed it in the meantime, or it is not this reader's to change.
create function voordeur.notitie_wijzigen(p_id uuid, p_versie int, p_soort text, p_tekst text, p_voor date, p_nu timestamptz) returns boolean
language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  update notitie n set soort = p_soort, tekst = p_tekst, voor = p_voor, gewijzigd_door = mijn_account(), gewijzigd_op = p_nu, versie = n.versie + 1,
    groepen = coalesce((select z.groepen from zicht z where z.dossier_id = n.dossier_id and z.organisatie = mijn_organisatie() and z.rol = mijn_rol()), '{}')
  where n.id = p_id and n.versie = p_versie;
  return found;
end $$;

create function voordeur.notitie_afhandelen(p_id uuid, p_op date) returns boolean language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin update notitie n set afgehandeld_op = p_op, versie = n.versie + 1 where n.id = p_id; return found; end $$;

create function voordeur.notitie_wissen(p_id uuid) returns boolean language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin delete from notitie n where n.id = p_id; return found; end $$;

-- ── who runs and who owns them ─────────────────────────────────────────────────────────────────────────────────────
do $$ declare f regprocedure; begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'voordeur'::regnamespace and p.proname in ('merk', 'collegas', 'mijn_behandeling',
    'behandelaar_volgt_stap', 'dossier_opnemen', 'contactpersonen', 'in_behandeling', 'taken_tellen', 'vervangingen', 'vervanging_afspreken', 'vervanging_stoppen',
    'notities_lezen', 'notities_tellen', 'afspraken_lezen', 'notitie_schrijven', 'notitie_wijzigen', 'notitie_afhandelen', 'notitie_wissen') loop
    execute format('revoke all on function %s from public', f);
    if f::text ~ '(notitie|afspraken_lezen)' then execute format('alter function %s owner to voordeur_lezer', f);
    else execute format('alter function %s owner to voordeur_zicht', f); end if;
    if f::text !~ '(merk|mijn_behandeling|behandelaar_volgt_stap)\(' then execute format('grant execute on function %s to voordeur_app', f); end if;
  end loop;
end $$;
grant execute on function voordeur.mijn_behandeling(date) to voordeur_lezer;

-- What happened before today: the last step of each organisation and role.
set local role voordeur_zicht;
insert into voordeur.contactpersoon (dossier_id, organisatie, rol, account_id, gekozen, sinds)
select distinct on (g.stroom_id, a.organisatie, a.rol) g.stroom_id, a.organisatie, a.rol, a.id, false, g.vastgelegd_op
from voordeur.gebeurtenis g join voordeur.account a on a.id = g.account_id where g.stroom = 'dossier'
order by g.stroom_id, a.organisatie, a.rol, g.volgnummer desc;
reset role;
revoke create on schema voordeur from voordeur_zicht, voordeur_lezer;
