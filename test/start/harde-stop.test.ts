import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { serverprocessen } from '../../src/storage/server/orphans.ts';
import { startServer } from '../../src/storage/server/start.ts';
import { startSchrijver, type Kind } from './kind.ts';

/** One folder for all: each stop comes on top of the ones before it. */
let map: string;
beforeAll(() => void (map = mkdtempSync(join(tmpdir(), 'voordeur-hard-'))));
afterAll(() => rmSync(map, { recursive: true, force: true }));
vi.setConfig({ testTimeout: 120_000 });

const processen = () => serverprocessen(join(map, 'postgres'));

/** The pid of the shell that guards this server. */
const wakerVan = (kind: Kind) => Number(execFileSync('pgrep', ['-f', `voordeur-waker ${kind.serverPid}$`], { encoding: 'utf8' }));

const HARDE_STOPS: Record<string, (kind: Kind) => void> = {
  'only the program is killed': (kind) => kind.proces.kill('SIGKILL'),
  'the program and the guard of its server are killed, so the server lives on': (kind) => {
    process.kill(wakerVan(kind), 'SIGKILL');
    kind.proces.kill('SIGKILL');
  },
  'everything is killed at once': (kind) => {
    process.kill(wakerVan(kind), 'SIGKILL');
    for (const pid of processen()) process.kill(pid, 'SIGKILL');
    kind.proces.kill('SIGKILL');
  },
};

describe.runIf(process.platform === 'linux')('a hard stop while rows are written', () => {
  for (const [hoe, stop] of Object.entries(HARDE_STOPS)) {
    it(`loses nothing that was confirmed and leaves nothing running: ${hoe}`, async () => {
      const kind = await startSchrijver(map);
      await kind.totBevestigd(kind.begin + 150);
      stop(kind);
      await kind.einde;
      const bevestigd = kind.bevestigd();

      const server = await startServer({ map });
      if (!server.ok) throw new Error(server.reden);
      expect(await aaneengesloten(server.waarde.url)).toBeGreaterThanOrEqual(bevestigd);
      expect(processen()).toContain(server.waarde.pid);
      expect(processen()).not.toContain(kind.serverPid);
      await server.waarde.stop();
      expect(processen()).toEqual([]);
    });
  }

  it('a killed database is said in a sentence, and the next start has everything', async () => {
    const kind = await startSchrijver(map);
    await kind.totBevestigd(kind.begin + 50);
    process.kill(kind.serverPid, 'SIGKILL');
    expect(await kind.einde).toBe(1);
    expect(kind.fouten()).toContain('De database is onverwacht gestopt (SIGKILL). Start Voordeur opnieuw; wat bevestigd was, is bewaard.');
    const opnieuw = await startSchrijver(map);
    await opnieuw.totBevestigd(kind.bevestigd() + 10);
    opnieuw.proces.kill('SIGKILL');
    await opnieuw.einde;
  });

  it('the server goes by itself when the program is killed and never comes back', async () => {
    const kind = await startSchrijver(map, true);
    kind.proces.kill('SIGKILL');
    await expect.poll(processen, { timeout: 10_000 }).toEqual([]);
  });

  it('a pid file that now names another program is no obstacle', async () => {
    const eerst = await startServer({ map });
    if (!eerst.ok) throw new Error(eerst.reden);
    await eerst.waarde.stop();
    writeFileSync(join(map, 'postgres', 'postmaster.pid'), `${process.ppid}\n${join(map, 'postgres')}\n1\n5432\n.\n\n0 0\nready\n`);
    const weer = await startServer({ map });
    if (!weer.ok) throw new Error(weer.reden);
    await weer.waarde.stop();
  });
});

/** How many rows there are, which is also the highest number if none is missing. */
async function aaneengesloten(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ aantal: number; hoogste: number }>('select count(*)::int as aantal, max(nummer) as hoogste from rij');
  await client.end();
  expect(rows[0]!.aantal).toBe(rows[0]!.hoogste);
  return rows[0]!.aantal;
}
