-- The waiting list: where someone stands on it, by the rules the regeling shows above it.

-- Who waits in one municipality, paused ones included; those with a home on offer are not on the list meanwhile.
create index dossier_wachtlijst on voordeur.dossier (regeling, (stand #>> '{wachtlijst,gemeente}')) where tabblad = 'wachtlijst';

-- What a list is ordered by, in the order of the rules: an urgency that ends first, who waits longest. Days as 'jjjj-mm-dd'.
create function voordeur.wachtvolgorde(p_stand jsonb, p_regels text[]) returns text[] language sql immutable set search_path = voordeur, pg_temp as $$
  select array_agg(case r when 'urgentie_tot' then coalesce(p_stand #>> '{wachtlijst,urgentie_tot}', '9999-12-31') else coalesce(p_stand #>> '{wachtlijst,sinds}', '9999-12-31') end order by n)
  from unnest(p_regels) with ordinality as u(r, n) $$;

-- The place of each of these dossiers on its own list, and how many wait there; for whoever sees their progress. Counts only:
-- whose the other places are, nobody learns here. Where consent was withdrawn the application lies still and holds no place.
grant create on schema voordeur to voordeur_zicht;
create function voordeur.wachtlijst_plekken(p_dossiers uuid[], p_regels text[]) returns table (dossier_id uuid, plek int, totaal int)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
declare
  v_organisatie text := mijn_organisatie();
  v_rol text := mijn_rol();
begin
  return query
  with gezien as materialized (
    select d.id, d.regeling, d.stand #>> '{wachtlijst,gemeente}' as gemeente
    from zicht z join dossier d on d.id = z.dossier_id
    where z.dossier_id = any (p_dossiers) and z.organisatie = v_organisatie and z.rol = v_rol and 'voortgang' = any (z.groepen)
      and z.van <= now() and (z.tot is null or z.tot > now()) and d.tabblad = 'wachtlijst'),
  lijst as (
    select d.id, row_number() over (partition by l.regeling, l.gemeente order by wachtvolgorde(d.stand, p_regels), length(d.kenmerk), d.kenmerk)::int as nr,
      count(*) over (partition by l.regeling, l.gemeente)::int as aantal
    from (select distinct g.regeling, g.gemeente from gezien g) l
    join dossier d on d.regeling = l.regeling and d.stand #>> '{wachtlijst,gemeente}' = l.gemeente
    where d.tabblad = 'wachtlijst' and d.toestemming)
  select l.id, l.nr, l.aantal from lijst l join gezien g on g.id = l.id;
end $$;

revoke all on function voordeur.wachtvolgorde(jsonb, text[]), voordeur.wachtlijst_plekken(uuid[], text[]) from public;
grant execute on function voordeur.wachtvolgorde(jsonb, text[]) to voordeur_zicht;
alter function voordeur.wachtlijst_plekken(uuid[], text[]) owner to voordeur_zicht;
grant execute on function voordeur.wachtlijst_plekken(uuid[], text[]) to voordeur_app;
revoke create on schema voordeur from voordeur_zicht;
