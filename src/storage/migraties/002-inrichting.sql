-- What is set up once per database, and whether it was finished: a start that is broken off goes on where it was.
create table voordeur.inrichting (
  wat text primary key,
  dag date not null,
  klaar boolean not null default false
);
grant select, insert, update on voordeur.inrichting to voordeur_beheer;
