-- A report as it was adopted: the whole of it as text, frozen. Pages and files are drawn from this, and never counted again.

create table voordeur.rapportbeeld (
  zaak_id uuid primary key references voordeur.zaak,
  regeling text not null,
  van date not null,
  tot date not null,
  inhoud text not null,
  sha256 text not null check (sha256 = encode(sha256(convert_to(inhoud, 'UTF8')), 'hex')),
  -- the part of it that is open data, protected beside all that was open before; numbered, so that two at once cannot both be next
  open_inhoud text,
  open_sha256 text check (open_sha256 = encode(sha256(convert_to(open_inhoud, 'UTF8')), 'hex')),
  open_nummer int,
  vastgesteld_op timestamptz not null,
  check ((open_inhoud is null) = (open_nummer is null) and (open_inhoud is null) = (open_sha256 is null)),
  unique (regeling, open_nummer),
  unique (open_sha256)
);

alter table voordeur.rapportbeeld enable row level security;
alter table voordeur.rapportbeeld force row level security;
-- No update, no delete: what was adopted stays.
grant select, insert on voordeur.rapportbeeld to voordeur_app;
create policy lezen on voordeur.rapportbeeld for select to voordeur_app using (exists (select from voordeur.zaak k where k.id = zaak_id));
create policy vaststellen on voordeur.rapportbeeld for insert to voordeur_app with check (regeling = (select voordeur.mijn_regeling()) and 'rapport-vaststellen' = any ((select voordeur.mijn_zaakstappen())::text[])
  and exists (select from voordeur.zaak k where k.id = zaak_id and k.soort = 'rapport' and k.regeling = rapportbeeld.regeling));
-- What is open is for everyone, without a session; only that part.
grant select (zaak_id, regeling, van, tot, open_inhoud, open_sha256, open_nummer, vastgesteld_op) on voordeur.rapportbeeld to voordeur_monitor;
create policy open_data on voordeur.rapportbeeld for select to voordeur_monitor using (open_inhoud is not null);
