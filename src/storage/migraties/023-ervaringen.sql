-- How former clients fare, asked of themselves about half a year after the key. What they answer is kept apart from the dossier: with the
-- agreement and the quarter only. A code lets someone answer once; using it takes the code away in the same statement, so that nothing
-- that stays tells which answers came with which code. Answers carry no moment and a random key; who reads gets them in an order of their own.

-- That a code was made, and how often. A dossier that is here without a code has answered.
create table voordeur.ervaringsuitnodiging (
  dossier_id uuid primary key references voordeur.dossier (id),
  aantal int not null check (aantal between 1 and 5)
);
create table voordeur.ervaringscode (
  hash bytea primary key,
  dossier_id uuid not null unique references voordeur.dossier (id),
  regeling text not null,
  organisatie text not null,
  verloopt date not null
);
create table voordeur.ervaring (
  id uuid primary key default gen_random_uuid(),
  regeling text not null,
  kwartaal date not null check (kwartaal = date_trunc('quarter', kwartaal::timestamp)::date),
  schaal jsonb not null check (jsonb_typeof(schaal) = 'object' and octet_length(schaal::text) <= 4000),
  open jsonb not null check (jsonb_typeof(open) = 'object' and octet_length(open::text) <= 10000),
  -- only when the client chose that their supporter may read it: this dossier, at this organisation
  dossier_id uuid references voordeur.dossier (id),
  organisatie text,
  check ((dossier_id is null) = (organisatie is null))
);
create index ervaring_periode on voordeur.ervaring (regeling, kwartaal);
create index ervaring_dossier on voordeur.ervaring (dossier_id) where dossier_id is not null;

do $$ declare t text; begin
  foreach t in array array['ervaringsuitnodiging', 'ervaringscode', 'ervaring'] loop
    execute format('alter table voordeur.%I enable row level security', t);
    execute format('alter table voordeur.%I force row level security', t);
  end loop;
end $$;

-- The program itself reads and writes none of these; only the functions below do.
grant select, insert, update on voordeur.ervaringsuitnodiging to voordeur_zicht;
grant select, insert, update, delete on voordeur.ervaringscode to voordeur_zicht;
grant select, insert on voordeur.ervaring to voordeur_zicht;
create policy functies on voordeur.ervaringsuitnodiging to voordeur_zicht using (true) with check (true);
create policy functies on voordeur.ervaringscode to voordeur_zicht using (true) with check (true);
create policy functies on voordeur.ervaring to voordeur_zicht using (true) with check (true);
-- What a client shares with their supporter, at the organisation that handed out the code and as long as it has the dossier.
grant select on voordeur.ervaring to voordeur_lezer;
create policy gedeeld on voordeur.ervaring for select to voordeur_lezer using (
  dossier_id is not null and organisatie = (select voordeur.mijn_organisatie()) and (select voordeur.mijn_rol()) = 'begeleider' and voordeur.ziet(dossier_id, 'begeleiding'));

grant create on schema voordeur to voordeur_zicht, voordeur_lezer;

-- Is this the dossier of the supporter who asks, and was the questionnaire handed out there?
create function voordeur.mag_ervaring_vragen(p_dossier uuid) returns boolean language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return coalesce(mijn_rol() = 'begeleider' and ziet(p_dossier, 'begeleiding')
  and exists (select 1 from dossier d where d.id = p_dossier and d.zorgorganisatie = mijn_organisatie() and d.stand ? 'vragenlijst'), false); end $$;

-- A code takes the place of the one before it. 'gebruikt': this client has answered. 'te-vaak': five codes is enough, or someone could fill in answers without end.
create function voordeur.ervaringscode_maken(p_dossier uuid, p_code text, p_vandaag date) returns text language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare v_aantal int; v_code boolean;
begin
  perform pg_advisory_xact_lock(hashtextextended(p_dossier::text, 0));
  if not mag_ervaring_vragen(p_dossier) then return 'niet'; end if;
  select u.aantal into v_aantal from ervaringsuitnodiging u where u.dossier_id = p_dossier;
  -- waits for a client who is answering at this moment
  perform 1 from ervaringscode c where c.dossier_id = p_dossier for update;
  v_code := found;
  if v_aantal is not null and not v_code then return 'gebruikt'; end if;
  if v_aantal >= 5 then return 'te-vaak'; end if;
  delete from ervaringscode c where c.dossier_id = p_dossier;
  insert into ervaringscode (hash, dossier_id, regeling, organisatie, verloopt)
  select sha256(convert_to(p_code, 'UTF8')), d.id, d.regeling, d.zorgorganisatie, (p_vandaag + interval '3 months')::date from dossier d where d.id = p_dossier;
  insert into ervaringsuitnodiging (dossier_id, aantal) values (p_dossier, 1) on conflict (dossier_id) do update set aantal = ervaringsuitnodiging.aantal + 1;
  return 'gemaakt';
end $$;

-- Whether there is a code now and until when; nothing when this reader may not ask.
create function voordeur.ervaringscode_stand(p_dossier uuid) returns table (gemaakt int, verloopt date) language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin
  if not mag_ervaring_vragen(p_dossier) then return; end if;
  return query select coalesce(u.aantal, 0), c.verloopt from (select p_dossier as id) d
    left join ervaringsuitnodiging u on u.dossier_id = d.id left join ervaringscode c on c.dossier_id = d.id;
end $$;

-- Without signing in: the code is the key, once. A wrong, used or expired code gives the same answer. Choices are short words, so that no free text gets among what is counted.
create function voordeur.ervaring_insturen(p_code text, p_vandaag date, p_schaal jsonb, p_open jsonb, p_mag_lezen boolean) returns boolean language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare v_dossier uuid; v_regeling text; v_organisatie text;
begin
  if exists (select 1 from jsonb_each_text(p_schaal) s where s.value !~ '^[a-z-]{1,30}$') then raise exception 'geen keuze uit de lijst' using errcode = 'check_violation'; end if;
  delete from ervaringscode c where c.hash = sha256(convert_to(p_code, 'UTF8')) and c.verloopt >= p_vandaag
    returning c.dossier_id, c.regeling, c.organisatie into v_dossier, v_regeling, v_organisatie;
  if not found then return false; end if;
  insert into ervaring (regeling, kwartaal, schaal, open, dossier_id, organisatie)
  values (v_regeling, date_trunc('quarter', p_vandaag::timestamp)::date, p_schaal, p_open, case when p_mag_lezen then v_dossier end, case when p_mag_lezen then v_organisatie end);
  return true;
end $$;

-- What the client of this dossier shares with the reader; written in the read log.
create function voordeur.ervaring_gedeeld(p_dossier uuid) returns table (schaal jsonb, open jsonb) language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  return query select e.schaal, e.open from ervaring e where e.dossier_id = p_dossier;
  if found then
    insert into inzage (account_id, organisatie, rol, soort, dossiers, groepen) values (mijn_account(), mijn_organisatie(), mijn_rol(), 'pagina', array[p_dossier], array['ervaring']);
  end if;
end $$;

-- Whole quarters put together until five people answered, and then closed for good: periods never overlap, and none can be worked out from others.
create function voordeur.ervaringsperioden(p_regeling text) returns table (van date, tot date, aantal int) language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
declare r record;
begin
  aantal := 0;
  for r in select e.kwartaal, count(*)::int as n from ervaring e
    where e.regeling = p_regeling and e.kwartaal < date_trunc('quarter', now() at time zone 'Europe/Amsterdam')::date group by e.kwartaal order by e.kwartaal
  loop
    if aantal = 0 then van := r.kwartaal; end if;
    aantal := aantal + r.n;
    tot := (r.kwartaal + interval '3 months')::date;
    if aantal >= 5 then return next; aantal := 0; end if;
  end loop;
end $$;

-- Per period how many answered, and per question with at least five answers how many gave which; in the reader's own regeling.
create function voordeur.ervaringen_tellen() returns table (van date, tot date, aantal int, vraag text, antwoord text, keren int) language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin
  return query select p.van, p.tot, p.aantal, t.vraag, t.antwoord, t.keren from ervaringsperioden(mijn_regeling()) p
    left join lateral (select s.key as vraag, s.value as antwoord, count(*)::int as keren, sum(count(*)) over (partition by s.key) as samen
      from ervaring e, jsonb_each_text(e.schaal) s where e.regeling = mijn_regeling() and e.kwartaal >= p.van and e.kwartaal < p.tot group by 1, 2) t on t.samen >= 5
    order by p.van desc, t.vraag, t.antwoord;
end $$;

-- What people wrote, for the service point of their region; each on its own and in the order of the words, so that nothing tells what came together.
create function voordeur.ervaringen_open() returns table (van date, tot date, vraag text, tekst text) language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin
  if mijn_rol() is null or mijn_rol() not in ('servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator') then return; end if;
  return query select p.van, p.tot, o.key, o.value from ervaringsperioden(mijn_regeling()) p
    join ervaring e on e.regeling = mijn_regeling() and e.kwartaal >= p.van and e.kwartaal < p.tot, jsonb_each_text(e.open) o
    order by p.van desc, o.key, o.value;
end $$;

do $$ declare f regprocedure; begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'voordeur'::regnamespace and p.proname in ('mag_ervaring_vragen', 'ervaringscode_maken',
    'ervaringscode_stand', 'ervaring_insturen', 'ervaring_gedeeld', 'ervaringsperioden', 'ervaringen_tellen', 'ervaringen_open') loop
    execute format('revoke all on function %s from public', f);
    execute format('alter function %s owner to %I', f, case when f::text ~ 'ervaring_gedeeld' then 'voordeur_lezer' else 'voordeur_zicht' end);
    if f::text !~ '(mag_ervaring_vragen|ervaringsperioden)\(' then execute format('grant execute on function %s to voordeur_app', f); end if;
  end loop;
end $$;
revoke create on schema voordeur from voordeur_zicht, voordeur_lezer;
