-- Documents that belong to a data group of a dossier: seen by whoever sees that group, and written down when read.
-- What a document is called is personal data too: it never leaves this table but through the functions below.

create table voordeur.document (
  id uuid primary key,
  dossier_id uuid not null,
  groep text not null,
  naam text not null,
  soort text not null check (soort in ('pdf', 'jpeg', 'png', 'docx', 'odt')),
  grootte int not null,
  inhoud bytea not null,
  sha256 bytea not null,
  account_id uuid not null,
  organisatie text not null references voordeur.organisatie,
  toegevoegd_op timestamptz not null,
  verwijderd_op timestamptz,
  -- a removed document leaves when, who and how large; not its name, content or fingerprint
  check (case when verwijderd_op is null then naam <> '' and octet_length(inhoud) = grootte and grootte between 1 and 10485760
    else naam = '' and octet_length(inhoud) = 0 and octet_length(sha256) = 0 end)
);
-- These kinds are compressed already.
alter table voordeur.document alter column inhoud set storage external;
create index document_dossier on voordeur.document (dossier_id) where verwijderd_op is null;
-- The same content is kept once per group.
create unique index document_eenmaal on voordeur.document (dossier_id, groep, sha256) where verwijderd_op is null;

alter table voordeur.document enable row level security;
alter table voordeur.document force row level security;

-- The reader needs to know whose dossier it is and whether it still runs, for dossiers in sight only.
grant select (id, zorgorganisatie, tabblad) on voordeur.dossier to voordeur_lezer;
create policy documenten on voordeur.dossier for select to voordeur_lezer using (
  coalesce((select true from voordeur.zicht z where z.dossier_id = dossier.id limit 1), false));

grant select, insert, update (naam, inhoud, sha256, verwijderd_op) on voordeur.document to voordeur_lezer;
create policy lezen on voordeur.document for select to voordeur_lezer using (
  coalesce((select true from voordeur.zicht z where z.dossier_id = document.dossier_id and z.organisatie = (select voordeur.mijn_organisatie()) and z.rol = (select voordeur.mijn_rol())
    and document.groep = any (z.groepen) and z.van <= now() and (z.tot is null or z.tot > now()) limit 1), false));
-- The care organisation of the dossier to what it sees; those who check and decide to their own two groups.
create policy toevoegen on voordeur.document for insert to voordeur_lezer with check (
  account_id = (select voordeur.mijn_account()) and organisatie = (select voordeur.mijn_organisatie()) and verwijderd_op is null
  and voordeur.ziet(dossier_id, groep)
  and coalesce((select d.tabblad <> 'afgesloten' and case (select voordeur.mijn_rol())
      when 'begeleider' then d.zorgorganisatie = (select voordeur.mijn_organisatie())
      else groep in ('toetsing', 'beoordeling') and (select voordeur.mijn_rol()) in ('servicepunt-medewerker', 'servicepunt-manager', 'bct-medewerker', 'uitstroomcoordinator', 'tafellid') end
    from voordeur.dossier d where d.id = dossier_id), false));
create policy verwijderen on voordeur.document for update to voordeur_lezer using (
  verwijderd_op is null and organisatie = (select voordeur.mijn_organisatie()) and voordeur.ziet(dossier_id, groep)
  and coalesce((select d.tabblad <> 'afgesloten' from voordeur.dossier d where d.id = dossier_id), false))
  with check (verwijderd_op is not null and organisatie = (select voordeur.mijn_organisatie()) and voordeur.ziet(dossier_id, groep));

grant create on schema voordeur to voordeur_lezer;

-- What there is, as far as the reader may see it; written down when there is something.
create function voordeur.documenten_lezen(p_dossier uuid)
returns table (id uuid, groep text, naam text, soort text, grootte int, organisatie text, organisatie_naam text, toegevoegd_op timestamptz)
language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  return query select d.id, d.groep, d.naam, d.soort, d.grootte, d.organisatie, o.naam, d.toegevoegd_op
    from document d join organisatie o on o.code = d.organisatie
    where d.dossier_id = p_dossier and d.verwijderd_op is null order by d.toegevoegd_op, d.id;
  insert into inzage (account_id, organisatie, rol, soort, dossiers, groepen)
  select mijn_account(), mijn_organisatie(), mijn_rol(), 'documenten', array[p_dossier], array_agg(distinct d.groep)
  from document d where d.dossier_id = p_dossier and d.verwijderd_op is null having count(*) > 0;
end $$;

-- One document whole. Nothing, and nothing written down, when it does not exist for the reader.
create function voordeur.document_inhoud(p_dossier uuid, p_document uuid) returns table (naam text, soort text, inhoud bytea)
language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare v_groep text;
begin
  select d.groep into v_groep from document d where d.id = p_document and d.dossier_id = p_dossier and d.verwijderd_op is null;
  if v_groep is null then return; end if;
  insert into inzage (account_id, organisatie, rol, soort, dossiers, groepen)
  values (mijn_account(), mijn_organisatie(), mijn_rol(), 'document', array[p_dossier], array[v_groep]);
  return query select d.naam, d.soort, d.inhoud from document d where d.id = p_document;
end $$;

-- Answers how it went: 'toegevoegd', 'stond-er-al' (the same content in the same group) or 'vol'. Whoever may not gets an error of the policy.
create function voordeur.document_toevoegen(p_id uuid, p_dossier uuid, p_groep text, p_naam text, p_soort text, p_inhoud bytea, p_hoogstens int, p_nu timestamptz) returns text
language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(p_dossier::text, 0));
  if not ziet(p_dossier, p_groep) then raise exception 'geen zicht op deze gegevensgroep' using errcode = 'insufficient_privilege'; end if;
  if exists (select 1 from document d where d.dossier_id = p_dossier and d.groep = p_groep and d.sha256 = sha256(p_inhoud) and d.verwijderd_op is null) then return 'stond-er-al'; end if;
  if (select count(*) from document d where d.dossier_id = p_dossier and d.verwijderd_op is null) >= p_hoogstens then return 'vol'; end if;
  insert into document (id, dossier_id, groep, naam, soort, grootte, inhoud, sha256, account_id, organisatie, toegevoegd_op)
  values (p_id, p_dossier, p_groep, p_naam, p_soort, octet_length(p_inhoud), p_inhoud, sha256(p_inhoud), mijn_account(), mijn_organisatie(), p_nu);
  return 'toegevoegd';
end $$;

-- True when it is gone now; false when it is not there, not one's own, or the dossier is closed.
create function voordeur.document_verwijderen(p_dossier uuid, p_document uuid, p_nu timestamptz) returns boolean
language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  update document d set naam = '', inhoud = ''::bytea, sha256 = ''::bytea, verwijderd_op = p_nu
  where d.id = p_document and d.dossier_id = p_dossier and d.verwijderd_op is null;
  return found;
end $$;

do $$ declare f regprocedure; begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'voordeur'::regnamespace and p.proname in ('documenten_lezen', 'document_inhoud', 'document_toevoegen', 'document_verwijderen') loop
    execute format('revoke all on function %s from public', f);
    execute format('alter function %s owner to voordeur_lezer', f);
    execute format('grant execute on function %s to voordeur_app', f);
  end loop;
end $$;
revoke create on schema voordeur from voordeur_lezer;
