import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Kysely, Migrator, PostgresDialect, sql, type Migration } from 'kysely';
import pg from 'pg';

/* Migrations are plain SQL files, numbered, run once each by the owner of the database. */

const MAP = new URL('../../src/storage/migraties/', import.meta.url);
const ROLLEN = ['voordeur_app', 'voordeur_zicht', 'voordeur_lezer', 'voordeur_monitor', 'voordeur_beheer', 'voordeur_post', 'voordeur_persoon', 'voordeur_bewaring', 'voordeur_backup'];
/**
 * The login roles, and what each may act as, one at a time. What the law sets a day for has a login of its own: whoever could run SQL as the
 * program cannot make the database open a dossier to erase it. So has loading what the regelingen say of rights, when a version is adopted.
 */
const INLOG = { programma: { voor: 'voordeur_in', wordt: ['voordeur_app', 'voordeur_monitor', 'voordeur_post'] }, bewaring: { voor: 'voordeur_wet', wordt: ['voordeur_bewaring'] }, inrichting: { voor: 'voordeur_regel', wordt: ['voordeur_beheer'] } } as const;
/** Connection URLs, one per login role. */
export type Inlog = Record<keyof typeof INLOG, string>;
/** The login roles of the database of this name; roles belong to the whole server. */
export const inlogrollen = (database: string): string[] => Object.values(INLOG).map(({ voor }) => `${voor}_${createHash('sha256').update(database).digest('hex').slice(0, 12)}`);

/**
 * Brings the database to the present form and returns the URLs with which the program signs in: login roles of its own,
 * that inherit nothing and are not the owner. `eigenaarUrl` needs the right to create roles (CREATEROLE).
 */
export async function migreer(eigenaarUrl: string): Promise<Inlog> {
  return metMigrator(eigenaarUrl, async (db, migrator) => {
    const { error } = await migrator.migrateToLatest();
    if (error) throw error;
    await backupLeestAlles(db);
    return inloggen(db, eigenaarUrl);
  });
}

/** The migrations this program has, in order. */
export const migratienamen = async (): Promise<string[]> => Object.keys(await leesMigraties());

/** Brings an empty database to the form it had after migration `tot`, for a backup of then; `migreer` does the rest. */
export async function migreerTot(eigenaarUrl: string, tot: string): Promise<void> {
  await metMigrator(eigenaarUrl, async (_, migrator) => {
    const { error } = await migrator.migrateTo(tot);
    if (error) throw error;
  });
}

async function metMigrator<T>(eigenaarUrl: string, werk: (db: Kysely<unknown>, migrator: Migrator) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: eigenaarUrl, max: 2 });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await maakRollen(db);
    return await werk(db, new Migrator({ db, provider: { getMigrations: leesMigraties } }));
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

/** What voordeur_backup reads: every table, those of later migrations too, but not sessions and the password of the sign-in role. */
async function backupLeestAlles(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`do $$ declare t record; begin
    perform pg_advisory_xact_lock(7307); -- instances that start together
    for t in select c.relname, c.relrowsecurity from pg_class c where c.relnamespace = 'voordeur'::regnamespace and c.relkind = 'r' and c.relname not in ('sessie', 'inlog')
      and not (has_table_privilege('voordeur_backup', c.oid, 'select') and (not c.relrowsecurity or exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'backup'))) loop
      execute format('grant select on voordeur.%I to voordeur_backup', t.relname);
      if t.relrowsecurity then
        execute format('drop policy if exists backup on voordeur.%I', t.relname);
        execute format('create policy backup on voordeur.%I for select to voordeur_backup using (true)', t.relname);
      end if;
    end loop;
    if not has_schema_privilege('voordeur_backup', 'voordeur', 'usage') then grant usage on schema voordeur to voordeur_backup; end if;
    end $$`).execute(db);
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

/** Login roles per database, with passwords that only the owner can read back from the database itself. */
async function inloggen(db: Kysely<unknown>, eigenaarUrl: string): Promise<Inlog> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(7301)`.execute(tx);
    await sql`create table if not exists voordeur.inlog (rol text primary key, wachtwoord text not null)`.execute(tx);
    const { naam } = (await sql<{ naam: string }>`select current_database() as naam`.execute(tx)).rows[0]!;
    const rollen = inlogrollen(naam);
    await sql`delete from voordeur.inlog where rol <> all(${rollen})`.execute(tx);
    const urls: string[] = [];
    for (const [i, { wordt }] of Object.values(INLOG).entries()) urls.push(await inlogrol(tx, rollen[i]!, wordt, eigenaarUrl));
    return { programma: urls[0]!, bewaring: urls[1]!, inrichting: urls[2]! };
  });
}

async function inlogrol(tx: Kysely<unknown>, rol: string, wordt: readonly string[], eigenaarUrl: string): Promise<string> {
  const bestaand = (await sql<{ wachtwoord: string }>`select wachtwoord from voordeur.inlog where rol = ${rol}`.execute(tx)).rows[0];
  const bestaatRol = (await sql`select 1 from pg_roles where rolname = ${rol}`.execute(tx)).rows.length > 0;
  const wachtwoord = bestaand?.wachtwoord ?? randomBytes(24).toString('hex');
  // After a restore on a new server the password is there and the role is not.
  if (!bestaand || !bestaatRol) {
    await sql.raw(`${bestaatRol ? 'alter' : 'create'} role ${rol} login noinherit password '${wachtwoord}'`).execute(tx);
    await sql`insert into voordeur.inlog values (${rol}, ${wachtwoord}) on conflict (rol) do update set wachtwoord = excluded.wachtwoord`.execute(tx);
  }
  // An upgrade can bring a role that the login role did not have yet, or take one from it.
  for (const groep of ROLLEN) {
    const heeft = (await sql<{ heeft: boolean }>`select pg_has_role(${rol}, ${groep}, 'member') as heeft`.execute(tx)).rows[0]!.heeft;
    if (heeft !== wordt.includes(groep)) await sql.raw(heeft ? `revoke ${groep} from ${rol}` : `grant ${groep} to ${rol}`).execute(tx);
  }
  const url = new URL(eigenaarUrl);
  url.username = rol;
  url.password = wachtwoord;
  return url.toString();
}
