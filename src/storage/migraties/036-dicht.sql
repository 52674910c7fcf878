-- Small doors that stood wider than needed.

-- The keys of dossiers are for the backup's own role (030), not for who loads accounts and checks the chain.
drop policy kopie on voordeur.dossiersleutel;
revoke select on voordeur.dossiersleutel from voordeur_beheer;

-- Clients have no colleagues: all are of the party 'client', and a name of another would be a name of a client.
create or replace function voordeur.collegas() returns table (merk text, naam text) language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin return query select merk(a.id), a.naam from account a
  where a.actief and a.organisatie = mijn_organisatie() and a.rol = mijn_rol() and a.rol not in ('client', 'systeem')
    and a.regeling is not distinct from mijn_regeling() and a.id <> mijn_account() order by a.naam; end $$;

-- Whoever takes a step handles the dossier for their organisation; a client or the program handles nothing, and a client's name would stand where everyone reads it.
create or replace function voordeur.behandelaar_volgt_stap() returns trigger language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  insert into contactpersoon (dossier_id, organisatie, rol, account_id, gekozen, sinds)
  select distinct on (g.stroom_id, a.organisatie, a.rol) g.stroom_id, a.organisatie, a.rol, a.id, false, g.vastgelegd_op
  from nieuw g join account a on a.id = g.account_id where g.stroom = 'dossier' and a.rol not in ('client', 'systeem')
  order by g.stroom_id, a.organisatie, a.rol, g.volgnummer desc
  on conflict (dossier_id, organisatie, rol) do update set account_id = excluded.account_id, gekozen = false, sinds = excluded.sinds
  where contactpersoon.account_id <> excluded.account_id
    and (not contactpersoon.gekozen or not exists (select 1 from account x where x.id = contactpersoon.account_id and x.actief))
    and not exists (select 1 from vervanging v where v.van_account = contactpersoon.account_id and v.naar_account = excluded.account_id
      and (excluded.sinds at time zone 'Europe/Amsterdam')::date between v.van and v.tot);
  return null;
end $$;

-- Seals are set by the job of the law, not by who sends mail.
revoke execute on function voordeur.zegelen() from voordeur_post;
grant execute on function voordeur.zegelen() to voordeur_bewaring;
