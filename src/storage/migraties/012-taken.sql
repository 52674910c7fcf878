-- A task tells something: that a letter waits tells which municipality decides, that a condition waits tells of debts. So a task
-- shows to whoever's turn it is, and to others as far as they see the group that the step belongs to.
alter table voordeur.taak add column groep text not null default 'voortgang';

drop policy lezen on voordeur.taak;
create policy lezen on voordeur.taak for select to voordeur_app using (
  case when dossier_id is not null then coalesce((select true from voordeur.zicht z where z.dossier_id = taak.dossier_id
      and (taak.groep = any (z.groepen) or taak.organisatie = z.organisatie and z.rol = any (taak.rollen)) limit 1), false)
  else coalesce((select true from voordeur.woning w where w.id = taak.woning_id limit 1), false) end);

-- Who is involved tells as much: a table where the client comes from, a consulent that something was asked of the municipality.
drop policy lezen on voordeur.betrokkenheid;
create policy lezen on voordeur.betrokkenheid for select to voordeur_app using (
  coalesce((select true from voordeur.zicht z where z.dossier_id = betrokkenheid.dossier_id
    and (betrokkenheid.organisatie = z.organisatie and betrokkenheid.rol = z.rol
      or case betrokkenheid.rol when 'tafellid' then 'herkomst' when 'consulent' then 'voorzieningen' else 'voortgang' end = any (z.groepen)) limit 1), false));

-- Whoever takes a step replaces all tasks of the dossier or home, those out of sight included, so that is done by a guarded function.
drop policy zetten on voordeur.taak;
drop policy afvinken on voordeur.taak;
revoke insert, delete on voordeur.taak from voordeur_app;
grant insert, delete on voordeur.taak to voordeur_zicht;
create policy zetten on voordeur.taak for insert to voordeur_zicht with check (true);
create policy afvinken on voordeur.taak for delete to voordeur_zicht using (true);
grant create on schema voordeur to voordeur_zicht;

create function voordeur.taken_zetten(p_dossier uuid, p_woning uuid, p_taken jsonb) returns table (organisatie text, rollen text[])
language plpgsql security definer set search_path = voordeur, pg_temp as $$
#variable_conflict use_column
begin
  if num_nonnulls(p_dossier, p_woning) <> 1 or not (case when p_dossier is not null then ziet(p_dossier, 'voortgang') else exists (
      select 1 from woning w where w.id = p_woning and (w.corporatie = mijn_organisatie() and mijn_rol() = 'woonconsulent' or w.dossier_id is not null and ziet(w.dossier_id, 'aanbod'))) end)
  then raise exception 'geen zicht op dit dossier of deze woning' using errcode = 'insufficient_privilege'; end if;
  return query
  with oud as (delete from taak t where t.dossier_id = p_dossier or t.woning_id = p_woning returning t.stap, t.organisatie),
  nieuw as (select * from jsonb_to_recordset(p_taken) as n (stap text, groep text, organisatie text, rollen text[], uiterlijk date, streven boolean, sinds date)),
  erbij as (insert into taak (dossier_id, woning_id, stap, groep, organisatie, rollen, uiterlijk, streven, sinds)
    select p_dossier, p_woning, n.stap, n.groep, n.organisatie, n.rollen, coalesce(n.uiterlijk, 'infinity'), n.streven, n.sinds from nieuw n)
  select n.organisatie, n.rollen from nieuw n where not exists (select 1 from oud o where o.stap = n.stap and o.organisatie = n.organisatie);
  if p_dossier is not null then perform termijnen_bijwerken(p_dossier); end if;
end $$;

-- The nearest term of a dossier, by which lists are ordered, is that of the tasks a reader may know of.
create function voordeur.termijnen_bijwerken(p_dossier uuid) returns void language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  update zicht z set volgende_termijn = coalesce((select min(t.uiterlijk) from taak t where t.dossier_id = p_dossier
    and (t.groep = any (z.groepen) or t.organisatie = z.organisatie and z.rol = any (t.rollen))), 'infinity') where z.dossier_id = p_dossier;
end $$;

create or replace function voordeur.zicht_herberekenen(p_dossier uuid) returns void language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(p_dossier::text, 0));
  delete from zicht where dossier_id = p_dossier;
  insert into zicht (dossier_id, organisatie, rol, groepen, van, tot, regeling, tabblad, volgende_termijn)
  select b.dossier_id, b.organisatie, b.rol, array_agg(m.groep order by m.groep), min(b.van), max(b.tot), d.regeling, d.tabblad, 'infinity'
  from betrokkenheid b
  join dossier d on d.id = b.dossier_id
  join fase f on f.naam = d.fase
  join deling m on m.regeling = d.regeling and m.versie = d.versie and m.rol = b.rol and m.vanaf <= f.orde
  where b.dossier_id = p_dossier and (b.tot is null or b.tot > now())
    and (d.toestemming or b.organisatie = d.zorgorganisatie and b.rol = 'begeleider')
  group by b.dossier_id, b.organisatie, b.rol, d.regeling, d.tabblad;
  perform termijnen_bijwerken(p_dossier);
end $$;

revoke all on function voordeur.termijnen_bijwerken(uuid) from public;
alter function voordeur.termijnen_bijwerken(uuid) owner to voordeur_zicht;
revoke all on function voordeur.taken_zetten(uuid, uuid, jsonb) from public;
alter function voordeur.taken_zetten(uuid, uuid, jsonb) owner to voordeur_zicht;
grant execute on function voordeur.taken_zetten(uuid, uuid, jsonb) to voordeur_app;

-- A name that is searched is read: what was found is written in the read log.
grant create on schema voordeur to voordeur_lezer;
create or replace function voordeur.zoek_naam(p_woorden text[], p_hoogstens int) returns setof uuid
language plpgsql volatile security definer set search_path = voordeur, pg_temp as $$
declare v_gevonden uuid[] := array(
  select z.dossier_id from zicht z
  where z.organisatie = mijn_organisatie() and z.rol = mijn_rol() and 'personalia' = any (z.groepen)
    and z.van <= now() and (z.tot is null or z.tot > now())
    and z.dossier_id in (select n.dossier_id from naamwoord n where n.woord ^@ p_woorden[1])
    and not exists (select 1 from unnest(p_woorden[2:]) w where not exists (
      select 1 from naamwoord n where n.dossier_id = z.dossier_id and n.woord ^@ w))
  order by z.volgende_termijn, z.dossier_id limit p_hoogstens);
begin
  if v_gevonden <> '{}' then
    insert into inzage (account_id, organisatie, rol, soort, dossiers, groepen) values (mijn_account(), mijn_organisatie(), mijn_rol(), 'zoeken', v_gevonden, array['personalia']);
  end if;
  return query select unnest(v_gevonden);
end $$;
revoke create on schema voordeur from voordeur_zicht, voordeur_lezer;
