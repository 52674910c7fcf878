-- Taking a list away as a file is reading too: which dossiers it held, and of each what its reader could see of these groups.
grant create on schema voordeur to voordeur_lezer;
create function voordeur.uitvoer_vastleggen(p_dossiers uuid[], p_groepen text[]) returns void language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  insert into inzage (account_id, organisatie, rol, soort, dossiers, groepen)
  select mijn_account(), mijn_organisatie(), mijn_rol(), 'uitvoer', array_agg(g.dossier_id order by g.dossier_id), g.groepen
  from (select z.dossier_id, array(select unnest(z.groepen) intersect select unnest(p_groepen) order by 1) as groepen from zicht z
    where z.dossier_id = any (p_dossiers) and z.organisatie = mijn_organisatie() and z.rol = mijn_rol() and z.van <= now() and (z.tot is null or z.tot > now())) g
  group by g.groepen;
end $$;
revoke all on function voordeur.uitvoer_vastleggen(uuid[], text[]) from public;
alter function voordeur.uitvoer_vastleggen(uuid[], text[]) owner to voordeur_lezer;
grant execute on function voordeur.uitvoer_vastleggen(uuid[], text[]) to voordeur_app;
revoke create on schema voordeur from voordeur_lezer;
