import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Kysely, Migrator, PostgresDialect, sql, type Migration } from 'kysely';
import pg from 'pg';

/* Migrations are plain SQL files, numbered, run once each by the owner of the database. */

const MAP = new URL('../../src/storage/migraties/', import.meta.url);
const ROLLEN = ['voordeur_app', 'voordeur_zicht', 'voordeur_lezer', 'voordeur_monitor', 'voordeur_beheer', 'voordeur_post', 'voordeur_persoon'];
/** What the program itself may act as, one at a time. */
const VOOR_HET_PROGRAMMA = ['voordeur_app', 'voordeur_monitor', 'voordeur_post'];

/**
 * Brings the database to the present form and returns the URL with which the program signs in: a login role of its own,
 * that inherits nothing and is not the owner. `eigenaarUrl` needs the right to create roles (CREATEROLE).
 */
export async function migreer(eigenaarUrl: string): Promise<string> {
  const pool = new pg.Pool({ connectionString: eigenaarUrl, max: 2 });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await maakRollen(db);
    const migrator = new Migrator({ db, provider: { getMigrations: leesMigraties } });
    const { error } = await migrator.migrateToLatest();
    if (error) throw error;
    return await inlogrol(db, eigenaarUrl);
  } finally {
    await db.destroy();
  }
}

async function leesMigraties(): Promise<Record<string, Migration>> {
  const bestanden = (await readdir(MAP)).filter((naam) => naam.endsWith('.sql')).sort();
  const paren = bestanden.map(async (naam) => {
    const tekst = await readFile(fileURLToPath(new URL(naam, MAP)), 'utf8');
    return [naam.replace('.sql', ''), { up: async (db: Kysely<unknown>) => void (await sql.raw(tekst).execute(db)) }] as const;
  });
  return Object.fromEntries(await Promise.all(paren));
}

/** Roles belong to the whole server: another database may have made them already, or be making them right now. */
async function maakRollen(db: Kysely<unknown>): Promise<void> {
  for (const rol of ROLLEN) {
    await sql.raw(`do $$ begin
      create role ${rol} nologin;
      exception when duplicate_object or unique_violation then null;
    end $$`).execute(db);
  }
  // Since PostgreSQL 16 being a member does not say that one may act as the role.
  await sql.raw(`do $$ declare r text; recht text := case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end; begin
    foreach r in array array['${ROLLEN.join("','")}'] loop
      if not pg_has_role(current_user, r, recht) then execute format('grant %I to current_user', r); end if;
    end loop; end $$`).execute(db);
}

/** A login role per database, with a password that only the owner can read back from the database itself. */
async function inlogrol(db: Kysely<unknown>, eigenaarUrl: string): Promise<string> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(7301)`.execute(tx);
    await sql`create table if not exists voordeur.inlog (rol text primary key, wachtwoord text not null)`.execute(tx);
    const naam = (await sql<{ naam: string }>`select current_database() as naam`.execute(tx)).rows[0]!.naam;
    const rol = `voordeur_in_${createHash('sha256').update(naam).digest('hex').slice(0, 12)}`;
    const bestaand = (await sql<{ wachtwoord: string }>`select wachtwoord from voordeur.inlog where rol = ${rol}`.execute(tx)).rows[0];
    const bestaatRol = (await sql`select 1 from pg_roles where rolname = ${rol}`.execute(tx)).rows.length > 0;
    const wachtwoord = bestaand?.wachtwoord ?? randomBytes(24).toString('hex');
    // After a restore on a new server the password is there and the role is not.
    if (!bestaand || !bestaatRol) {
      await sql.raw(`${bestaatRol ? 'alter' : 'create'} role ${rol} login noinherit password '${wachtwoord}'`).execute(tx);
      await sql`delete from voordeur.inlog`.execute(tx);
      await sql`insert into voordeur.inlog values (${rol}, ${wachtwoord})`.execute(tx);
    }
    // An upgrade can bring a role that the login role did not have yet.
    for (const groep of VOOR_HET_PROGRAMMA) {
      const heeft = (await sql<{ heeft: boolean }>`select pg_has_role(${rol}, ${groep}, 'member') as heeft`.execute(tx)).rows[0]!.heeft;
      if (!heeft) await sql.raw(`grant ${groep} to ${rol}`).execute(tx);
    }
    const url = new URL(eigenaarUrl);
    url.username = rol;
    url.password = wachtwoord;
    return url.toString();
  });
}
