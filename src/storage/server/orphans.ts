import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { geweigerd, gelukt, type Uitkomst } from '../../domain/uitkomst.ts';
import { naamVan, pauze, procesBegin, werkmapVan } from './process.ts';

/**
 * Stops the server that a killed process left behind in this cluster, so that a new one can start on the same files.
 * Only processes that are provably PostgreSQL in this very folder are touched; the caller holds the folder's lock.
 */
export async function ruimWezenOp(pgdata: string): Promise<Uitkomst<null>> {
  for (const [signaal, wachtMs] of [['SIGINT', 15_000], ['SIGQUIT', 5_000]] as const) {
    const wezen = serverprocessen(pgdata);
    if (wezen.length === 0) break;
    const postmaster = leesPostmaster(pgdata);
    const doel = postmaster !== undefined && wezen.includes(postmaster) ? [postmaster] : wezen;
    for (const pid of doel) stuur(pid, signaal);
    await totLeeg(pgdata, wachtMs);
  }
  const over = serverprocessen(pgdata);
  if (over.length > 0) {
    return geweigerd({
      soort: 'conflict',
      reden: `Er draait nog een databaseserver op ${pgdata} (proces ${over.join(', ')}) die niet wil stoppen.`,
      wat: 'Stop dat proces en start dan opnieuw.',
    });
  }
  verwijderOudeSloten(pgdata);
  return gelukt(null);
}

/** The PostgreSQL processes that work in this cluster. On systems without /proc only the postmaster can be known. */
export function serverprocessen(pgdata: string): number[] {
  if (process.platform === 'linux') {
    return readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid > 0 && werkmapVan(pid) === pgdata && naamVan(pid)?.startsWith('postgres') && procesBegin(pid) !== undefined);
  }
  const pid = leesPostmaster(pgdata);
  return pid !== undefined && opdrachtregel(pid).includes(pgdata) ? [pid] : [];
}

/** The pid in the cluster's `postmaster.pid`, alive or not. */
function leesPostmaster(pgdata: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(join(pgdata, 'postmaster.pid'), 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}

/**
 * PostgreSQL refuses to start while the pid in its lock files exists, and after a reboot that may be another program, or
 * after a kill a dead process that nobody has collected. No server runs here, so then the files are old.
 */
function verwijderOudeSloten(pgdata: string): void {
  const pid = leesPostmaster(pgdata);
  if (process.platform !== 'linux' || pid === undefined || !existsSync(`/proc/${pid}`)) return;
  for (const slot of ['postmaster.pid', '.s.PGSQL.5432.lock']) rmSync(join(pgdata, slot), { force: true });
}

async function totLeeg(pgdata: string, wachtMs: number): Promise<void> {
  const tot = Date.now() + wachtMs;
  while (Date.now() < tot && serverprocessen(pgdata).length > 0) await pauze(25);
}

function stuur(pid: number, signaal: NodeJS.Signals): void {
  try {
    process.kill(pid, signaal);
  } catch {
    // It went away by itself in the meantime.
  }
}

function opdrachtregel(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
