import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from '../opstelling/app.ts';
import { bezwaren } from '../opstelling/axe.ts';
import { startBrowser } from '../opstelling/browser.ts';
import { verhaalIn, type Verhaal } from '../opstelling/verhaal.ts';

/* The letter and the consent form as people meet them: from the dossier to the paper, on a screen, a phone and in print. */

let app: App;
let browser: Browser;
let v: Verhaal;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), startBrowser()]);
  v = verhaalIn(app);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const open = async (slug: string): Promise<Page> => (await app.venster(browser, slug, { viewport: { width: 1360, height: 900 } })).newPage();

/** No accessibility faults, and nothing wider than a phone. */
async function bekijk(pagina: Page, naam: string): Promise<void> {
  const violations = await bezwaren(pagina);
  expect(violations.map((f) => `${naam}: ${f.id} ${f.nodes[0]?.html}`)).toEqual([]);
  await pagina.setViewportSize({ width: 390, height: 844 });
  expect(await pagina.evaluate('document.documentElement.scrollWidth'), naam).toBeLessThanOrEqual(390);
  await pagina.setViewportSize({ width: 1360, height: 900 });
}

describe('P3.d van besluit naar brief', () => {
  it('de tafel leest de brief na, verzendt haar, en op papier staat alleen de brief', async () => {
    const dossier = await v.dossier({ tot: 'te-plaatsen', naam: 'Noor van Zanten' });
    const pagina = await open('annelies-vermaat');
    await pagina.goto(`/dossiers/${dossier}`);
    await pagina.getByRole('link', { name: 'Brief bekijken' }).click();
    await pagina.getByRole('heading', { level: 1, name: 'Besluit op uw aanvraag' }).waitFor();
    await pagina.getByText('Concept, nog niet verzonden').waitFor();
    await bekijk(pagina, 'brief');
    await pagina.emulateMedia({ media: 'print' });
    for (const weg of ['Openen als PDF', 'Mijn werk', 'Privacy']) expect(await pagina.getByRole('link', { name: weg }).isVisible(), weg).toBe(false);
    await pagina.emulateMedia({ media: 'screen' });
    await pagina.getByRole('link', { name: 'Brief verzenden' }).click();
    await pagina.getByRole('radio', { name: 'Per post' }).check();
    await pagina.getByRole('button', { name: 'Brief verzenden' }).click();
    await pagina.getByRole('link', { name: 'Brief bekijken' }).click();
    await pagina.getByRole('heading', { level: 1, name: 'Besluit op uw aanvraag' }).waitFor();
    expect(await pagina.getByText('Concept, nog niet verzonden').count()).toBe(0);
  });
});

describe('P3.b toestemming op papier, en wat er daarna staat', () => {
  it('de begeleider ziet wat er is gegeven, en vooraf wat intrekken doet', async () => {
    const dossier = await v.dossier({ tot: 'advies-gevraagd', naam: 'Lies Vos' });
    const pagina = await open('jeroen-kuiper');
    await pagina.goto(`/dossiers/${dossier}/stappen/toestemming-vastleggen`);
    await pagina.getByRole('heading', { level: 1, name: 'Toestemming' }).waitFor();
    await bekijk(pagina, 'toestemming zoals zij staat');
    await pagina.getByRole('link', { name: 'Toestemmingsformulier bekijken' }).click();
    await pagina.getByRole('heading', { level: 1, name: 'Toestemming om mijn gegevens te delen' }).waitFor();
    await bekijk(pagina, 'toestemmingsformulier');
    await pagina.goto(`/dossiers/${dossier}/stappen/toestemming-vastleggen`);
    await pagina.getByRole('link', { name: 'Een deel intrekken' }).click();
    await bekijk(pagina, 'een deel intrekken');
    await pagina.goto(`/dossiers/${dossier}/stappen/toestemming-intrekken`);
    await pagina.getByText('Het aanbod dat loopt vervalt').waitFor();
    await bekijk(pagina, 'alles intrekken');
  });
});
