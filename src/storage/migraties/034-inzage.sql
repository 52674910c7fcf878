-- The read log in the terms of NEN 7513, and who may look into it: the client and their supporter at one dossier, a privacy officer at the
-- dossiers and the staff of their organisation. None of them learns what was read.

grant create on schema voordeur to voordeur_persoon;
grant select on voordeur.inzage to voordeur_persoon;
create policy maken on voordeur.inzage for select to voordeur_persoon using (true);

-- ── what the log says more ─────────────────────────────────────────────────────────────────────────────────────────
-- Filled by the database itself, so that no program can leave it out. `reden`: code of the reason, where one is asked. `noodtoegang`: the reader
-- had at least one of these dossiers in sight by an emergency only. The other two say whose dossiers they were then, for who must answer for them.
alter table voordeur.inzage
  add column reden text,
  add column noodtoegang boolean not null default false,
  add column regeling text,
  add column zorgorganisaties text[] not null default '{}';

create function voordeur.inzage_herkomst() returns trigger language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  select coalesce(min(d.regeling), (select a.regeling from account a where a.id = new.account_id)), coalesce(array_agg(distinct d.zorgorganisatie order by d.zorgorganisatie), '{}')
    into new.regeling, new.zorgorganisaties from dossier d where d.id = any (new.dossiers);
  select count(*) > 0, min(p.reden) into new.noodtoegang, new.reden from persoonlijke_toegang p
    where p.account_id = new.account_id and p.soort = 'noodtoegang' and p.dossier_id = any (new.dossiers) and p.van <= clock_timestamp() and p.tot > clock_timestamp()
      and not exists (select from zicht z where z.dossier_id = p.dossier_id and z.organisatie = new.organisatie and z.rol = new.rol and z.account_id is null and z.van <= now() and (z.tot is null or z.tot > now()));
  return new;
end $$;
create trigger inzage_herkomst before insert on voordeur.inzage for each row execute function voordeur.inzage_herkomst();

-- ── who looked at one dossier ──────────────────────────────────────────────────────────────────────────────────────
-- For the client (or representative) whose dossier it is, and the supporter at its care organisation. The client may know who looked.
create function voordeur.inzage_van(p_dossier uuid, p_hoogstens int)
returns table (op timestamptz, naam text, organisatie text, rol text, soort text, groepen text[], reden text, noodtoegang boolean)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin
  if not coalesce(ziet(p_dossier, 'voortgang') and (mijn_rol() = 'client'
      or mijn_rol() = 'begeleider' and exists (select from dossier d where d.id = p_dossier and d.zorgorganisatie = mijn_organisatie())), false) then return; end if;
  return query select i.op, a.naam, o.naam, i.rol, i.soort, i.groepen, n.reden, n.reden is not null
    from inzage i join account a on a.id = i.account_id join organisatie o on o.code = i.organisatie
    -- of a list that also held another dossier, only what was so for this one
    left join lateral (select p.reden from persoonlijke_toegang p where i.noodtoegang and p.dossier_id = p_dossier and p.account_id = i.account_id and p.soort = 'noodtoegang'
      and p.van <= i.op and p.tot > i.op limit 1) n on true
    where i.dossiers @> array[p_dossier] order by i.op desc, i.id desc limit least(p_hoogstens, 1000);
end $$;

do $$ declare f regprocedure; begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'voordeur'::regnamespace and p.proname in ('inzage_herkomst', 'inzage_van') loop
    execute format('revoke all on function %s from public', f);
    execute format('alter function %s owner to voordeur_persoon', f);
    if f::text !~ 'inzage_herkomst' then execute format('grant execute on function %s to voordeur_app', f); end if;
  end loop;
end $$;
revoke create on schema voordeur from voordeur_persoon;
