-- What still runs per party, as numbers: for the register, for a party that leaves, and as a key to divide costs by.

grant create on schema voordeur to voordeur_zicht;
-- Open signals only of one's own party, and for the service point.
create function voordeur.partij_aantallen() returns table (organisatie text, accounts int, dossiers int, woningen int, signalen int)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin
  if coalesce(mijn_rol() in ('client', 'systeem'), true) or mijn_regeling() is null then return; end if;
  return query
    with lopend as (select d.id, d.stand from dossier d where d.regeling = mijn_regeling() and d.status not in ('concept', 'afgewezen', 'uitgesloten', 'ingetrokken', 'van-wachtlijst', 'afgerond')),
    bij as (select distinct b.organisatie, b.dossier_id from betrokkenheid b where b.tot is null),
    per_dossier as (
      select b.organisatie, count(*)::int as dossiers, coalesce(sum((select count(*) from jsonb_array_elements(l.stand -> 'signalen') s where s ->> 'gesloten_op' is null and coalesce(s ->> 'vervallen', 'false') = 'false')), 0)::int as signalen
      from bij b join lopend l on l.id = b.dossier_id group by b.organisatie),
    per_woning as (select w.corporatie, count(*)::int as woningen from woning w where w.regeling = mijn_regeling() and w.status in ('aangekondigd', 'vrij', 'voorgelegd') group by w.corporatie),
    per_account as (select a.organisatie, count(*)::int as accounts from account a where a.regeling = mijn_regeling() and a.actief and a.rol not in ('client', 'systeem') group by a.organisatie)
    select o.code, coalesce(a.accounts, 0), coalesce(d.dossiers, 0), coalesce(w.woningen, 0), case when is_servicepunt() or o.code = mijn_organisatie() then coalesce(d.signalen, 0) end
    from organisatie o left join per_account a on a.organisatie = o.code left join per_dossier d on d.organisatie = o.code left join per_woning w on w.corporatie = o.code
    where a.accounts is not null or d.dossiers is not null or w.woningen is not null;
end $$;
revoke all on function voordeur.partij_aantallen() from public;
alter function voordeur.partij_aantallen() owner to voordeur_zicht;
grant execute on function voordeur.partij_aantallen() to voordeur_app;

-- A party that signed is in the register by a version of its own: the newest text with one party more. The last thing that happened to this
-- accession is that it was signed, by who asks; it was let in, or the others had agreed beforehand; and the text is the one that event names.
create function voordeur.toetreding_vaststellen(p_zaak uuid, p_tekst text) returns void language plpgsql security definer set search_path = voordeur, pg_temp as $$
declare v_zaak zaak; v_laatste gebeurtenis; v_vanaf date;
begin
  select * into v_zaak from zaak k where k.id = p_zaak and k.soort = 'toetreding' and k.regeling = mijn_regeling();
  select * into v_laatste from gebeurtenis g where g.stroom_id = p_zaak and g.stroom = 'zaak' order by g.volgnummer desc limit 1;
  if v_zaak.id is null or v_laatste.soort is distinct from 'toetreding-ondertekend' or v_laatste.actie <> 'toetreding-ondertekenen' or v_laatste.account_id <> mijn_account()
    or not 'toetreding-ondertekenen' = any (mijn_zaakstappen()) then
    raise exception 'deze toetreding is niet ondertekend' using errcode = 'insufficient_privilege'; end if;
  if not exists (select from gebeurtenis g where g.stroom_id = p_zaak and g.stroom = 'zaak'
      and (g.soort = 'toetreding-ontvangen' and g.volgnummer = 1 and (g.gegevens ->> 'zonder_besluit')::boolean or g.soort = 'toetreding-besloten' and g.actie = 'toetreding-besluiten' and g.gegevens ->> 'besluit' = 'toegelaten')) then
    raise exception 'er is niet tot toelaten besloten' using errcode = 'insufficient_privilege'; end if;
  if encode(sha256(convert_to(p_tekst, 'UTF8')), 'hex') is distinct from v_laatste.gegevens ->> 'sha256' then raise exception 'de tekst is niet die van de ondertekening' using errcode = 'insufficient_privilege'; end if;
  v_vanaf := (v_laatste.gegevens ->> 'actief_vanaf')::date;
  if v_vanaf <= v_laatste.gebeurd_op or v_vanaf < v_laatste.vastgelegd_op::date - 1 then raise exception 'een versie begint niet in het verleden' using errcode = 'insufficient_privilege'; end if;
  insert into regelingversie (regeling, geldig_vanaf, tekst, sha256, zaak_id) values (v_zaak.regeling, v_vanaf, p_tekst, v_laatste.gegevens ->> 'sha256', p_zaak);
end $$;
revoke all on function voordeur.toetreding_vaststellen(uuid, text) from public;
alter function voordeur.toetreding_vaststellen(uuid, text) owner to voordeur_zicht;
grant execute on function voordeur.toetreding_vaststellen(uuid, text) to voordeur_app;
revoke create on schema voordeur from voordeur_zicht;
