import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
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
