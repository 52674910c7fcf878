import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { woningAanmelden } from '../../src/actions/woning/woning-aanmelden.ts';
import { vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import { startApp, type App } from '../opstelling/app.ts';
import { bezwaren } from '../opstelling/axe.ts';
import { startBrowser } from '../opstelling/browser.ts';

/* One client of the Pact, from a new application to the key, by the people who take the steps. Every page on the way is
   looked at with axe, and fits a phone. SCHERMEN=<folder> keeps a picture of each. */

const BREED = { width: 1360, height: 900 };
const TELEFOON = { width: 390, height: 844 };

// Many pages in one story; a busy machine takes its time over axe.
vi.setConfig({ testTimeout: 180_000 });

let app: App;
let browser: Browser;
let dossier = '';
let woning = '';
const vensters = new Map<string, Page>();
let volgnummer = 0;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), startBrowser()]);
  const ruud = await app.als('ruud-scholten');
  const gemeld = await woningAanmelden(app.kern, ruud, { adres: 'Zaanenlaan 214', gemeente: 'haarlem', kamers: 2, huur: '648,20', gelijkvloers: 'nee', jongerenwoning: 'nee', beschikbaar_vanaf: vandaagIn(new Date()) });
  if (!gemeld.ok) throw new Error(gemeld.reden);
  woning = gemeld.waarde.woning;
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

async function als(slug: string): Promise<Page> {
  const open = vensters.get(slug);
  if (open) return open;
  const pagina = await (await app.venster(browser, slug, { viewport: BREED })).newPage();
  pagina.setDefaultTimeout(20_000);
  vensters.set(slug, pagina);
  return pagina;
}

/** No accessibility faults, and nothing wider than a phone. `telefoon` runs axe there too: the shell is another one. */
async function bekijk(pagina: Page, naam: string, { telefoon = false } = {}): Promise<void> {
  volgnummer += 1;
  await zonderFouten(pagina, naam);
  await foto(pagina, naam);
  await pagina.setViewportSize(TELEFOON);
  expect(await pagina.evaluate('document.documentElement.scrollWidth'), `${naam} on a phone`).toBeLessThanOrEqual(TELEFOON.width);
  if (telefoon) await zonderFouten(pagina, `${naam} on a phone`);
  await foto(pagina, `${naam}-telefoon`);
  await pagina.setViewportSize(BREED);
}

async function zonderFouten(pagina: Page, naam: string): Promise<void> {
  const violations = await bezwaren(pagina);
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ').slice(0, 300)}`), naam).toEqual([]);
}

async function foto(pagina: Page, naam: string): Promise<void> {
  const map = process.env['SCHERMEN'];
  if (!map) return;
  mkdirSync(map, { recursive: true });
  await pagina.screenshot({ path: join(map, `${String(volgnummer).padStart(2, '0')}-${naam}.png`), fullPage: true });
}

const ga = async (pagina: Page, pad: string): Promise<number> => (await pagina.goto(pad))!.status();
const stap = (naam: string) => `/dossiers/${dossier}/stappen/${naam}`;
const druk = async (pagina: Page, naam: string) => {
  await pagina.getByRole('main').getByRole('button', { name: naam, exact: true }).click();
  // A form that is kept while someone types is sent by script: the press is over before the step is.
  await pagina.locator('form[aria-busy]').waitFor({ state: 'detached' });
};
/** Chooses an answer in the group of choices with this question. */
const kies = (pagina: Page, vraag: string | RegExp, antwoord: string) =>
  pagina.getByRole('radiogroup', { name: vraag }).or(pagina.getByRole('group', { name: vraag })).last().getByLabel(antwoord, { exact: true }).check();
const kop = (pagina: Page, naam: string | RegExp) => pagina.getByRole('heading', { level: 1, name: naam }).waitFor();
const melding = (pagina: Page, tekst: string) => pagina.getByRole('status').filter({ hasText: tekst }).waitFor();
const html = (pagina: Page) => pagina.content();

describe('P3.a the care organisation applies', () => {
  it('begins with a name, and says what is wrong without losing anything', async () => {
    const samira = await als('samira-bouzid');
    await ga(samira, '/aanvragen/nieuw');
    await bekijk(samira, 'nieuw');
    await druk(samira, 'Aanvraag beginnen');
    expect(await samira.title()).toMatch(/^Fout: /);
    await samira.getByRole('link', { name: 'Vul de naam van de cliënt in.' }).waitFor();
    await samira.getByLabel('Naam van de cliënt').fill('Naima El Idrissi');
    await druk(samira, 'Aanvraag beginnen');
    await kop(samira, 'Personalia');
    dossier = new URL(samira.url()).pathname.split('/')[2]!;
  });

  it('fills in part by part, may leave things open, and sees what is left', async () => {
    const samira = await als('samira-bouzid');
    await samira.getByLabel('Geboortedatum').fill('1992-04-09');
    await druk(samira, 'Opslaan en verder');
    await kop(samira, 'Doelgroep en herkomst');
    await bekijk(samira, 'herkomst');
    await kies(samira, 'Doelgroep', 'Uitstroom uit de maatschappelijke opvang');
    await kies(samira, 'Gemeente van herkomst', 'Haarlem');
    await kies(samira, /binding/, 'Ja');
    await druk(samira, 'Opslaan en later verder');
    await kop(samira, 'Naima El Idrissi');
    expect(await html(samira)).toContain('5 van 19 verplichte vragen ingevuld');
    expect(await samira.title()).toMatch(/^Dossier PACT-\d{4}-\d{4}/);
    await bekijk(samira, 'concept');
    await samira.getByRole('main').getByRole('link', { name: 'Verder met de aanvraag' }).click();
    await kop(samira, 'Huishouden');
    await samira.getByLabel('Aantal volwassenen').fill('1');
    await samira.getByLabel('Aantal kinderen').fill('1');
    await druk(samira, 'Opslaan en verder');
    await kop(samira, 'Inkomen en schulden');
  });

  it('keeps a wrong answer on screen and links to its field', async () => {
    const samira = await als('samira-bouzid');
    await kies(samira, 'Waar komt het inkomen vandaan?', 'Loon uit werk');
    await samira.getByLabel('Netto-inkomen per maand').fill('1.412');
    expect(await samira.getByLabel('Totaal aan schulden').isVisible()).toBe(false);
    await kies(samira, /^Heeft de cliënt schulden/, 'Ja');
    await samira.getByLabel('Totaal aan schulden').fill('rond de 6 duizend');
    await kies(samira, 'Zijn er afspraken over aflossen?', 'Ja, een schuldregeling of betalingsregeling');
    await druk(samira, 'Opslaan en verder');
    await samira.getByRole('link', { name: 'Totaal schulden: vul een bedrag in cijfers in, bijvoorbeeld 6200.' }).waitFor();
    expect(await samira.getByLabel('Totaal aan schulden').inputValue()).toBe('rond de 6 duizend');
    await bekijk(samira, 'inkomen-fout', { telefoon: true });
    await samira.getByLabel('Totaal aan schulden').fill('6200');
    await druk(samira, 'Opslaan en verder');
    await kop(samira, 'Eerder wonen');
    await druk(samira, 'Opslaan en verder');
    await kop(samira, 'Begeleidingsplan');
  });

  it('P3.b cannot hand in without consent or with open questions, and says which', async () => {
    const samira = await als('samira-bouzid');
    const doel = samira.getByRole('group', { name: 'Doel 1', exact: true });
    await doel.getByLabel('Leefgebied').selectOption({ label: 'Financiën' });
    await doel.getByRole('textbox', { name: 'Doel', exact: true }).fill('De post openen');
    await doel.getByLabel('Gewenst resultaat').fill('Geen ongeopende post');
    await kies(samira, /plan ondertekend/, 'Ja');
    await kies(samira, /toe aan zelfstandig wonen/, 'Ja');
    await samira.getByLabel('Waaruit blijkt dat?').fill('Kookt en plant zelf,\nbetaalt op tijd.');
    await samira.getByLabel('Voor hoeveel maanden is woonbegeleiding geregeld?').fill('24');
    await samira.getByLabel('Wie geeft de woonbegeleiding na de verhuizing?').fill('RIBW K/AM');
    await kies(samira, /zachte landing/, 'Ja');
    await druk(samira, 'Opslaan en verder');
    await kop(samira, 'Zoekprofiel');
    await kies(samira, /In welke gemeenten/, 'Haarlem');
    await druk(samira, 'Opslaan en verder');
    await kop(samira, 'Toestemming vastleggen');
    await bekijk(samira, 'toestemming');
    await samira.getByRole('link', { name: 'Later vastleggen' }).click();
    await kop(samira, 'Controleer de aanvraag');
    await bekijk(samira, 'controle-onaf');
    expect(await samira.getByRole('button', { name: 'Aanvraag indienen' }).count()).toBe(0);
    await samira.getByRole('link', { name: 'Minimaal aantal kamers' }).click();
    await samira.getByLabel('Minimaal aantal kamers').fill('2');
    await druk(samira, 'Opslaan en verder');
    for (const doel of ['Beoordelen van de aanvraag (nodig)', 'Zoeken van een woning (nodig)', 'Kennismaken in de buurt']) await kies(samira, 'Waarvoor geeft de cliënt toestemming?', doel);
    await kies(samira, 'Wie geeft toestemming?', 'De cliënt zelf');
    await kies(samira, 'Hoe is de toestemming gegeven?', 'Met een ondertekend formulier');
    await samira.getByLabel('Op welke dag?').fill(vandaagIn(new Date()));
    await druk(samira, 'Toestemming vastleggen');
    await melding(samira, 'Toestemming vastgelegd');
    await bekijk(samira, 'controle');
    await druk(samira, 'Aanvraag indienen');
    await melding(samira, 'Aanvraag ingediend');
    await bekijk(samira, 'ingediend');
  });
});

describe('P3.c, P3.d the Servicepunt checks and the table decides', () => {
  it('asks for more, gets it, and takes the application up', async () => {
    const marloes = await als('marloes-de-wit');
    await ga(marloes, `/dossiers/${dossier}`);
    await marloes.getByText('Jij bent aan zet').waitFor();
    await bekijk(marloes, 'servicepunt');
    await marloes.getByRole('main').getByRole('link', { name: 'Aanvulling vragen' }).click();
    await marloes.getByLabel('Wat ontbreekt er?').fill('Stuur het bewijs van de schuldregeling mee.');
    await bekijk(marloes, 'aanvulling-vragen');
    await druk(marloes, 'Aanvulling vragen');
    const samira = await als('samira-bouzid');
    await ga(samira, stap('aanvraag-aanvullen'));
    await samira.getByText('Stuur het bewijs van de schuldregeling mee.').waitFor();
    await samira.getByLabel('Wat heb je aangevuld?').fill('De beschikking zit bij het plan.');
    await bekijk(samira, 'aanvullen');
    await druk(samira, 'Aanvraag aanvullen');
    await ga(marloes, stap('in-behandeling-nemen'));
    await bekijk(marloes, 'in-behandeling');
    await druk(marloes, 'In behandeling nemen');
    await melding(marloes, 'In behandeling genomen');
  });

  it('says of a step that belongs to someone else whose it is, with the article', async () => {
    const marloes = await als('marloes-de-wit');
    expect(await ga(marloes, stap('besluit-nemen'))).toBe(403);
    await marloes.getByText('Deze stap is niet aan jou, maar aan: lid beoordelingstafel').waitFor();
    await bekijk(marloes, 'besluit-niet');
  });

  it('decides with reasons; an empty decision is refused at its fields', async () => {
    const annelies = await als('annelies-vermaat');
    await ga(annelies, `/dossiers/${dossier}`);
    await bekijk(annelies, 'tafel');
    await ga(annelies, stap('besluit-nemen'));
    await druk(annelies, 'Besluit nemen');
    await annelies.getByRole('link', { name: 'Vul in: Motivering' }).waitFor();
    await bekijk(annelies, 'besluit-fout');
    await kies(annelies, 'Besluit', 'Positief');
    await kies(annelies, 'Contractvorm', 'Driehoekscontract');
    await annelies.getByLabel('Motivering').fill('Het plan is rond en de schulden zijn geregeld.');
    await druk(annelies, 'Besluit nemen');
    await melding(annelies, 'Besluit genomen');
    await annelies.getByText('“Het plan is rond en de schulden zijn geregeld.”').waitFor();
  });

  it('P3.e the Servicepunt places on the waiting list', async () => {
    const marloes = await als('marloes-de-wit');
    await ga(marloes, stap('op-wachtlijst-plaatsen'));
    await kies(marloes, 'Wachtlijst van gemeente', 'Haarlem');
    await druk(marloes, 'Op de wachtlijst plaatsen');
    await melding(marloes, 'Op de wachtlijst geplaatst');
    await bekijk(marloes, 'wachtlijst-servicepunt');
  });
});

describe('P4.b, P12 the corporation offers without learning what it does not need', () => {
  it('sees the search profile, and of the rest only the name of the group', async () => {
    const ruud = await als('ruud-scholten');
    await ga(ruud, `/dossiers/${dossier}`);
    await ruud.getByRole('heading', { name: /Begeleidingsplan/ }).waitFor();
    const bron = await html(ruud);
    for (const geheim of ['Naima', 'maatschappelijke opvang', 'Kookt en plant', '6.200', 'schuldregeling mee', 'Het plan is rond']) expect(bron).not.toContain(geheim);
    await bekijk(ruud, 'wachtlijst-corporatie');
    await ga(ruud, stap('besluit-nemen'));
    expect(await html(ruud)).not.toContain('Gemeente Haarlem');
  });

  it('proposes one of its own free homes', async () => {
    const ruud = await als('ruud-scholten');
    await ga(ruud, `${stap('woning-voorleggen')}?woning=${woning}`);
    expect(await ruud.getByLabel('Zaanenlaan 214, Haarlem').isChecked()).toBe(true);
    await bekijk(ruud, 'voorleggen');
    await druk(ruud, 'Woning voorleggen');
    await melding(ruud, 'Woning voorgelegd');
    await kop(ruud, 'Naima El Idrissi');
    await bekijk(ruud, 'aanbod-corporatie', { telefoon: true });
    expect(await html(ruud)).not.toContain('Kookt en plant');
  });

  it('hears that the step was just taken, and keeps what was typed', async () => {
    const samira = await als('samira-bouzid');
    await ga(samira, stap('advies-geven'));
    const tweede = await (await app.venster(browser, 'samira-bouzid')).newPage();
    await tweede.goto(stap('advies-geven'));
    await kies(tweede, 'Advies', 'Positief');
    await tweede.getByLabel('Toelichting').fill('Dichtbij zijn werk.');
    await kies(samira, 'Advies', 'Positief');
    await samira.getByLabel('Toelichting').fill('Dichtbij haar dochter.\nTweede etage is geen probleem.');
    await bekijk(samira, 'advies');
    await druk(samira, 'Advies geven');
    await melding(samira, 'Advies gegeven');
    await druk(tweede, 'Advies geven');
    await tweede.getByText('Dichtbij zijn werk.').waitFor();
    await bekijk(tweede, 'conflict');
    await tweede.context().close();
  });
});

describe('P5.a from an accepted offer to the key', () => {
  it('the client accepts, the lease is recorded, the key is handed over', async () => {
    const samira = await als('samira-bouzid');
    await ga(samira, stap('aanbod-beantwoorden'));
    await kies(samira, 'Wat antwoordt de cliënt?', 'De cliënt neemt de woning aan');
    await bekijk(samira, 'antwoord');
    await druk(samira, 'Aanbod beantwoorden');
    await melding(samira, 'Aanbod beantwoord');
    const ruud = await als('ruud-scholten');
    await ga(ruud, stap('contract-vastleggen'));
    await ruud.getByLabel('Ingangsdatum').fill(vandaagIn(new Date()));
    await kies(ruud, /koppelbeding/, 'Ja');
    await bekijk(ruud, 'contract');
    await druk(ruud, 'Huurcontract vastleggen');
    await ruud.getByRole('main').getByRole('link', { name: 'Ondertekening vastleggen' }).click();
    for (const wie of ['De cliënt', 'De zorgorganisatie', 'De corporatie']) await ruud.getByLabel(wie, { exact: true }).check();
    await druk(ruud, 'Ondertekening vastleggen');
    await ruud.getByRole('main').getByRole('link', { name: 'Sleutel overdragen' }).click();
    await bekijk(ruud, 'sleutel');
    await druk(ruud, 'Sleutel overdragen');
    await melding(ruud, 'Sleutel overgedragen');
    await bekijk(ruud, 'woont');
  });

  it('the welfare worker who was asked sees name and progress, not debts', async () => {
    const samira = await als('samira-bouzid');
    await ga(samira, stap('welzijn-betrekken'));
    await kies(samira, 'Welke welzijnsorganisatie?', 'Dock');
    await druk(samira, 'Welzijn betrekken');
    await melding(samira, 'Welzijn betrokken');
    const kees = await als('kees-blom');
    await ga(kees, `/dossiers/${dossier}`);
    await kop(kees, 'Naima El Idrissi');
    expect(await html(kees)).not.toContain('6.200');
    await bekijk(kees, 'welzijn');
  });

  it('withdrawn consent closes the dossier to everyone else at once', async () => {
    const samira = await als('samira-bouzid');
    await ga(samira, stap('toestemming-intrekken'));
    await kies(samira, 'Wie trekt de toestemming in?', 'De cliënt zelf');
    await bekijk(samira, 'intrekken');
    await druk(samira, 'Toestemming intrekken');
    await melding(samira, 'Toestemming ingetrokken');
    await bekijk(samira, 'stil');
    for (const slug of ['marloes-de-wit', 'ruud-scholten', 'kees-blom']) expect(await ga(await als(slug), `/dossiers/${dossier}`)).toBe(404);
    await bekijk(await als('kees-blom'), 'niet-gevonden');
  });
});

describe('what does not exist and what is not yours', () => {
  it('is answered alike, with any input', async () => {
    const jeroen = await app.als('jeroen-kuiper');
    const zonderNummer = async (pad: string) => (await (await app.vraag(jeroen, pad)).text()).replaceAll(dossier, 'X');
    expect(await zonderNummer(`/dossiers/${dossier}`)).toBe(await zonderNummer(`/dossiers/${app.kern.nieuwId()}`));
    for (const pad of ['/dossiers/onzin', `${stap('advies-geven')}`, `${stap('onzin')}`, `${stap('constructor')}`, `/dossiers/${dossier}/aanvraag/personalia`, `/dossiers/${dossier}/aanvraag/__proto__`])
      for (const init of [{}, { method: 'POST', body: new URLSearchParams({ versie: '1', advies: 'positief' }) }, { method: 'POST', body: '{"a":', headers: { 'content-type': 'application/json' } }])
        expect((await app.vraag(jeroen, pad, init)).status, pad).toBe(404);
  });

  it('never fails on a hostile form', async () => {
    const samira = await app.als('samira-bouzid');
    const raar = ['', '\u0000', 'x'.repeat(20_000), '<script>alert(1)</script>', "'; drop table x; --", '\ud800', '9'.repeat(400), '[object Object]', '2026-02-31'];
    for (const pad of [`/dossiers/${dossier}/aanvraag/personalia`, `/dossiers/${dossier}/aanvraag/zoekprofiel`, stap('toestemming-vastleggen'), '/aanvragen/nieuw'])
      for (const waarde of raar) {
        const velden = Object.fromEntries(['naam', 'geboortedatum', 'telefoon', 'zoekgemeenten', 'kamers', 'door', 'wijze', 'gegeven_op', 'gebeurd_op', 'versie', 'daarna'].map((v) => [v, waarde]));
        const antwoord = await app.vraag(samira, pad, { method: 'POST', body: new URLSearchParams(velden) });
        expect(antwoord.status, `${pad} ${waarde.slice(0, 20)}`).toBeLessThan(500);
        expect(await antwoord.text()).not.toContain('<script>alert');
      }
    expect(app.fouten).toEqual([]);
  });
});
