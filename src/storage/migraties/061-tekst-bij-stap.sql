-- What is written beside the events of a zaak is written with them: by who takes the step, in the transaction of that step, and under the key
-- that the step makes. Somebody with a session of another and a way to run SQL adds nothing to what was adopted, and takes nobody's place.

grant create on schema voordeur to voordeur_zicht;

-- The events of a zaak that who is at work wrote in the transaction that runs. For the functions below.
create function voordeur.nu_geschreven(p_zaak uuid) returns setof voordeur.gebeurtenis language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return query select g.* from gebeurtenis g where g.stroom_id = p_zaak and g.stroom = 'zaak' and g.account_id = mijn_account() and g.xmin = pg_current_xact_id()::xid; end $$;

-- ── a report that was adopted ──────────────────────────────────────────────────────────────────────────────────────
-- What the event says that adopts this report, while it is the newest one and of this transaction; null: it is not being adopted now.
create function voordeur.rapport_nu_vastgesteld(p_zaak uuid) returns jsonb language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return (select g.gegevens from nu_geschreven(p_zaak) g where g.soort = 'rapport-vastgesteld' and g.actie = 'rapport-vaststellen'
  and g.volgnummer = (select max(x.volgnummer) from gebeurtenis x where x.stroom_id = p_zaak and x.stroom = 'zaak')); end $$;
-- The number that the next open report of one's regeling has.
create function voordeur.volgend_open_nummer() returns int language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return (select coalesce(max(b.open_nummer), 0) + 1 from rapportbeeld b where b.regeling = mijn_regeling()); end $$;

-- As in 048 and 050, and: only in the transaction that adopts the report, with the period and the marks of that event, and numbered on. A number that
-- is taken already stays a matter of who was first.
alter policy vaststellen on voordeur.rapportbeeld with check (regeling = (select voordeur.mijn_regeling()) and 'rapport-vaststellen' = any ((select voordeur.mijn_zaakstappen())::text[])
  and exists (select from voordeur.zaak k where k.id = zaak_id and k.soort = 'rapport' and k.regeling = rapportbeeld.regeling)
  and (select g ->> 'sha256' = sha256 and g ->> 'open_sha256' is not distinct from open_sha256 and (g ->> 'van')::date = van and (g ->> 'tot')::date = tot from voordeur.rapport_nu_vastgesteld(zaak_id) g)
  and (open_nummer is null or open_nummer between 1 and voordeur.volgend_open_nummer()));
alter policy vaststellen on voordeur.rapporthoofdstuk with check ('rapport-vaststellen' = any ((select voordeur.mijn_zaakstappen())::text[])
  and exists (select from voordeur.rapportbeeld b where b.zaak_id = rapporthoofdstuk.zaak_id and b.regeling = (select voordeur.mijn_regeling()))
  and voordeur.rapport_nu_vastgesteld(zaak_id) is not null);

-- ── what people wrote ──────────────────────────────────────────────────────────────────────────────────────────────
create function voordeur.bij_een_stap() returns trigger language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  if not exists (select from nu_geschreven(new.zaak_id)) then raise exception 'wat bij een zaak wordt geschreven, hoort bij een stap' using errcode = 'insufficient_privilege'; end if;
  return new;
end $$;
-- Of a meeting others build on what the minutes say: each part of that is of the step that makes it, about the point that the step is about. A remark
-- is of one's own party.
create function voordeur.tekst_van_de_stap() returns trigger language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare
  v_opmerking text := substring(new.veld from '^opmerking:(.*)$');
  v_stap text := case when v_opmerking is not null then 'verslag-vaststellen' when new.veld in ('titel', 'waarom', 'bron', 'over') then 'agendapunt-toevoegen'
    when new.veld in ('besluit', 'keuze') then 'agendapunt-afronden' when new.veld = 'slot' then 'vergadering-sluiten' end;
begin
  if v_stap is null or not exists (select from zaak k where k.id = new.zaak_id and k.soort = 'vergadering') then return new; end if;
  if v_opmerking is not null and v_opmerking is distinct from mijn_organisatie() and not is_servicepunt()
    or not exists (select from nu_geschreven(new.zaak_id) g where g.actie = v_stap
      and (v_stap not in ('agendapunt-toevoegen', 'agendapunt-afronden') or g.gegevens ->> 'nummer' = new.nummer::text)
      -- a point is new when it is added, and the meeting is not over
      and (v_stap <> 'agendapunt-toevoegen' or not exists (select from gebeurtenis x where x.stroom_id = g.stroom_id and x.stroom = 'zaak' and x.volgnummer < g.volgnummer
        and (x.soort = 'vergadering-gesloten' or x.soort = 'agendapunt-toegevoegd' and x.gegevens ->> 'nummer' = new.nummer::text)))) then
    raise exception 'deze tekst hoort niet bij deze stap' using errcode = 'insufficient_privilege'; end if;
  return new;
end $$;

do $$ declare f regprocedure; begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'voordeur'::regnamespace
      and p.proname in ('nu_geschreven', 'rapport_nu_vastgesteld', 'volgend_open_nummer', 'bij_een_stap', 'tekst_van_de_stap') loop
    execute format('revoke all on function %s from public', f);
    execute format('alter function %s owner to voordeur_zicht', f);
  end loop;
end $$;
grant execute on function voordeur.rapport_nu_vastgesteld(uuid), voordeur.volgend_open_nummer() to voordeur_app;
revoke create on schema voordeur from voordeur_zicht;
-- Who erases, restores or migrates is not the program.
create trigger bij_een_stap before insert or update on voordeur.zaaktekst for each row when (current_user = 'voordeur_app') execute function voordeur.bij_een_stap();
create trigger tekst_van_de_stap before insert or update on voordeur.zaaktekst for each row when (current_user = 'voordeur_app') execute function voordeur.tekst_van_de_stap();
create trigger bij_een_stap before insert on voordeur.zaakstuk for each row when (current_user = 'voordeur_app') execute function voordeur.bij_een_stap();

-- ── the place of a zaak ────────────────────────────────────────────────────────────────────────────────────────────
-- As in 058, and: an event is of the regeling of its zaak, and where there is one zaak by a key, that key is the one that the step makes of the event.
alter policy toevoegen_zaak on voordeur.gebeurtenis with check (stroom = 'zaak'
  and account_id = (select voordeur.mijn_account()) and organisatie = (select voordeur.mijn_organisatie()) and (volgnummer = 1 or vorige_hash is not null)
  and (gegevens ->> 'namens' is null or gegevens ->> 'namens' = (select voordeur.mijn_organisatie()) or (select voordeur.is_servicepunt()))
  and exists (select from voordeur.zaak k where k.id = gebeurtenis.stroom_id and k.regeling = gebeurtenis.regeling
    and gebeurtenis.volgnummer between k.volgnummer + 1 and k.volgnummer + 200
    and voordeur.mag_zaakgebeurtenis(gebeurtenis.actie, k.soort, gebeurtenis.soort, gebeurtenis.volgnummer = 1)
    and coalesce(gebeurtenis.gegevens ->> 'regeling', k.regeling) = k.regeling
    and case k.soort
      when 'levering' then k.sleutel = (gebeurtenis.gegevens ->> 'periode') || ':' || (gebeurtenis.gegevens ->> 'namens')
      when 'raming' then k.sleutel = (gebeurtenis.gegevens ->> 'jaar') || '/' || case gebeurtenis.soort when 'plaatsen-geadviseerd' then 'advies' else gebeurtenis.gegevens ->> 'namens' end
      when 'plaatsen' then k.sleutel = (gebeurtenis.gegevens ->> 'doel') || '/' || (gebeurtenis.gegevens ->> 'jaar') || '/' || (gebeurtenis.gegevens ->> 'namens')
      when 'certificaat' then k.sleutel = gebeurtenis.gegevens ->> 'namens'
      else true end));
