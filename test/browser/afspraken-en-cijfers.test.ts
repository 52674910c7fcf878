import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from '../opstelling/app.ts';
import { bezwaren } from '../opstelling/axe.ts';
import { startBrowser } from '../opstelling/browser.ts';
import { pilotclient, schrijfVoorvallen } from '../monitor/gebeurtenissen.ts';

/* The pages about covenants and figures as people meet them: wide, on a phone, by keyboard and without a script. */

const PACT = '/regelingen/pact-ijmond-zuid-kennemerland';
const PILOT = '/monitor?regeling=westfriesland&van=2018-07-01&tot=2020-06-01';
const BREEDTES = [1360, 390] as const;

let app: App;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), startBrowser()]);
  await schrijfVoorvallen(app.db.eigenaarUrl, ['intermaris', 'de-woonschakel', 'wel-wonen'].map((corporatie, i) => pilotclient('parlan', `2019-0${i + 1}-04`, { op: `2019-0${i + 6}-11`, corporatie, gemeente: 'hoorn' })));
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

async function zonderFouten(venster: BrowserContext, pad: string): Promise<Page> {
  const pagina = await venster.newPage();
  await pagina.goto(pad);
  expect((await bezwaren(pagina)).map((v) => `${v.id}: ${v.nodes[0]?.html}`), pad).toEqual([]);
  expect(await pagina.evaluate('document.documentElement.scrollWidth - window.innerWidth'), `${pad} is wider than the screen`).toBeLessThanOrEqual(0);
  return pagina;
}

describe.each(BREEDTES)('at %d wide', (width) => {
  it.each([
    '/regelingen', `${PACT}/artikelen/art-4`, `${PACT}/partijen`, `${PACT}/gegevensdeling`, `${PACT}/termijnen-en-criteria`, `${PACT}/verdeelsleutel?jaar=2022`,
    '/regelingen/westfriesland/artikelen/par-2-2?versie=2018-07-01', '/regelingen/westfriesland/verdeelsleutel?jaar=2018', '/regelingen/zaanstreek',
  ])('a visitor reads %s', async (pad) => {
    const venster = await browser.newContext({ baseURL: app.url, viewport: { width, height: 900 } });
    await zonderFouten(venster, pad);
    await venster.close();
  });
  it.each(['/monitor', PILOT, '/monitor?van=gisteren&tot=x', `${PACT}/artikelen/art-4`])('who works with it reads %s', async (pad) => {
    const venster = await app.venster(browser, pad.startsWith(PACT) ? 'marloes-de-wit' : 'petra-ooijevaar', { viewport: { width, height: 900 } });
    await zonderFouten(venster, pad);
    await venster.close();
  });
});

describe('the monitor', () => {
  it('every picture has its table, one key press away', async () => {
    const venster = await app.venster(browser, 'petra-ooijevaar');
    const pagina = await zonderFouten(venster, '/monitor?regeling=westfriesland&van=2019-01-01&tot=2020-01-01');
    const figuur = pagina.getByRole('region', { name: /haalde 9% van het doel/ });
    expect(await figuur.getByRole('table').isVisible()).toBe(false);
    await figuur.getByRole('radio', { name: 'Beeld' }).press('ArrowRight');
    expect(await figuur.getByRole('row', { name: /Hoorn/ }).isVisible()).toBe(true);
    await venster.close();
  });
  it('works without scripts: choose a period, take a figure along', async () => {
    const venster = await app.venster(browser, 'petra-ooijevaar', { javaScriptEnabled: false });
    const pagina = await venster.newPage();
    await pagina.goto('/monitor');
    await pagina.getByLabel('Periode', { exact: true }).selectOption({ label: '2019 (gepubliceerd)' });
    await pagina.getByRole('button', { name: 'Toon' }).first().click();
    await pagina.waitForURL(/periode=2019/);
    expect(await pagina.getByRole('heading', { level: 1 }).textContent()).toBe('3 van 100 woningen geleverd in 2019');
    await pagina.locator('[aria-labelledby="figuur-woningen"]').getByText('Wat telt mee, en wat niet').click();
    const [bestand] = await Promise.all([pagina.waitForEvent('download'), pagina.getByRole('link', { name: 'Geleverde woningen als CSV' }).click()]);
    expect(bestand.suggestedFilename()).toBe('westfriesland-woningen-2019-01-01-tot-2020-01-01.csv');
    await venster.close();
  });
});

describe('an article', () => {
  it('P4.b leads from the duty to the term that watches over it', async () => {
    const venster = await browser.newContext({ baseURL: app.url });
    const pagina = await venster.newPage();
    await pagina.goto(`${PACT}/artikelen/art-4`);
    await pagina.getByRole('link', { name: 'Bekijk de termijn' }).first().click();
    expect(new URL(pagina.url()).hash).toBe('#termijn-advies-op-aanbod');
    expect(await pagina.getByRole('row', { name: /Advies op aanbod/ }).textContent()).toContain('5 werkdagen');
    await venster.close();
  });
});
