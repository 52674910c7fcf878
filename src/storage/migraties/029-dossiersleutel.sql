-- A key per dossier, for copies: what a backup holds of a person is locked with it, and without it that is noise. It goes when the person
-- is erased, so that no older copy brings them back. The program itself never meets it.
create table voordeur.dossiersleutel (
  dossier_id uuid primary key references voordeur.dossier (id),
  sleutel bytea not null check (octet_length(sleutel) = 32)
);
alter table voordeur.dossiersleutel enable row level security;
alter table voordeur.dossiersleutel force row level security;

-- Made with the dossier, in the database itself: three times 122 random bits make the 256 of a key.
grant usage, create on schema voordeur to voordeur_persoon;
grant insert on voordeur.dossiersleutel to voordeur_persoon;
create policy maken on voordeur.dossiersleutel for insert to voordeur_persoon with check (true);
create function voordeur.verse_sleutel() returns bytea language sql volatile set search_path = voordeur, pg_temp as $$
  select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) $$;
create function voordeur.dossiersleutel_maken() returns trigger language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  insert into dossiersleutel (dossier_id, sleutel) values (new.id, verse_sleutel());
  return null;
end $$;
revoke all on function voordeur.verse_sleutel(), voordeur.dossiersleutel_maken() from public;
grant execute on function voordeur.verse_sleutel() to voordeur_persoon;
alter function voordeur.dossiersleutel_maken() owner to voordeur_persoon;
create trigger dossiersleutel after insert on voordeur.dossier for each row execute function voordeur.dossiersleutel_maken();

-- Dossiers that were there already; the owner is under row-level security too.
set local role voordeur_persoon;
insert into voordeur.dossiersleutel (dossier_id, sleutel)
select d.id, sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) from voordeur.dossier d;
reset role;
revoke create on schema voordeur from voordeur_persoon;

-- Read by who makes the copy: the owner, as voordeur_beheer.
grant select on voordeur.dossiersleutel to voordeur_beheer;
create policy kopie on voordeur.dossiersleutel for select to voordeur_beheer using (true);

-- The day on which a person goes is rebuilt with the rest of the projection.
grant update (wissen_op) on voordeur.dossier to voordeur_beheer;
