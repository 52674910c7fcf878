-- Rows beside the memory that must be believed as well: who was given access, emergencies, and what was found of both. Every change adds a
-- link to the chain of that row, and the seals hold those chains; so a row that was rewritten, slipped in or taken away is found.

-- The link is made with the row itself: a row is its own chain, and nobody waits for another's.
create table voordeur.rijschakel (
  reeks text not null check (reeks in ('toegangswijziging', 'noodtoegang', 'noodoordeel', 'patroonoordeel')),
  id uuid not null,
  volgnummer int not null,
  vorige_hash bytea,
  hash bytea not null,
  primary key (reeks, id, volgnummer)
);

-- One name for a row, whatever its key is.
create function voordeur.rij_id(p_reeks text, r jsonb) returns uuid language sql immutable set search_path = voordeur, pg_temp as $$
  select case p_reeks when 'noodtoegang' then (r ->> 'id')::uuid else substr(encode(sha256(convert_to(concat_ws('|', p_reeks,
    case p_reeks when 'noodoordeel' then concat_ws('|', r ->> 'noodtoegang_id', r ->> 'organisatie')
      when 'patroonoordeel' then concat_ws('|', r ->> 'account_id', r ->> 'dag', r ->> 'patroon', r ->> 'organisatie') else r ->> 'id' end), 'UTF8')), 'hex'), 1, 32)::uuid end $$;
-- As inzage_hash: what is not there adds nothing, so a later column changes no hash of before. The row must be read in UTC.
create function voordeur.rij_hash(r jsonb) returns bytea language sql immutable set search_path = voordeur, pg_temp as $$
  select sha256(convert_to((select jsonb_object_agg(e.key, e.value)::text from jsonb_each(r) e where e.value not in ('null', 'false', '[]')), 'UTF8')) $$;

-- Does nothing when the newest link says what the row says.
create function voordeur.rij_schakelen(p_reeks text, p_rij jsonb) returns void language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare v_vorig rijschakel; v_rij bytea := rij_hash(p_rij);
begin
  select * into v_vorig from rijschakel s where s.reeks = p_reeks and s.id = rij_id(p_reeks, p_rij) order by s.volgnummer desc limit 1;
  if v_vorig.hash = schakel_hash(v_vorig.vorige_hash, v_vorig.volgnummer, v_rij) then return; end if;
  insert into rijschakel (reeks, id, volgnummer, vorige_hash, hash)
  values (p_reeks, rij_id(p_reeks, p_rij), coalesce(v_vorig.volgnummer, 0) + 1, v_vorig.hash, schakel_hash(v_vorig.hash, coalesce(v_vorig.volgnummer, 0) + 1, v_rij));
end $$;
create function voordeur.rij_ketenen() returns trigger language plpgsql security definer set search_path = voordeur, pg_temp set timezone = 'UTC' as $$
begin perform rij_schakelen(tg_table_name, to_jsonb(new)); return null; end $$;

grant create on schema voordeur to voordeur_zicht, voordeur_beheer;
grant select, insert on voordeur.rijschakel to voordeur_zicht;
grant select on voordeur.rijschakel to voordeur_beheer;
alter table voordeur.rijschakel enable row level security;
alter table voordeur.rijschakel force row level security;
create policy keten on voordeur.rijschakel to voordeur_zicht using (true) with check (true);
create policy controle on voordeur.rijschakel for select to voordeur_beheer using (true);
create trigger rijschakel_onveranderlijk before update or delete on voordeur.rijschakel for each row execute function voordeur.onveranderlijk();
create trigger rijschakel_niet_leeg before truncate on voordeur.rijschakel for each statement execute function voordeur.onveranderlijk();
revoke all on function voordeur.rij_id(text, jsonb), voordeur.rij_hash(jsonb), voordeur.rij_schakelen(text, jsonb), voordeur.rij_ketenen() from public;
grant execute on function voordeur.rij_id(text, jsonb), voordeur.rij_hash(jsonb) to voordeur_zicht, voordeur_backup;
grant execute on function voordeur.schakel_hash(bytea, int, bytea) to voordeur_backup;
alter function voordeur.rij_schakelen(text, jsonb) owner to voordeur_zicht;
alter function voordeur.rij_ketenen() owner to voordeur_zicht;

-- What there was before, and from now on every row by itself.
do $$ declare t text; begin
  set local timezone = 'UTC';
  alter table voordeur.rijschakel no force row level security;
  foreach t in array array['toegangswijziging', 'noodtoegang', 'noodoordeel', 'patroonoordeel'] loop
    execute format('alter table voordeur.%I no force row level security', t);
    execute format('insert into voordeur.rijschakel select %1$L, voordeur.rij_id(%1$L, to_jsonb(r)), 1, null, voordeur.schakel_hash(null, 1, voordeur.rij_hash(to_jsonb(r))) from voordeur.%1$I r', t);
    execute format('alter table voordeur.%I force row level security', t);
    execute format('create trigger %1$s_keten after insert or update on voordeur.%1$I for each row execute function voordeur.rij_ketenen()', t);
  end loop;
  alter table voordeur.rijschakel force row level security;
end $$;

-- ── what may change in them ────────────────────────────────────────────────────────────────────────────────────────
-- An emergency can end, and what was written about it can go; nothing else. A judgement is given anew by the door it came through.
create function voordeur.noodtoegang_vast() returns trigger language plpgsql set search_path = voordeur, pg_temp as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - '{tot,beeindigd_op,toelichting}'::text[] = to_jsonb(old) - '{tot,beeindigd_op,toelichting}'::text[]
    and new.tot <= old.tot and (new.toelichting is null or new.toelichting is not distinct from old.toelichting) then return new; end if;
  raise exception 'wat gebeurd is, wordt niet gewijzigd of verwijderd';
end $$;
create function voordeur.noodoordeel_vast() returns trigger language plpgsql set search_path = voordeur, pg_temp as $$
begin
  if tg_op = 'UPDATE' and current_user = 'voordeur_persoon' then return new; end if;
  raise exception 'wat gebeurd is, wordt niet gewijzigd of verwijderd';
end $$;
create trigger noodtoegang_vast before update or delete on voordeur.noodtoegang for each row execute function voordeur.noodtoegang_vast();
create trigger noodoordeel_vast before update or delete on voordeur.noodoordeel for each row execute function voordeur.noodoordeel_vast();
create trigger patroonoordeel_vast before update or delete on voordeur.patroonoordeel for each row execute function voordeur.onveranderlijk();
do $$ declare t text; begin
  foreach t in array array['noodtoegang', 'noodoordeel', 'patroonoordeel'] loop
    execute format('create trigger %1$s_niet_leeg before truncate on voordeur.%1$I for each statement execute function voordeur.onveranderlijk()', t);
  end loop;
end $$;

-- ── in the seals ───────────────────────────────────────────────────────────────────────────────────────────────────
alter table voordeur.zegelkop drop constraint zegelkop_reeks_check;
alter table voordeur.zegelkop add constraint zegelkop_reeks_check check (reeks in ('gebeurtenis', 'inzage', 'toegangswijziging', 'noodtoegang', 'noodoordeel', 'patroonoordeel'));
-- As in 030, and of every row beside the memory.
create or replace function voordeur.zegelen() returns voordeur.zegel language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare v_vorig zegel; z zegel;
begin
  perform pg_advisory_xact_lock(7306);
  select * into v_vorig from zegel order by volgnummer desc limit 1;
  z.volgnummer := coalesce(v_vorig.volgnummer, 0) + 1;
  insert into zegelkop (zegel, reeks, id, volgnummer, hash)
  with nu as (
    select 'gebeurtenis' as reeks, stroom_id as id, max(volgnummer) as tot from gebeurtenis group by stroom_id
    union all select 'inzage', account_id, max(volgnummer) from inzageschakel group by account_id
    union all select reeks, id, max(volgnummer) from rijschakel group by reeks, id),
  eerder as (select reeks, id, max(volgnummer) as tot from zegelkop group by reeks, id),
  verder as (select nu.* from nu left join eerder using (reeks, id) where eerder.tot is null or nu.tot > eerder.tot)
  select z.volgnummer, v.reeks, v.id, v.tot, g.hash from verder v join gebeurtenis g on v.reeks = 'gebeurtenis' and g.stroom_id = v.id and g.volgnummer = v.tot
  union all select z.volgnummer, v.reeks, v.id, v.tot, s.hash from verder v join inzageschakel s on v.reeks = 'inzage' and s.account_id = v.id and s.volgnummer = v.tot
  union all select z.volgnummer, v.reeks, v.id, v.tot, r.hash from verder v join rijschakel r on r.reeks = v.reeks and r.id = v.id and r.volgnummer = v.tot;
  if not found then return v_vorig; end if;
  z.op := clock_timestamp();
  z.vorige_hash := v_vorig.hash;
  select coalesce(sum(tot) filter (where reeks = 'gebeurtenis'), 0), coalesce(sum(tot) filter (where reeks = 'inzage'), 0) into z.gebeurtenissen, z.inzagen
  from (select reeks, id, max(volgnummer) as tot from zegelkop group by reeks, id) k;
  z.hash := zegel_hash(z);
  insert into zegel values (z.*);
  return z;
end $$;

-- Whoever checks the memory compares who is involved, and what follows from it, with what happened.
grant select on voordeur.betrokkenheid, voordeur.zicht to voordeur_beheer;
create policy controle on voordeur.betrokkenheid for select to voordeur_beheer using (true);
create policy controle on voordeur.zicht for select to voordeur_beheer using (true);
revoke create on schema voordeur from voordeur_zicht, voordeur_beheer;
