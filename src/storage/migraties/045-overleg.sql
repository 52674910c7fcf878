-- Meetings reach people outside Voordeur in two ways, both without a word of the agenda: a calendar that follows along by a secret
-- address, and a mail that one was planned, moved or called off.

-- Only the hash of the address is kept. One per account; making a new one ends the old.
create table voordeur.agendafeed (
  account_id uuid primary key references voordeur.account (id),
  hash bytea not null unique,
  gemaakt_op timestamptz not null default clock_timestamp()
);
-- That someone is to hear of a meeting; taken away when the mail is made.
create table voordeur.overlegpost (
  id uuid primary key default gen_random_uuid(),
  postbus uuid not null references voordeur.account (postbus),
  zaak_id uuid not null references voordeur.zaak (id),
  soort text not null check (soort in ('gepland', 'verzet', 'afgezegd')),
  naam text not null,
  datum date not null,
  van text not null,
  op timestamptz not null default clock_timestamp()
);
create index overlegpost_postbus on voordeur.overlegpost (postbus, op);

do $$ declare t text; begin
  foreach t in array array['agendafeed', 'overlegpost'] loop
    execute format('alter table voordeur.%I enable row level security', t);
    execute format('alter table voordeur.%I force row level security', t);
  end loop;
end $$;

grant select, insert, update, delete on voordeur.agendafeed to voordeur_zicht;
create policy functies on voordeur.agendafeed to voordeur_zicht using (true) with check (true);
grant insert on voordeur.overlegpost to voordeur_zicht;
create policy functies on voordeur.overlegpost for insert to voordeur_zicht with check (true);
grant select, delete on voordeur.overlegpost to voordeur_post;
create policy verwerken on voordeur.overlegpost for select to voordeur_post using (true);
create policy verwerkt on voordeur.overlegpost for delete to voordeur_post using (true);
-- Of all that is written at a zaak the functions here read where a meeting is, and nothing else.
grant select on voordeur.zaaktekst to voordeur_zicht;
create policy functies on voordeur.zaaktekst for select to voordeur_zicht using (nummer = 0 and veld = 'plaats' and dossier_id is null);

grant create on schema voordeur to voordeur_zicht;

-- The address is 43 characters of chance; whoever has it reads, until it is renewed or taken back, or the account ends.
create function voordeur.agenda_maken(p_geheim text) returns void language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  if mijn_account() is null or length(p_geheim) < 32 then raise exception 'no account or too short' using errcode = '42501'; end if;
  insert into agendafeed (account_id, hash) values (mijn_account(), sha256(convert_to(p_geheim, 'UTF8')))
  on conflict (account_id) do update set hash = excluded.hash, gemaakt_op = clock_timestamp();
end $$;
create function voordeur.agenda_intrekken() returns void language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin delete from agendafeed where account_id = mijn_account(); end $$;
create function voordeur.agenda_stand() returns timestamptz language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return (select f.gemaakt_op from agendafeed f where f.account_id = mijn_account()); end $$;

-- Without a session: the meetings of the account of this address, from half a year back. Nothing for an address that does not work.
create function voordeur.agenda_lezen(p_geheim text, p_vandaag date) returns table (id uuid, stand jsonb, plaats text) language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return query
  select k.id, k.stand - 'punten' - 'deelname' - 'aanwezig', t.tekst from agendafeed f
  join account a on a.id = f.account_id and a.actief and a.rol not in ('client', 'systeem') join organisatie o on o.code = a.organisatie
  join zaak k on k.regeling = a.regeling and k.soort = 'vergadering' and k.datum between p_vandaag - 183 and p_vandaag + 731
    and (k.voor is null or a.organisatie = any (k.voor) or a.rol in ('servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator'))
    and (k.voor is not null or not k.stand ? 'soorten' or k.stand -> 'soorten' ? o.soort or a.rol in ('servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator'))
  left join zaaktekst t on t.zaak_id = k.id and t.nummer = 0 and t.veld = 'plaats'
  where f.hash = sha256(convert_to(p_geheim, 'UTF8')) order by k.datum, k.id limit 500; end $$;
-- Is this an address that works?
create function voordeur.agenda_bestaat(p_geheim text) returns boolean language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return exists (select from agendafeed f join account a on a.id = f.account_id and a.actief and a.rol not in ('client', 'systeem') where f.hash = sha256(convert_to(p_geheim, 'UTF8'))); end $$;

-- With a meeting planned, moved or called off: who belongs at it hears. Not of what lies behind us, and not whoever did it.
create function voordeur.overleg_melden() returns trigger language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare v_zaak zaak%rowtype; v_datum date; v_van text;
begin
  select * into v_zaak from zaak where id = new.stroom_id and soort = 'vergadering';
  if not found then return new; end if;
  v_datum := coalesce(new.gegevens ->> 'datum', v_zaak.stand ->> 'datum')::date;
  v_van := coalesce(new.gegevens ->> 'van', v_zaak.stand ->> 'van');
  if v_datum < current_date then return new; end if;
  insert into overlegpost (postbus, zaak_id, soort, naam, datum, van)
  select a.postbus, v_zaak.id, replace(new.soort, 'vergadering-', ''), v_zaak.stand ->> 'naam', v_datum, v_van
  from account a join organisatie o on o.code = a.organisatie
  where a.regeling = v_zaak.regeling and a.actief and a.email is not null and a.post <> 'uit' and a.id <> new.account_id and v_zaak.stand ->> 'naam' is not null
    and (v_zaak.stand -> 'rollen') ? a.rol and (case when v_zaak.voor is not null then a.organisatie = any (v_zaak.voor) else (v_zaak.stand -> 'soorten') ? o.soort end);
  return new;
end $$;

do $$ declare f regprocedure; begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'voordeur'::regnamespace and p.proname in ('agenda_maken', 'agenda_intrekken', 'agenda_stand', 'agenda_lezen', 'agenda_bestaat', 'overleg_melden') loop
    execute format('revoke all on function %s from public', f);
    execute format('alter function %s owner to voordeur_zicht', f);
  end loop;
end $$;
grant execute on function voordeur.agenda_maken(text), voordeur.agenda_intrekken(), voordeur.agenda_stand(), voordeur.agenda_lezen(text, date), voordeur.agenda_bestaat(text) to voordeur_app;
revoke create on schema voordeur from voordeur_zicht;

create trigger overleg_melden after insert on voordeur.gebeurtenis for each row
  when (new.stroom = 'zaak' and new.soort in ('vergadering-gepland', 'vergadering-verzet', 'vergadering-afgezegd')) execute function voordeur.overleg_melden();
