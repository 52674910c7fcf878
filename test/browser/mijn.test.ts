import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PADEN } from '../../src/web/mijn/paden.ts';
import { koppel } from '../mijn/thuis.ts';
import { startApp, type App } from '../opstelling/app.ts';
import { bezwaren } from '../opstelling/axe.ts';
import { startBrowser } from '../opstelling/browser.ts';
import { verhaalIn } from '../opstelling/verhaal.ts';

/* The client's own door on an old phone, at large text, on a large screen, without scripts and without a mouse. */

let app: App;
let browser: Browser;
let dossier: string;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), startBrowser()]);
  const v = verhaalIn(app);
  dossier = await v.dossier({ tot: 'advies-gevraagd', naam: 'Milan Visser' });
  await v.doet('besluit-verzenden', dossier, await v.als('gemeente-haarlem', 'tafellid'), { wijze: 'begeleider' });
  await koppel(app.db, 'milan-visser', dossier);
  await app.vraag(await app.als((await v.iedereen()).find((p) => p.wie.rol === 'begeleider' && p.wie.organisatie === 'hvo-querido')!.slug), `/dossiers/${dossier}`);
  await koppel(app.db, 'rachida-amrani', await v.dossier({ tot: 'woont', naam: 'Rachida Amrani' }));
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const FOTOS = process.env.VOORDEUR_SCHERMEN;
async function zonderFouten(pagina: Page, naam: string, metAxe = true): Promise<void> {
  if (FOTOS) await pagina.screenshot({ path: `${FOTOS}/mijn-${naam}-${pagina.viewportSize()!.width}.png`, fullPage: true });
  if (metAxe) expect((await bezwaren(pagina)).map((w) => `${naam} ${w.id}: ${w.nodes[0]?.html}`)).toEqual([]);
  expect(await pagina.evaluate('document.documentElement.scrollWidth - window.innerWidth'), naam).toBeLessThanOrEqual(0);
}
const PAGINAS = { ...PADEN, brief: `${PADEN.brieven}/besluit`, uit: `${PADEN.delen}/uit?wat=woning`, aan: `${PADEN.delen}/aan?wat=alles` };

describe.each([[320, 200], [320, 100], [390, 100], [1360, 100]])('P12.e de eigen deur op %d punten breed, letters op %d procent', (width, letters) => {
  it('P12.e elke pagina is te lezen, zonder opzij te schuiven', async () => {
    const venster = await app.venster(browser, 'milan-visser', { viewport: { width, height: 800 } });
    const pagina = await venster.newPage();
    for (const [naam, pad] of Object.entries(PAGINAS)) {
      await pagina.goto(pad);
      if (letters !== 100) await pagina.evaluate(`document.documentElement.style.fontSize = '${letters}%'`);
      // Looking a page through takes a while: once as narrow as can be, and once wide.
      await zonderFouten(pagina, `${naam}${letters === 100 ? '' : '-groot'}`, letters === 100 && width !== 390);
    }
    await venster.close();
  }, 240_000);
});

describe('P12.e, W22 zonder muis en zonder scripts', () => {
  it('W22 met het toetsenbord: van de schakelaar naar het gevolg, en pas met ja gaat het uit', async () => {
    const venster = await app.venster(browser, 'milan-visser', { viewport: { width: 390, height: 800 } });
    const pagina = await venster.newPage();
    await pagina.goto('/mijn');
    await pagina.getByText('Menu', { exact: true }).press('Enter');
    const link = pagina.getByRole('link', { name: 'Wat mogen ze weten' });
    await link.focus();
    await pagina.keyboard.press('Enter');
    await pagina.waitForURL('**/mijn/delen');
    const schakelaar = pagina.getByRole('switch', { name: 'Delen om de buurt te leren kennen' });
    expect(await schakelaar.getAttribute('aria-checked')).toBe('true');
    await schakelaar.focus();
    await pagina.keyboard.press('Space');
    await pagina.waitForURL('**/mijn/delen/uit?wat=zachte-landing');
    await pagina.getByRole('link', { name: 'Nee, laat het zo' }).press('Enter');
    expect(await schakelaar.getAttribute('aria-checked')).toBe('true');
    await schakelaar.press('Space');
    await pagina.getByRole('button', { name: 'Ja, zet uit' }).press('Enter');
    await pagina.waitForURL('**/mijn/delen?gedaan=*');
    expect(await pagina.getByRole('status').innerText()).toContain('Delen staat hiervoor uit.');
    expect(await schakelaar.getAttribute('aria-checked')).toBe('false');
    await zonderFouten(pagina, 'na-uitzetten');
    await schakelaar.press('Space');
    await pagina.waitForURL('**/mijn/delen/aan?wat=zachte-landing');
    await zonderFouten(pagina, 'weer-aan');
    await venster.close();
  });
  it('P12.c zonder scripts: een verzoek met een fout houdt de tekst vast, en komt daarna aan', async () => {
    const venster = await app.venster(browser, 'rachida-amrani', { viewport: { width: 390, height: 800 }, javaScriptEnabled: false });
    const pagina = await venster.newPage();
    await pagina.goto('/mijn/gegevens');
    await pagina.locator('summary', { hasText: 'Met wie je woont' }).click();
    await pagina.getByRole('link', { name: 'Klopt dit niet?' }).locator('visible=true').last().click();
    expect(await pagina.getByRole('radio', { name: 'Er klopt iets niet' }).isChecked()).toBe(true);
    await pagina.getByRole('button', { name: 'Versturen' }).click();
    expect(await pagina.locator('main').innerText()).toContain('Wat wil je');
    await pagina.getByLabel('Wat wil je?').fill('Ik heb geen kinderen.');
    await pagina.getByRole('button', { name: 'Versturen' }).click();
    expect(pagina.url()).toContain('/mijn/verzoek?gedaan=verzoek-indienen');
    expect(await pagina.locator('main').innerText()).toContain('Ik heb geen kinderen.');
    await venster.close();
    const kijk = await app.venster(browser, 'rachida-amrani', { viewport: { width: 390, height: 800 } });
    const af = await kijk.newPage();
    for (const [naam, pad] of [['verzoek-verstuurd', '/mijn/verzoek?gedaan=verzoek-indienen'], ['thuis-woont', '/mijn'], ['gegevens-woont', '/mijn/gegevens']] as const) { await af.goto(pad); await zonderFouten(af, naam); }
    await kijk.close();
  });
  it('P12.e alles downloaden geeft een bestand', async () => {
    const venster = await app.venster(browser, 'milan-visser', { viewport: { width: 390, height: 800 }, acceptDownloads: true });
    const pagina = await venster.newPage();
    await pagina.goto('/mijn/downloaden');
    const [bestand] = await Promise.all([pagina.waitForEvent('download'), pagina.getByRole('button', { name: 'Downloaden' }).click()]);
    expect(bestand.suggestedFilename()).toMatch(/^mijn-gegevens-.*\.zip$/);
    await venster.close();
    expect(app.fouten).toEqual([]);
  });
});
