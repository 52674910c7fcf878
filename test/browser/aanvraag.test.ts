import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dossierOpenen } from '../../src/actions/aanvraag/dossier-openen.ts';
import { startApp, type App } from '../opstelling/app.ts';
import { bezwaren } from '../opstelling/axe.ts';
import { startBrowser } from '../opstelling/browser.ts';

/* Filling in an application as it goes in practice: one goal after the other, on a phone, and with things that come in between. */

const BREED = { width: 1360, height: 900 };
const TELEFOON = { width: 390, height: 844 };
vi.setConfig({ testTimeout: 180_000 });

let app: App;
let browser: Browser;
let venster: BrowserContext;
let pagina: Page;
let dossier: string;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), startBrowser()]);
  const geopend = await dossierOpenen(app.kern, await app.als('samira-bouzid'), { gegevens: { personalia: { naam: 'Naima El Idrissi', geboortedatum: '1992-04-09' } } });
  if (!geopend.ok) throw new Error(geopend.reden);
  dossier = geopend.waarde.dossier;
  venster = await app.venster(browser, 'samira-bouzid', { viewport: BREED });
  pagina = await venster.newPage();
  pagina.setDefaultTimeout(20_000);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const deel = (groep: string) => `/dossiers/${dossier}/aanvraag/${groep}`;
const druk = (naam: string) => pagina.getByRole('main').getByRole('button', { name: naam }).click();
const staatErWeer = () => pagina.getByRole('status').filter({ hasText: 'Wat je eerder invulde, staat er weer.' }).waitFor();

async function bekijk(naam: string): Promise<void> {
  for (const [vorm, formaat] of [['breed', BREED], ['telefoon', TELEFOON]] as const) {
    await pagina.setViewportSize(formaat);
    expect(await pagina.evaluate('document.documentElement.scrollWidth'), `${naam} ${vorm}`).toBeLessThanOrEqual(formaat.width);
    const violations = await bezwaren(pagina);
    expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ').slice(0, 300)}`), `${naam} ${vorm}`).toEqual([]);
    const map = process.env['SCHERMEN'];
    if (map) { mkdirSync(map, { recursive: true }); await pagina.screenshot({ path: join(map, `aanvraag-${naam}-${vorm}.png`), fullPage: true }); }
  }
  await pagina.setViewportSize(BREED);
}

describe('the plan in rows', () => {
  it('W7.1 gets a second goal with one button, and comes back to it', async () => {
    await pagina.goto(deel('begeleidingsplan'));
    const eerste = pagina.getByRole('group', { name: 'Doel 1', exact: true });
    await eerste.getByLabel('Leefgebied').selectOption({ label: 'Financiën' });
    await eerste.getByRole('textbox', { name: 'Doel', exact: true }).fill('Elke week de post openen');
    await druk('Nog een toevoegen');
    await pagina.getByRole('status').filter({ hasText: 'Opgeslagen' }).waitFor();
    const tweede = pagina.getByRole('group', { name: 'Doel 2', exact: true });
    await tweede.getByRole('textbox', { name: 'Doel', exact: true }).fill('Zelf koken');
    await tweede.getByLabel('Leefgebied').selectOption({ label: 'Wonen en huishouden' });
    await bekijk('plan');
    await druk('Opslaan en later verder');
    await pagina.goto(deel('controleren'));
    await pagina.getByText('Elke week de post openen').waitFor();
    await pagina.getByRole('link', { name: /doel 1: gewenst resultaat/ }).waitFor();
    await bekijk('controleren');
  });
  it('W8 shows on a phone, folded below the questions, why they are asked and who will see the answers', async () => {
    await pagina.setViewportSize(TELEFOON);
    await pagina.goto(deel('inkomen-en-schulden'));
    const waarom = pagina.getByText('Waarom vragen we dit, en wie ziet het?');
    await waarom.waitFor();
    expect(await pagina.getByText('De cliënt kan de toestemming altijd intrekken.').first().isVisible()).toBe(false);
    await waarom.click();
    await pagina.getByText('De cliënt kan de toestemming altijd intrekken.').first().waitFor();
    await pagina.setViewportSize(BREED);
  });
  it('P1.1 shows the room of a target group with a maximum, and asks a follow-up only where it belongs', async () => {
    await pagina.goto(deel('herkomst'));
    await pagina.getByText('Dit jaar nog 5 van 5 plaatsen in Zuid-Kennemerland.').first().waitFor();
    await bekijk('herkomst');
    await pagina.goto(deel('personalia'));
    expect(await pagina.getByLabel('Naam van de vertegenwoordiger').isVisible()).toBe(false);
    await pagina.getByLabel('Ja, een mentor').check();
    expect(await pagina.getByLabel('Naam van de vertegenwoordiger').isVisible()).toBe(true);
  });
});

describe('nothing is lost', () => {
  it('W8 a session that ended with a filled form: after signing in it stands there again, also after a fault', async () => {
    await pagina.goto(deel('huishouden'));
    await pagina.getByLabel('Aantal volwassenen').fill('heel veel');
    await pagina.getByLabel('Toelichting op het huishouden').fill('De kinderen komen om de week.');
    await druk('Opslaan en verder');
    await pagina.getByRole('link', { name: /^Volwassenen: vul/ }).waitFor();
    await pagina.getByLabel('Aantal volwassenen').fill('2');
    await venster.clearCookies();
    await druk('Opslaan en verder');
    await pagina.getByRole('heading', { level: 1, name: 'Je bent uitgelogd, je werk is er nog' }).waitFor();
    await venster.addCookies([(await app.als('samira-bouzid')).koekje]);
    await druk('Verstuur opnieuw');
    await pagina.getByRole('heading', { level: 1, name: 'Inkomen en schulden' }).waitFor();
    await pagina.goto(deel('huishouden'));
    expect(await pagina.getByLabel('Aantal volwassenen').inputValue()).toBe('2');
    expect(await pagina.getByLabel('Toelichting op het huishouden').inputValue()).toBe('De kinderen komen om de week.');
    await pagina.getByLabel('Aantal kinderen').fill('1');
    await druk('Opslaan en verder');
    await pagina.getByRole('heading', { level: 1, name: 'Inkomen en schulden' }).waitFor();
    await pagina.goto(deel('huishouden'));
    expect(await pagina.getByText('Wat je eerder invulde').count()).toBe(0);
  });
  it('P12.d what one person typed is not there for another who signs in in the same tab, nor after logging out', async () => {
    const bewaard = () => pagina.evaluate<string[]>("Object.keys(sessionStorage).filter((s) => s.startsWith('voordeur:concept:'))");
    const typ = async () => {
      await pagina.goto('/aanvragen/nieuw');
      await pagina.getByLabel('Naam van de cliënt', { exact: true }).fill('Niet Voor Jou');
      expect(await bewaard()).toContainEqual(expect.stringMatching(/^voordeur:concept:[0-9a-f]{12}:nieuwe-aanvraag$/));
    };
    await typ();
    await venster.clearCookies();
    await pagina.goto('/inloggen?naar=/aanvragen/nieuw');
    expect(await bewaard()).toContainEqual(expect.stringMatching(/:nieuwe-aanvraag$/));
    await venster.addCookies([(await app.als('jeroen-kuiper')).koekje]);
    await pagina.goto('/aanvragen/nieuw');
    expect(await pagina.getByLabel('Naam van de cliënt', { exact: true }).inputValue()).toBe('');
    expect(await bewaard()).toEqual([]);
    await typ();
    await venster.clearCookies();
    await pagina.goto('/inloggen?uitgelogd');
    expect(await bewaard()).toEqual([]);
    await venster.addCookies([(await app.als('samira-bouzid')).koekje]);
  });
  it('W8 a connection that is lost half-way: what was typed stands there when it is back, rows too', async () => {
    await pagina.goto(deel('begeleidingsplan'));
    await pagina.getByRole('group', { name: 'Doel 3', exact: true }).getByRole('textbox', { name: 'Doel', exact: true }).fill('Een maatje vinden');
    await venster.setOffline(true);
    await druk('Opslaan en verder');
    await pagina.waitForURL(/chrome-error/).catch(() => {});
    await venster.setOffline(false);
    await pagina.goto(deel('begeleidingsplan'));
    await staatErWeer();
    expect(await pagina.getByRole('group', { name: 'Doel 3', exact: true }).getByRole('textbox', { name: 'Doel', exact: true }).inputValue()).toBe('Een maatje vinden');
  });
});
