-- What lists need to stay quick with many dossiers.

-- Orders of the dossier list beside the nearest term (which zicht carries itself).
create index dossier_sinds on voordeur.dossier (sinds, id);
create index dossier_nummer on voordeur.dossier (length(kenmerk), kenmerk);

-- The work list counts all tasks of an organisation and role. Asking the policy row by row costs more than the count itself,
-- so this function repeats it once for all: tasks on dossiers in sight now, and on homes of one's own corporation.
grant select on voordeur.taak to voordeur_zicht;
create policy functies on voordeur.taak for select to voordeur_zicht using (true);
grant create on schema voordeur to voordeur_zicht;

create function voordeur.taken_tellen(p_vandaag date, p_zondag date) returns table (bak text, stap text, aantal int)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
declare
  v_organisatie text := mijn_organisatie();
  v_rol text := mijn_rol();
begin
  return query
  select case when t.uiterlijk = 'infinity' then 'zonder-termijn' when t.uiterlijk < p_vandaag then case when t.streven then 'streven-voorbij' else 'te-laat' end
      when t.uiterlijk = p_vandaag then 'vandaag' when t.uiterlijk <= p_zondag then 'deze-week' else 'later' end, t.stap, count(*)::int
  from (
    select t.uiterlijk, t.streven, t.stap from taak t join zicht z on z.dossier_id = t.dossier_id
    where t.organisatie = v_organisatie and v_rol = any (t.rollen) and z.organisatie = v_organisatie and z.rol = v_rol and z.van <= now() and (z.tot is null or z.tot > now())
    union all
    select t.uiterlijk, t.streven, t.stap from taak t join woning w on w.id = t.woning_id
    where t.organisatie = v_organisatie and v_rol = any (t.rollen) and w.corporatie = v_organisatie and v_rol = 'woonconsulent') t
  group by 1, 2;
end $$;

revoke all on function voordeur.taken_tellen(date, date) from public;
alter function voordeur.taken_tellen(date, date) owner to voordeur_zicht;
grant execute on function voordeur.taken_tellen(date, date) to voordeur_app;
revoke create on schema voordeur from voordeur_zicht;
