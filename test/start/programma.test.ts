import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PROJECTMAP } from '../../src/config.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });
/** The program as a user starts it, with an empty region on a data folder of its own. */
type Programma = { proces: ChildProcess; url: string; uitvoer: () => string; einde: Promise<number | null>; klaarNa: number };
let map: string;
let poort: number;

beforeAll(async () => {
  map = mkdtempSync(join(tmpdir(), 'voordeur-programma-'));
  poort = await new Promise((klaar) => { const s = createServer().listen(0, '127.0.0.1', () => { const p = (s.address() as AddressInfo).port; s.close(() => klaar(p)); }); });
});
afterAll(() => rmSync(map, { recursive: true, force: true }));

async function start(omgeving: Record<string, string> = {}): Promise<Programma> {
  const begonnen = Date.now();
  const proces = spawn(process.execPath, ['scripts/start.mjs'], { cwd: PROJECTMAP, env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: String(poort), VOORDEUR_DATA: map, VOORDEUR_DEMO: 'leeg', ...omgeving } });
  let tekst = '';
  for (const stroom of [proces.stdout, proces.stderr]) stroom.setEncoding('utf8').on('data', (deel: string) => (tekst += deel));
  const einde = new Promise<number | null>((klaar) => proces.once('close', klaar));
  const klaar = (async () => { while (!tekst.includes('staat klaar')) await new Promise((w) => setTimeout(w, 50)); })();
  await Promise.race([klaar, einde]);
  return { proces, url: `http://localhost:${poort}`, uitvoer: () => tekst, einde, klaarNa: Date.now() - begonnen };
}
const post = (url: string, lichaam: unknown, token?: string) => fetch(url, { method: 'POST', body: JSON.stringify(lichaam), headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) } });
const token = async (p: Programma) => ((await (await post(`${p.url}/demo/token`, { persona: 'samira-bouzid' })).json()) as { token: string }).token;

describe('het programma in zijn geheel', () => {
  it('een harde stop tijdens het schrijven: wat bevestigd was, is er na de volgende start', async () => {
    const eerste = await start();
    expect(eerste.uitvoer()).toContain(`Voordeur staat klaar op http://localhost:${poort}`);
    const mijn = await token(eerste);
    const bevestigd: string[] = [];
    const schrijven = (async () => {
      for (let i = 0; ; i++) {
        const antwoord = await post(`${eerste.url}/api/v1/dossiers`, { gegevens: { personalia: { naam: `Cliënt ${i}` } } }, mijn);
        if (antwoord.status === 201) bevestigd.push(((await antwoord.json()) as { id: string }).id);
      }
    })().catch(() => undefined);
    while (bevestigd.length < 40) await new Promise((w) => setTimeout(w, 20));
    eerste.proces.kill('SIGKILL');
    await eerste.einde;
    await schrijven;

    const tweede = await start();
    const opnieuw = await token(tweede);
    const gevonden = await Promise.all(bevestigd.map(async (id) => (await fetch(`${tweede.url}/api/v1/dossiers/${id}`, { headers: { authorization: `Bearer ${opnieuw}` } })).status));
    expect(gevonden).toEqual(bevestigd.map(() => 200));
    tweede.proces.kill('SIGTERM');
    expect(await tweede.einde).toBe(0);
  });

  it('een tweede programma op dezelfde map, of op een bezette poort, stopt met een zin die helpt', async () => {
    const eerste = await start();
    const opMap = await start({ PORT: String(poort + 1) });
    expect(await opMap.einde).toBe(1);
    expect(opMap.uitvoer()).toMatch(/map|proces/);
    const andere = mkdtempSync(join(tmpdir(), 'voordeur-poort-'));
    const opPoort = await start({ VOORDEUR_DATA: andere });
    expect(await opPoort.einde).toBe(1);
    expect(opPoort.uitvoer()).toContain(`Poort ${poort} is al in gebruik`);
    rmSync(andere, { recursive: true, force: true });
    eerste.proces.kill('SIGTERM');
    expect(await eerste.einde).toBe(0);
  });

  it('productie zonder instellingen start niet, en noemt alles wat ontbreekt', async () => {
    const p = await start({ NODE_ENV: 'production', VOORDEUR_DEMO: '' });
    expect(await p.einde).toBe(1);
    for (const naam of ['DATABASE_URL', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'VOORDEUR_URL', 'SMTP_URL']) expect(p.uitvoer()).toContain(naam);
  });
});
