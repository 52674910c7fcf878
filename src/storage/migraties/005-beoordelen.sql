-- What deciding needs beside the dossier itself: room in a target group, the same person elsewhere, a place on the list.
grant create on schema voordeur to voordeur_zicht, voordeur_lezer;

-- Positive decisions of one year by target group and municipality of origin: the latest decision of each dossier counts, once.
-- With `p_op_slot` decisions that count against a maximum are taken one at a time.
create function voordeur.besloten_tellen(p_regeling text, p_jaar int, p_op_slot boolean) returns table (doelgroep text, herkomstgemeente text, aantal int)
language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  if mijn_regeling() is distinct from p_regeling then return; end if;
  if p_op_slot then perform pg_advisory_xact_lock(hashtextextended('ruimte ' || p_regeling || p_jaar, 0)); end if;
  return query
  select b.gegevens ->> 'doelgroep', b.gegevens ->> 'herkomstgemeente', count(*)::int
  from (
    select distinct on (g.stroom_id) g.gegevens from gebeurtenis g
    where g.regeling = p_regeling and g.soort = 'besluit-genomen' and g.gebeurd_op >= make_date(p_jaar, 1, 1) and g.gebeurd_op < make_date(p_jaar + 1, 1, 1)
    order by g.stroom_id, g.volgnummer desc) b
  where b.gegevens ->> 'uitkomst' = 'positief' and b.gegevens ? 'doelgroep'
  group by 1, 2;
end $$;

-- Who someone is, as one value: the words of the name in order with the day of birth. It never leaves the database;
-- it is only asked whether another dossier has the same.
create table voordeur.persoonssleutel (
  dossier_id uuid primary key,
  sleutel bytea not null
);
create index persoonssleutel_zelfde on voordeur.persoonssleutel (sleutel);
alter table voordeur.persoonssleutel enable row level security;
alter table voordeur.persoonssleutel force row level security;
grant select, insert, delete on voordeur.persoonssleutel to voordeur_lezer;
grant select on voordeur.persoonssleutel to voordeur_zicht;
create policy vergelijken on voordeur.persoonssleutel for select to voordeur_lezer, voordeur_zicht using (true);
create policy maken on voordeur.persoonssleutel for insert to voordeur_lezer with check (voordeur.ziet(dossier_id, 'personalia'));
create policy wissen on voordeur.persoonssleutel for delete to voordeur_lezer using (voordeur.ziet(dossier_id, 'personalia'));

create function voordeur.persoonssleutel_van(p_inhoud jsonb) returns bytea language sql immutable set search_path = voordeur, pg_temp as $$
  select sha256(convert_to((select string_agg(w, ' ' order by w) from regexp_split_to_table(gevouwen(p_inhoud ->> 'naam'), '[^[:alnum:]]+') w where w <> '') || '|' || (p_inhoud ->> 'geboortedatum'), 'UTF8'))
  where p_inhoud ->> 'naam' is not null and p_inhoud ->> 'geboortedatum' is not null $$;

-- As in 001, and the key of the person beside the words of the name.
create or replace function voordeur.gegevens_vastleggen(p_dossier uuid, p_groep text, p_inhoud jsonb, p_volgnummer int, p_nu timestamptz) returns void
language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare v_versie int;
begin
  if not ziet(p_dossier, p_groep) then raise exception 'geen zicht op deze gegevensgroep' using errcode = 'insufficient_privilege'; end if;
  update gegevensgroep set actueel = false where dossier_id = p_dossier and groep = p_groep and actueel;
  select coalesce(max(g.versie), 0) + 1 into v_versie from gegevensgroep g where g.dossier_id = p_dossier and g.groep = p_groep;
  insert into gegevensgroep (dossier_id, groep, versie, volgnummer, inhoud, geldig_vanaf, account_id)
  values (p_dossier, p_groep, v_versie, p_volgnummer, p_inhoud, p_nu, mijn_account());
  if p_groep = 'personalia' then
    delete from naamwoord where dossier_id = p_dossier;
    insert into naamwoord (dossier_id, woord)
    select p_dossier, w from regexp_split_to_table(gevouwen(coalesce(p_inhoud ->> 'naam', '')), '[^[:alnum:]]+') w where w <> '' on conflict do nothing;
    delete from persoonssleutel where dossier_id = p_dossier;
    insert into persoonssleutel (dossier_id, sleutel) select p_dossier, k from persoonssleutel_van(p_inhoud) k where k is not null;
  end if;
end $$;

-- Might there be another application for the same person? Asked by who checks it; of a dossier out of sight only that it is there.
create function voordeur.mogelijk_dubbel(p_dossier uuid) returns table (dossier_id uuid, elders boolean)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin
  if not ziet(p_dossier, 'toetsing') or mijn_rol() = 'begeleider' then return; end if;
  return query
  select z.dossier_id, z.dossier_id is null from persoonssleutel p
  join persoonssleutel a on a.sleutel = p.sleutel and a.dossier_id <> p.dossier_id
  -- an application that is not handed in is nobody's business yet, and one whose consent was withdrawn no more
  join dossier d on d.id = a.dossier_id and d.fase <> 'aanvraag' and d.toestemming
  left join zicht z on z.dossier_id = a.dossier_id and z.organisatie = mijn_organisatie() and z.rol = mijn_rol() and 'personalia' = any (z.groepen)
  where p.dossier_id = p_dossier;
end $$;

revoke all on function voordeur.besloten_tellen(text, int, boolean), voordeur.persoonssleutel_van(jsonb), voordeur.mogelijk_dubbel(uuid) from public;
grant execute on function voordeur.persoonssleutel_van(jsonb) to voordeur_lezer;
alter function voordeur.besloten_tellen(text, int, boolean) owner to voordeur_zicht;
alter function voordeur.mogelijk_dubbel(uuid) owner to voordeur_zicht;
grant execute on function voordeur.besloten_tellen(text, int, boolean), voordeur.mogelijk_dubbel(uuid) to voordeur_app;
revoke create on schema voordeur from voordeur_zicht, voordeur_lezer;
