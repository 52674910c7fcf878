import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { geweigerd, gelukt, type Uitkomst } from '../../domain/uitkomst.ts';
import { ikzelf, type Account } from './account.ts';
import type { Binaries } from './binaries.ts';

/**
 * The name under which the server sees the cluster: as root through its working directory, so that closed parent folders
 * don't matter. (Before version 16 the programs leave that directory to look themselves up, and cannot get back.)
 */
export const padVoorServer = (pgdata: string, account: Account | undefined, versie: number): string =>
  account && process.platform === 'linux' && versie >= 16 ? '/proc/self/cwd' : pgdata;

/** What the server's programs may know of our environment: nothing that changes their behaviour. */
export const OMGEVING = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };

type Vraag = { map: string; pgdata: string; binaries: Binaries; account: Account | undefined; duurzaam: boolean };

/**
 * Makes the cluster if there is none and gives the owner's password. It is built beside its final place and moved there
 * when complete, so a first start that is broken off leaves nothing half.
 */
export async function zorgVoorCluster(vraag: Vraag): Promise<Uitkomst<{ wachtwoord: string }>> {
  if (!existsSync(vraag.pgdata)) {
    const gemaakt = await maakCluster(vraag);
    if (!gemaakt.ok) return gemaakt;
  }
  return openCluster(vraag);
}

function openCluster({ pgdata, binaries, account }: Vraag): Uitkomst<{ wachtwoord: string }> {
  const ik = account?.uid ?? process.getuid?.();
  if (ik !== undefined && statSync(pgdata).uid !== ik) {
    return weiger(`De database in ${pgdata} is van een ander account dan ${ikzelf()}.`, 'Start als dat account, of kies een andere map met VOORDEUR_DATA.');
  }
  const versie = Number.parseInt(readFileSync(join(pgdata, 'PG_VERSION'), 'utf8'), 10);
  if (versie !== binaries.versie) {
    return weiger(
      `De database in ${pgdata} is van PostgreSQL ${versie}; deze Voordeur brengt versie ${binaries.versie} mee.`,
      'Zet de gegevens over met een back-up uit de oude versie, of kies een andere map met VOORDEUR_DATA.',
    );
  }
  return gelukt({ wachtwoord: readFileSync(join(pgdata, 'voordeur-wachtwoord'), 'utf8').trim() });
}

async function maakCluster({ map, pgdata, binaries, account, duurzaam }: Vraag): Promise<Uitkomst<null>> {
  const werk = join(map, 'postgres.nieuw');
  const db = join(werk, 'db');
  const sleutel = join(werk, 'wachtwoord');
  rmSync(werk, { recursive: true, force: true });
  mkdirSync(werk);
  mkdirSync(db, { mode: 0o700 });
  writeFileSync(sleutel, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  if (account) for (const pad of [db, sleutel]) chownSync(pad, account.uid, account.gid);
  // From version 17 PostgreSQL brings its own UTF-8 order, the same on every machine; before that the system's.
  const taal = binaries.versie >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale=C.UTF-8'];
  const vlaggen = ['--pwfile=/dev/stdin', '--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--no-instructions', ...taal];
  if (!duurzaam) vlaggen.push('--no-sync');
  const fout = await draai(join(binaries.bin, 'initdb'), ['-D', padVoorServer(db, account, binaries.versie), ...vlaggen], db, sleutel, account);
  if (fout !== undefined) return weiger(`De database kon niet worden aangemaakt in ${map}: ${fout}`, 'Controleer schijfruimte en rechten van die map.');
  renameSync(sleutel, join(db, 'voordeur-wachtwoord'));
  renameSync(db, pgdata);
  rmSync(werk, { recursive: true, force: true });
  bewaarMap(map);
  return gelukt(null);
}

/** Runs initdb with the password file as its input; gives what went wrong, or nothing. */
async function draai(programma: string, vlaggen: string[], cwd: string, invoer: string, account: Account | undefined): Promise<string | undefined> {
  const stdin = openSync(invoer, 'r');
  const kind = spawn(programma, vlaggen, { cwd, env: OMGEVING, uid: account?.uid, gid: account?.gid, stdio: [stdin, 'ignore', 'pipe'] });
  closeSync(stdin);
  let fouten = '';
  kind.stderr?.setEncoding('utf8').on('data', (deel: string) => (fouten += deel));
  const code = await new Promise<number | Error | null>((klaar) => kind.once('error', klaar).once('close', klaar));
  if (code === 0) return undefined;
  if (code instanceof Error) return code.message;
  return fouten.split('\n').find((regel) => /error|fatal/i.test(regel)) ?? (fouten.trim() || `initdb stopte met code ${code}`);
}

/** Makes the new directory entry itself survive a power cut. */
function bewaarMap(map: string): void {
  const greep = openSync(map, 'r');
  fsyncSync(greep);
  closeSync(greep);
}

const weiger = (reden: string, wat: string) => geweigerd({ soort: 'mag-niet-nu', reden, wat });
