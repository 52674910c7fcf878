-- A chapter that follows people from step to step is kept twice in a frozen report: whole for who guards the agreement, and for every other
-- party as the monitor shows it, without small numbers.

alter table voordeur.rapporthoofdstuk add column afgeleid boolean not null default false;
comment on column voordeur.rapporthoofdstuk.afgeleid is 'made from the chapter beside it, and no part of what was adopted';

-- Reports of before have no such copy: of those the chapter is for who guards the agreement.
alter table voordeur.rapporthoofdstuk no force row level security;
update voordeur.rapporthoofdstuk set rollen = '{servicepunt-medewerker,servicepunt-manager,uitstroomcoordinator,bestuurder}' where code in ('trechter', 'trend') and rollen is null;
alter table voordeur.rapporthoofdstuk force row level security;

-- As in 050, of what was adopted alone.
create or replace function voordeur.rapport_heel(p_zaak uuid, p_kenmerk text) returns boolean language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin
  return coalesce((select encode(sha256(convert_to(b.inhoud, 'UTF8')), 'hex') = p_kenmerk
      and (select jsonb_agg(h.inhoud::jsonb order by h.nr) from rapporthoofdstuk h where h.zaak_id = b.zaak_id and not h.afgeleid)
        = jsonb_build_array(b.inhoud::jsonb - 'hoofdstukken') || (b.inhoud::jsonb -> 'hoofdstukken')
    from rapportbeeld b where b.zaak_id = p_zaak and b.regeling = mijn_regeling()), false);
end $$;
