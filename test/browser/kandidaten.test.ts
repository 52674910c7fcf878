import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from '../opstelling/app.ts';
import { bezwaren } from '../opstelling/axe.ts';
import { startBrowser } from '../opstelling/browser.ts';
import { verhaalIn, type Verhaal } from '../opstelling/verhaal.ts';

/* A consulent looks who fits, opens an explanation, chooses another and says why; the supporter reads what came of it. */

let app: App;
let browser: Browser;
let v: Verhaal;
let woning: string;
let [a, b]: string[] = [];
const MATEN = { telefoon: { width: 390, height: 844 }, bureau: { width: 1360, height: 1000 } };
const axe = async (pagina: Page) => expect((await bezwaren(pagina)).map((x) => `${x.id}: ${x.nodes.map((n) => n.target).join(', ')}`)).toEqual([]);
const breed = (pagina: Page) => pagina.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');

beforeAll(async () => {
  app = await startApp();
  v = verhaalIn(app);
  browser = await startBrowser();
  [a, b] = [await v.dossier({ tot: 'wacht-op-woning', naam: 'Aad Eerste' }), await v.dossier({ tot: 'wacht-op-woning', naam: 'Bea Tweede', zorg: 'ribw-kam' })];
  await v.dossier({ tot: 'wacht-op-woning', naam: 'Carl Velsen', gemeente: 'velsen' });
  woning = await v.woning();
}, 180_000);
afterAll(async () => { await browser?.close(); await app?.stop(); });

describe('the ranking', () => {
  it('P4.a toont nummer één open, de rest met uitleg achter een klik, en wie niet past met de reden; ook op een telefoon', async () => {
    for (const viewport of Object.values(MATEN)) {
      for (const slug of ['ruud-scholten', 'marloes-de-wit']) {
        const venster = await app.venster(browser, slug, { viewport });
        const pagina = await venster.newPage();
        await pagina.goto(`/woningen/${woning}/kandidaten`);
        await pagina.getByRole('heading', { name: /Wie past in Zaanenlaan 214, Haarlem/ }).waitFor();
        await pagina.getByText('2 passende kandidaten').waitFor();
        await pagina.getByRole('heading', { name: /Vaste eisen/ }).first().waitFor();
        await pagina.locator('.voordeur-rang summary').first().click();
        await pagina.getByRole('heading', { name: /Achter op/ }).waitFor();
        expect(await breed(pagina), `${slug} ${viewport.width}`).toBeLessThanOrEqual(0);
        await axe(pagina);
        await venster.close();
      }
    }
  }, 120_000);
  it('PO.c4 een ander kiezen vraagt een reden, en daarna staat de rangorde er nog zo', async () => {
    const venster = await app.venster(browser, 'ruud-scholten', { viewport: MATEN.bureau });
    const pagina = await venster.newPage();
    await pagina.goto(`/woningen/${woning}/voorleggen/${b}`);
    await axe(pagina);
    await pagina.getByRole('button', { name: /Voorleggen aan/ }).click();
    await pagina.getByText(/Kies waarom|Geef antwoord|Vul/).first().waitFor();
    await pagina.getByLabel('Een bijzondere situatie van de gekozen kandidaat').check().catch(() => pagina.getByLabel('Waarom niet nummer één?').selectOption({ label: 'Een bijzondere situatie van de gekozen kandidaat' }));
    await pagina.getByRole('button', { name: /Voorleggen aan/ }).click();
    await pagina.waitForURL(`**/dossiers/${b}?gedaan=woning-voorleggen`);
    await pagina.goto(`/woningen/${woning}/afwegingen`);
    await axe(pagina);
    await pagina.locator('table a').first().click();
    await pagina.getByText('dezelfde volgorde en dezelfde punten').waitFor();
    await axe(pagina);
    await pagina.goto('/matching/afwijkingen');
    await pagina.getByText('Een bijzondere situatie van de gekozen kandidaat').waitFor();
    await axe(pagina);
    await venster.close();
  }, 120_000);
  it('A2 een begeleider leest wat er met een woning gebeurde, zonder adres; het servicepunt ziet welke woning past', async () => {
    const venster = await app.venster(browser, 'jeroen-kuiper', { viewport: MATEN.telefoon });
    const pagina = await venster.newPage();
    await pagina.goto(`/dossiers/${a}/woningen`);
    await pagina.getByText('stond bovenaan').waitFor();
    expect(await pagina.content()).not.toContain('Zaanenlaan');
    expect(await breed(pagina)).toBeLessThanOrEqual(0);
    await axe(pagina);
    await venster.close();
    await v.woning();
    const punt = await app.venster(browser, 'marloes-de-wit', { viewport: MATEN.telefoon });
    const ander = await punt.newPage();
    await ander.goto(`/dossiers/${a}/woningen`);
    await ander.getByText('1 van 1 vrije woningen').waitFor();
    expect(await breed(ander)).toBeLessThanOrEqual(0);
    await axe(ander);
    await ander.goto('/hulp/volgorde');
    await axe(ander);
    await punt.close();
    expect(app.fouten).toEqual([]);
  }, 120_000);
});
