-- The regeling under version: what is proposed is kept as text, what all have agreed to becomes a version of the regeling, and from then on
-- the program works by it. A version comes from the chain of its proposal and from nowhere else: who can run SQL as the program adds none.

-- The text of a proposal, as the parties read it: written once, with the step that proposes it.
create table voordeur.voorsteltekst (
  zaak_id uuid primary key references voordeur.zaak,
  tekst text not null check (char_length(tekst) between 1 and 600000),
  sha256 text not null
);

-- The versions that were adopted. Public agreements, like the files they stand beside.
create table voordeur.regelingversie (
  regeling text not null,
  geldig_vanaf date not null,
  tekst text not null,
  sha256 text not null,
  zaak_id uuid not null unique references voordeur.zaak,
  vastgesteld_op timestamptz not null default now(),
  primary key (regeling, geldig_vanaf)
);
create trigger regelingversie_onveranderlijk before update or delete on voordeur.regelingversie for each row execute function voordeur.onveranderlijk();
create trigger regelingversie_niet_leeg before truncate on voordeur.regelingversie for each statement execute function voordeur.onveranderlijk();
create trigger voorsteltekst_onveranderlijk before update or delete on voordeur.voorsteltekst for each row execute function voordeur.onveranderlijk();

-- Which running dossiers go over to a version, as that version says; loaded with the rights, and so never by the program itself.
create table voordeur.versieovergang (
  regeling text not null,
  versie date not null,
  fasen text[] not null,
  primary key (regeling, versie)
);

do $$ declare t text; begin
  foreach t in array array['voorsteltekst', 'regelingversie', 'versieovergang'] loop
    execute format('alter table voordeur.%I enable row level security', t);
    execute format('alter table voordeur.%I force row level security', t);
  end loop;
end $$;

grant select, insert on voordeur.voorsteltekst to voordeur_app;
create policy lezen on voordeur.voorsteltekst for select to voordeur_app using (exists (select from voordeur.zaak k where k.id = zaak_id));
create policy schrijven on voordeur.voorsteltekst for insert to voordeur_app with check (
  'regelingwijziging-voorstellen' = any ((select voordeur.mijn_zaakstappen())::text[]) and exists (select from voordeur.zaak k where k.id = zaak_id and k.soort = 'regelingwijziging'));
grant select on voordeur.voorsteltekst to voordeur_zicht;
create policy functies on voordeur.voorsteltekst for select to voordeur_zicht using (true);

grant select on voordeur.regelingversie to voordeur_app, voordeur_beheer;
grant select, insert on voordeur.regelingversie to voordeur_zicht;
create policy lezen on voordeur.regelingversie for select to voordeur_app using (true);
create policy laden on voordeur.regelingversie for select to voordeur_beheer using (true);
create policy vaststellen on voordeur.regelingversie to voordeur_zicht using (true) with check (true);

grant select, insert, delete on voordeur.versieovergang to voordeur_beheer;
grant select on voordeur.versieovergang to voordeur_zicht;
create policy laden on voordeur.versieovergang to voordeur_beheer using (true) with check (true);
create policy functies on voordeur.versieovergang for select to voordeur_zicht using (true);

grant create on schema voordeur to voordeur_zicht;

-- The last thing that happened to this proposal is that it was adopted, by who asks. Is it so, as the memory has it: consent of the administrators,
-- an answer of every party it was sent to, a yes or an objection the others go on without; and is the text the one they agreed to?
create function voordeur.regelingversie_vaststellen(p_zaak uuid) returns void language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare
  v_zaak zaak; v_laatste gebeurtenis; v_tekst text; v_vanaf date; v_partijen text[]; v_open text[];
begin
  select * into v_zaak from zaak k where k.id = p_zaak and k.soort = 'regelingwijziging' and k.regeling = mijn_regeling();
  select * into v_laatste from gebeurtenis g where g.stroom_id = p_zaak and g.stroom = 'zaak' order by g.volgnummer desc limit 1;
  if v_zaak.id is null or v_laatste.soort is distinct from 'wijziging-vastgesteld' or v_laatste.actie <> 'regelingwijziging-vaststellen' or v_laatste.account_id <> mijn_account()
    or not 'regelingwijziging-vaststellen' = any (mijn_zaakstappen()) then
    raise exception 'dit voorstel is niet vastgesteld' using errcode = 'insufficient_privilege'; end if;
  if not exists (select from gebeurtenis g where g.stroom_id = p_zaak and g.stroom = 'zaak' and g.soort = 'wijziging-besloten' and g.actie = 'regelingwijziging-besluiten' and g.gegevens ->> 'uitkomst' = 'instemmen') then
    raise exception 'er is geen bestuurlijke instemming' using errcode = 'insufficient_privilege'; end if;
  select array(select jsonb_array_elements_text(g.gegevens -> 'partijen')) into v_partijen from gebeurtenis g
    where g.stroom_id = p_zaak and g.stroom = 'zaak' and g.soort = 'wijziging-verzonden' and g.actie = 'regelingwijziging-besluiten' order by g.volgnummer desc limit 1;
  with antwoord as (
    select distinct on (g.gegevens ->> 'namens') g.gegevens ->> 'namens' as partij, (g.gegevens ->> 'akkoord')::boolean as akkoord from gebeurtenis g
    where g.stroom_id = p_zaak and g.stroom = 'zaak' and g.soort = 'wijziging-beantwoord' and g.actie = 'regelingwijziging-accorderen' order by g.gegevens ->> 'namens', g.volgnummer desc)
  select array_agg(p) into v_open from unnest(v_partijen) p left join antwoord a on a.partij = p
    where a.akkoord is null or not a.akkoord and not (v_laatste.gegevens -> 'zonder') ? p;
  if v_partijen is null or cardinality(v_partijen) = 0 or v_open is not null then raise exception 'niet alle partijen zijn akkoord' using errcode = 'insufficient_privilege'; end if;
  select t.tekst into v_tekst from voorsteltekst t where t.zaak_id = p_zaak;
  if v_tekst is null or encode(sha256(convert_to(v_tekst, 'UTF8')), 'hex') is distinct from v_laatste.gegevens ->> 'sha256'
    or not exists (select from gebeurtenis g where g.stroom_id = p_zaak and g.stroom = 'zaak' and g.soort = 'wijziging-voorgesteld' and g.volgnummer = 1 and g.gegevens ->> 'sha256' = v_laatste.gegevens ->> 'sha256') then
    raise exception 'de tekst is niet die van het voorstel' using errcode = 'insufficient_privilege'; end if;
  v_vanaf := (v_laatste.gegevens ->> 'vanaf')::date;
  -- The database's own day counts, less one for who records just past midnight.
  if v_vanaf < v_laatste.gebeurd_op or v_vanaf < v_laatste.vastgelegd_op::date - 1 then raise exception 'een versie begint niet in het verleden' using errcode = 'insufficient_privilege'; end if;
  insert into regelingversie (regeling, geldig_vanaf, tekst, sha256, zaak_id) values (v_zaak.regeling, v_vanaf, v_tekst, v_laatste.gegevens ->> 'sha256', p_zaak);
end $$;
revoke all on function voordeur.regelingversie_vaststellen(uuid) from public;
alter function voordeur.regelingversie_vaststellen(uuid) owner to voordeur_zicht;
grant execute on function voordeur.regelingversie_vaststellen(uuid) to voordeur_app;

-- ── running dossiers ───────────────────────────────────────────────────────────────────────────────────────────────
-- Those in a phase that a later version in force takes over (see jobs/wettelijk.ts). The database's own day counts as well.
create function voordeur.wettelijk_versie_overzetten(p_vandaag date, p_dossier uuid) returns setof uuid
language sql stable security definer set search_path = voordeur, pg_temp as $$
  select d.id from dossier d where d.tabblad <> 'afgesloten' and d.stand -> 'gewist_op' is null and (p_dossier is null or d.id = p_dossier)
    and exists (select from versieovergang o where o.regeling = d.regeling and o.versie > d.versie and d.fase = any (o.fasen) and o.versie <= least(p_vandaag, (now() at time zone 'Europe/Amsterdam')::date))
  order by d.id $$;
revoke all on function voordeur.wettelijk_versie_overzetten(date, uuid) from public;
alter function voordeur.wettelijk_versie_overzetten(date, uuid) owner to voordeur_zicht;
grant execute on function voordeur.wettelijk_versie_overzetten(date, uuid) to voordeur_persoon;

-- The column from which sight follows (deling), right after the event that says so.
grant update (versie) on voordeur.dossier to voordeur_zicht;
create policy overzetten on voordeur.dossier for update to voordeur_zicht using (voordeur.mijn_rol() = 'systeem') with check (true);
create function voordeur.versie_overzetten(p_dossier uuid) returns void language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare v_laatste gebeurtenis;
begin
  select * into v_laatste from gebeurtenis g where g.stroom_id = p_dossier and g.stroom = 'dossier' order by g.volgnummer desc limit 1;
  if mijn_rol() <> 'systeem' or not ziet(p_dossier, 'voortgang') or v_laatste.soort <> 'versie-overgezet' or v_laatste.account_id <> mijn_account()
    or not exists (select from dossier d join versieovergang o on o.regeling = d.regeling where d.id = p_dossier and o.versie = (v_laatste.gegevens ->> 'versie')::date and o.versie > d.versie) then
    raise exception 'dit dossier gaat niet over' using errcode = 'insufficient_privilege'; end if;
  update dossier set versie = (v_laatste.gegevens ->> 'versie')::date where id = p_dossier;
  perform zicht_herberekenen(p_dossier);
end $$;
revoke all on function voordeur.versie_overzetten(uuid) from public;
alter function voordeur.versie_overzetten(uuid) owner to voordeur_zicht;
grant execute on function voordeur.versie_overzetten(uuid) to voordeur_app;

alter policy wettelijk on voordeur.gebeurtenis with check (
  soort not in ('persoon-gewist', 'meerderjarig-geworden', 'versie-overgezet') or (select voordeur.mijn_rol()) = 'systeem');
revoke create on schema voordeur from voordeur_zicht;

-- A rebuild follows the memory here too.
grant update (versie) on voordeur.dossier to voordeur_beheer;
