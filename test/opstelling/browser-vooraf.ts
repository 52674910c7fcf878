import { startBrowser } from './browser.ts';

/** Unpacks and tries the browser once, before tests start, and says which it is. */
export async function setup(): Promise<void> {
  const browser = await startBrowser();
  console.log(`Browser: Chromium ${browser.version()}`);
  await browser.close();
}
