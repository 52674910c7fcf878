-- What somebody may write at a matter of the parties is held closer: only a step of that kind of matter, next in its row, and no version of a
-- regeling that is not its own.

grant create on schema voordeur to voordeur_zicht;

-- Is this a step of one's role, on a zaak of this kind?
create function voordeur.mag_zaakstap(p_stap text, p_soort text) returns boolean language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return exists (select from staprecht s where s.regeling = mijn_regeling() and s.stap = p_stap and s.zaaksoort = p_soort and mijn_rol() = any (s.rollen)); end $$;
revoke all on function voordeur.mag_zaakstap(text, text) from public;
alter function voordeur.mag_zaakstap(text, text) owner to voordeur_zicht;
grant execute on function voordeur.mag_zaakstap(text, text) to voordeur_app;

-- As in 042, and: the step is of this kind of zaak, under its regeling, and comes after what its row counts; a step makes 200 events at the most (closing a meeting ends each point that is open).
alter policy toevoegen_zaak on voordeur.gebeurtenis with check (stroom = 'zaak'
  and account_id = (select voordeur.mijn_account()) and organisatie = (select voordeur.mijn_organisatie()) and (volgnummer = 1 or vorige_hash is not null)
  and (gegevens ->> 'namens' is null or gegevens ->> 'namens' = (select voordeur.mijn_organisatie()) or (select voordeur.is_servicepunt()))
  and exists (select from voordeur.zaak k where k.id = gebeurtenis.stroom_id and k.regeling = gebeurtenis.regeling
    and gebeurtenis.volgnummer between k.volgnummer + 1 and k.volgnummer + 200 and voordeur.mag_zaakstap(gebeurtenis.actie, k.soort)));

-- A version is one of the regeling that its events are about.
create function voordeur.versie_van_eigen_regeling() returns trigger language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  if not exists (select from zaak k where k.id = new.zaak_id and k.regeling = new.regeling)
    or not exists (select from gebeurtenis g where g.stroom_id = new.zaak_id and g.stroom = 'zaak' and g.volgnummer = 1 and g.gegevens ->> 'regeling' = new.regeling)
    or exists (select from gebeurtenis g where g.stroom_id = new.zaak_id and g.stroom = 'zaak' and g.regeling <> new.regeling) then
    raise exception 'deze versie is van een andere regeling' using errcode = 'insufficient_privilege'; end if;
  return new;
end $$;
revoke all on function voordeur.versie_van_eigen_regeling() from public;
alter function voordeur.versie_van_eigen_regeling() owner to voordeur_zicht;
create trigger regelingversie_eigen before insert on voordeur.regelingversie for each row execute function voordeur.versie_van_eigen_regeling();

-- As in 044, but whether signing is enough is what the regeling says: it is where nobody decides on an accession in any version of it. What the
-- events say of that does not count.
create or replace function voordeur.toetreding_vaststellen(p_zaak uuid, p_tekst text) returns void language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare v_zaak zaak; v_laatste gebeurtenis; v_vanaf date;
begin
  select * into v_zaak from zaak k where k.id = p_zaak and k.soort = 'toetreding' and k.regeling = mijn_regeling();
  select * into v_laatste from gebeurtenis g where g.stroom_id = p_zaak and g.stroom = 'zaak' order by g.volgnummer desc limit 1;
  if v_zaak.id is null or v_laatste.soort is distinct from 'toetreding-ondertekend' or v_laatste.actie <> 'toetreding-ondertekenen' or v_laatste.account_id <> mijn_account()
    or not 'toetreding-ondertekenen' = any (mijn_zaakstappen()) then
    raise exception 'deze toetreding is niet ondertekend' using errcode = 'insufficient_privilege'; end if;
  if not exists (select from gebeurtenis g where g.stroom_id = p_zaak and g.stroom = 'zaak' and g.volgnummer = 1 and g.soort = 'toetreding-ontvangen' and g.actie = 'toetreding-aanvragen')
    or exists (select from staprecht s where s.regeling = v_zaak.regeling and s.stap = 'toetreding-besluiten')
      and coalesce((select g.gegevens ->> 'besluit' from gebeurtenis g where g.stroom_id = p_zaak and g.stroom = 'zaak' and g.soort = 'toetreding-besloten' and g.actie = 'toetreding-besluiten' order by g.volgnummer desc limit 1), '') <> 'toegelaten' then
    raise exception 'er is niet tot toelaten besloten' using errcode = 'insufficient_privilege'; end if;
  if encode(sha256(convert_to(p_tekst, 'UTF8')), 'hex') is distinct from v_laatste.gegevens ->> 'sha256' then raise exception 'de tekst is niet die van de ondertekening' using errcode = 'insufficient_privilege'; end if;
  v_vanaf := (v_laatste.gegevens ->> 'actief_vanaf')::date;
  if v_vanaf <= v_laatste.gebeurd_op or v_vanaf < v_laatste.vastgelegd_op::date - 1 then raise exception 'een versie begint niet in het verleden' using errcode = 'insufficient_privilege'; end if;
  insert into regelingversie (regeling, geldig_vanaf, tekst, sha256, zaak_id) values (v_zaak.regeling, v_vanaf, p_tekst, v_laatste.gegevens ->> 'sha256', p_zaak);
end $$;

-- As in 045, but only a step that plans, moves or calls off sends mail, and all that stands in it comes from the events of those steps: the row of
-- a meeting can be written by everyone who says whether they come.
create or replace function voordeur.overleg_melden() returns trigger language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare v_zaak zaak%rowtype; v_gepland jsonb; v_nu jsonb; v_datum date; v_van text;
begin
  if new.actie <> (case new.soort when 'vergadering-gepland' then 'vergadering-plannen' when 'vergadering-verzet' then 'vergadering-verzetten' else 'vergadering-afzeggen' end) then return new; end if;
  select * into v_zaak from zaak where id = new.stroom_id and soort = 'vergadering';
  if not found then return new; end if;
  select g.gegevens into v_gepland from gebeurtenis g where g.stroom_id = new.stroom_id and g.soort = 'vergadering-gepland' and g.actie = 'vergadering-plannen' order by g.volgnummer limit 1;
  select g.gegevens into v_nu from gebeurtenis g where g.stroom_id = new.stroom_id and (g.soort, g.actie) in (('vergadering-gepland', 'vergadering-plannen'), ('vergadering-verzet', 'vergadering-verzetten')) order by g.volgnummer desc limit 1;
  v_datum := (v_nu ->> 'datum')::date;
  v_van := v_nu ->> 'van';
  if v_gepland ->> 'naam' is null or v_datum is null or v_datum < current_date or coalesce(v_van, '') !~ '^\d\d[.:]\d\d$' then return new; end if;
  insert into overlegpost (postbus, zaak_id, soort, naam, datum, van)
  select a.postbus, v_zaak.id, replace(new.soort, 'vergadering-', ''), v_gepland ->> 'naam', v_datum, v_van
  from account a join organisatie o on o.code = a.organisatie
  where a.regeling = v_zaak.regeling and a.actief and a.email is not null and a.post <> 'uit' and a.id <> new.account_id
    and (v_gepland -> 'rollen') ? a.rol and (case when v_zaak.voor is not null then a.organisatie = any (v_zaak.voor) else (v_gepland -> 'soorten') ? o.soort end);
  return new;
end $$;

-- Open data is shown once the memory says that it was adopted, with these marks, and until the owner withdraws it: then it stays protected
-- beside, and its mark stays, but nobody reads it.
alter table voordeur.rapportbeeld add column ingetrokken_op timestamptz;
grant select (sha256, ingetrokken_op) on voordeur.rapportbeeld to voordeur_monitor;
alter policy open_data on voordeur.rapportbeeld using (open_inhoud is not null and ingetrokken_op is null and exists (select from voordeur.gebeurtenis g
  where g.stroom = 'zaak' and g.stroom_id = rapportbeeld.zaak_id and g.regeling = rapportbeeld.regeling and g.soort = 'rapport-vastgesteld' and g.actie = 'rapport-vaststellen'
    and g.gegevens ->> 'sha256' = rapportbeeld.sha256 and g.gegevens ->> 'open_sha256' = rapportbeeld.open_sha256));
grant select (zaak_id, open_sha256, ingetrokken_op), update (ingetrokken_op) on voordeur.rapportbeeld to voordeur_beheer;
create policy inzien on voordeur.rapportbeeld for select to voordeur_beheer using (true);
create policy intrekken on voordeur.rapportbeeld for update to voordeur_beheer using (true) with check (true);
revoke create on schema voordeur from voordeur_zicht;
