// npm run schermbeelden: starts the program with the demo on a folder of its own and takes the pictures in docs/beelden/.
//   CHROME   another browser, as for the tests
//   npm run schermbeelden -- mijn-werk …   only these
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare, ROOT, stop } from './prepare.mjs';
import { withPalette } from './palette.mjs';
import './typescript.mjs';

const WIDE = { width: 1360, height: 860 };
const PHONE = { width: 390, height: 844 };
const LARGEST_KB = 150;

/** One picture each: whose screen, which page, how large. A page may be found through the API, or by walking there, as that persona. */
const PICTURES = {
  inloggen: { path: '/inloggen' },
  'mijn-werk': { as: 'marloes-de-wit', path: '/' },
  dossier: { as: 'jeroen-kuiper', path: dossierIn('advies-gevraagd') },
  stap: { as: 'jeroen-kuiper', path: async (api) => `${await dossierIn('advies-gevraagd')(api)}/stappen/advies-geven` },
  aanvraag: { as: 'jeroen-kuiper', path: async (api) => `${await dossierIn('concept')(api)}/aanvraag/begeleidingsplan` },
  tafel: { as: 'annelies-vermaat', path: zaakInZitting, size: { width: 1360, height: 1000 } },
  brief: { as: 'annelies-vermaat', path: async (api) => `${await dossierIn('te-plaatsen')(api)}/brief`, size: { width: 760, height: 940 } },
  wachtlijst: { as: 'ruud-scholten', path: '/wachtlijst' },
  kandidaten: { as: 'ruud-scholten', path: woningMetKandidaten, size: { width: 1360, height: 1300 } },
  matchtafel: { as: 'bart-hendriks', path: '/matchtafel', size: { width: 1360, height: 1000 } },
  verdeling: { as: 'bart-hendriks', path: '/verdeling', size: { width: 1360, height: 1000 } },
  regeling: { as: 'marloes-de-wit', path: '/regelingen/pact-ijmond-zuid-kennemerland/artikelen/art-3' },
  verdeelsleutel: { as: 'marloes-de-wit', path: '/regelingen/pact-ijmond-zuid-kennemerland/verdeelsleutel#kaart-over-de-gemeenten-178-woningen' },
  monitor: { as: 'esther-molenaar', path: '/monitor?van=2019-01-01&tot=2020-01-01#figuur-uitstroom' },
  telefoon: { as: 'jeroen-kuiper', path: '/', size: PHONE },
};

/** The first dossier this persona sees in a status, as the address of its page. */
function dossierIn(status) {
  return async (api) => {
    const { dossiers } = await api(`/api/v1/dossiers?status=${status}&aantal=1`);
    if (!dossiers?.[0]) throw new Error(`there is no dossier with status ${status}`);
    return `/dossiers/${dossiers[0].id}`;
  };
}

/** The candidates of the first free home that fits at least three of them, or of the last one looked at. */
async function woningMetKandidaten(_api, page) {
  await page.goto('/woningen?stand=vrij');
  const paths = await page.getByRole('link', { name: /^Kandidaten voor/ }).evaluateAll((links) => links.map((a) => a.getAttribute('href')));
  for (const path of paths) {
    await page.goto(path);
    if ((await page.getByText('Uitleg', { exact: true }).count()) >= 2) break;
  }
  return page.url();
}

/** A meeting of today, opened, on its second case: what the table sees while it decides. Each run starts with a region of its own. */
async function zaakInZitting(_api, page) {
  await page.goto('/beoordelingstafel/plannen');
  await page.getByLabel('Op welke dag?').fill(today());
  await page.getByLabel('Hoe laat begint de zitting?').fill('13.30');
  await page.getByRole('button', { name: 'Zitting plannen' }).click();
  await page.getByRole('button', { name: 'Zitting openen' }).click();
  await page.getByRole('navigation', { name: 'Zaken op de agenda' }).getByRole('link').nth(1).click();
  await page.getByRole('heading', { name: 'Besluit', exact: true }).waitFor();
  return page.url();
}

/** The day it is in the Netherlands, as a form takes it. */
function today() {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in PICTURES));
if (unknown.length > 0) stop(`There is no picture ${unknown.join(', ')}. There are: ${Object.keys(PICTURES).join(', ')}.`);

await prepare();
const { startBrowser } = await import('../test/opstelling/browser.ts');
const target = join(ROOT, 'docs', 'beelden');
mkdirSync(target, { recursive: true });
const data = mkdtempSync(join(tmpdir(), 'voordeur-beelden-'));
const program = await start(data);
let failed = 0;
try {
  const browser = await startBrowser();
  for (const [name, picture] of Object.entries(PICTURES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    await take(browser, name, picture).catch((error) => {
      failed += 1;
      console.error(`${name}: ${error.message}`);
    });
  }
  await browser.close();
} finally {
  program.child.kill('SIGTERM');
  await program.ended;
  rmSync(data, { recursive: true, force: true });
}
process.exitCode = failed > 0 ? 1 : 0;

async function take(browser, name, { as, path, size = WIDE }) {
  const token = as && (await tokenFor(as));
  const context = await browser.newContext({ baseURL: program.url, viewport: size, locale: 'nl-NL', reducedMotion: 'reduce' });
  try {
    if (token) await context.addCookies([{ name: 'voordeur', value: token, url: program.url }]);
    const api = async (address) => (await fetch(program.url + address, { headers: { authorization: `Bearer ${token}` } })).json();
    const page = await context.newPage();
    const answer = await page.goto(typeof path === 'string' ? path : await path(api, page));
    if (!answer.ok()) throw new Error(`${answer.url()} gives ${answer.status()}`);
    await page.evaluate(() => document.fonts.ready);
    const file = join(target, `${name}.png`);
    writeFileSync(file, withPalette(await page.screenshot()));
    const kilobytes = Math.ceil(statSync(file).size / 1024);
    console.log(`docs/beelden/${name}.png (${kilobytes} kB)`);
    if (kilobytes > LARGEST_KB) throw new Error(`${kilobytes} kB is more than ${LARGEST_KB}`);
  } finally {
    await context.close();
  }
}

async function tokenFor(persona) {
  const answer = await fetch(`${program.url}/demo/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ persona }) });
  if (!answer.ok) throw new Error(`no token for ${persona}: ${await answer.text()}`);
  return (await answer.json()).token;
}

/** Ready when it says so; what it says before that is shown. */
async function start(folder) {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), VOORDEUR_DATA: folder, NODE_ENV: '', DATABASE_URL: '', OIDC_ISSUER: '', VOORDEUR_DEMO: '', VOORDEUR_URL: '', VOORDEUR_HOST: '' };
  const child = spawn(process.execPath, [join(ROOT, 'dist', 'start.js')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((done) => child.once('close', done));
  await new Promise((ready, broken) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      process.stdout.write(text);
      if (text.includes('Voordeur staat klaar')) ready();
    });
    void ended.then((code) => broken(new Error(`the program stopped with ${code}`)));
  });
  return { child, ended, url: `http://localhost:${port}` };
}

function freePort() {
  return new Promise((done) => {
    const door = createServer().listen(0, '127.0.0.1', () => {
      const { port } = door.address();
      door.close(() => done(port));
    });
  });
}
