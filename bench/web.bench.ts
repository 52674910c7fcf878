import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';
import pino from 'pino';
import { kern as maakKern } from '../src/actions/kern.ts';
import { maakApp } from '../src/app.ts';
import { demoAanmelding } from '../src/demo/aanmelding.ts';
import { richtDemoIn } from '../src/demo/inrichten.ts';
import { DEMO_UITGEVER, PERSONAS } from '../src/demo/personas.ts';
import { laadRegelingen } from '../src/storage/inrichting.ts';
import { migreer } from '../src/storage/migraties.ts';
import { leesRegelingen } from '../src/storage/regelingen-lezen.ts';
import { startServer } from '../src/storage/server/start.ts';
import { sessies as maakSessies } from '../src/storage/sessies.ts';
import { verbind } from '../src/storage/verbinding.ts';
import { vermenigvuldig } from './vulling.ts';

/*
 * What a page costs beyond the bare floor: the same statements without row-level security and the same bytes from a bare server,
 * measured in turn in the same run. p50 in milliseconds over HTTP, and the ratio.
 */

const RONDEN = 60;
const map = mkdtempSync(join(tmpdir(), 'voordeur-bench-'));
const gestart = await startServer({ map, duurzaam: true });
if (!gestart.ok) throw new Error(gestart.reden);
const eigenaarUrl = gestart.waarde.url;

let opname: { tekst: string; waarden: readonly unknown[] }[] | undefined;
const regelingen = leesRegelingen();
const inlog = await migreer(eigenaarUrl);
await laadRegelingen(eigenaarUrl, regelingen);
const verbinding = verbind(inlog.programma, { opQuery: (tekst, waarden) => opname?.push({ tekst, waarden }) });
const kern = maakKern(verbinding, regelingen);
const sessies = maakSessies(verbinding);
await richtDemoIn({ eigenaarUrl, kern, sessies, leeg: false, zeg: () => {} });
const adres = { url: 'http://127.0.0.1', elkeHost: true };
const geheim = 'x'.repeat(40);
const demo = demoAanmelding({ sessies, regelingen: regelingen.alle(), geheim, adres, binnen: adres.url });
const app = maakApp({ kern, sessies, adres, geheim, aanbieder: demo.aanbieder, demo, log: pino({ level: 'silent' }) });
const luister = (server: Server) => new Promise<string>((klaar) => server.listen(0, '127.0.0.1', () => klaar(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)));
const url = await luister(createAdaptorServer({ fetch: app.fetch }) as Server);

const inloggen = async (organisatie: string, rol: string) => {
  const slug = PERSONAS.find((p) => p.organisatie === organisatie && p.rol === rol)!.slug;
  return sessies.begin((await sessies.accountVoor(DEMO_UITGEVER, slug))!, 'api');
};
const servicepunt = await inloggen('stichting-woonservice', 'servicepunt-medewerker');
const begeleider = await inloggen('hvo-querido', 'begeleider');
const consulent = await inloggen('pre-wonen', 'woonconsulent');
const eigenaar = new pg.Pool({ connectionString: eigenaarUrl, max: 4 });

const haal = async (token: string, pad: string, init: RequestInit = {}) => {
  const antwoord = await fetch(`${url}${pad}`, { ...init, redirect: 'manual', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' } });
  const tekst = await antwoord.text();
  if (antwoord.status >= 400) throw new Error(`${pad}: ${antwoord.status} ${tekst.slice(0, 300)}`);
  return tekst;
};
const mediaan = (reeks: number[]) => [...reeks].sort((a, b) => a - b)[Math.floor(reeks.length / 2)]!;
const duur = async (werk: () => Promise<unknown>) => { const t = performance.now(); await werk(); return performance.now() - t; };
// Roles and tokens are what is measured against: the floor leaves them out, and the functions that check and log become the read itself.
const isKern = (tekst: string) => !/^(begin|commit|rollback|select set_config|select \* from voordeur\.sessie_wie|select voordeur\.(slot|betrokkenen|gegevens_vast|woning_bij))/i.test(tekst.trim());
const kaal = (tekst: string) => tekst.replace(/select groep, inhoud from voordeur\.gegevens_lezen\(\$1::uuid, \$2, \$3::text\[\]\)/, 'select groep, inhoud from voordeur.gegevensgroep where dossier_id = $1::uuid and actueel and ($2::text is not null) and ($3::text[] is null or groep = any ($3::text[]))');

/** Measures one page against a bare server that runs the same statements as the owner and sends the same text. */
async function meet(naam: string, token: string, pad: () => string, init: () => RequestInit = () => ({}), schrijft = false): Promise<void> {
  for (let i = 0; i < 5; i++) await haal(token, pad(), init());
  opname = [];
  const tekst = await haal(token, pad(), init());
  const vragen = opname;
  opname = undefined;
  const vloer = new Hono().all('*', async (c) => {
    const client = await eigenaar.connect();
    try {
      await client.query('begin');
      for (const { tekst: vraag, waarden } of vragen.filter((v) => isKern(v.tekst))) await client.query({ text: kaal(vraag), values: [...waarden] }).catch(() => client.query('rollback; begin'));
      await client.query(schrijft ? 'rollback' : 'commit');
    } finally { client.release(); }
    return c.html(tekst);
  });
  const vloerServer = createServer(createAdaptorServer({ fetch: vloer.fetch }).listeners('request')[0] as never);
  const vloerUrl = await luister(vloerServer);
  const ons: number[] = [];
  const kaalTijd: number[] = [];
  for (let i = 0; i < RONDEN; i++) {
    ons.push(await duur(() => haal(token, pad(), init())));
    kaalTijd.push(await duur(async () => (await fetch(vloerUrl)).text()));
  }
  vloerServer.closeAllConnections();
  vloerServer.close();
  const [a, b] = [mediaan(ons), mediaan(kaalTijd)];
  console.log(`${naam.padEnd(34)} ${String(vragen.length).padStart(3)} vragen ${a.toFixed(1).padStart(7)} ms   vloer ${b.toFixed(1).padStart(6)} ms   verhouding ${(a / b).toFixed(2)}`);
}

for (const aantal of [300, 20_000]) {
  await vermenigvuldig(eigenaarUrl, aantal);
  const dossiers = (await eigenaar.query(`select d.id from voordeur.dossier d join voordeur.zicht z on z.dossier_id = d.id where z.organisatie = 'stichting-woonservice' and z.rol = 'servicepunt-medewerker' order by d.id limit 200`)).rows.map((r) => r.id as string);
  const eigen = (await eigenaar.query(`select id from voordeur.dossier where zorgorganisatie = 'hvo-querido' and status not in ('afgewezen', 'uitgesloten', 'ingetrokken') order by id limit 200`)).rows.map((r) => r.id as string);
  let i = 0;
  const volgende = (lijst: string[]) => lijst[i++ % lijst.length]!;
  console.log(`\n${(await eigenaar.query('select count(*) from voordeur.dossier')).rows[0].count} dossiers`);
  await meet('dossierlijst, servicepunt', servicepunt, () => '/dossiers');
  await meet('dossierlijst, zorgorganisatie', begeleider, () => '/dossiers');
  await meet('mijn werk, servicepunt', servicepunt, () => '/');
  await meet('mijn werk, zorgorganisatie', begeleider, () => '/');
  await meet('dossier, servicepunt', servicepunt, () => `/dossiers/${volgende(dossiers)}`);
  await meet('dossier, zorgorganisatie', begeleider, () => `/dossiers/${volgende(eigen)}`);
  await meet('zoeken op naam, servicepunt', servicepunt, () => '/zoeken?q=kopie');
  const wachtend = (await eigenaar.query(`select id from voordeur.dossier where regeling like 'pact%' and status = 'wacht-op-woning' and toestemming order by id limit 20`)).rows.map((r) => r.id as string);
  const vrij = (await eigenaar.query(`select id from voordeur.woning where corporatie = 'pre-wonen' and status = 'vrij' and regeling like 'pact%' order by id`)).rows.map((r) => r.id as string);
  await meet('kandidaten, corporatie', consulent, () => `/woningen/${volgende(vrij)}/kandidaten`);
  await meet('kandidaten, servicepunt', servicepunt, () => `/woningen/${volgende(vrij)}/kandidaten`);
  await meet('woningen voor een cliënt', servicepunt, () => `/dossiers/${volgende(wachtend)}/woningen`);
  await meet('stap: gegevens bijwerken (API)', begeleider, () => `/api/v1/dossiers/${volgende(eigen)}/acties/gegevens-bijwerken`, () => ({ method: 'POST', body: JSON.stringify({ gegevens: { huishouden: { volwassenen: 1 + (i % 3) } } }) }), true);
}
await verbinding.sluit();
await eigenaar.end();
await gestart.waarde.stop();
rmSync(map, { recursive: true, force: true });
process.exit(0);
