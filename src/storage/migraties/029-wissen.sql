-- The end of a person in here: by the term of the regeling or on request, by the program itself, which has no other power over a dossier. What is
-- written about the person goes, everywhere at once; that something happened stays, and so does every figure that was ever counted from it.

grant usage on schema voordeur to voordeur_bewaring;
grant create on schema voordeur to voordeur_zicht, voordeur_persoon;

-- ── the program itself ─────────────────────────────────────────────────────────────────────────────────────────────
-- It has an account per regeling. Nobody signs in with it, by whatever door.
create or replace function voordeur.sessie_begin(p_token text, p_account uuid, p_soort text, p_id_token text) returns void
language sql security definer set search_path = voordeur, pg_temp as $$
  insert into sessie (token_hash, account_id, soort, verloopt, id_token)
  select sha256(convert_to(p_token, 'UTF8')), a.id, p_soort, now() + case p_soort when 'web' then interval '8 hours' else interval '1 hour' end, p_id_token
  from account a where a.id = p_account and a.actief and a.rol <> 'systeem' $$;
create or replace function voordeur.account_voor(p_uitgever text, p_onderwerp text) returns uuid language sql stable security definer set search_path = voordeur, pg_temp as $$
  select id from account where uitgever = p_uitgever and onderwerp = p_onderwerp and actief and rol <> 'systeem' $$;

-- What the law sets a day for: a step, and the function voordeur.wettelijk_<step>(day, dossier) that gives the dossiers that are due (or this one, if it is).
-- The database's own day counts as well: a clock that runs ahead erases nobody.
create function voordeur.wettelijk_persoon_wissen(p_vandaag date, p_dossier uuid) returns setof uuid
language sql stable security definer set search_path = voordeur, pg_temp as $$
  select d.id from dossier d where d.wissen_op <= least(p_vandaag, (now() at time zone 'Europe/Amsterdam')::date) and (p_dossier is null or d.id = p_dossier) order by d.wissen_op, d.id $$;

-- Is this dossier due for this step? Unknown steps are nobody's.
create function voordeur.wettelijk_aan_de_beurt(p_stap text, p_vandaag date, p_dossier uuid) returns setof uuid
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
declare v_lijst text := 'wettelijk_' || replace(p_stap, '-', '_');
begin
  if to_regprocedure(format('voordeur.%I(date, uuid)', v_lijst)) is null then return; end if;
  return query execute format('select x from voordeur.%I($1, $2) x', v_lijst) using p_vandaag, p_dossier;
end $$;

-- Those that are due and that no instance of the program is busy with.
create function voordeur.wettelijk_lijst(p_stap text, p_vandaag date, p_hoogstens int) returns table (dossier uuid, regeling text)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin
  return query select d.id, d.regeling from wettelijk_aan_de_beurt(p_stap, p_vandaag, null) l (id) join dossier d on d.id = l.id
    where not exists (select from persoonlijke_toegang p where p.dossier_id = d.id and p.soort = 'systeem' and p.tot > now()) limit p_hoogstens;
end $$;

-- Opens one such dossier to the program for five minutes, and only that it is there: no group that tells anything. False when it is no longer due, or
-- another instance has it.
create function voordeur.wettelijk_openen(p_stap text, p_vandaag date, p_dossier uuid) returns boolean
language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(p_dossier::text, 0));
  if exists (select from persoonlijke_toegang p where p.dossier_id = p_dossier and p.soort = 'systeem' and p.tot > now())
    or not exists (select from wettelijk_aan_de_beurt(p_stap, p_vandaag, p_dossier)) then return false; end if;
  delete from persoonlijke_toegang p where p.dossier_id = p_dossier and p.soort = 'systeem';
  insert into persoonlijke_toegang (dossier_id, account_id, soort, groepen, tot)
  select d.id, a.id, 'systeem', array['voortgang'], now() + interval '5 minutes' from dossier d join account a on a.rol = 'systeem' and a.regeling = d.regeling and a.actief where d.id = p_dossier;
  if not found then return false; end if;
  perform zicht_herberekenen(p_dossier);
  return true;
end $$;

create function voordeur.wettelijk_sluiten(p_dossier uuid) returns void language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  delete from persoonlijke_toegang p where p.dossier_id = p_dossier and p.soort = 'systeem';
  if found then perform zicht_herberekenen(p_dossier); end if;
end $$;

-- The only way in for the account of the program: minutes, for one regeling. Gives the account.
create function voordeur.systeem_sessie(p_token text, p_regeling text) returns uuid language sql security definer set search_path = voordeur, pg_temp as $$
  insert into sessie (token_hash, account_id, soort, verloopt)
  select sha256(convert_to(p_token, 'UTF8')), a.id, 'api', now() + interval '10 minutes' from account a where a.rol = 'systeem' and a.regeling = p_regeling and a.actief
  returning account_id $$;

do $$ declare f regprocedure; begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'voordeur'::regnamespace and p.proname in ('wettelijk_persoon_wissen', 'wettelijk_aan_de_beurt', 'wettelijk_lijst', 'wettelijk_openen', 'wettelijk_sluiten', 'systeem_sessie') loop
    execute format('revoke all on function %s from public', f);
    execute format('alter function %s owner to %I', f, case when f::text ~ 'systeem_sessie' then 'voordeur_zicht' else 'voordeur_persoon' end);
  end loop;
end $$;
grant execute on function voordeur.wettelijk_lijst(text, date, int), voordeur.wettelijk_openen(text, date, uuid), voordeur.wettelijk_sluiten(uuid), voordeur.systeem_sessie(text, text) to voordeur_bewaring;

-- What only the program records is recorded by nobody else.
create policy wettelijk on voordeur.gebeurtenis as restrictive for insert to voordeur_app with check (
  soort not in ('persoon-gewist', 'meerderjarig-geworden') or (select voordeur.mijn_rol()) = 'systeem');

-- ── what goes ──────────────────────────────────────────────────────────────────────────────────────────────────────
-- Has the memory recorded that the person in this dossier was erased? Only then are there rows that may go.
create function voordeur.is_gewist(p_dossier uuid) returns boolean language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return exists (select from gebeurtenis g where g.stroom_id = p_dossier and g.stroom = 'dossier' and g.soort = 'persoon-gewist'); end $$;
-- And was that the last thing that happened, recorded by who asks, the program?
create function voordeur.mag_wissen(p_dossier uuid) returns boolean language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return coalesce(mijn_rol() = 'systeem' and ziet(p_dossier, 'voortgang') and (
  select g.soort = 'persoon-gewist' and g.account_id = mijn_account() from gebeurtenis g where g.stroom_id = p_dossier and g.stroom = 'dossier' order by g.volgnummer desc limit 1), false); end $$;
revoke all on function voordeur.is_gewist(uuid), voordeur.mag_wissen(uuid) from public;
alter function voordeur.is_gewist(uuid) owner to voordeur_zicht;
alter function voordeur.mag_wissen(uuid) owner to voordeur_zicht;
grant execute on function voordeur.is_gewist(uuid), voordeur.mag_wissen(uuid) to voordeur_persoon;

-- Rows of a table (with a column dossier_id) go with the person: a later migration that adds one says `select voordeur.wist_mee('its_name')`.
-- The policy is the list too.
create function voordeur.wist_mee(p_tabel text) returns void language plpgsql set search_path = voordeur, pg_temp as $$
begin
  execute format('grant select (dossier_id), delete on voordeur.%I to voordeur_persoon', p_tabel);
  execute format('create policy wist_mee on voordeur.%I to voordeur_persoon using (voordeur.is_gewist(dossier_id)) with check (false)', p_tabel);
end $$;
revoke all on function voordeur.wist_mee(text) from public;
select voordeur.wist_mee(t) from unnest(array['gegevensgroep', 'naamwoord', 'persoonssleutel', 'document', 'verslag', 'notitie', 'contactpersoon', 'concept', 'ervaringscode', 'ervaringsuitnodiging',
  'afweging_kandidaat', 'matchkeuze', 'taak', 'betrokkenheid', 'persoonlijke_toegang', 'zicht', 'dossiersleutel']) t;

-- What is counted by age and household is counted in bands, so the bands of the day someone was put on the list stay, and nothing finer.
create table voordeur.wachtband (
  dossier_id uuid not null references voordeur.dossier (id),
  geplaatst_op date not null,
  leeftijd text not null,
  huishouden text not null,
  primary key (dossier_id, geplaatst_op)
);
alter table voordeur.wachtband enable row level security;
alter table voordeur.wachtband force row level security;
grant select on voordeur.wachtband to voordeur_zicht;
create policy tellen on voordeur.wachtband for select to voordeur_zicht using (true);
grant select, insert on voordeur.wachtband to voordeur_persoon;
create policy bewaren on voordeur.wachtband to voordeur_persoon using (voordeur.is_gewist(dossier_id)) with check (voordeur.is_gewist(dossier_id));
grant select (stroom_id, stroom, soort, gebeurd_op) on voordeur.gebeurtenis to voordeur_persoon;
create policy wissen_met_persoon on voordeur.gebeurtenis for select to voordeur_persoon using (stroom = 'dossier' and voordeur.is_gewist(stroom_id));
grant select (groep, actueel, inhoud) on voordeur.gegevensgroep to voordeur_persoon;
grant execute on function voordeur.leeftijdsgroep(text, date), voordeur.huishoudgroep(jsonb) to voordeur_persoon;

-- As in 017, and of who was erased by those bands.
create or replace function voordeur.wachtcijfers(p_jaar int, p_maanden int)
returns table (vanaf date, tot date, dimensie text, groep text, wacht int, wachtweken int[], sleutels int, aanbodweken int[], sleutelweken int[], verloop jsonb, termijn int, binnen int)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
declare
  v_regeling text := mijn_regeling();
  v_kwartaal date := date_trunc('quarter', now() at time zone 'Europe/Amsterdam')::date;
  v_jaar int := least(greatest(p_jaar, 1990), extract(year from v_kwartaal - 1)::int);
  v_van date := make_date(v_jaar, 1, 1);
  v_tot date := least(make_date(v_jaar + 1, 1, 1), v_kwartaal);
begin
  if v_regeling is null or mijn_rol() not in ('servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator', 'bestuurder') then return; end if;
  return query
  with p as materialized (
    select w.*, (w.geplaatst_op + make_interval(months => p_maanden))::date as uiterlijk, coalesce(b.leeftijd, voordeur.leeftijdsgroep(g.inhoud ->> 'geboortedatum', w.geplaatst_op)) as leeftijd, coalesce(b.huishouden, voordeur.huishoudgroep(h.inhoud)) as huishouden
    from wachtperiodes(v_regeling, v_tot) w
    left join dossier d on d.id = w.dossier_id and d.toestemming
    left join gegevensgroep g on g.dossier_id = d.id and g.groep = 'personalia' and g.actueel
    left join gegevensgroep h on h.dossier_id = d.id and h.groep = 'huishouden' and h.actueel
    left join wachtband b on b.dossier_id = w.dossier_id and b.geplaatst_op = w.geplaatst_op),
  g as (
    select x.dimensie, x.groep, p.*, p.sleutel_op is null and p.eind_op is null as wachtend, coalesce(p.sleutel_op >= v_van, false) as gehuisvest,
      p.uiterlijk >= v_van and p.uiterlijk < v_tot and (coalesce(p.aanbod_op <= p.uiterlijk, false) or coalesce(p.eind_op > p.uiterlijk, true)) as meegeteld,
      coalesce(p.aanbod_op <= p.uiterlijk, false) as op_tijd,
      greatest(0, v_van - p.geplaatst_op) / 7 as erin, (coalesce(p.sleutel_op, p.eind_op, v_tot - 1) - p.geplaatst_op) / 7 as eruit, coalesce(p.sleutel_op, p.eind_op, v_tot) >= v_van as erbij
    from p cross join lateral (values ('totaal', ''), ('doelgroep', p.doelgroep), ('huishouden', p.huishouden), ('leeftijd', p.leeftijd)) as x (dimensie, groep)),
  t as (
    select g.dimensie, g.groep, count(*) filter (where wachtend) as wacht, array_agg(((v_tot - 1 - geplaatst_op) / 7)::int order by geplaatst_op desc) filter (where wachtend) as wachtweken,
      count(*) filter (where gehuisvest) as sleutels, array_agg(((aanbod_op - geplaatst_op) / 7)::int order by aanbod_op - geplaatst_op) filter (where gehuisvest) as aanbodweken,
      array_agg(((sleutel_op - geplaatst_op) / 7)::int order by sleutel_op - geplaatst_op) filter (where gehuisvest) as sleutelweken,
      jsonb_agg(jsonb_build_array(erin, eruit, gehuisvest::int) order by erin, eruit, gehuisvest) filter (where erbij) as verloop,
      count(*) filter (where meegeteld) as termijn, count(*) filter (where meegeteld and op_tijd) as binnen
    from g group by 1, 2)
  select v_van, v_tot, t.dimensie, t.groep,
    case when t.dimensie = 'totaal' then t.wacht::int else vanaf_vijf(t.wacht) end, case when t.wacht >= 5 then t.wachtweken end,
    case when t.dimensie = 'totaal' then t.sleutels::int else vanaf_vijf(t.sleutels) end, case when t.sleutels >= 5 then t.aanbodweken end, case when t.sleutels >= 5 then t.sleutelweken end,
    case when t.sleutels >= 5 then t.verloop end,
    case when t.dimensie = 'totaal' then t.termijn::int else vanaf_vijf(t.termijn) end,
    case when t.dimensie = 'totaal' then t.binnen::int when t.termijn between 1 and 4 or t.termijn - t.binnen between 1 and 4 then null else vanaf_vijf(t.binnen) end
  from t;
end $$;

-- The rest is not a row that goes, but a link in a row that stays.
grant select (dossier_id), update (dossier_id, organisatie) on voordeur.ervaring to voordeur_persoon;
create policy wissen_met_persoon on voordeur.ervaring to voordeur_persoon using (dossier_id is null or voordeur.is_gewist(dossier_id)) with check (dossier_id is null);
-- Where someone came to live is the last thread to who it was.
grant select (dossier_id), update (adres, postcode, plaats, huurvoorwaarden, bezichtiging) on voordeur.woning to voordeur_persoon;
create policy wissen_met_persoon on voordeur.woning to voordeur_persoon using (dossier_id is not null and voordeur.is_gewist(dossier_id));
-- A client's own account, once it leads to no dossier any more.
grant update (naam, onderwerp, email, post, actief) on voordeur.account to voordeur_persoon;
create policy clienten on voordeur.account for update to voordeur_persoon using (rol = 'client') with check (rol = 'client');
grant select (account_id), delete on voordeur.sessie, voordeur.bereikbaarheid to voordeur_persoon;
grant select (postbus), delete on voordeur.post, voordeur.post_aanleiding to voordeur_persoon;
do $$ declare t text; begin
  foreach t in array array['sessie', 'bereikbaarheid'] loop
    execute format('create policy clienten on voordeur.%1$I to voordeur_persoon using (account_id in (select a.id from voordeur.account a where a.id = %1$I.account_id and a.rol = ''client'')) with check (false)', t);
  end loop;
  foreach t in array array['post', 'post_aanleiding'] loop
    execute format('create policy clienten on voordeur.%1$I to voordeur_persoon using (postbus in (select a.postbus from voordeur.account a where a.postbus = %1$I.postbus and a.rol = ''client'')) with check (false)', t);
  end loop;
end $$;

create function voordeur.persoon_wissen(p_dossier uuid) returns void language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare
  v_tabel text;
  v_accounts uuid[];
begin
  if not mag_wissen(p_dossier) then raise exception 'hier is niemand te wissen' using errcode = 'insufficient_privilege'; end if;
  insert into wachtband (dossier_id, geplaatst_op, leeftijd, huishouden)
  select distinct d.id, g.gebeurd_op, leeftijdsgroep(p.inhoud ->> 'geboortedatum', g.gebeurd_op), huishoudgroep(h.inhoud)
  from dossier d join gebeurtenis g on g.stroom_id = d.id and g.stroom = 'dossier' and g.soort = 'op-wachtlijst-geplaatst'
  left join gegevensgroep p on p.dossier_id = d.id and p.groep = 'personalia' and p.actueel
  left join gegevensgroep h on h.dossier_id = d.id and h.groep = 'huishouden' and h.actueel
  where d.id = p_dossier and d.toestemming;
  update ervaring set dossier_id = null, organisatie = null where dossier_id = p_dossier;
  update woning set adres = 'adres gewist', postcode = null, plaats = null, huurvoorwaarden = null, bezichtiging = null where dossier_id = p_dossier;
  v_accounts := array(select distinct p.account_id from persoonlijke_toegang p where p.dossier_id = p_dossier and p.soort in ('client', 'vertegenwoordiger'));
  for v_tabel in select p.tablename from pg_policies p where p.schemaname = 'voordeur' and p.policyname = 'wist_mee' loop
    execute format('delete from voordeur.%I where dossier_id = $1', v_tabel) using p_dossier;
  end loop;
  v_accounts := array(select a from unnest(v_accounts) a where not exists (select from persoonlijke_toegang p where p.account_id = a));
  delete from sessie s where s.account_id = any (v_accounts);
  delete from bereikbaarheid b where b.account_id = any (v_accounts);
  delete from post_aanleiding n where n.postbus in (select a.postbus from account a where a.id = any (v_accounts));
  delete from post n where n.postbus in (select a.postbus from account a where a.id = any (v_accounts));
  update account a set naam = 'gewist', onderwerp = 'gewist ' || a.id, email = null, post = 'uit', actief = false where a.id = any (v_accounts) and a.rol = 'client';
end $$;
revoke all on function voordeur.persoon_wissen(uuid) from public;
alter function voordeur.persoon_wissen(uuid) owner to voordeur_persoon;
grant execute on function voordeur.persoon_wissen(uuid) to voordeur_app;

-- ── drafts ─────────────────────────────────────────────────────────────────────────────────────────────────────────
-- As in 028; and what someone had begun to write goes the moment they no longer see the dossier.
grant select (account_id) on voordeur.concept to voordeur_persoon;
create policy zonder_zicht on voordeur.concept to voordeur_persoon using (true);
create or replace function voordeur.zicht_herberekenen(p_dossier uuid) returns void language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(p_dossier::text, 0));
  delete from zicht where dossier_id = p_dossier;
  insert into zicht (dossier_id, organisatie, rol, groepen, van, tot, regeling, tabblad, volgende_termijn)
  select b.dossier_id, b.organisatie, b.rol, array_agg(m.groep order by m.groep), min(b.van), max(b.tot), d.regeling,
    case when d.tabblad = 'signalering' and not bool_or(m.groep = 'signalering') then 'begeleiding' else d.tabblad end, 'infinity'
  from betrokkenheid b
  join dossier d on d.id = b.dossier_id
  join fase f on f.naam = d.fase
  join deling m on m.regeling = d.regeling and m.versie = d.versie and m.rol = b.rol and m.vanaf <= f.orde
  where b.dossier_id = p_dossier and (b.tot is null or b.tot > now())
    and (d.toestemming or b.organisatie = d.zorgorganisatie and b.rol = 'begeleider')
  group by b.dossier_id, b.organisatie, b.rol, d.regeling, d.tabblad;
  -- An emergency opens nothing once consent is gone; a client keeps seeing what is theirs.
  insert into zicht (dossier_id, organisatie, rol, groepen, van, tot, regeling, tabblad, volgende_termijn, account_id)
  select distinct on (p.account_id) p.dossier_id, a.organisatie, a.rol,
    coalesce(p.groepen, array(select m.groep from deling m where m.regeling = d.regeling and m.versie = d.versie and m.rol = 'client' order by m.groep)),
    p.van, p.tot, d.regeling, d.tabblad, 'infinity', p.account_id
  from persoonlijke_toegang p
  join account a on a.id = p.account_id
  join dossier d on d.id = p.dossier_id
  where p.dossier_id = p_dossier and (p.tot is null or p.tot > now()) and (d.toestemming or p.soort <> 'noodtoegang')
  order by p.account_id, p.tot desc nulls first;
  perform termijnen_bijwerken(p_dossier);
  delete from concept c where c.dossier_id = p_dossier and not exists (select from account a join zicht z on z.organisatie = a.organisatie and z.rol = a.rol and (z.account_id is null or z.account_id = a.id)
    where a.id = c.account_id and z.dossier_id = p_dossier);
end $$;
-- The nearest term of a person's own sight follows the tasks as well, or a step of a client or of the program would stop there.
alter policy functies on voordeur.zicht with check (account_id is null or account_id = (select voordeur.mijn_account()));
revoke create on schema voordeur from voordeur_zicht, voordeur_persoon;
