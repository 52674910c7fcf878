import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { geweigerd, gelukt, type Uitkomst } from '../../domain/uitkomst.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { OMGEVING, padVoorServer } from './cluster.ts';
import { pauze } from './process.ts';

/** Where clients find the server: a socket inside the cluster's own closed folder, or a port on loopback. */
export type Ingang = { soort: 'socket' } | { soort: 'poort'; poort: number };

export type Postmaster = {
  pid: number;
  /** Ends all sessions, writes everything out and waits until the server is gone. */
  stop: () => Promise<void>;
  /** Resolves, with a sentence, if the server ends without being asked to. */
  uitval: Promise<string>;
};

type Vraag = { binaries: Binaries; pgdata: string; account: Account | undefined; ingang: Ingang; log: string; duurzaam: boolean };

const START_MS = 300_000;
const LOG_MAX = 10_000_000;

/** Starts PostgreSQL on the cluster and waits until it takes connections, crash recovery included. */
export async function startPostmaster(vraag: Vraag): Promise<Uitkomst<Postmaster>> {
  const { binaries, pgdata, account, log } = vraag;
  const begin = kortLog(log);
  const uitvoer = openSync(log, 'a', 0o600);
  // Its own session: Ctrl-C in the terminal is for us, and we stop the server when our own work is done.
  const kind = spawn(join(binaries.bin, 'postgres'), vlaggen(vraag), {
    cwd: pgdata, env: OMGEVING, uid: account?.uid, gid: account?.gid, stdio: ['ignore', uitvoer, uitvoer], detached: true,
  });
  closeSync(uitvoer);
  const einde = new Promise<string>((klaar) => {
    kind.once('error', (fout) => klaar(fout.message));
    kind.once('exit', (code, signaal) => klaar(signaal ?? `code ${code}`));
  });
  kind.unref();
  if (!(await totKlaar(kind, pgdata, einde))) {
    kind.kill('SIGQUIT');
    return geweigerd({ soort: 'mag-niet-nu', reden: `De database startte niet: ${laatsteFout(log, begin) ?? (await einde)}`, wat: `Meer staat in ${log}.` });
  }
  return gelukt(bewaak(kind, einde, log));
}

function vlaggen({ binaries, pgdata, account, ingang, duurzaam }: Vraag): string[] {
  const instellingen: Record<string, string | number> = {
    listen_addresses: ingang.soort === 'poort' ? '127.0.0.1' : '',
    port: ingang.soort === 'poort' ? ingang.poort : 5432,
    // Relative to the cluster, which is closed to everyone else.
    unix_socket_directories: ingang.soort === 'socket' ? '.' : '',
    cluster_name: 'voordeur',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements and row values are personal data; the log gets neither.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    fsync: duurzaam ? 'on' : 'off',
    synchronous_commit: duurzaam ? 'on' : 'off',
    full_page_writes: duurzaam ? 'on' : 'off',
  };
  return ['-D', padVoorServer(pgdata, account, binaries.versie), ...Object.entries(instellingen).flatMap(([naam, waarde]) => ['-c', `${naam}=${waarde}`])];
}

/** Waits for the line `ready` in postmaster.pid; false if the server ended first. */
async function totKlaar(kind: ChildProcess, pgdata: string, einde: Promise<string>): Promise<boolean> {
  let voorbij = false;
  void einde.then(() => (voorbij = true));
  const tot = Date.now() + START_MS;
  while (!voorbij && Date.now() < tot) {
    if (isKlaar(pgdata, kind.pid)) return true;
    await pauze(10);
  }
  return false;
}

function isKlaar(pgdata: string, pid: number | undefined): boolean {
  try {
    const regels = readFileSync(join(pgdata, 'postmaster.pid'), 'utf8').split('\n');
    return Number(regels[0]) === pid && regels[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

function bewaak(kind: ChildProcess, einde: Promise<string>, log: string): Postmaster {
  const waker = zetWaker(kind.pid!);
  let gevraagd = false;
  const uitval = new Promise<string>((meld) => {
    void einde.then((hoe) => {
      waker?.kill('SIGKILL');
      if (!gevraagd) meld(`De database is onverwacht gestopt (${hoe}). Start Voordeur opnieuw; wat bevestigd was, is bewaard. Meer staat in ${log}.`);
    });
  });
  const stop = async () => {
    gevraagd = true;
    kind.ref();
    kind.kill('SIGINT');
    const teLang = setTimeout(() => kind.kill('SIGQUIT'), 20_000);
    await einde;
    clearTimeout(teLang);
  };
  return { pid: kind.pid!, stop, uitval };
}

/** A small shell that outlives us: when our end of its input closes, however we ended, it asks the server to stop. */
function zetWaker(pid: number): ChildProcess | undefined {
  if (process.platform === 'win32') return undefined;
  const waker = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$1"', 'voordeur-waker', String(pid)], { cwd: '/', stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  // Without a shell we lose only the waker; the next start still finds what was left behind.
  waker.once('error', () => undefined);
  waker.unref();
  (waker.stdin as unknown as { unref?: () => void } | null)?.unref?.();
  return waker;
}

/** Puts a log that grew long aside and gives the place where this run's lines begin. */
function kortLog(log: string): number {
  const grootte = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (grootte < LOG_MAX) return grootte;
  renameSync(log, `${log}.oud`);
  return 0;
}

function laatsteFout(log: string, begin: number): string | undefined {
  const regels = readFileSync(log).subarray(begin).toString('utf8').split('\n');
  return regels.findLast((regel) => /FATAL|PANIC|error while loading/.test(regel))?.replace(/^.*?(FATAL|PANIC):\s*/, '');
}
