-- What a frozen report says is read by the chapter, each for the roles that may: the whole text is kept, and nobody reads it as one.

create table voordeur.rapporthoofdstuk (
  zaak_id uuid not null references voordeur.rapportbeeld,
  -- 0: the report without its chapters; from 1 the chapters in their order
  nr int not null check (nr >= 0),
  code text not null,
  -- who may read it; null: every party of the regeling
  rollen text[],
  inhoud text not null,
  primary key (zaak_id, nr)
);

-- Reports of before. The lists are those of the chapters on this day.
alter table voordeur.rapportbeeld no force row level security;
insert into voordeur.rapporthoofdstuk (zaak_id, nr, code, rollen, inhoud)
select b.zaak_id, 0, 'kop', null, (b.inhoud::jsonb - 'hoofdstukken')::text from voordeur.rapportbeeld b
union all
select b.zaak_id, h.nr::int, h.h ->> 'code', case
    when h.h ->> 'code' in ('aanvragen', 'besluiten', 'voorzieningen') then '{servicepunt-medewerker,servicepunt-manager,bct-medewerker,uitstroomcoordinator,tafellid,consulent,bestuurder}'::text[]
    when h.h ->> 'code' in ('doorlooptijd', 'aanbod', 'huur', 'leven') then '{servicepunt-medewerker,servicepunt-manager,uitstroomcoordinator,bestuurder}'::text[] end, h.h::text
from voordeur.rapportbeeld b cross join lateral jsonb_array_elements(b.inhoud::jsonb -> 'hoofdstukken') with ordinality h (h, nr);
alter table voordeur.rapportbeeld force row level security;

alter table voordeur.rapporthoofdstuk enable row level security;
alter table voordeur.rapporthoofdstuk force row level security;
-- No update, no delete: what was adopted stays.
grant select, insert on voordeur.rapporthoofdstuk to voordeur_app;
create policy lezen on voordeur.rapporthoofdstuk for select to voordeur_app using ((rollen is null or (select voordeur.mijn_rol()) = any (rollen)) and exists (select from voordeur.zaak k where k.id = zaak_id));
create policy vaststellen on voordeur.rapporthoofdstuk for insert to voordeur_app with check ('rapport-vaststellen' = any ((select voordeur.mijn_zaakstappen())::text[])
  and exists (select from voordeur.rapportbeeld b where b.zaak_id = rapporthoofdstuk.zaak_id and b.regeling = (select voordeur.mijn_regeling())));

-- The whole text is written by who adopts, and read by nobody who works here.
revoke select on voordeur.rapportbeeld from voordeur_app;
grant select (zaak_id, regeling, van, tot, sha256, open_inhoud, open_sha256, open_nummer, vastgesteld_op) on voordeur.rapportbeeld to voordeur_app;

-- Is what is kept still what was adopted under this mark, whole and by the chapter? Also for who may not read all of it.
grant create on schema voordeur to voordeur_zicht;
grant select on voordeur.rapportbeeld, voordeur.rapporthoofdstuk to voordeur_zicht;
create policy functies on voordeur.rapportbeeld for select to voordeur_zicht using (true);
create policy functies on voordeur.rapporthoofdstuk for select to voordeur_zicht using (true);
create function voordeur.rapport_heel(p_zaak uuid, p_kenmerk text) returns boolean language plpgsql stable security definer set search_path = voordeur, pg_temp as $$
begin
  return coalesce((select encode(sha256(convert_to(b.inhoud, 'UTF8')), 'hex') = p_kenmerk
      and (select jsonb_agg(h.inhoud::jsonb order by h.nr) from rapporthoofdstuk h where h.zaak_id = b.zaak_id)
        = jsonb_build_array(b.inhoud::jsonb - 'hoofdstukken') || (b.inhoud::jsonb -> 'hoofdstukken')
    from rapportbeeld b where b.zaak_id = p_zaak and b.regeling = mijn_regeling()), false);
end $$;
revoke all on function voordeur.rapport_heel(uuid, text) from public;
alter function voordeur.rapport_heel(uuid, text) owner to voordeur_zicht;
grant execute on function voordeur.rapport_heel(uuid, text) to voordeur_app;
revoke create on schema voordeur from voordeur_zicht;
