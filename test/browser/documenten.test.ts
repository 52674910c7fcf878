import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from '../opstelling/app.ts';
import { bezwaren } from '../opstelling/axe.ts';
import { EXE, JPEG, PDF } from '../opstelling/bestanden.ts';
import { startBrowser } from '../opstelling/browser.ts';
import { verhaalIn } from '../opstelling/verhaal.ts';

let app: App;
let browser: Browser;
let id: string;
beforeAll(async () => {
  app = await startApp();
  browser = await startBrowser();
  id = await verhaalIn(app).dossier({ tot: 'te-toetsen' });
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const stuur = async (pagina: Page, bestand: string | { naam: string; buffer: Buffer }, groep: string) => {
  await pagina.getByLabel('Bestand', { exact: true }).setInputFiles(typeof bestand === 'string' ? bestand : { name: bestand.naam, mimeType: 'application/pdf', buffer: bestand.buffer });
  await pagina.getByRole('radio', { name: groep, exact: true }).check();
  await pagina.getByRole('button', { name: 'Document toevoegen' }).click();
};

describe('P12.c een document toevoegen, ophalen en verwijderen', () => {
  it.each([[true, 1360], [false, 390]])('P12.c met script %s, %i breed', async (script, breed) => {
    const venster = await app.venster(browser, 'jeroen-kuiper', { viewport: { width: breed, height: 900 }, javaScriptEnabled: script });
    const pagina = await venster.newPage();
    await pagina.goto(`/dossiers/${id}`);
    await pagina.getByRole('link', { name: 'Toevoegen of verwijderen' }).click();

    await stuur(pagina, { naam: 'vermomd.pdf', buffer: EXE }, 'Huishouden');
    expect(await pagina.getByRole('alert').textContent()).toContain('een programma, geen document');
    expect(await pagina.getByRole('radio', { name: 'Huishouden', exact: true }).isChecked()).toBe(true);
    if (script) expect(await bezwaren(pagina)).toEqual([]);

    await stuur(pagina, { naam: 'loonstrook mei.jpg', buffer: JPEG }, 'Inkomen en schulden');
    expect(await pagina.getByRole('status').textContent()).toBe('Document toegevoegd.');
    if (script) expect(await bezwaren(pagina)).toEqual([]);
    const [gehaald] = await Promise.all([pagina.waitForEvent('download'), pagina.getByRole('link', { name: 'loonstrook mei.jpg' }).click()]);
    expect(gehaald.suggestedFilename()).toBe('loonstrook mei.jpg');
    expect(readFileSync(await gehaald.path()).equals(JPEG)).toBe(true);

    await pagina.locator('summary', { hasText: 'loonstrook mei.jpg' }).click();
    await pagina.getByRole('button', { name: 'Ja, verwijderen: loonstrook mei.jpg' }).click();
    expect(await pagina.getByRole('status').textContent()).toBe('Document verwijderd.');
    expect(await pagina.getByRole('link', { name: 'loonstrook mei.jpg' }).count()).toBe(0);
    expect(await pagina.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    await venster.close();
  });

  it('P12.h wie een te groot bestand kiest leest de grens, en kan terug', async () => {
    const map = mkdtempSync(join(tmpdir(), 'voordeur-document-'));
    const groot = join(map, 'groot.pdf');
    writeFileSync(groot, Buffer.concat([PDF, Buffer.alloc(50_000_000, 'x')]));
    const venster = await app.venster(browser, 'jeroen-kuiper');
    const pagina = await venster.newPage();
    await pagina.goto(`/dossiers/${id}/documenten`);
    await stuur(pagina, groot, 'Personalia');
    expect(await pagina.getByRole('heading', { level: 1 }).textContent()).toBe('Dit bestand is te groot');
    await pagina.getByRole('link', { name: 'Terug naar de documenten' }).click();
    expect(await pagina.getByRole('heading', { level: 1 }).textContent()).toBe('Documenten');
    await venster.close();
    rmSync(map, { recursive: true });
  });
});
