import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bereikbaarVoor, zoekBinaries } from '../../src/storage/server/binaries.ts';
import { neemSlot } from '../../src/storage/server/lock.ts';
import { startServer } from '../../src/storage/server/start.ts';
import { alsEigenaar } from '../opstelling/database-vooraf.ts';
import { startSchrijver } from './kind.ts';

const alsRoot = process.getuid?.() === 0;

vi.setConfig({ testTimeout: 120_000 });

let werk: string;
beforeEach(() => void (werk = mkdtempSync(join(tmpdir(), 'voordeur-map-'))));
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(werk, { recursive: true, force: true });
});

const start = async (map: string) => {
  const server = await startServer({ map });
  if (!server.ok) throw new Error(server.reden);
  return server.waarde;
};

describe('the data folder', () => {
  it('is for one process: a second is refused with the pid of the first', async () => {
    const kind = await startSchrijver(werk, true);
    const tweede = await startServer({ map: werk });
    expect(tweede).toMatchObject({ ok: false, reden: `De map ${werk} is al in gebruik door een Voordeur die draait (proces ${kind.proces.pid}).` });
    kind.proces.kill('SIGKILL');
    await kind.einde;
  });

  it('is given to exactly one of many that find the lock of a dead process at once', async () => {
    writeFileSync(join(werk, 'voordeur.slot'), JSON.stringify({ pid: 4_000_000, begin: 'lang geleden', ruimte: '', merk: 'dood' }));
    // Old enough for a lock from another container too.
    utimesSync(join(werk, 'voordeur.slot'), 0, 0);
    const uitkomsten = await Promise.all(Array.from({ length: 8 }, () => neemSlot(werk, 300)));
    expect(uitkomsten.filter((u) => u.ok)).toHaveLength(1);
    for (const u of uitkomsten) if (u.ok) u.waarde();
    expect(existsSync(join(werk, 'voordeur.slot'))).toBe(false);
  });

  it('that cannot be written is said in one sentence', async () => {
    const dicht = join(werk, 'dicht');
    mkdirSync(dicht, { mode: 0o500 });
    const plekken = ['/proc/voordeur', join(import.meta.dirname, 'kind.ts'), ...(alsRoot ? [] : [dicht])];
    for (const map of plekken) {
      const server = await startServer({ map });
      expect(server).toMatchObject({ ok: false, wat: 'Pas de rechten aan of kies een andere map met VOORDEUR_DATA.' });
      if (!server.ok) expect(server.reden).toMatch(/^De gegevensmap \S+ (is niet schrijfbaar voor \S+|is geen map|kan niet worden gemaakt|staat op .*) \(\w+\)\.$/);
    }
  });

  it('of another PostgreSQL version is refused before anything is touched', async () => {
    mkdirSync(join(werk, 'postgres'), { mode: 0o700 });
    writeFileSync(join(werk, 'postgres', 'PG_VERSION'), '11\n');
    const server = await startServer({ map: werk });
    expect(server.ok ? '' : server.reden).toMatch(alsRoot ? /van een ander account|van PostgreSQL 11/ : /van PostgreSQL 11; deze Voordeur brengt versie \d+ mee/);
  });

  it('may have a path too long for a socket, and keeps its data', async () => {
    const lang = join(werk, 'een-heel-lange-naam-'.repeat(7));
    const server = await start(lang);
    expect(new URL(server.url).hostname).toBe('127.0.0.1');
    await alsEigenaar(server.url, 'create table blijft as select 1 as een');
    await server.stop();
    const weer = await start(lang);
    expect((await alsEigenaar(weer.url, 'select een from blijft')).rows).toEqual([{ een: 1 }]);
    await weer.stop();
  });

  it('is closed to other accounts, keeps what is confirmed, and orders text the same on every machine', async () => {
    const server = await start(werk);
    const { rows } = await alsEigenaar(server.url, "select lower('ÉÏ') as klein, current_setting('server_encoding') as codering, current_setting('fsync') as fsync");
    await server.stop();
    expect(rows).toEqual([{ klein: 'éï', codering: 'UTF8', fsync: 'on' }]);
    for (const pad of ['postgres', 'postgres.log', 'postgres/voordeur-wachtwoord']) expect(statSync(join(werk, pad)).mode & 0o077).toBe(0);
  });
});

describe.runIf(alsRoot)('as root, which PostgreSQL refuses to be', () => {
  it('works in a folder that only root can enter, under an account without rights', async () => {
    chmodSync(werk, 0o700);
    const server = await start(join(werk, 'data'));
    expect(statSync(join(werk, 'data', 'postgres')).uid).not.toBe(0);
    await server.stop();
  });

  it('copies programs that the account cannot reach to a place that only root can write', async () => {
    const eigen = zoekBinaries();
    if (!eigen.ok) throw new Error(eigen.reden);
    cpSync(join(eigen.waarde.bin, '..'), join(werk, 'dicht', 'native'), { recursive: true, verbatimSymlinks: true });
    chmodSync(join(werk, 'dicht'), 0o700);
    chmodSync(werk, 0o755);
    vi.stubEnv('TMPDIR', werk);
    const account = { naam: 'nobody', uid: 65534, gid: 65534 };
    const bereikbaar = await bereikbaarVoor(account, { bin: join(werk, 'dicht', 'native', 'bin'), versie: eigen.waarde.versie });
    expect(bereikbaar).toMatchObject({ ok: true, waarde: { bin: expect.stringMatching(new RegExp(`^${werk}/voordeur-postgres-`)) } });
    // A second start uses the same copy.
    expect(await bereikbaarVoor(account, { bin: join(werk, 'dicht', 'native', 'bin'), versie: eigen.waarde.versie })).toEqual(bereikbaar);
  });
});
