-- What became of the forecasts: how many people each care organisation applied for in a year, and how many wait now (organisatie null).
-- Numbers of one's own regeling: all of them for the service point, for another its own.

grant create on schema voordeur to voordeur_zicht;
create function voordeur.raming_werkelijk(p_vanaf int) returns table (organisatie text, jaar int, aantal int)
language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin
  return query select e.gegevens ->> 'zorgorganisatie', extract(year from g.gebeurd_op)::int, count(*)::int
    from gebeurtenis g join gebeurtenis e on e.stroom_id = g.stroom_id and e.volgnummer = 1
    where g.regeling = mijn_regeling() and g.stroom = 'dossier' and g.soort = 'aanvraag-ingediend' and g.gebeurd_op >= make_date(p_vanaf, 1, 1)
      and mijn_rol() not in ('client', 'systeem') and (is_servicepunt() or e.gegevens ->> 'zorgorganisatie' = mijn_organisatie())
    group by 1, 2;
  if is_servicepunt() then
    return query select null::text, null::int, count(*)::int from dossier d where d.regeling = mijn_regeling() and d.status in
      ('te-plaatsen', 'wacht-op-woning', 'gepauzeerd', 'weigering-wegen', 'advies-gevraagd', 'advies-gegeven', 'contract-maken', 'contract-tekenen', 'sleutel-overdragen');
  end if;
end $$;
revoke all on function voordeur.raming_werkelijk(int) from public;
alter function voordeur.raming_werkelijk(int) owner to voordeur_zicht;
grant execute on function voordeur.raming_werkelijk(int) to voordeur_app;
revoke create on schema voordeur from voordeur_zicht;
