import { chromium, type Browser } from 'playwright-core';
import { vindChromium } from './chromium.ts';

const VLAGGEN = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** Starts a browser; the caller closes it. Needs no display and no network. */
export async function startBrowser(): Promise<Browser> {
  const { pad, omgeving } = await vindChromium();
  return chromium.launch({ executablePath: pad, args: VLAGGEN, env: { ...process.env, ...omgeving } as Record<string, string> });
}
