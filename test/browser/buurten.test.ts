import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demobuurten, vulBuurten } from '../../src/demo/buurten.ts';
import { vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import { startApp, type App } from '../opstelling/app.ts';
import { bezwaren } from '../opstelling/axe.ts';
import { startBrowser } from '../opstelling/browser.ts';

let app: App;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), startBrowser()]);
  await vulBuurten(app.kern, app.sessies, vandaagIn(new Date()));
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const PLAATJES = process.env['PLAATJES'];
async function zonderFouten(pagina: Page, naam: string): Promise<void> {
  if (PLAATJES) await pagina.screenshot({ path: `${PLAATJES}/${naam}-${pagina.viewportSize()!.width}.png`, fullPage: true });
  expect((await bezwaren(pagina)).map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
  expect(await pagina.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
}

describe.each([1360, 390])('PO.c4 wat een buurt kan dragen, op een scherm van %d', (width) => {
  it('PO.c4 een welzijnswerker zoekt een buurt op en zegt dat zij weinig kan dragen, met de reden en wat zou helpen', async () => {
    const venster = await app.venster(browser, 'kees-blom', { viewport: { width, height: 900 } });
    const pagina = await venster.newPage();
    await pagina.goto('/buurten');
    await zonderFouten(pagina, 'lijst');
    const buurt = width > 600 ? 'Lindewijk' : 'Oude Bleek';
    await pagina.getByRole('searchbox', { name: 'Naam', exact: true }).fill(buurt.toUpperCase());
    await pagina.getByRole('button', { name: 'Toon' }).click();
    await pagina.getByRole('link', { name: buurt, exact: true }).click();
    await zonderFouten(pagina, 'buurt');
    await pagina.getByRole('link', { name: 'Oordeel geven' }).click();
    await pagina.getByRole('radio', { name: 'Beperkt' }).check();
    await pagina.getByRole('button', { name: 'Draagkracht melden' }).click();
    await zonderFouten(pagina, 'formulier-fout');
    await pagina.getByRole('textbox', { name: 'Waarom kan de buurt nu weinig dragen?' }).fill('Het buurthuis is dicht tot het voorjaar.');
    await pagina.getByRole('textbox', { name: 'Wat zou helpen?' }).fill('Een tijdelijke plek voor de inloop.');
    await pagina.getByRole('button', { name: 'Draagkracht melden' }).click();
    expect(await pagina.getByRole('status').innerText()).toBe('Draagkracht gemeld.');
    expect(await pagina.getByText('Het buurthuis is dicht tot het voorjaar.').isVisible()).toBe(true);
    await zonderFouten(pagina, 'buurt-na');
    await venster.close();
  }, 120_000);

  it('A5 het Servicepunt voegt een buurt toe en sluit haar weer', async () => {
    const venster = await app.venster(browser, 'marloes-de-wit', { viewport: { width, height: 900 } });
    const pagina = await venster.newPage();
    await pagina.goto('/woningen');
    if (PLAATJES) await pagina.screenshot({ path: `${PLAATJES}/woningen-${width}.png` });
    await pagina.getByRole('link', { name: 'Buurten', exact: true }).click();
    await pagina.getByRole('link', { name: 'Buurt toevoegen' }).click();
    await zonderFouten(pagina, 'nieuw');
    await pagina.getByRole('radio', { name: 'Zandvoort' }).check();
    await pagina.getByRole('textbox', { name: 'Hoe heet de buurt?' }).fill(`Zeeklit ${width}`);
    await pagina.getByRole('button', { name: 'Buurt toevoegen' }).click();
    expect(await pagina.getByRole('status').innerText()).toBe('Buurt toegevoegd.');
    await zonderFouten(pagina, 'buurt-servicepunt');
    await pagina.getByRole('link', { name: 'Buurt sluiten' }).click();
    await pagina.getByRole('radio', { name: 'Per vergissing vastgelegd' }).check();
    await pagina.getByRole('button', { name: 'Buurt sluiten' }).click();
    await zonderFouten(pagina, 'gesloten');
    await pagina.goto(`/buurten/${demobuurten('haarlem')[0]!.id}`);
    await pagina.getByRole('link', { name: 'Toelichting wissen' }).first().click();
    await zonderFouten(pagina, 'wissen');
    await venster.close();
  }, 120_000);
});
