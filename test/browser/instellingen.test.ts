import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from '../opstelling/app.ts';
import { bezwaren } from '../opstelling/axe.ts';
import { startBrowser } from '../opstelling/browser.ts';

let app: App;
let browser: Browser;
beforeAll(async () => void ([app, browser] = await Promise.all([startApp(), startBrowser()])));
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

async function zonderFouten(pagina: Page): Promise<void> {
  expect((await bezwaren(pagina)).map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
  expect(await pagina.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
}

describe.each([1360, 390])('P3.c mail instellen, op een scherm van %d', (width) => {
  it('van het menu onder je naam tot de bevestiging, en naar het postvak van de demo', async () => {
    const venster = await app.venster(browser, 'samira-bouzid', { viewport: { width, height: 900 } });
    const pagina = await venster.newPage();
    await pagina.goto('/');
    await (width < 600 ? pagina.getByText('Menu', { exact: true }) : pagina.getByText('Samira Bouzid').first()).click();
    await pagina.getByRole('link', { name: 'Instellingen' }).click();
    await zonderFouten(pagina);
    await pagina.getByRole('radio', { name: 'Geen mail' }).check();
    await pagina.getByRole('button', { name: 'Bewaren' }).click();
    expect(await pagina.getByRole('status').innerText()).toBe('Bewaard. Je krijgt geen mail meer over wat er op je wacht.');
    expect(await pagina.getByRole('radio', { name: 'Geen mail' }).isChecked()).toBe(true);
    await zonderFouten(pagina);
    await pagina.getByRole('link', { name: 'Bekijk het postvak van de demo' }).click();
    expect(await pagina.getByRole('heading', { level: 1 }).innerText()).toBe('Postvak van de demo');
    await zonderFouten(pagina);
    await venster.close();
  });
});
