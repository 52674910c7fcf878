-- A form that someone began and has not sent: theirs alone, while they see the dossier, for thirty days at the most. So it can be
-- finished on another device. It goes with the step itself, whichever way that was taken; logging out leaves it.
create table voordeur.concept (
  account_id uuid not null,
  dossier_id uuid not null references voordeur.dossier (id),
  stap text not null check (char_length(stap) <= 60),
  inhoud jsonb not null check (jsonb_typeof(inhoud) = 'object' and octet_length(inhoud::text) <= 200000),
  -- the version of the dossier on which it was begun
  versie int not null,
  bewaard_op timestamptz not null default now(),
  primary key (account_id, dossier_id, stap)
);
create index concept_dag on voordeur.concept (bewaard_op);
create index concept_dossier on voordeur.concept (dossier_id);
alter table voordeur.concept enable row level security;
alter table voordeur.concept force row level security;
grant select, insert, update (inhoud, versie, bewaard_op), delete on voordeur.concept to voordeur_app;
do $$ declare
  v_eigen text := $sql$ account_id = (select voordeur.mijn_account()) $sql$;
  v_ziet text := v_eigen || $sql$ and dossier_id in (select z.dossier_id from voordeur.zicht z where z.dossier_id = concept.dossier_id) $sql$;
begin
  execute format('create policy lezen on voordeur.concept for select to voordeur_app using (%s and bewaard_op > now() - interval ''30 days'')', v_ziet);
  execute format('create policy schrijven on voordeur.concept for insert to voordeur_app with check (%s)', v_ziet);
  execute format('create policy bijwerken on voordeur.concept for update to voordeur_app using (%1$s) with check (%1$s)', v_ziet);
  execute format('create policy wissen on voordeur.concept for delete to voordeur_app using (%s)', v_eigen);
end $$;

grant select, delete on voordeur.concept to voordeur_zicht;
create policy opruimen on voordeur.concept to voordeur_zicht using (true);
grant create on schema voordeur to voordeur_zicht;

-- What nobody came back for goes, whosever it was.
create function voordeur.concept_opruimen() returns void language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  delete from concept where bewaard_op <= now() - interval '30 days';
end $$;

-- The step was taken: what was kept for it is no longer unsent.
create function voordeur.concept_verstuurd() returns trigger language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  delete from concept c using nieuw g where g.stroom = 'dossier' and c.dossier_id = g.stroom_id and c.account_id = g.account_id and c.stap = g.actie;
  return null;
end $$;
revoke all on function voordeur.concept_opruimen(), voordeur.concept_verstuurd() from public;
alter function voordeur.concept_opruimen() owner to voordeur_zicht;
alter function voordeur.concept_verstuurd() owner to voordeur_zicht;
grant execute on function voordeur.concept_opruimen() to voordeur_app;
create trigger concept_verstuurd after insert on voordeur.gebeurtenis referencing new table as nieuw for each statement execute function voordeur.concept_verstuurd();
revoke create on schema voordeur from voordeur_zicht;
