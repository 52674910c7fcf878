-- Consent that a representative of a minor gave, once the client has come of age (BW 1:233). From then on the client decides: the
-- representative's own access ends, and without the client's own consent within the term of the regeling sharing ends by itself.
grant create on schema voordeur to voordeur_zicht, voordeur_persoon;

-- Due from the first of the month after the birthday on, so that neither the day nor the list tells when it was. A mentor or curator goes
-- on deciding. The database's own day counts as well: a clock that runs ahead ends nothing.
create index dossier_vertegenwoordigd on voordeur.dossier (id) where toestemming and stand ->> 'toestemming_door' = 'vertegenwoordiger';
create function voordeur.wettelijk_meerderjarigheid_vastleggen(p_vandaag date, p_dossier uuid) returns setof uuid
language sql stable security definer set search_path = voordeur, pg_temp as $$
  select d.id from dossier d join gegevensgroep g on g.dossier_id = d.id and g.groep = 'personalia' and g.actueel
  cross join lateral (select case when g.inhoud ->> 'geboortedatum' ~ '^\d{4}-\d\d-\d\d$' then ((g.inhoud ->> 'geboortedatum')::date + interval '18 years')::date end as op) volwassen
  where d.toestemming and d.stand ->> 'toestemming_door' = 'vertegenwoordiger' and d.stand -> 'zelf_toestemmen' is null and d.tabblad <> 'afgesloten'
    and (p_dossier is null or d.id = p_dossier)
    and coalesce(g.inhoud ->> 'vertegenwoordiger', 'geen') not in ('mentor', 'curator')
    and volwassen.op > (d.stand ->> 'toestemming_op')::date
    and (date_trunc('month', volwassen.op) + interval '1 month')::date <= least(p_vandaag, (now() at time zone 'Europe/Amsterdam')::date)
  order by d.id $$;

-- The day has passed by which the client's own consent was needed.
create function voordeur.wettelijk_toestemming_intrekken(p_vandaag date, p_dossier uuid) returns setof uuid
language sql stable security definer set search_path = voordeur, pg_temp as $$
  select d.id from dossier d
  where d.toestemming and d.tabblad <> 'afgesloten' and (p_dossier is null or d.id = p_dossier)
    and (d.stand -> 'zelf_toestemmen' ->> 'uiterlijk')::date < least(p_vandaag, (now() at time zone 'Europe/Amsterdam')::date)
  order by d.id $$;

revoke all on function voordeur.wettelijk_meerderjarigheid_vastleggen(date, uuid), voordeur.wettelijk_toestemming_intrekken(date, uuid) from public;
alter function voordeur.wettelijk_meerderjarigheid_vastleggen(date, uuid) owner to voordeur_zicht;
alter function voordeur.wettelijk_toestemming_intrekken(date, uuid) owner to voordeur_persoon;
grant execute on function voordeur.wettelijk_meerderjarigheid_vastleggen(date, uuid) to voordeur_persoon;

-- As in 029; a consent that ends takes a running offer along, so for that the program sees the offer too.
create or replace function voordeur.wettelijk_openen(p_stap text, p_vandaag date, p_dossier uuid) returns boolean
language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(p_dossier::text, 0));
  if exists (select from persoonlijke_toegang p where p.dossier_id = p_dossier and p.soort = 'systeem' and p.tot > now())
    or not exists (select from wettelijk_aan_de_beurt(p_stap, p_vandaag, p_dossier)) then return false; end if;
  delete from persoonlijke_toegang p where p.dossier_id = p_dossier and p.soort = 'systeem';
  insert into persoonlijke_toegang (dossier_id, account_id, soort, groepen, tot)
  select d.id, a.id, 'systeem', case p_stap when 'toestemming-intrekken' then array['aanbod', 'voortgang'] else array['voortgang'] end, now() + interval '5 minutes'
  from dossier d join account a on a.rol = 'systeem' and a.regeling = d.regeling and a.actief where d.id = p_dossier;
  if not found then return false; end if;
  perform zicht_herberekenen(p_dossier);
  return true;
end $$;

-- The moment it is recorded, a representative's own access is over.
create function voordeur.vertegenwoordiging_eindigt() returns trigger language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  update persoonlijke_toegang set tot = now() where dossier_id = new.stroom_id and soort = 'vertegenwoordiger' and (tot is null or tot > now());
  if found then perform zicht_herberekenen(new.stroom_id); end if;
  return null;
end $$;
revoke all on function voordeur.vertegenwoordiging_eindigt() from public;
alter function voordeur.vertegenwoordiging_eindigt() owner to voordeur_persoon;
create trigger vertegenwoordiging_eindigt after insert on voordeur.gebeurtenis for each row when (new.soort = 'meerderjarig-geworden') execute function voordeur.vertegenwoordiging_eindigt();

-- That the law ended a consent is recorded by the program alone, and the program ends none in any other name.
create policy wettelijk_toestemming on voordeur.gebeurtenis as restrictive for insert to voordeur_app with check (
  soort <> 'toestemming-ingetrokken' or (gegevens ->> 'door' = 'wet') = ((select voordeur.mijn_rol()) = 'systeem'));
revoke create on schema voordeur from voordeur_zicht, voordeur_persoon;
