-- That a dossier is in the phase signalering tells of trouble. Whoever does not see signals has it under begeleiding, in lists, counts and filters too.
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
  perform termijnen_bijwerken(p_dossier);
end $$;

-- Who is involved is set by each step; for dossiers with a key already, the table and the BCT go now. The table stays for an open objection or an unsent letter.
set local role voordeur_zicht;
update voordeur.betrokkenheid b set tot = greatest(now(), b.van) from voordeur.dossier d
  where d.id = b.dossier_id and b.tot is null and d.fase in ('begeleiding', 'signalering') and (b.rol = 'bct-medewerker' or b.rol = 'tafellid' and (d.status in ('nazorg', 'afgerond')
    or not (d.stand ? 'bezwaar' and d.stand #> '{bezwaar,uitkomst}' is null) and not (d.stand ? 'besluit' and not d.stand ? 'brief')));
select voordeur.zicht_herberekenen(d.id) from voordeur.dossier d where d.fase in ('begeleiding', 'signalering');
reset role;
