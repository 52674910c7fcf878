-- An offer that nobody answers: from the day after the term someone else is asked to act. Such a task is made together with the one it
-- follows, and shows from that day on; nothing has to run for it.
alter table voordeur.taak add column vanaf date;

drop policy lezen on voordeur.taak;
create policy lezen on voordeur.taak for select to voordeur_app using (
  (vanaf is null or vanaf <= (now() at time zone 'Europe/Amsterdam')::date) and
  case when dossier_id is not null then coalesce((select true from voordeur.zicht z where z.dossier_id = taak.dossier_id
      and (taak.groep = any (z.groepen) or taak.organisatie = z.organisatie and z.rol = any (taak.rollen)) limit 1), false)
  else coalesce((select true from voordeur.woning w where w.id = taak.woning_id limit 1), false) end);

grant create on schema voordeur to voordeur_zicht;

-- A task that does not show yet is no news yet. The nearest term of a dossier leaves it out too: it always comes after the term it follows.
create or replace function voordeur.taken_zetten(p_dossier uuid, p_woning uuid, p_taken jsonb) returns table (organisatie text, rollen text[])
language plpgsql security definer set search_path = voordeur, pg_temp as $$
#variable_conflict use_column
begin
  if num_nonnulls(p_dossier, p_woning) <> 1 or not (case when p_dossier is not null then ziet(p_dossier, 'voortgang') else exists (
      select 1 from woning w where w.id = p_woning and (w.corporatie = mijn_organisatie() and mijn_rol() = 'woonconsulent' or w.dossier_id is not null and ziet(w.dossier_id, 'aanbod'))) end)
  then raise exception 'geen zicht op dit dossier of deze woning' using errcode = 'insufficient_privilege'; end if;
  return query
  with oud as (delete from taak t where t.dossier_id = p_dossier or t.woning_id = p_woning returning t.stap, t.organisatie),
  nieuw as (select * from jsonb_to_recordset(p_taken) as n (stap text, groep text, organisatie text, rollen text[], uiterlijk date, streven boolean, sinds date, vanaf date)),
  erbij as (insert into taak (dossier_id, woning_id, stap, groep, organisatie, rollen, uiterlijk, streven, sinds, vanaf)
    select p_dossier, p_woning, n.stap, n.groep, n.organisatie, n.rollen, coalesce(n.uiterlijk, 'infinity'), n.streven, n.sinds, n.vanaf from nieuw n)
  select n.organisatie, n.rollen from nieuw n
  where (n.vanaf is null or n.vanaf <= current_date) and not exists (select 1 from oud o where o.stap = n.stap and o.organisatie = n.organisatie);
  if p_dossier is not null then perform termijnen_bijwerken(p_dossier); end if;
end $$;

create or replace function voordeur.termijnen_bijwerken(p_dossier uuid) returns void language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  update zicht z set volgende_termijn = coalesce((select min(t.uiterlijk) from taak t where t.dossier_id = p_dossier and t.vanaf is null
    and (t.groep = any (z.groepen) or t.organisatie = z.organisatie and z.rol = any (t.rollen))), 'infinity') where z.dossier_id = p_dossier;
end $$;

create or replace function voordeur.taken_tellen(p_vandaag date, p_zondag date) returns table (bak text, stap text, van text, aantal int)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
declare
  v_organisatie text := mijn_organisatie();
  v_rol text := mijn_rol();
  v_mij uuid[] := mijn_behandeling(p_vandaag);
  v_wij uuid[] := array(select a.id from account a where a.organisatie = mijn_organisatie() and a.rol = mijn_rol() and a.actief);
  v_dag date := (now() at time zone 'Europe/Amsterdam')::date;
begin
  return query
  select case when t.uiterlijk = 'infinity' then 'zonder-termijn' when t.uiterlijk < p_vandaag then case when t.streven then 'streven-voorbij' else 'te-laat' end
      when t.uiterlijk = p_vandaag then 'vandaag' when t.uiterlijk <= p_zondag then 'deze-week' else 'later' end, t.stap,
    case when t.account_id = any (v_mij) then 'mij' when t.account_id = any (v_wij) then 'collega' else 'niemand' end, count(*)::int
  from (
    select t.uiterlijk, t.streven, t.stap, c.account_id from taak t join zicht z on z.dossier_id = t.dossier_id
    left join contactpersoon c on c.dossier_id = t.dossier_id and c.organisatie = v_organisatie and c.rol = v_rol
    where t.organisatie = v_organisatie and v_rol = any (t.rollen) and z.organisatie = v_organisatie and z.rol = v_rol and z.van <= now() and (z.tot is null or z.tot > now())
      and (t.vanaf is null or t.vanaf <= v_dag)
    union all
    select t.uiterlijk, t.streven, t.stap, null from taak t join woning w on w.id = t.woning_id
    where t.organisatie = v_organisatie and v_rol = any (t.rollen) and w.corporatie = v_organisatie and v_rol = 'woonconsulent') t
  group by 1, 2, 3;
end $$;

create or replace function voordeur.post_telling(p_organisatie text, p_rol text, p_vandaag date) returns table (totaal int, te_laat int, vandaag int, eerste date)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin
  return query
  select count(*)::int, count(*) filter (where not t.streven and t.uiterlijk < p_vandaag)::int, count(*) filter (where not t.streven and t.uiterlijk = p_vandaag)::int,
    min(t.uiterlijk) filter (where not t.streven and t.uiterlijk > p_vandaag and t.uiterlijk <> 'infinity')
  from (
    select t.uiterlijk, t.streven from taak t join zicht z on z.dossier_id = t.dossier_id
    where t.organisatie = p_organisatie and p_rol = any (t.rollen) and z.organisatie = p_organisatie and z.rol = p_rol and z.van <= now() and (z.tot is null or z.tot > now())
      and (t.vanaf is null or t.vanaf <= p_vandaag)
    union all
    select t.uiterlijk, t.streven from taak t join woning w on w.id = t.woning_id
    where t.organisatie = p_organisatie and p_rol = any (t.rollen) and w.corporatie = p_organisatie and p_rol = 'woonconsulent') t;
end $$;

-- For who hears of new tasks only: what must be done by the next working day, and what came up by itself since the last one.
create function voordeur.post_herinnering(p_organisatie text, p_rol text, p_vorige date, p_vandaag date, p_volgende date) returns table (loopt_af int, opgekomen int)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin
  return query
  select count(*) filter (where t.vanaf is null and not t.streven and t.uiterlijk > p_vandaag and t.uiterlijk <= p_volgende)::int,
    count(*) filter (where t.vanaf > p_vorige and t.vanaf <= p_vandaag)::int
  from taak t join zicht z on z.dossier_id = t.dossier_id
  where t.organisatie = p_organisatie and p_rol = any (t.rollen) and z.organisatie = p_organisatie and z.rol = p_rol and z.van <= now() and (z.tot is null or z.tot > now());
end $$;
revoke all on function voordeur.post_herinnering(text, text, date, date, date) from public;
alter function voordeur.post_herinnering(text, text, date, date, date) owner to voordeur_zicht;
grant execute on function voordeur.post_herinnering(text, text, date, date, date) to voordeur_post;
revoke create on schema voordeur from voordeur_zicht;
