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
end $$;

revoke all on function voordeur.taken_zetten(uuid, uuid, jsonb) from public;
alter function voordeur.taken_zetten(uuid, uuid, jsonb) owner to voordeur_zicht;
grant execute on function voordeur.taken_zetten(uuid, uuid, jsonb) to voordeur_app;
revoke create on schema voordeur from voordeur_zicht;
