-- Waits by group of people: counted, never who. Household and age are read here and leave as bands; of a group of one to four only
-- that it is there. Which other numbers must then be held back as well is worked out outside, from these alone.

-- Each time someone waited: from being put on the list up to the key, or to leaving the list without one; as known on the day before
-- `p_tot`. From events alone, so that who has been erased still counts. Runs with the rights of whoever asks.
create function voordeur.wachtperiodes(p_regeling text, p_tot date)
returns table (dossier_id uuid, geplaatst_op date, wachtlijst text, zorgorganisatie text, doelgroep text, aanbod_op date, sleutel_op date, eind_op date, gepauzeerd_op date)
language sql stable set search_path = voordeur, pg_temp as $$
  select p.stroom_id, p.gebeurd_op, p.gegevens ->> 'wachtlijst', coalesce(z.code, b.gegevens ->> 'zorgorganisatie'), coalesce(d.code, 'onbekend'),
    -- a key without an offer on record was offered that day at the latest
    coalesce(a.gebeurd_op, case when e.soort = 'sleutel-overgedragen' then e.gebeurd_op end), case when e.soort = 'sleutel-overgedragen' then e.gebeurd_op end, case when e.soort <> 'sleutel-overgedragen' then e.gebeurd_op end, w.gebeurd_op
  from gebeurtenis p
  join gebeurtenis b on b.stroom_id = p.stroom_id and b.volgnummer = 1
  -- what ends it; a new decision or placement begins anew
  left join lateral (select e.soort, greatest(e.gebeurd_op, p.gebeurd_op) as gebeurd_op, e.volgnummer from gebeurtenis e
    where e.stroom_id = p.stroom_id and e.volgnummer > p.volgnummer and e.gebeurd_op < p_tot
      and (e.soort in ('sleutel-overgedragen', 'van-wachtlijst-gehaald', 'aanvraag-ingetrokken', 'op-wachtlijst-geplaatst', 'besluit-genomen') or e.gegevens ->> 'gevolg' in ('uitsluiting', 'opnieuw-beoordelen'))
    order by e.volgnummer limit 1) e on true
  left join lateral (select greatest(a.gebeurd_op, p.gebeurd_op) as gebeurd_op from gebeurtenis a where a.stroom_id = p.stroom_id and a.soort = 'woning-voorgelegd'
    and a.volgnummer > p.volgnummer and (e.volgnummer is null or a.volgnummer < e.volgnummer) and a.gebeurd_op < p_tot order by a.volgnummer limit 1) a on true
  left join lateral (select greatest(w.gebeurd_op, p.gebeurd_op) as gebeurd_op from gebeurtenis w where w.stroom_id = p.stroom_id and (w.soort = 'wachtlijst-gepauzeerd' or w.gegevens ->> 'gevolg' = 'pauze')
    and w.volgnummer > p.volgnummer and (e.volgnummer is null or w.volgnummer < e.volgnummer) and w.gebeurd_op < p_tot order by w.volgnummer limit 1) w on true
  left join lateral (select g.gegevens ->> 'naar' as code from gebeurtenis g where g.stroom_id = p.stroom_id and g.soort = 'begeleiding-overgedragen' and g.volgnummer < p.volgnummer
    order by g.volgnummer desc limit 1) z on true
  left join lateral (select g.gegevens ->> 'doelgroep' as code from gebeurtenis g where g.stroom_id = p.stroom_id and g.gegevens ->> 'doelgroep' is not null and g.volgnummer < p.volgnummer
    order by g.volgnummer desc limit 1) d on true
  where p.regeling = p_regeling and p.soort = 'op-wachtlijst-geplaatst' and p.gebeurd_op < p_tot $$;

-- The bands, none finer. Days of birth on 29 February have their birthday on 1 March in other years.
create function voordeur.leeftijdsgroep(p_geboren text, p_op date) returns text language plpgsql immutable set search_path = voordeur, pg_temp as $$
declare v_jaren int;
begin
  if p_geboren is null or p_geboren !~ '^\d{4}-\d{2}-\d{2}$' then return 'onbekend'; end if;
  v_jaren := extract(year from p_op)::int - left(p_geboren, 4)::int - case when to_char(p_op, 'MM-DD') < right(p_geboren, 5) then 1 else 0 end;
  return case when v_jaren < 23 then '18-22' when v_jaren < 28 then '23-27' when v_jaren < 35 then '28-34' when v_jaren < 50 then '35-49' when v_jaren < 65 then '50-64' else '65-plus' end;
end $$;
create function voordeur.huishoudgroep(p_inhoud jsonb) returns text language sql immutable set search_path = voordeur, pg_temp as $$
  select case when jsonb_typeof(p_inhoud -> 'volwassenen') is distinct from 'number' or jsonb_typeof(p_inhoud -> 'kinderen') is distinct from 'number' then 'onbekend'
    else case when (p_inhoud ->> 'volwassenen')::numeric > 1 then 'samen' else 'alleen' end || case when (p_inhoud ->> 'kinderen')::numeric > 0 then '-met-kinderen' else '' end end $$;

-- One to four is never told.
create function voordeur.vanaf_vijf(p_aantal bigint) returns int language sql immutable set search_path = voordeur, pg_temp as $$
  select case when p_aantal between 1 and 4 then null else p_aantal::int end $$;

-- Of whom the words are read here: only what makes a band, only the newest version.
grant select (dossier_id, groep, actueel, inhoud) on voordeur.gegevensgroep to voordeur_zicht;
create policy tellen on voordeur.gegevensgroep for select to voordeur_zicht using (actueel and groep in ('personalia', 'huishouden'));

grant create on schema voordeur to voordeur_zicht, voordeur_lezer;

-- Waits in one calendar year by target group, household and age when put on the list, for who guards the agreement in their own region.
-- Only whole calendar years, the present one up to its last whole quarter: from periods of one's own choice one could subtract
-- until a single person is left. Waits in whole weeks. Absent numbers: one to four people. `verloop` has per week of the wait who
-- was waiting and who got a key. Where consent was withdrawn or the data was erased, household and age are unknown.
create function voordeur.wachtcijfers(p_jaar int, p_maanden int)
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
    select w.*, (w.geplaatst_op + make_interval(months => p_maanden))::date as uiterlijk, voordeur.leeftijdsgroep(g.inhoud ->> 'geboortedatum', w.geplaatst_op) as leeftijd, voordeur.huishoudgroep(h.inhoud) as huishouden
    from wachtperiodes(v_regeling, v_tot) w
    left join dossier d on d.id = w.dossier_id and d.toestemming
    left join gegevensgroep g on g.dossier_id = d.id and g.groep = 'personalia' and g.actueel
    left join gegevensgroep h on h.dossier_id = d.id and h.groep = 'huishouden' and h.actueel),
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

-- The bands of candidates whom the reader sees, to hold two weightings against each other. Read as themselves, and logged as one line.
create function voordeur.groepen_lezen(p_dossiers uuid[]) returns table (dossier_id uuid, huishouden text, leeftijd text)
language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  return query select i.id, voordeur.huishoudgroep(h.inhoud), voordeur.leeftijdsgroep(g.inhoud ->> 'geboortedatum', (now() at time zone 'Europe/Amsterdam')::date)
    from unnest(p_dossiers) as i (id)
    left join gegevensgroep g on g.dossier_id = i.id and g.groep = 'personalia' and g.actueel
    left join gegevensgroep h on h.dossier_id = i.id and h.groep = 'huishouden' and h.actueel;
  insert into inzage (account_id, organisatie, rol, soort, dossiers, groepen)
  select mijn_account(), mijn_organisatie(), mijn_rol(), 'lijst', array_agg(z.dossier_id), array['huishouden', 'personalia']
  from zicht z where z.dossier_id = any (p_dossiers) and z.organisatie = mijn_organisatie() and z.rol = mijn_rol() and z.groepen && array['huishouden', 'personalia']
  having count(*) > 0;
end $$;

do $$ declare f regprocedure; begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'voordeur'::regnamespace and p.proname in ('wachtperiodes', 'leeftijdsgroep', 'huishoudgroep', 'vanaf_vijf', 'wachtcijfers', 'groepen_lezen') loop
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;
grant execute on function voordeur.wachtperiodes(text, date) to voordeur_monitor, voordeur_zicht;
grant execute on function voordeur.leeftijdsgroep(text, date), voordeur.huishoudgroep(jsonb) to voordeur_zicht, voordeur_lezer;
grant execute on function voordeur.vanaf_vijf(bigint) to voordeur_zicht;
alter function voordeur.wachtcijfers(int, int) owner to voordeur_zicht;
alter function voordeur.groepen_lezen(uuid[]) owner to voordeur_lezer;
grant execute on function voordeur.wachtcijfers(int, int), voordeur.groepen_lezen(uuid[]) to voordeur_app;
revoke create on schema voordeur from voordeur_zicht, voordeur_lezer;
