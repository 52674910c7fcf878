-- What people decide by hand at the weekly table before it is computed: these two together, or these two not. With the reason, and gone with the
-- dossier. And the service point may suggest a candidate for a home that stands free; nothing else of the home can change by that.

create table voordeur.matchkeuze (
  woning_id uuid not null references voordeur.woning,
  dossier_id uuid not null references voordeur.dossier on delete cascade,
  regeling text not null,
  keuze text not null check (keuze in ('vast', 'niet')),
  reden text not null check (char_length(reden) between 3 and 500),
  organisatie text not null references voordeur.organisatie,
  op timestamptz not null,
  primary key (woning_id, dossier_id)
);
create index matchkeuze_regeling on voordeur.matchkeuze (regeling, op);
create index matchkeuze_dossier on voordeur.matchkeuze (dossier_id);

alter table voordeur.matchkeuze enable row level security;
alter table voordeur.matchkeuze force row level security;
grant select, insert, delete, update (keuze, reden, organisatie, op) on voordeur.matchkeuze to voordeur_app;
do $$ declare
  v_wie text := $sql$ regeling = (select voordeur.mijn_regeling()) and (select voordeur.mijn_rol()) in ('servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator', 'bct-medewerker') $sql$;
  v_eigen text := $sql$ organisatie = (select voordeur.mijn_organisatie())
    and coalesce((select true from voordeur.woning w where w.id = woning_id and w.regeling = matchkeuze.regeling limit 1), false)
    and coalesce((select true from voordeur.zicht z where z.dossier_id = matchkeuze.dossier_id and z.regeling = matchkeuze.regeling limit 1), false) $sql$;
begin
  execute format('create policy lezen on voordeur.matchkeuze for select to voordeur_app using (%s)', v_wie);
  execute format('create policy kiezen on voordeur.matchkeuze for insert to voordeur_app with check (%s and %s)', v_wie, v_eigen);
  execute format('create policy herzien on voordeur.matchkeuze for update to voordeur_app using (%1$s) with check (%1$s and %2$s)', v_wie, v_eigen);
  execute format('create policy loslaten on voordeur.matchkeuze for delete to voordeur_app using (%s)', v_wie);
end $$;

grant create on schema voordeur to voordeur_zicht;
-- A home changes with a step of its own corporation, with a step on the dossier it is held for, or with a suggestion: then only that is other.
create or replace function voordeur.woning_bijwerken(p_woning uuid, p_volgnummer int, p_stand jsonb) returns boolean
language plpgsql security definer set search_path = voordeur, pg_temp as $$
begin
  update woning w set status = p_stand ->> 'status', dossier_id = (p_stand ->> 'dossier')::uuid, sinds = (p_stand ->> 'sinds')::date,
    volgnummer = p_volgnummer, stand = p_stand
  where w.id = p_woning and w.volgnummer < p_volgnummer
    and (w.corporatie = mijn_organisatie() and mijn_rol() = 'woonconsulent' or w.dossier_id is not null and ziet(w.dossier_id, 'aanbod')
      or w.regeling = mijn_regeling() and mijn_rol() in ('servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator')
        and w.status = 'vrij' and w.stand - 'voordracht' = p_stand - 'voordracht');
  return found;
end $$;
revoke create on schema voordeur from voordeur_zicht;
