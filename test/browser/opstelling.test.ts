import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { bezwaren } from '../opstelling/axe.ts';
import { startBrowser } from '../opstelling/browser.ts';

let browser: Browser;
beforeAll(async () => void (browser = await startBrowser()));
afterAll(() => browser.close());

it('the browser shows letters with accents in a real font', async () => {
  const page = await browser.newPage();
  await page.setContent('<h1 lang="nl">Één cliënt</h1>');
  const doos = await page.getByRole('heading', { name: 'Één cliënt' }).boundingBox();
  expect(doos?.height).toBeGreaterThan(20);
});

it('axe names every fault of a page: each element, with the rule it breaks', async () => {
  const page = await browser.newPage();
  await page.setContent('<html lang="nl"><title>t</title><main><h1>Een</h1><img src="data:,"><img src="data:,"><p style="color:#999;background:#fff">Vaag</p><button></button></main></html>');
  expect((await bezwaren(page)).map((v) => [v.id, v.nodes.length])).toEqual([['button-name', 1], ['color-contrast', 1], ['image-alt', 2]]);
  expect((await bezwaren(page, ['wcag2a'])).map((v) => v.id)).toEqual(['button-name', 'image-alt']);
});
