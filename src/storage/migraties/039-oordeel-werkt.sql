-- A judgement that has effect, a reason of another version, and what a privacy officer reads.
grant create on schema voordeur to voordeur_persoon, voordeur_lezer;

-- A reason that any version of the regeling knows is a reason: the form can't know which version a dossier is under. What is no reason at all
-- is no guess at a number and does not count as one.
create or replace function voordeur.noodtoegang_openen(p_id uuid, p_kenmerk text, p_reden text, p_toelichting text) returns table (uitkomst text, dossier_id uuid)
language plpgsql security definer set search_path = voordeur, pg_temp as $$
#variable_conflict use_column
declare
  v_wie uuid := mijn_account();
  v_nu timestamptz := clock_timestamp();
  d record;
begin
  if v_wie is null or not exists (select from noodregel r where r.regeling = mijn_regeling() and mijn_rol() = any (r.rollen)) then return query select 'niet-bevoegd', null::uuid; return; end if;
  perform pg_advisory_xact_lock(hashtextextended('noodtoegang ' || v_wie::text, 0));
  -- sent twice
  if exists (select from noodtoegang n where n.id = p_id and n.account_id = v_wie) then return query select 'geopend', n.dossier_id from noodtoegang n where n.id = p_id; return; end if;
  if (select count(*) from noodpoging n where n.account_id = v_wie and n.op > clock_timestamp() - interval '1 hour') >= 5 then return query select 'te-vaak', null::uuid; return; end if;
  if not exists (select from noodregel r where r.regeling = mijn_regeling() and p_reden = any (r.redenen)) then return query select 'niet-gevonden', null::uuid; return; end if;
  select x.id, x.regeling, x.zorgorganisatie, r.groepen, r.uren, r.per_dag into d from dossier x join noodregel r on r.regeling = x.regeling and r.versie = x.versie
    where x.kenmerk = p_kenmerk and x.regeling = mijn_regeling() and x.toestemming and x.fase <> 'aanvraag' and x.tabblad <> 'afgesloten'
      and mijn_rol() = any (r.rollen);
  if ziet((select x.id from dossier x where x.kenmerk = p_kenmerk), 'voortgang') then return query select 'in-zicht', x.id from dossier x where x.kenmerk = p_kenmerk; return; end if;
  if d.id is null then
    delete from noodpoging n where n.op < clock_timestamp() - interval '1 day';
    insert into noodpoging (account_id, op) values (v_wie, clock_timestamp());
    return query select 'niet-gevonden', null::uuid; return;
  end if;
  if (select count(*) from noodtoegang n where n.account_id = v_wie and n.geopend_op > v_nu - interval '1 day') >= d.per_dag then
    insert into noodpoging (account_id, op) values (v_wie, v_nu);
    return query select 'te-veel', null::uuid; return;
  end if;
  insert into persoonlijke_toegang (id, dossier_id, account_id, soort, groepen, reden, van, tot) values (p_id, d.id, v_wie, 'noodtoegang', d.groepen, p_reden, v_nu, v_nu + make_interval(hours => d.uren));
  insert into noodtoegang (id, dossier_id, account_id, organisatie, rol, regeling, zorgorganisatie, reden, toelichting, geopend_op, tot)
  values (p_id, d.id, v_wie, mijn_organisatie(), mijn_rol(), d.regeling, d.zorgorganisatie, p_reden, p_toelichting, v_nu, v_nu + make_interval(hours => d.uren));
  perform zicht_herberekenen(d.id);
  return query select 'geopend', d.id;
end $$;

-- "Not justified" ends what still runs, at once.
create or replace function voordeur.noodtoegang_beoordelen(p_id uuid, p_oordeel text, p_toelichting text) returns boolean language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare
  v_nu timestamptz := clock_timestamp();
  v_dossier uuid;
begin
  if not is_fg() then return false; end if;
  insert into noodoordeel (noodtoegang_id, organisatie, oordeel, toelichting, account_id, op)
  select n.id, mijn_organisatie(), p_oordeel, p_toelichting, mijn_account(), v_nu from noodtoegang n
    where n.id = p_id and (fg_heel() and n.regeling = mijn_regeling() or n.zorgorganisatie = mijn_organisatie() or n.organisatie = mijn_organisatie())
  on conflict (noodtoegang_id, organisatie) do update set oordeel = excluded.oordeel, toelichting = excluded.toelichting, account_id = excluded.account_id, op = excluded.op;
  if not found then return false; end if;
  if p_oordeel = 'onterecht' then
    update noodtoegang n set tot = greatest(now(), n.geopend_op), beeindigd_op = greatest(now(), n.geopend_op) where n.id = p_id and n.tot > now() returning n.dossier_id into v_dossier;
    if v_dossier is not null then
      update persoonlijke_toegang p set tot = greatest(now(), p.van) where p.id = p_id and p.soort = 'noodtoegang' and p.tot > now();
      perform zicht_herberekenen(v_dossier);
    end if;
  end if;
  return true;
end $$;

-- Who looks after the log is in the log (NEN 7513). No group is shown, so none is named.
create function voordeur.fg_lezing_vastleggen(p_soort text, p_dossier uuid) returns void language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  if mijn_rol() is distinct from 'functionaris-gegevensbescherming' then return; end if;
  if p_soort not in ('inzagelog', 'uitvoer', 'wie-ziet-wat') then raise exception 'geen soort lezing' using errcode = 'check_violation'; end if;
  insert into inzage (account_id, organisatie, rol, soort, dossiers, groepen)
  values (mijn_account(), mijn_organisatie(), mijn_rol(), p_soort, array_remove(array[p_dossier], null), '{}');
end $$;
revoke all on function voordeur.fg_lezing_vastleggen(text, uuid) from public;
alter function voordeur.fg_lezing_vastleggen(text, uuid) owner to voordeur_lezer;
grant execute on function voordeur.fg_lezing_vastleggen(text, uuid) to voordeur_app;
revoke create on schema voordeur from voordeur_persoon, voordeur_lezer;
