-- What the parties of a regeling do together, beside the dossiers: meet, pay, agree, be addressed, account. One row per matter with a
-- stream of events; what people write stands beside it. Nobody's name stands in the stream.

create table voordeur.zaak (
  id uuid primary key,
  soort text not null,
  regeling text not null,
  versie date not null,
  status text not null check (status in ('open', 'klaar', 'vervallen')),
  datum date,
  -- there is one of this kind with this key, such as the costs of a year
  sleutel text,
  -- the parties that may see it (a code, or soort:gemeente); null: everyone of the regeling
  voor text[],
  -- whose turn it is, as the state says
  beurten jsonb not null default '[]',
  volgnummer int not null,
  stand jsonb not null,
  unique (regeling, soort, sleutel)
);
create index zaak_lijst on voordeur.zaak (regeling, soort, status, datum, id);
create index zaak_datum on voordeur.zaak (regeling, datum, id);

-- What people wrote. With a dossier it is about that client: for who sees that dossier, and erased with the person.
create table voordeur.zaaktekst (
  zaak_id uuid not null references voordeur.zaak,
  nummer int not null,
  veld text not null,
  tekst text not null check (char_length(tekst) between 1 and 8000),
  voor text[],
  dossier_id uuid references voordeur.dossier,
  organisatie text not null references voordeur.organisatie,
  primary key (zaak_id, nummer, veld)
);
create index zaaktekst_dossier on voordeur.zaaktekst (dossier_id) where dossier_id is not null;

-- Papers: kept as they came.
create table voordeur.zaakstuk (
  id uuid primary key default gen_random_uuid(),
  zaak_id uuid not null references voordeur.zaak,
  nummer int not null,
  naam text not null check (char_length(naam) between 1 and 200),
  soort text not null,
  grootte int not null,
  inhoud bytea not null,
  voor text[],
  dossier_id uuid references voordeur.dossier,
  organisatie text not null references voordeur.organisatie,
  op timestamptz not null
);
create index zaakstuk_zaak on voordeur.zaakstuk (zaak_id, nummer);
create index zaakstuk_dossier on voordeur.zaakstuk (dossier_id) where dossier_id is not null;

-- Who may take which step on a zaak, as the regelingen say; the database holds to it.
create table voordeur.staprecht (
  regeling text not null,
  stap text not null,
  zaaksoort text not null,
  rollen text[] not null,
  primary key (regeling, stap)
);

alter table voordeur.gebeurtenis drop constraint gebeurtenis_stroom_check;
alter table voordeur.gebeurtenis add constraint gebeurtenis_stroom_check check (stroom in ('dossier', 'woning', 'zitting', 'verdeling', 'buurt', 'zaak'));

grant create on schema voordeur to voordeur_zicht;
-- The service point prepares everything, so it reads everything.
create function voordeur.is_servicepunt() returns boolean language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return coalesce(mijn_rol() in ('servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator'), false); end $$;
-- One's own party, and its kind.
create function voordeur.mijn_kenmerken() returns text[] language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return (select array[o.code, 'soort:' || o.soort] from organisatie o where o.code = mijn_organisatie()); end $$;
-- The steps on a zaak that one's role has in one's regeling.
create function voordeur.mijn_zaakstappen() returns text[] language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return coalesce((select array_agg(s.stap) from staprecht s where s.regeling = mijn_regeling() and mijn_rol() = any (s.rollen)), '{}'); end $$;
create function voordeur.mijn_zaaksoorten() returns text[] language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return coalesce((select array_agg(distinct s.zaaksoort) from staprecht s where s.regeling = mijn_regeling() and mijn_rol() = any (s.rollen)), '{}'); end $$;

grant select on voordeur.staprecht to voordeur_zicht;
grant select, insert, delete on voordeur.staprecht to voordeur_beheer;
grant select on voordeur.zaak to voordeur_beheer, voordeur_zicht;

do $$ declare
  t text; f regprocedure;
  -- a client, and the program itself, are no party
  v_medewerker text := $sql$ (select voordeur.mijn_rol()) not in ('client', 'systeem') $sql$;
  v_voor text := $sql$ (voor is null or voor && (select voordeur.mijn_kenmerken()) or (select voordeur.is_servicepunt())) $sql$;
  v_dossier text := $sql$ (dossier_id is null or exists (select from voordeur.zicht z where z.dossier_id = %I.dossier_id)) $sql$;
  v_zaak text := $sql$ exists (select from voordeur.zaak k where k.id = zaak_id) $sql$;
  v_mag text := $sql$ exists (select from voordeur.zaak k where k.id = zaak_id and k.soort = any ((select voordeur.mijn_zaaksoorten())::text[])) $sql$;
begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'voordeur'::regnamespace and p.proname in ('is_servicepunt', 'mijn_kenmerken', 'mijn_zaakstappen', 'mijn_zaaksoorten') loop
    execute format('revoke all on function %s from public', f);
    execute format('alter function %s owner to voordeur_zicht', f);
    execute format('grant execute on function %s to voordeur_app', f);
  end loop;
  foreach t in array array['zaak', 'zaaktekst', 'zaakstuk', 'staprecht'] loop
    execute format('alter table voordeur.%I enable row level security', t);
    execute format('alter table voordeur.%I force row level security', t);
  end loop;
  create policy functies on voordeur.staprecht for select to voordeur_zicht using (true);
  create policy laden on voordeur.staprecht to voordeur_beheer using (true) with check (true);

  grant select, insert, update (status, datum, voor, beurten, volgnummer, stand) on voordeur.zaak to voordeur_app;
  execute format('create policy lezen on voordeur.zaak for select to voordeur_app using (regeling = (select voordeur.mijn_regeling()) and %s and %s)', v_medewerker, v_voor);
  execute format('create policy beginnen on voordeur.zaak for insert to voordeur_app with check (regeling = (select voordeur.mijn_regeling()) and soort = any ((select voordeur.mijn_zaaksoorten())::text[]))');
  execute format('create policy bijwerken on voordeur.zaak for update to voordeur_app using (regeling = (select voordeur.mijn_regeling()) and soort = any ((select voordeur.mijn_zaaksoorten())::text[]) and %1$s)
    with check (regeling = (select voordeur.mijn_regeling()))', v_voor);
  create policy controle on voordeur.zaak for select to voordeur_beheer using (true);
  create policy functies on voordeur.zaak for select to voordeur_zicht using (true);

  grant select, insert, update (tekst, voor) on voordeur.zaaktekst to voordeur_app;
  grant select, insert on voordeur.zaakstuk to voordeur_app;
  foreach t in array array['zaaktekst', 'zaakstuk'] loop
    execute format('create policy lezen on voordeur.%I for select to voordeur_app using (%s and %s and %s)', t, v_zaak, v_voor, format(v_dossier, t));
    execute format('create policy schrijven on voordeur.%I for insert to voordeur_app with check (organisatie = (select voordeur.mijn_organisatie()) and %s and %s)', t, v_mag, format(v_dossier, t));
  end loop;
  -- one's own words can be mended
  execute format('create policy herstellen on voordeur.zaaktekst for update to voordeur_app using (organisatie = (select voordeur.mijn_organisatie()) and %1$s) with check (organisatie = (select voordeur.mijn_organisatie()))', v_mag);

  create policy lezen_zaak on voordeur.gebeurtenis for select to voordeur_app using (stroom = 'zaak' and exists (select from voordeur.zaak k where k.id = stroom_id));
  -- the step must be one of one's own; who speaks for a party is of that party, or records for it what came by letter
  create policy toevoegen_zaak on voordeur.gebeurtenis for insert to voordeur_app with check (stroom = 'zaak'
    and account_id = (select voordeur.mijn_account()) and organisatie = (select voordeur.mijn_organisatie()) and (volgnummer = 1 or vorige_hash is not null)
    and actie = any ((select voordeur.mijn_zaakstappen())::text[])
    and (gegevens ->> 'namens' is null or gegevens ->> 'namens' = (select voordeur.mijn_organisatie()) or (select voordeur.is_servicepunt()))
    and exists (select from voordeur.zaak k where k.id = stroom_id));
end $$;
revoke create on schema voordeur from voordeur_zicht;

select voordeur.wist_mee('zaaktekst'), voordeur.wist_mee('zaakstuk');
