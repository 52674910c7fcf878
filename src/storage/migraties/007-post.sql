-- Mail: what awaits you. Per account where and when; occasions and the outbox are for the sender alone.
-- voordeur_post sends: it reads addresses and counts, never a dossier, a name or who did what.
-- Closed accounts do not exist for it.
grant usage on schema voordeur to voordeur_post;
grant create on schema voordeur to voordeur_zicht;

-- `postbus` stands for the account here: with the account's own identifier one could begin a session.
alter table voordeur.account
  add column postbus uuid not null default gen_random_uuid() unique,
  add column email text check (length(email) <= 254 and email ~ '^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+$'),
  add column post text not null default 'dagelijks' check (post in ('direct', 'dagelijks', 'uit')),
  -- the day of the last daily mail, so that any number of instances make one
  add column post_dag date;
create index account_direct on voordeur.account (organisatie, rol) where post = 'direct';

-- That something new awaits someone who wants to hear it at once. Only ever added to and taken away, one row per step and
-- account: a running count would make steps on different dossiers wait for each other.
create table voordeur.post_aanleiding (
  postbus uuid not null references voordeur.account (postbus),
  aantal int not null check (aantal > 0),
  op timestamptz not null default clock_timestamp()
);
create index post_aanleiding_account on voordeur.post_aanleiding (postbus, op);

create table voordeur.post (
  id uuid primary key,
  postbus uuid not null references voordeur.account (postbus),
  aan text not null,
  onderwerp text not null,
  tekst text not null,
  gemaakt_op timestamptz not null,
  pogingen int not null default 0,
  -- the code only: what a mail server says may hold the address
  laatste_fout text,
  -- null: sent, or given up
  volgende_poging timestamptz,
  verzonden_op timestamptz
);
create index post_te_versturen on voordeur.post (volgende_poging, id) where volgende_poging is not null;
create index post_gemaakt on voordeur.post (gemaakt_op, id);

do $$ declare t text; begin
  foreach t in array array['post_aanleiding', 'post'] loop
    execute format('alter table voordeur.%I enable row level security', t);
    execute format('alter table voordeur.%I force row level security', t);
  end loop;
end $$;

grant select (postbus, organisatie, rol, actief, email, post, post_dag), update (post_dag) on voordeur.account to voordeur_post;
create policy post on voordeur.account for select to voordeur_post using (actief);
create policy post_gehad on voordeur.account for update to voordeur_post using (actief) with check (actief);
grant select, insert, update, delete on voordeur.post to voordeur_post;
create policy versturen on voordeur.post to voordeur_post using (true) with check (true);
grant select, delete on voordeur.post_aanleiding to voordeur_post;
create policy verwerken on voordeur.post_aanleiding for select to voordeur_post using (true);
create policy verwerkt on voordeur.post_aanleiding for delete to voordeur_post using (true);

grant insert on voordeur.post_aanleiding to voordeur_zicht;
create policy functies on voordeur.post_aanleiding for insert to voordeur_zicht with check (true);
grant update (email, post, post_dag) on voordeur.account to voordeur_zicht;
create policy eigen_post on voordeur.account for update to voordeur_zicht using (true) with check (true);

-- With a step: who hears at once of these new tasks. Not the one who took the step.
create function voordeur.post_aanleiding_noteren(p_taken jsonb) returns void
language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare v_zelf uuid := mijn_account();
begin
  if v_zelf is null then return; end if;
  insert into post_aanleiding (postbus, aantal)
  select a.postbus, count(*)::int from jsonb_to_recordset(p_taken) as t (organisatie text, rollen text[])
  join account a on a.organisatie = t.organisatie and a.rol = any (t.rollen)
  where a.post = 'direct' and a.actief and a.email is not null and a.id <> v_zelf
  group by a.postbus;
end $$;

-- One's own settings.
create function voordeur.mijn_post() returns table (email text, voorkeur text)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return query select a.email, a.post from account a where a.id = mijn_account(); end $$;

-- Who chooses daily during the day gets the first one the next working day: the round of today counts as had.
create function voordeur.post_kiezen(p_voorkeur text, p_dag date) returns void
language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin update account set post = p_voorkeur, post_dag = p_dag where id = mijn_account(); end $$;

-- The address as the provider gave it at sign-in.
create function voordeur.account_adres(p_account uuid, p_email text) returns void
language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin update account set email = p_email where id = p_account and actief and email is distinct from p_email; end $$;

-- What awaits an organisation in a role, as Mijn werk counts it (taken_tellen): numbers and a day. An aim is never late and
-- never the first that must be done.
create function voordeur.post_telling(p_organisatie text, p_rol text, p_vandaag date) returns table (totaal int, te_laat int, vandaag int, eerste date)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin
  return query
  select count(*)::int, count(*) filter (where not t.streven and t.uiterlijk < p_vandaag)::int, count(*) filter (where not t.streven and t.uiterlijk = p_vandaag)::int,
    min(t.uiterlijk) filter (where not t.streven and t.uiterlijk > p_vandaag and t.uiterlijk <> 'infinity')
  from (
    select t.uiterlijk, t.streven from taak t join zicht z on z.dossier_id = t.dossier_id
    where t.organisatie = p_organisatie and p_rol = any (t.rollen) and z.organisatie = p_organisatie and z.rol = p_rol and z.van <= now() and (z.tot is null or z.tot > now())
    union all
    select t.uiterlijk, t.streven from taak t join woning w on w.id = t.woning_id
    where t.organisatie = p_organisatie and p_rol = any (t.rollen) and w.corporatie = p_organisatie and p_rol = 'woonconsulent') t;
end $$;

do $$ declare f text; begin
  foreach f in array array['post_aanleiding_noteren(jsonb)', 'mijn_post()', 'post_kiezen(text, date)', 'account_adres(uuid, text)', 'post_telling(text, text, date)'] loop
    execute format('revoke all on function voordeur.%s from public', f);
    execute format('alter function voordeur.%s owner to voordeur_zicht', f);
  end loop;
end $$;
grant execute on function voordeur.post_aanleiding_noteren(jsonb), voordeur.mijn_post(), voordeur.post_kiezen(text, date), voordeur.account_adres(uuid, text) to voordeur_app;
grant execute on function voordeur.post_telling(text, text, date) to voordeur_post;
revoke create on schema voordeur from voordeur_zicht;
