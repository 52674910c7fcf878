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
revoke create on schema voordeur from voordeur_zicht;
