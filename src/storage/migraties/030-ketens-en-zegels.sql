-- The read log becomes a chain too, and seals over both memories tell when their end, or a whole stream, was cut off.

-- ── the read log as a chain per account ────────────────────────────────────────────────────────────────────────────
-- The link stands beside the line: it is made at commit, when the transaction waits for nothing any more. Made earlier, every page of one
-- person would hold a lock of that person for as long as it runs, and two of their steps could wait for each other.
create table voordeur.inzageschakel (
  account_id uuid not null,
  volgnummer int not null,
  inzage_id bigint not null unique,
  vorige_hash bytea,
  hash bytea not null,
  primary key (account_id, volgnummer)
);

-- What is not there (null, false, an empty list) adds nothing: so a column that comes later changes no hash of before, and is guarded from its first value.
create function voordeur.inzage_hash(i voordeur.inzage) returns bytea language plpgsql stable set search_path = voordeur, pg_temp set timezone = 'UTC' as $$
begin return sha256(convert_to((select jsonb_object_agg(e.key, e.value)::text from jsonb_each(to_jsonb(i)) e where e.value not in ('null', 'false', '[]')), 'UTF8')); end $$;
create function voordeur.schakel_hash(p_vorige bytea, p_volgnummer int, p_regel bytea) returns bytea language sql immutable set search_path = voordeur, pg_temp as $$
  select sha256(coalesce(p_vorige, ''::bytea) || int4send(p_volgnummer) || p_regel) $$;

create function voordeur.inzage_ketenen() returns trigger language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare v_vorige inzageschakel;
begin
  -- until the end of the commit: whoever comes next sees this link
  perform pg_advisory_xact_lock(7305, hashtext(new.account_id::text));
  select * into v_vorige from inzageschakel s where s.account_id = new.account_id order by s.volgnummer desc limit 1;
  insert into inzageschakel (account_id, volgnummer, inzage_id, vorige_hash, hash)
  values (new.account_id, coalesce(v_vorige.volgnummer, 0) + 1, new.id, v_vorige.hash, schakel_hash(v_vorige.hash, coalesce(v_vorige.volgnummer, 0) + 1, inzage_hash(new)));
  return null;
end $$;

-- what was recorded before there were links; the owner, too, sees only what a policy shows
alter table voordeur.inzage no force row level security;
do $$ declare r voordeur.inzage; v_account uuid; v_nr int; v_hash bytea; v_nieuw bytea; begin
  for r in select * from voordeur.inzage order by account_id, id loop
    if r.account_id is distinct from v_account then v_account := r.account_id; v_nr := 0; v_hash := null; end if;
    v_nr := v_nr + 1;
    v_nieuw := voordeur.schakel_hash(v_hash, v_nr, voordeur.inzage_hash(r));
    insert into voordeur.inzageschakel values (v_account, v_nr, r.id, v_hash, v_nieuw);
    v_hash := v_nieuw;
  end loop;
end $$;
alter table voordeur.inzage force row level security;
create constraint trigger inzage_keten after insert on voordeur.inzage deferrable initially deferred for each row execute function voordeur.inzage_ketenen();

-- ── seals ──────────────────────────────────────────────────────────────────────────────────────────────────────────
-- A seal holds the head (last number and hash) of every stream of events and of every account's read log that moved since the seal before,
-- and the hash of that seal. It goes by no clock: one statement sees some transactions and not others, and of each chain that is always a
-- beginning without gaps, for a link can only follow one that is there. What this seal did not see is in the next.
create table voordeur.zegel (
  volgnummer int primary key,
  op timestamptz not null default clock_timestamp(),
  -- covered by this seal and all before it
  gebeurtenissen bigint not null,
  inzagen bigint not null,
  vorige_hash bytea,
  hash bytea not null
);
create table voordeur.zegelkop (
  zegel int not null,
  reeks text not null check (reeks in ('gebeurtenis', 'inzage')),
  -- the stream, or the account
  id uuid not null,
  volgnummer int not null,
  hash bytea not null,
  primary key (zegel, reeks, id)
);
create index zegelkop_reeks on voordeur.zegelkop (reeks, id, volgnummer);

create function voordeur.zegel_hash(z voordeur.zegel) returns bytea language plpgsql stable set search_path = voordeur, pg_temp as $$
begin return sha256(coalesce(z.vorige_hash, ''::bytea) || convert_to(concat_ws('|', z.volgnummer, extract(epoch from z.op), z.gebeurtenissen, z.inzagen,
    (select string_agg(concat_ws('|', k.reeks, k.id, k.volgnummer, encode(k.hash, 'hex')), '|' order by k.reeks, k.id) from zegelkop k where k.zegel = z.volgnummer)), 'UTF8')); end $$;

-- Seals what was recorded since the last seal; the last seal when nothing was. Any number of instances may call it.
create function voordeur.zegelen() returns voordeur.zegel language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare v_vorig zegel; z zegel;
begin
  perform pg_advisory_xact_lock(7306);
  select * into v_vorig from zegel order by volgnummer desc limit 1;
  z.volgnummer := coalesce(v_vorig.volgnummer, 0) + 1;
  insert into zegelkop (zegel, reeks, id, volgnummer, hash)
  with nu as (
    select 'gebeurtenis' as reeks, stroom_id as id, max(volgnummer) as tot from gebeurtenis group by stroom_id
    union all select 'inzage', account_id, max(volgnummer) from inzageschakel group by account_id),
  eerder as (select reeks, id, max(volgnummer) as tot from zegelkop group by reeks, id),
  verder as (select nu.* from nu left join eerder using (reeks, id) where eerder.tot is null or nu.tot > eerder.tot)
  select z.volgnummer, v.reeks, v.id, v.tot, g.hash from verder v join gebeurtenis g on v.reeks = 'gebeurtenis' and g.stroom_id = v.id and g.volgnummer = v.tot
  union all select z.volgnummer, v.reeks, v.id, v.tot, s.hash from verder v join inzageschakel s on v.reeks = 'inzage' and s.account_id = v.id and s.volgnummer = v.tot;
  if not found then return v_vorig; end if;
  z.op := clock_timestamp();
  z.vorige_hash := v_vorig.hash;
  select coalesce(sum(tot) filter (where reeks = 'gebeurtenis'), 0), coalesce(sum(tot) filter (where reeks = 'inzage'), 0) into z.gebeurtenissen, z.inzagen
  from (select reeks, id, max(volgnummer) as tot from zegelkop group by reeks, id) k;
  z.hash := zegel_hash(z);
  insert into zegel values (z.*);
  return z;
end $$;

-- ── nobody changes any of it ───────────────────────────────────────────────────────────────────────────────────────
create trigger inzage_niet_leeg before truncate on voordeur.inzage for each statement execute function voordeur.onveranderlijk();
do $$ declare t text; begin
  foreach t in array array['inzageschakel', 'zegel', 'zegelkop'] loop
    execute format('create trigger %1$s_onveranderlijk before update or delete on voordeur.%1$I for each row execute function voordeur.onveranderlijk()', t);
    execute format('create trigger %1$s_niet_leeg before truncate on voordeur.%1$I for each statement execute function voordeur.onveranderlijk()', t);
    execute format('alter table voordeur.%I enable row level security', t);
    execute format('alter table voordeur.%I force row level security', t);
  end loop;
end $$;

grant create on schema voordeur to voordeur_zicht, voordeur_beheer;
grant select, insert on voordeur.inzageschakel to voordeur_zicht;
create policy keten on voordeur.inzageschakel to voordeur_zicht using (true) with check (true);
grant select on voordeur.inzage, voordeur.inzageschakel to voordeur_beheer;
grant select, insert on voordeur.zegel, voordeur.zegelkop to voordeur_beheer;
create policy controle on voordeur.inzage for select to voordeur_beheer using (true);
create policy controle on voordeur.inzageschakel for select to voordeur_beheer using (true);
create policy zegels on voordeur.zegel to voordeur_beheer using (true) with check (true);
create policy zegels on voordeur.zegelkop to voordeur_beheer using (true) with check (true);

revoke all on function voordeur.inzage_hash(voordeur.inzage), voordeur.schakel_hash(bytea, int, bytea), voordeur.inzage_ketenen(), voordeur.zegel_hash(voordeur.zegel), voordeur.zegelen() from public;
grant execute on function voordeur.inzage_hash(voordeur.inzage), voordeur.schakel_hash(bytea, int, bytea) to voordeur_zicht, voordeur_beheer;
grant execute on function voordeur.zegel_hash(voordeur.zegel) to voordeur_beheer;
alter function voordeur.inzage_ketenen() owner to voordeur_zicht;
alter function voordeur.zegelen() owner to voordeur_beheer;
grant execute on function voordeur.zegelen() to voordeur_post;
revoke create on schema voordeur from voordeur_zicht, voordeur_beheer;
