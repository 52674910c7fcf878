import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../src/storage/server/start.ts';

/* The command line as a process of its own: exit codes, streams, and the database it finds or does not find. */

let map: string;
beforeAll(() => void (map = mkdtempSync(join(tmpdir(), 'voordeur-regel-'))));
afterAll(() => rmSync(map, { recursive: true, force: true }));

type Einde = { code: number; uit: string; fouten: string };
const voordeur = (woorden: string[], env: Record<string, string> = {}): Promise<Einde> =>
  new Promise((klaar) => {
    execFile(process.execPath, ['--import', './scripts/typescript.mjs', 'src/voordeur.ts', ...woorden], { env: { ...process.env, DATABASE_URL: '', ...env } }, (fout, uit, fouten) =>
      klaar({ code: fout ? Number(fout.code) : 0, uit, fouten }));
  });

// Each starts a program from its sources: seconds on a quiet machine, much more on a busy one.
describe('npm run voordeur', { timeout: 120_000 }, () => {
  it('geeft hulp op de standaarduitvoer en eindigt met 0', async () => {
    expect(await voordeur(['help'])).toMatchObject({ code: 0, fouten: '', uit: expect.stringContaining('regeling controleer <bestand…>') as string });
  });

  it('leest bestandsnamen vanaf de map waar npm is aangeroepen', async () => {
    const pact = join(process.cwd(), 'regelingen', 'pact-ijmond-zuid-kennemerland');
    expect(await voordeur(['regeling', 'controleer', '2021-10-07.yaml'], { INIT_CWD: pact })).toMatchObject({ code: 0 });
    expect(await voordeur(['regeling', 'controleer', '2021-10-08.yaml'], { INIT_CWD: pact })).toMatchObject({ code: 1, fouten: '2021-10-08.yaml is niet gevonden.\n' });
  });

  it('zegt dat er nog geen database is, en maakt er geen', async () => {
    const { code, fouten } = await voordeur(['controleer-keten'], { VOORDEUR_DATA: join(map, 'nog-niet') });
    expect(fouten).toContain(`Er staat nog geen database in ${join(map, 'nog-niet')}.`);
    expect(code).toBe(1);
  });

  it('zegt dat de ingebouwde database in gebruik is, en door welk proces', async () => {
    const server = await startServer({ map, duurzaam: false });
    if (!server.ok) throw new Error(server.reden);
    try {
      const { code, fouten } = await voordeur(['controleer-keten'], { VOORDEUR_DATA: map });
      expect(fouten).toContain(`al in gebruik door een Voordeur die draait (proces ${process.pid})`);
      expect(fouten).toContain('stop dat eerst');
      expect(code).toBe(1);
    } finally {
      await server.waarde.stop();
    }
    expect((await voordeur(['controleer-keten'], { VOORDEUR_DATA: map })).fouten).toBe('Deze database is nog niet ingericht. Start eerst het programma.\n');
  });

  it('zegt in een zin dat een database niet bereikbaar of het adres geen adres is', async () => {
    expect(await voordeur(['controleer-keten'], { DATABASE_URL: 'postgres://niemand@127.0.0.1:1/x' })).toMatchObject({ code: 1, fouten: expect.stringMatching(/^De database is niet bereikbaar, of weigert dit:\n.*ECONNREFUSED/) as string });
    expect(await voordeur(['controleer-keten'], { DATABASE_URL: 'mysql://x' })).toMatchObject({ code: 1, fouten: expect.stringMatching(/^DATABASE_URL moet een adres zijn/) as string });
  });
});
