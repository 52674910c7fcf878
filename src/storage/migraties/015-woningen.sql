-- What is known of a home beside its events: facts of the home, never of a person.
alter table voordeur.woning
  add column postcode text check (postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$'),
  add column plaats text check (char_length(plaats) <= 80),
  -- follows from the events
  add column buurt_id uuid generated always as ((stand ->> 'buurt')::uuid) stored,
  add column oppervlakte int,
  -- of the front door; 0 is the ground floor
  add column verdieping int,
  add column lift boolean,
  -- in the codes in which candidates ask for it
  add column kenmerken text[] not null default '{}',
  add column huisdieren boolean,
  add column energielabel text,
  add column servicekosten numeric(8, 2),
  add column huurvoorwaarden text check (char_length(huurvoorwaarden) <= 1000),
  add column bijzondere_woonvorm boolean not null default false,
  add column woonvorm_voorwaarden text check (char_length(woonvorm_voorwaarden) <= 1000),
  add column bezichtiging text check (char_length(bezichtiging) <= 300);

-- Its corporation changes the facts as long as nobody has been offered the home. Where it stands changes with its events only.
grant update (adres, postcode, plaats, kamers, oppervlakte, verdieping, lift, gelijkvloers, kenmerken, huisdieren, energielabel, huur, servicekosten, huurvoorwaarden,
  jongerenwoning, bijzondere_woonvorm, woonvorm_voorwaarden, beschikbaar_vanaf, bezichtiging) on voordeur.woning to voordeur_app;
create policy wijzigen on voordeur.woning for update to voordeur_app using (
  corporatie = (select voordeur.mijn_organisatie()) and (select voordeur.mijn_rol()) = 'woonconsulent' and status in ('aangekondigd', 'vrij'))
  with check (corporatie = (select voordeur.mijn_organisatie()) and regeling = (select voordeur.mijn_regeling()));

-- A list of homes that someone sent, between looking at it and taking it in: theirs alone, for a day at the most.
create table voordeur.woninginvoer (
  id uuid primary key,
  account_id uuid not null,
  organisatie text not null references voordeur.organisatie,
  regeling text not null,
  naam text not null check (char_length(naam) <= 200),
  -- the cells of the first sheet, as text: an array of rows
  rijen jsonb not null,
  gestuurd_op timestamptz not null default now(),
  -- when the taking in last showed life, and how many homes it has done
  bezig_op timestamptz,
  gedaan int not null default 0
);
create index woninginvoer_account on voordeur.woninginvoer (account_id);
create index woninginvoer_dag on voordeur.woninginvoer (gestuurd_op);
alter table voordeur.woninginvoer enable row level security;
alter table voordeur.woninginvoer force row level security;
grant select (id, organisatie, regeling, naam, rijen, gestuurd_op, bezig_op, gedaan), insert, update (bezig_op, gedaan), delete on voordeur.woninginvoer to voordeur_app;
create policy eigen on voordeur.woninginvoer for select to voordeur_app using (
  account_id = (select voordeur.mijn_account()) and organisatie = (select voordeur.mijn_organisatie()) and regeling = (select voordeur.mijn_regeling()) and gestuurd_op > now() - interval '1 day');
create policy sturen on voordeur.woninginvoer for insert to voordeur_app with check (
  account_id = (select voordeur.mijn_account()) and organisatie = (select voordeur.mijn_organisatie()) and regeling = (select voordeur.mijn_regeling()) and (select voordeur.mijn_rol()) = 'woonconsulent');
create policy bijwerken on voordeur.woninginvoer for update to voordeur_app using (account_id = (select voordeur.mijn_account())) with check (account_id = (select voordeur.mijn_account()));
create policy wissen on voordeur.woninginvoer for delete to voordeur_app using (account_id = (select voordeur.mijn_account()));

-- What nobody came back for goes, whosever it was.
grant select, delete on voordeur.woninginvoer to voordeur_zicht;
create policy opruimen on voordeur.woninginvoer to voordeur_zicht using (gestuurd_op <= now() - interval '1 day');
grant create on schema voordeur to voordeur_zicht;
create function voordeur.woninginvoer_opruimen() returns void language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  delete from woninginvoer where gestuurd_op <= now() - interval '1 day';
end $$;
revoke all on function voordeur.woninginvoer_opruimen() from public;
alter function voordeur.woninginvoer_opruimen() owner to voordeur_zicht;
grant execute on function voordeur.woninginvoer_opruimen() to voordeur_app;
revoke create on schema voordeur from voordeur_zicht;
