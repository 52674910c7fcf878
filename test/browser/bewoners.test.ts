import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from '../opstelling/app.ts';
import { bezwaren } from '../opstelling/axe.ts';
import { leefBuren, NU } from '../opstelling/bewoners.ts';
import { startBrowser } from '../opstelling/browser.ts';
import { verhaalIn } from '../opstelling/verhaal.ts';

/* Who lives there and the figures on it, as people meet them: on a wide screen and on a phone, checked with axe. */

const BREED = { width: 1360, height: 900 };
const TELEFOON = { width: 390, height: 844 };
const VERGROOT = { width: 320, height: 640 };
let app: App;
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
  app = await startApp({ klok: () => new Date(NU) });
  await leefBuren(verhaalIn(app));
}, 180_000);
afterAll(async () => {
  await app?.stop();
  await browser?.close();
});

async function metVenster(slug: string, viewport: typeof BREED, doe: (pagina: Page) => Promise<void>, javaScriptEnabled = true): Promise<void> {
  const venster = await app.venster(browser, slug, { viewport, javaScriptEnabled });
  try {
    await doe(await venster.newPage());
  } finally {
    await venster.close();
  }
}
async function nagekeken(pagina: Page): Promise<void> {
  const violations = await bezwaren(pagina, ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(' ')}`), pagina.url()).toEqual([]);
}
const past = (pagina: Page): Promise<boolean> => pagina.evaluate<boolean>('document.documentElement.scrollWidth <= document.documentElement.clientWidth');

const BLADEN: [wie: string, pad: string, kop: string | RegExp][] = [
  ['jeroen-kuiper', '/bewoners', 'Bewoners'], ['ruud-scholten', '/bewoners', 'Bewoners'], ['corrie-tervoort', '/bewoners', 'Bewoners'], ['marloes-de-wit', '/bewoners', 'Bewoners'], ['marloes-de-wit', '/bewoners?soort=omklap', 'Bewoners'],
  ['saskia-maas', '/monitor/wonen', /evaluatie/], ['esther-molenaar', '/bewoners', 'Bewoners'], ['kees-blom', '/bewoners', 'Bewoners'],
];

describe('E4.info elke bladzijde', () => {
  it.each(BLADEN)('E4.info is toegankelijk, breed en op een telefoon, en schuift nergens opzij: %s %s', async (wie, pad, kop) => {
    for (const maat of [BREED, TELEFOON, VERGROOT]) await metVenster(wie, maat, async (pagina) => {
      await pagina.goto(pad);
      expect(await pagina.getByRole('heading', { level: 1 }).textContent()).toMatch(kop);
      expect(await past(pagina), `${maat.width}`).toBe(true);
      if (maat !== VERGROOT) await nagekeken(pagina);
      if (process.env['BEELDEN']) await pagina.screenshot({ path: `${process.env['BEELDEN']}/${wie}-${pad.replace(/\W+/g, '-')}-${maat.width}.png`, fullPage: true });
    });
  });
});

describe('E4.info van het menu naar de bewoner', () => {
  it('E4.info een begeleider vindt op de telefoon wat te laat is en opent het dossier', async () => {
    await metVenster('jeroen-kuiper', TELEFOON, async (pagina) => {
      await pagina.goto('/bewoners');
      await pagina.getByText('Filter', { exact: true }).click();
      await pagina.getByRole('link', { name: /^Te laat/ }).click();
      expect(await pagina.locator('.voordeur-titellink').allTextContents()).toEqual(['Rommelige Roos', 'Rustige Rietveld']);
      await pagina.getByRole('link', { name: 'Rommelige Roos' }).click();
      expect(await pagina.getByRole('heading', { level: 1 }).textContent()).toContain('Rommelige Roos');
    });
  });
  it('E4.info het menu van wie alles bewaakt past, ook op een smal scherm', async () => {
    for (const width of [1024, 1200, 1280]) await metVenster('marloes-de-wit', { width, height: 700 }, async (pagina) => {
      await pagina.goto('/bewoners');
      expect(await past(pagina), `${width}`).toBe(true);
      if (process.env['BEELDEN']) await pagina.screenshot({ path: `${process.env['BEELDEN']}/menu-${width}.png` });
    });
  });
  it('E4.info zonder scripts werken menu, filter en volgorde', async () => {
    await metVenster('marloes-de-wit', BREED, async (pagina) => {
      await pagina.goto('/');
      await pagina.getByRole('link', { name: 'Bewoners' }).first().click();
      await pagina.getByLabel('Begeleid door').selectOption('ribw-kam');
      await pagina.getByRole('button', { name: 'Toon' }).click();
      expect(await pagina.locator('.voordeur-titellink').allTextContents()).toEqual(['Elders Evers']);
      await pagina.getByRole('link', { name: 'Wis filters' }).first().click();
      expect(await pagina.locator('.utrecht-pagination__stand').textContent()).toBe('4 van 4 getoond');
    }, false);
  });
});
