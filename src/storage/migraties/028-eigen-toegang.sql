-- Access of one person to one dossier, beside that of organisations: the client (or a legal representative) to the own dossier, someone in an
-- emergency for some hours, and the program itself where the law sets a day. It becomes sight that only this account has.

insert into voordeur.organisatie (code, naam, soort) values ('client', 'cliënt', 'overig'), ('voordeur', 'Voordeur', 'overig') on conflict (code) do nothing;

create table voordeur.persoonlijke_toegang (
  id uuid primary key default gen_random_uuid(),
  dossier_id uuid not null references voordeur.dossier (id),
  account_id uuid not null references voordeur.account (id),
  soort text not null check (soort in ('client', 'vertegenwoordiger', 'noodtoegang', 'systeem')),
  -- what an emergency or the program opens; a client sees what the matrix gives the role client
  groepen text[],
  -- a code of the regeling, for an emergency; what someone wrote about it stands with the break-glass itself
  reden text,
  van timestamptz not null default now(),
  tot timestamptz,
  check ((soort in ('noodtoegang', 'systeem')) = (groepen is not null)),
  check (soort <> 'noodtoegang' or (reden is not null and tot is not null))
);
create index persoonlijke_toegang_dossier on voordeur.persoonlijke_toegang (dossier_id);
create index persoonlijke_toegang_account on voordeur.persoonlijke_toegang (account_id);
alter table voordeur.persoonlijke_toegang enable row level security;
alter table voordeur.persoonlijke_toegang force row level security;

alter table voordeur.zicht add column account_id uuid;
alter table voordeur.zicht drop constraint zicht_pkey;
create unique index zicht_een on voordeur.zicht (dossier_id, organisatie, rol, account_id) nulls not distinct;

-- Whoever looks sight up, policy or function, meets what one person has only as that person.
drop policy lezen on voordeur.zicht;
create policy lezen on voordeur.zicht for select to voordeur_app, voordeur_lezer using (
  organisatie = (select voordeur.mijn_organisatie()) and rol = (select voordeur.mijn_rol()) and van <= now() and (tot is null or tot > now())
  and (account_id is null or account_id = (select voordeur.mijn_account())));
drop policy functies on voordeur.zicht;
create policy functies on voordeur.zicht to voordeur_zicht using (account_id is null or account_id = (select voordeur.mijn_account())) with check (account_id is null);

-- voordeur_persoon makes sight; nothing else does.
grant usage, create on schema voordeur to voordeur_persoon;
grant select, insert, update, delete on voordeur.zicht to voordeur_persoon;
grant select, insert, update, delete on voordeur.persoonlijke_toegang to voordeur_persoon;
grant select on voordeur.dossier, voordeur.betrokkenheid, voordeur.deling, voordeur.fase, voordeur.account, voordeur.organisatie to voordeur_persoon;
create policy maken on voordeur.zicht to voordeur_persoon using (true) with check (true);
create policy maken on voordeur.persoonlijke_toegang to voordeur_persoon using (true) with check (true);
create policy maken on voordeur.dossier for select to voordeur_persoon using (true);
create policy maken on voordeur.betrokkenheid for select to voordeur_persoon using (true);
create policy maken on voordeur.account for select to voordeur_persoon using (true);
grant execute on function voordeur.mijn_account(), voordeur.mijn_organisatie(), voordeur.mijn_rol(), voordeur.mijn_regeling(), voordeur.ziet(uuid, text), voordeur.termijnen_bijwerken(uuid) to voordeur_persoon;

-- One's own account is one's own to know: whose access it is, and until when.
grant select (id, dossier_id, account_id, soort, groepen, reden, van, tot) on voordeur.persoonlijke_toegang to voordeur_app;
create policy eigen on voordeur.persoonlijke_toegang for select to voordeur_app using (account_id = (select voordeur.mijn_account()));

create or replace function voordeur.zicht_herberekenen(p_dossier uuid) returns void language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(p_dossier::text, 0));
  delete from zicht where dossier_id = p_dossier;
  insert into zicht (dossier_id, organisatie, rol, groepen, van, tot, regeling, tabblad, volgende_termijn)
  select b.dossier_id, b.organisatie, b.rol, array_agg(m.groep order by m.groep), min(b.van), max(b.tot), d.regeling,
    case when d.tabblad = 'signalering' and not bool_or(m.groep = 'signalering') then 'begeleiding' else d.tabblad end, 'infinity'
  from betrokkenheid b
  join dossier d on d.id = b.dossier_id
  join fase f on f.naam = d.fase
  join deling m on m.regeling = d.regeling and m.versie = d.versie and m.rol = b.rol and m.vanaf <= f.orde
  where b.dossier_id = p_dossier and (b.tot is null or b.tot > now())
    and (d.toestemming or b.organisatie = d.zorgorganisatie and b.rol = 'begeleider')
  group by b.dossier_id, b.organisatie, b.rol, d.regeling, d.tabblad;
  -- An emergency opens nothing once consent is gone; a client keeps seeing what is theirs.
  insert into zicht (dossier_id, organisatie, rol, groepen, van, tot, regeling, tabblad, volgende_termijn, account_id)
  select distinct on (p.account_id) p.dossier_id, a.organisatie, a.rol,
    coalesce(p.groepen, array(select m.groep from deling m where m.regeling = d.regeling and m.versie = d.versie and m.rol = 'client' order by m.groep)),
    p.van, p.tot, d.regeling, d.tabblad, 'infinity', p.account_id
  from persoonlijke_toegang p
  join account a on a.id = p.account_id
  join dossier d on d.id = p.dossier_id
  where p.dossier_id = p_dossier and (p.tot is null or p.tot > now()) and (d.toestemming or p.soort <> 'noodtoegang')
  order by p.account_id, p.tot desc nulls first;
  perform termijnen_bijwerken(p_dossier);
end $$;
alter function voordeur.zicht_herberekenen(uuid) owner to voordeur_persoon;
revoke all on function voordeur.zicht_herberekenen(uuid) from public;
grant execute on function voordeur.zicht_herberekenen(uuid) to voordeur_zicht, voordeur_beheer;
revoke create on schema voordeur from voordeur_persoon;

-- The day on which the person in this dossier goes by itself (AVG art. 5 lid 1e); follows from the state and the regeling, as the other columns do.
alter table voordeur.dossier add column wissen_op date;
create index dossier_wissen on voordeur.dossier (wissen_op) where wissen_op is not null;
grant select (wissen_op) on voordeur.dossier to voordeur_beheer;
