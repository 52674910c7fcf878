-- What is kept beside the memory follows from it, so it can be made anew from it: after a change of what a state holds.
grant update (zorgorganisatie, fase, status, sinds, toestemming, tabblad, volgende_termijn, stand) on voordeur.dossier to voordeur_beheer;
grant select, insert, delete on voordeur.taak to voordeur_beheer;
create policy herbouw on voordeur.dossier for update to voordeur_beheer using (true) with check (true);
create policy herbouw on voordeur.taak to voordeur_beheer using (true) with check (true);
