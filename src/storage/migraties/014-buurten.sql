-- Neighbourhoods of a municipality, and what those who work there say a neighbourhood can carry. It weighs in which home is filled
-- first. Nothing here leads to a dossier or to someone's address: placements are counted, and small numbers are not told to everyone.

create table voordeur.buurt (
  id uuid primary key,
  regeling text not null,
  versie date not null,
  gemeente text not null,
  naam text not null check (char_length(naam) between 2 and 80),
  status text not null,
  volgnummer int not null,
  stand jsonb not null
);
create index buurt_lijst on voordeur.buurt (regeling, gemeente, status);

-- What an organisation said, with its words: they stay out of the memory. `volgnummer` is the event it came with.
create table voordeur.buurtoordeel (
  buurt_id uuid not null references voordeur.buurt,
  volgnummer int not null,
  organisatie text not null references voordeur.organisatie,
  oordeel text not null,
  op date not null,
  reden text check (char_length(reden) <= 1000),
  helpt text check (char_length(helpt) <= 1000),
  primary key (buurt_id, volgnummer)
);

alter table voordeur.gebeurtenis drop constraint gebeurtenis_stroom_check;
alter table voordeur.gebeurtenis add constraint gebeurtenis_stroom_check check (stroom in ('dossier', 'woning', 'zitting', 'verdeling', 'buurt'));
create index woning_buurt on voordeur.woning ((stand ->> 'buurt'), status, sinds) where stand ->> 'buurt' is not null;

-- ── who may see it: who lets homes, welcomes newcomers or keeps the overview, in their own scheme ──────────────────────
do $$ declare
  t text;
  v_regeling text := $sql$ regeling = (select voordeur.mijn_regeling()) $sql$;
  v_lezers text := $sql$ (select voordeur.mijn_rol()) in ('woonconsulent', 'welzijnswerker', 'servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator', 'bct-medewerker') $sql$;
  v_houders text := $sql$ (select voordeur.mijn_rol()) in ('woonconsulent', 'servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator') $sql$;
  v_sprekers text := $sql$ (select voordeur.mijn_rol()) in ('woonconsulent', 'welzijnswerker', 'uitstroomcoordinator') $sql$;
  v_buurt text := $sql$ coalesce((select true from voordeur.buurt b where b.id = %s limit 1), false) $sql$;
begin
  foreach t in array array['buurt', 'buurtoordeel'] loop
    execute format('alter table voordeur.%I enable row level security', t);
    execute format('alter table voordeur.%I force row level security', t);
  end loop;
  grant select, insert, update (naam, status, volgnummer, stand) on voordeur.buurt to voordeur_app;
  execute format('create policy lezen on voordeur.buurt for select to voordeur_app using (%s and %s)', v_regeling, v_lezers);
  execute format('create policy vastleggen on voordeur.buurt for insert to voordeur_app with check (%s and %s)', v_regeling, v_houders);
  -- who may say something of it moves its state along
  execute format('create policy bijwerken on voordeur.buurt for update to voordeur_app using (%1$s and (%2$s or %3$s)) with check (%1$s and (%2$s or %3$s))', v_regeling, v_houders, v_sprekers);
  -- words can be wiped, never rewritten
  grant select, insert, update (reden, helpt) on voordeur.buurtoordeel to voordeur_app;
  execute format('create policy lezen on voordeur.buurtoordeel for select to voordeur_app using (%s)', format(v_buurt, 'buurt_id'));
  execute format('create policy melden on voordeur.buurtoordeel for insert to voordeur_app with check (organisatie = (select voordeur.mijn_organisatie()) and %s and %s)', v_sprekers, format(v_buurt, 'buurt_id'));
  execute format('create policy wissen on voordeur.buurtoordeel for update to voordeur_app using ((organisatie = (select voordeur.mijn_organisatie()) or %1$s) and %2$s) with check (reden is null and helpt is null)',
    $sql$ (select voordeur.mijn_rol()) in ('servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator') $sql$, format(v_buurt, 'buurt_id'));
  -- beside the policies of the other streams, which close this one: any policy that allows is enough
  execute format('create policy lezen_buurt on voordeur.gebeurtenis for select to voordeur_app using (stroom = ''buurt'' and %s)', format(v_buurt, 'stroom_id'));
  execute format('create policy toevoegen_buurt on voordeur.gebeurtenis for insert to voordeur_app with check (stroom = ''buurt''
    and account_id = (select voordeur.mijn_account()) and organisatie = (select voordeur.mijn_organisatie()) and (volgnummer = 1 or vorige_hash is not null)
    and %3$s and case soort
      -- an organisation speaks for itself only
      when ''draagkracht-gemeld'' then %2$s and gegevens ->> ''organisatie'' = (select voordeur.mijn_organisatie())
      when ''woorden-gewist'' then %1$s or %2$s
      else %1$s end)', v_houders, v_sprekers, format(v_buurt, 'stroom_id'));
end $$;

grant select on voordeur.buurt to voordeur_zicht, voordeur_beheer;
create policy functies on voordeur.buurt for select to voordeur_zicht using (true);
create policy controle on voordeur.buurt for select to voordeur_beheer using (true);

grant create on schema voordeur to voordeur_zicht;

-- Keys handed over in homes of a neighbourhood in the twelve months up to today. Who has those homes in sight gets the number; anyone
-- else is not told 1 to 4, so that nobody is pointed out. The period is fixed: asking for other periods would tell days.
create function voordeur.buurt_plaatsingen(p_buurten uuid[]) returns table (buurt_id uuid, aantal int, minder_dan_vijf boolean)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
declare v_rol text := mijn_rol(); v_organisatie text := mijn_organisatie(); v_regeling text := mijn_regeling(); v_vandaag date := (now() at time zone 'Europe/Amsterdam')::date;
begin
  if v_rol is null or v_rol not in ('woonconsulent', 'welzijnswerker', 'servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator', 'bct-medewerker') then return; end if;
  return query with telling as (
    select b.id,
      (select count(*)::int from woning w where w.stand ->> 'buurt' = b.id::text and w.status = 'verhuurd' and w.sinds > (v_vandaag - interval '12 months')::date) as n,
      -- a corporation has its own homes in sight: announcing one in the municipality tells nothing about those of others
      v_rol = 'welzijnswerker' or v_rol = 'woonconsulent' and exists (select 1 from woning w where w.stand ->> 'buurt' = b.id::text and w.status = 'verhuurd' and w.corporatie <> v_organisatie) as bedekt
    from buurt b where b.id = any (p_buurten) and b.regeling = v_regeling)
  select t.id, case when t.bedekt and t.n between 1 and 4 then null else t.n end, t.bedekt and t.n between 1 and 4 from telling t;
end $$;
revoke all on function voordeur.buurt_plaatsingen(uuid[]) from public;
alter function voordeur.buurt_plaatsingen(uuid[]) owner to voordeur_zicht;
grant execute on function voordeur.buurt_plaatsingen(uuid[]) to voordeur_app;
revoke create on schema voordeur from voordeur_zicht;
