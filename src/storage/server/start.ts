import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { geweigerd, gelukt, type Uitkomst } from '../../domain/uitkomst.ts';
import { ikzelf, serverAccount } from './account.ts';
import { bereikbaarVoor, binariesIn, zoekBinaries } from './binaries.ts';
import { zorgVoorCluster } from './cluster.ts';
import { neemSlot } from './lock.ts';
import { ruimWezenOp } from './orphans.ts';
import { startPostmaster, type Ingang, type Postmaster } from './postmaster.ts';

/** A running PostgreSQL of our own. */
export type Server = {
  /** Connection URL of the owner (a superuser), to the database `voordeur`. */
  url: string;
  /** The pid of the postmaster. */
  pid: number;
  /** Version and place, for the log. */
  naam: string;
  /** Stops the server and gives the folder back. May be called more than once. */
  stop: () => Promise<void>;
  /** Resolves with a sentence if the server ends by itself; then this process is of no more use. */
  uitval: Promise<string>;
};

type Vraag = {
  /** The data folder; made if it is not there. */
  map: string;
  /** A folder with `postgres` and `initdb` to use instead of those from npm (tests on other versions). */
  bin?: string | undefined;
  /** False for throw-away databases: faster, and a power cut may lose everything. */
  duurzaam?: boolean;
};

/** Starts the embedded PostgreSQL on a data folder, for this process alone. Everything that can go wrong comes back as a sentence. */
export async function startServer(vraag: Vraag): Promise<Uitkomst<Server>> {
  const map = resolve(vraag.map);
  try {
    maakMap(map);
    const slot = await neemSlot(map);
    if (!slot.ok) return slot;
    const gestart = await metSlot(realpathSync(map), vraag, slot.waarde).catch((fout: unknown) => opruimen(slot.waarde, fout));
    if (!gestart.ok) slot.waarde();
    return gestart;
  } catch (fout) {
    return bestandsfout(map, fout as NodeJS.ErrnoException);
  }
}

/** Not mkdir's own `recursive`: that never ends on a file system that answers ENOENT for everything, such as /proc. */
function maakMap(map: string): void {
  if (existsSync(map)) return;
  maakMap(dirname(map));
  try {
    mkdirSync(map);
  } catch (fout) {
    if (!existsSync(map)) throw fout;
  }
}

function opruimen(geefVrij: () => void, fout: unknown): never {
  geefVrij();
  throw fout;
}

async function metSlot(map: string, { bin, duurzaam = true }: Vraag, geefVrij: () => void): Promise<Uitkomst<Server>> {
  const pgdata = join(map, 'postgres');
  const gevonden = bin ? binariesIn(bin) : zoekBinaries();
  if (!gevonden.ok) return gevonden;
  const account = serverAccount(pgdata);
  const binaries = await bereikbaarVoor(account, gevonden.waarde);
  if (!binaries.ok) return binaries;
  const vrij = await ruimWezenOp(pgdata);
  if (!vrij.ok) return vrij;
  const cluster = await zorgVoorCluster({ map, pgdata, binaries: binaries.waarde, account, duurzaam });
  if (!cluster.ok) return cluster;
  const ingang = await kiesIngang(pgdata);
  const postmaster = await startPostmaster({ binaries: binaries.waarde, pgdata, account, ingang, log: join(map, 'postgres.log'), duurzaam });
  if (!postmaster.ok) return postmaster;
  const url = (database: string) => verbinding(ingang, pgdata, cluster.waarde.wachtwoord, database);
  try {
    await zorgVoorDatabase(url('postgres'));
  } catch (fout) {
    await postmaster.waarde.stop();
    throw fout;
  }
  return gelukt(server(postmaster.waarde, url('voordeur'), `PostgreSQL ${binaries.waarde.versie} in ${pgdata}`, geefVrij));
}

function server({ pid, stop, uitval }: Postmaster, url: string, naam: string, geefVrij: () => void): Server {
  let gestopt: Promise<void> | undefined;
  return { url, pid, naam, uitval, stop: () => (gestopt ??= stop().finally(geefVrij)) };
}

/** A socket's path must fit in some hundred bytes (104 on macOS); below a longer folder we use a port on loopback. */
async function kiesIngang(pgdata: string): Promise<Ingang> {
  const past = Buffer.byteLength(join(pgdata, '.s.PGSQL.5432')) < 104;
  if (past && process.platform !== 'win32') return { soort: 'socket' };
  const luisteraar = createServer().listen(0, '127.0.0.1');
  await new Promise((klaar) => luisteraar.once('listening', klaar));
  const { port } = luisteraar.address() as AddressInfo;
  await new Promise((klaar) => luisteraar.close(klaar));
  return { soort: 'poort', poort: port };
}

/** The host in the parameters wins for `pg` and libpq alike; the one before it keeps this a URL that `new URL` accepts. */
function verbinding(ingang: Ingang, pgdata: string, wachtwoord: string, database: string): string {
  const begin = `postgresql://postgres:${wachtwoord}@`;
  return ingang.soort === 'socket' ? `${begin}localhost/${database}?host=${encodeURIComponent(pgdata)}` : `${begin}127.0.0.1:${ingang.poort}/${database}`;
}

async function zorgVoorDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'voordeur'");
    if (rowCount === 0) await client.query('create database voordeur');
  } finally {
    await client.end();
  }
}

const OORZAAK: Record<string, string> = {
  EACCES: `is niet schrijfbaar voor ${ikzelf()}`,
  EPERM: `is niet schrijfbaar voor ${ikzelf()}`,
  EROFS: 'staat op een schijf die alleen gelezen kan worden',
  ENOSPC: 'staat op een volle schijf',
  ENOTDIR: 'is geen map',
  EEXIST: 'is geen map',
  ENOENT: 'kan niet worden gemaakt',
};

function bestandsfout(map: string, fout: NodeJS.ErrnoException): Uitkomst<never> {
  if (fout.code === undefined || !(fout.code in OORZAAK)) throw fout;
  return geweigerd({
    soort: 'mag-niet-nu',
    reden: `De gegevensmap ${map} ${OORZAAK[fout.code]} (${fout.code}).`,
    wat: 'Pas de rechten aan of kies een andere map met VOORDEUR_DATA.',
  });
}
