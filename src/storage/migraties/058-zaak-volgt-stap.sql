-- What someone with a stolen session and a way to run SQL can do where the parties do something together, held closer: the row of a zaak
-- follows from events, and a step makes no events but its own; figures of what befell people are read by whose they are; who must agree to a
-- version is what the register says; and the roles beside the program's own read no more than they use.

grant create on schema voordeur to voordeur_zicht;

-- ── a step, its events and the row ─────────────────────────────────────────────────────────────────────────────────
-- Which steps begin a zaak, and which events each makes; loaded with the rights.
alter table voordeur.staprecht add column begint boolean not null default false, add column maakt text[] not null default '{}';

-- May one's role take this step on a zaak of this kind, does it make this event, and may it be the first one?
create function voordeur.mag_zaakgebeurtenis(p_stap text, p_zaaksoort text, p_gebeurtenis text, p_eerste boolean) returns boolean language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return exists (select from staprecht s where s.regeling = mijn_regeling() and s.stap = p_stap and s.zaaksoort = p_zaaksoort and mijn_rol() = any (s.rollen)
  and p_gebeurtenis = any (s.maakt) and (s.begint or not p_eerste)); end $$;
-- The kinds of zaak that one's role can begin.
create function voordeur.mijn_beginsoorten() returns text[] language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return coalesce((select array_agg(distinct s.zaaksoort) from staprecht s where s.regeling = mijn_regeling() and s.begint and mijn_rol() = any (s.rollen)), '{}'); end $$;

-- A row comes from the program only with events: it begins at none, and goes on to the newest of its stream, all written by who writes the row. For
-- whom it is does not change.
create function voordeur.zaak_volgt() returns trigger language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  if new.voor is distinct from old.voor or new.volgnummer <= old.volgnummer or new.volgnummer - old.volgnummer is distinct from (select count(*) from gebeurtenis g
      where g.stroom_id = new.id and g.stroom = 'zaak' and g.volgnummer > old.volgnummer and g.volgnummer <= new.volgnummer and g.account_id = mijn_account()) then
    raise exception 'een zaak verandert met een stap' using errcode = 'insufficient_privilege'; end if;
  return new;
end $$;
-- And at the end of the transaction the row stands at the end of its stream: no event without the row, no row without an event. So the events that are
-- newer than the row are always of the transaction that runs.
create function voordeur.zaak_sluit_aan() returns trigger language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare v_zaak uuid := case tg_table_name when 'zaak' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'stroom_id' end;
begin
  if (select k.volgnummer from zaak k where k.id = v_zaak) is distinct from (select max(g.volgnummer) from gebeurtenis g where g.stroom_id = v_zaak and g.stroom = 'zaak') then
    raise exception 'een zaak en wat er gebeurde horen bij elkaar' using errcode = 'insufficient_privilege'; end if;
  return null;
end $$;
do $$ declare f regprocedure; begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'voordeur'::regnamespace and p.proname in ('mag_zaakgebeurtenis', 'mijn_beginsoorten', 'zaak_volgt', 'zaak_sluit_aan') loop
    execute format('revoke all on function %s from public', f);
    execute format('alter function %s owner to voordeur_zicht', f);
  end loop;
end $$;
grant execute on function voordeur.mag_zaakgebeurtenis(text, text, text, boolean), voordeur.mijn_beginsoorten() to voordeur_app;
-- Who rebuilds, restores or migrates is not the program.
create trigger zaak_volgt before update on voordeur.zaak for each row when (current_user = 'voordeur_app') execute function voordeur.zaak_volgt();
create constraint trigger zaak_sluit_aan after insert or update on voordeur.zaak deferrable initially deferred for each row when (current_user = 'voordeur_app') execute function voordeur.zaak_sluit_aan();
create constraint trigger zaak_sluit_aan after insert on voordeur.gebeurtenis deferrable initially deferred for each row when (new.stroom = 'zaak' and current_user = 'voordeur_app') execute function voordeur.zaak_sluit_aan();

alter policy beginnen on voordeur.zaak with check (regeling = (select voordeur.mijn_regeling()) and volgnummer = 0 and soort = any ((select voordeur.mijn_beginsoorten())::text[]));
-- As in 051, and: the event is one of this step, a zaak begins with a step that begins it, and figures are supplied for the party and period of their own zaak.
alter policy toevoegen_zaak on voordeur.gebeurtenis with check (stroom = 'zaak'
  and account_id = (select voordeur.mijn_account()) and organisatie = (select voordeur.mijn_organisatie()) and (volgnummer = 1 or vorige_hash is not null)
  and (gegevens ->> 'namens' is null or gegevens ->> 'namens' = (select voordeur.mijn_organisatie()) or (select voordeur.is_servicepunt()))
  and exists (select from voordeur.zaak k where k.id = gebeurtenis.stroom_id and k.regeling = gebeurtenis.regeling
    and gebeurtenis.volgnummer between k.volgnummer + 1 and k.volgnummer + 200
    and voordeur.mag_zaakgebeurtenis(gebeurtenis.actie, k.soort, gebeurtenis.soort, gebeurtenis.volgnummer = 1)
    and (k.soort <> 'levering' or k.sleutel = (gebeurtenis.gegevens ->> 'periode') || ':' || (gebeurtenis.gegevens ->> 'namens'))));
drop function voordeur.mag_zaakstap(text, text);

-- ── what befell people ─────────────────────────────────────────────────────────────────────────────────────────────
-- Figures as a party supplied them are for that party and for the service point. What the others may know of them stands in the row (zaakrij.ts).
alter policy lezen_zaak on voordeur.gebeurtenis using (stroom = 'zaak'
  and (soort <> 'cijfers-geleverd' or gegevens ->> 'namens' = (select voordeur.mijn_organisatie()) or (select voordeur.is_servicepunt()))
  and exists (select from voordeur.zaak k where k.id = stroom_id));

-- ── who must agree to a version ────────────────────────────────────────────────────────────────────────────────────
-- The parties that each version of a regeling asks to agree to a change: always, or to a new target group only. Loaded with the rights.
create table voordeur.akkoordpartij (
  regeling text not null,
  versie date not null,
  organisatie text not null references voordeur.organisatie,
  altijd boolean not null,
  primary key (regeling, versie, organisatie)
);
alter table voordeur.akkoordpartij enable row level security;
alter table voordeur.akkoordpartij force row level security;
grant select, insert, delete on voordeur.akkoordpartij to voordeur_beheer;
create policy laden on voordeur.akkoordpartij to voordeur_beheer using (true) with check (true);
grant select on voordeur.akkoordpartij to voordeur_zicht;
create policy functies on voordeur.akkoordpartij for select to voordeur_zicht using (true);

-- As in 043, but the parties are those of the register on the database's own day, with those it was sent to beside them: what an event says of who must
-- agree can add parties and leave none out.
create or replace function voordeur.regelingversie_vaststellen(p_zaak uuid) returns void language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare
  v_zaak zaak; v_eerste gebeurtenis; v_laatste gebeurtenis; v_tekst text; v_vanaf date; v_verzonden text[]; v_register text[]; v_open text[];
begin
  select * into v_zaak from zaak k where k.id = p_zaak and k.soort = 'regelingwijziging' and k.regeling = mijn_regeling();
  select * into v_eerste from gebeurtenis g where g.stroom_id = p_zaak and g.stroom = 'zaak' and g.volgnummer = 1;
  select * into v_laatste from gebeurtenis g where g.stroom_id = p_zaak and g.stroom = 'zaak' order by g.volgnummer desc limit 1;
  if v_zaak.id is null or v_laatste.soort is distinct from 'wijziging-vastgesteld' or v_laatste.actie <> 'regelingwijziging-vaststellen' or v_laatste.account_id <> mijn_account()
    or not 'regelingwijziging-vaststellen' = any (mijn_zaakstappen()) then
    raise exception 'dit voorstel is niet vastgesteld' using errcode = 'insufficient_privilege'; end if;
  if not exists (select from gebeurtenis g where g.stroom_id = p_zaak and g.stroom = 'zaak' and g.soort = 'wijziging-besloten' and g.actie = 'regelingwijziging-besluiten' and g.gegevens ->> 'uitkomst' = 'instemmen') then
    raise exception 'er is geen bestuurlijke instemming' using errcode = 'insufficient_privilege'; end if;
  select array(select jsonb_array_elements_text(g.gegevens -> 'partijen')) into v_verzonden from gebeurtenis g
    where g.stroom_id = p_zaak and g.stroom = 'zaak' and g.soort = 'wijziging-verzonden' and g.actie = 'regelingwijziging-besluiten' order by g.volgnummer desc limit 1;
  select array_agg(r.organisatie) into v_register from akkoordpartij r
    where r.regeling = v_zaak.regeling and r.versie = (select max(x.versie) from akkoordpartij x where x.regeling = v_zaak.regeling and x.versie <= (now() at time zone 'Europe/Amsterdam')::date)
      and (r.altijd or coalesce(v_eerste.gegevens -> 'nieuwe_doelgroepen', '[]') <> '[]');
  with antwoord as (
    select distinct on (g.gegevens ->> 'namens') g.gegevens ->> 'namens' as partij, (g.gegevens ->> 'akkoord')::boolean as akkoord from gebeurtenis g
    where g.stroom_id = p_zaak and g.stroom = 'zaak' and g.soort = 'wijziging-beantwoord' and g.actie = 'regelingwijziging-accorderen' order by g.gegevens ->> 'namens', g.volgnummer desc)
  select array_agg(p) into v_open from (select unnest(v_register) union select unnest(v_verzonden)) x (p) left join antwoord a on a.partij = p
    where a.akkoord is null or not a.akkoord and not coalesce(v_laatste.gegevens -> 'zonder' ? p, false);
  if v_verzonden is null or v_register is null or v_open is not null then raise exception 'niet alle partijen zijn akkoord' using errcode = 'insufficient_privilege'; end if;
  select t.tekst into v_tekst from voorsteltekst t where t.zaak_id = p_zaak;
  if v_tekst is null or encode(sha256(convert_to(v_tekst, 'UTF8')), 'hex') is distinct from v_laatste.gegevens ->> 'sha256'
    or v_eerste.soort is distinct from 'wijziging-voorgesteld' or v_eerste.gegevens ->> 'sha256' is distinct from v_laatste.gegevens ->> 'sha256' then
    raise exception 'de tekst is niet die van het voorstel' using errcode = 'insufficient_privilege'; end if;
  v_vanaf := (v_laatste.gegevens ->> 'vanaf')::date;
  -- The database's own day counts, less one for who records just past midnight.
  if v_vanaf < v_laatste.gebeurd_op or v_vanaf < v_laatste.vastgelegd_op::date - 1 then raise exception 'een versie begint niet in het verleden' using errcode = 'insufficient_privilege'; end if;
  insert into regelingversie (regeling, geldig_vanaf, tekst, sha256, zaak_id) values (v_zaak.regeling, v_vanaf, v_tekst, v_laatste.gegevens ->> 'sha256', p_zaak);
end $$;

-- ── a calendar is for who works here ───────────────────────────────────────────────────────────────────────────────
create or replace function voordeur.agenda_maken(p_geheim text) returns void language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  if coalesce(mijn_rol() in ('client', 'systeem'), true) or length(p_geheim) < 32 then raise exception 'no account that has a calendar, or too short' using errcode = '42501'; end if;
  insert into agendafeed (account_id, hash) values (mijn_account(), sha256(convert_to(p_geheim, 'UTF8')))
  on conflict (account_id) do update set hash = excluded.hash, gemaakt_op = clock_timestamp();
end $$;
create or replace function voordeur.agenda_intrekken() returns void language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin delete from agendafeed where account_id = mijn_account() and mijn_rol() not in ('client', 'systeem'); end $$;
create or replace function voordeur.agenda_stand() returns timestamptz language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return (select f.gemaakt_op from agendafeed f where f.account_id = mijn_account() and mijn_rol() not in ('client', 'systeem')); end $$;
set local role voordeur_zicht;
delete from voordeur.agendafeed f using voordeur.account a where a.id = f.account_id and a.rol in ('client', 'systeem');
reset role;
revoke create on schema voordeur from voordeur_zicht;

-- ── the monitor and the sender of mail ─────────────────────────────────────────────────────────────────────────────
-- The monitor counts. Of what the parties do together it counts what they supplied.
revoke select on voordeur.woning, voordeur.organisatie from voordeur_monitor;
drop policy tellen on voordeur.woning;
revoke select (id, versie, zorgorganisatie, fase, sinds, toestemming, tabblad, volgende_termijn, geopend_op) on voordeur.dossier from voordeur_monitor;
revoke select (groep, actie) on voordeur.gebeurtenis from voordeur_monitor;
alter policy tellen on voordeur.gebeurtenis using (stroom <> 'zaak' or soort = 'cijfers-geleverd');

-- The sender writes to who works here, at the address of their account; what it made it does not rewrite.
alter policy post on voordeur.account using (actief and rol not in ('client', 'systeem'));
alter policy post_gehad on voordeur.account using (actief and rol not in ('client', 'systeem')) with check (actief and rol not in ('client', 'systeem'));
revoke select, insert, update, delete on voordeur.post from voordeur_post;
grant select (id, postbus, aan, onderwerp, tekst, gemaakt_op, pogingen, volgende_poging, verzonden_op), insert (id, postbus, aan, onderwerp, tekst, gemaakt_op, volgende_poging),
  update (pogingen, laatste_fout, volgende_poging, verzonden_op), delete on voordeur.post to voordeur_post;
drop policy versturen on voordeur.post;
create policy klaarleggen on voordeur.post for insert to voordeur_post with check (exists (select from voordeur.account a where a.postbus = post.postbus and a.email = post.aan));
create policy lezen on voordeur.post for select to voordeur_post using (true);
create policy versturen on voordeur.post for update to voordeur_post using (true) with check (true);
create policy opruimen on voordeur.post for delete to voordeur_post using (true);
