import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import { startApp, type App } from '../opstelling/app.ts';
import { bezwaren } from '../opstelling/axe.ts';
import { startBrowser } from '../opstelling/browser.ts';
import { verhaalIn, type Verhaal } from '../opstelling/verhaal.ts';

/* A meeting of the table of Haarlem, at a desk and on a phone. SCHERMEN=<folder> keeps a picture of each page. */

const BREED = { width: 1360, height: 900 };
const TELEFOON = { width: 390, height: 844 };
const NAMEN = ['Peter Zonneveld', 'Aylin Yilmaz', 'Mees Schouten', 'Eva Roos', 'Karim Mertens', 'Tess Vonk', 'Dex Nijland'];

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

let app: App;
let v: Verhaal;
let browser: Browser;
let annelies: Page;
let zitting = '';
const dossiers: string[] = [];
let nr = 0;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), startBrowser()]);
  v = verhaalIn(app);
  for (const [i, naam] of NAMEN.entries()) dossiers.push(await v.dossier({ tot: 'te-beslissen', naam, zorg: i % 2 ? 'ribw-kam' : 'hvo-querido' }));
  annelies = await (await app.venster(browser, 'annelies-vermaat', { viewport: BREED })).newPage();
  annelies.setDefaultTimeout(20_000);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

async function zonderFouten(pagina: Page, naam: string): Promise<void> {
  const violations = await bezwaren(pagina);
  expect(violations.map((x) => `${x.id}: ${x.nodes.map((n) => n.html).join(' ').slice(0, 300)}`), naam).toEqual([]);
}
async function foto(pagina: Page, naam: string): Promise<void> {
  const map = process.env['SCHERMEN'];
  if (!map) return;
  mkdirSync(map, { recursive: true });
  await pagina.screenshot({ path: join(map, `${String(nr).padStart(2, '0')}-${naam}.png`), fullPage: true });
}
/** No accessibility faults at a desk and on a phone, and nothing wider than the phone. */
async function bekijk(pagina: Page, naam: string): Promise<void> {
  nr += 1;
  const eerst = pagina.viewportSize()!;
  for (const [maat, wat] of [[BREED, naam], [TELEFOON, `${naam}-telefoon`]] as const) {
    await pagina.setViewportSize(maat);
    await zonderFouten(pagina, wat);
    expect(await pagina.evaluate('document.documentElement.scrollWidth'), wat).toBeLessThanOrEqual(maat.width);
    await foto(pagina, wat);
  }
  await pagina.setViewportSize(eerst);
}
const kies = (pagina: Page, vraag: string | RegExp, antwoord: string) => pagina.getByRole('radiogroup', { name: vraag }).last().getByLabel(antwoord, { exact: true }).check();
const kop = (pagina: Page) => pagina.getByRole('heading', { level: 1 }).innerText();
const druk = (pagina: Page, naam: string | RegExp) => pagina.getByRole('main').getByRole('button', { name: naam }).first().click();

describe('P3.d de beoordelingstafel van Haarlem houdt zitting', () => {
  it('P3.d plant een zitting, ziet de agenda vanzelf en opent haar met wie erbij is', async () => {
    await annelies.goto('/beoordelingstafel');
    await annelies.getByText('7 zaken wachten op een besluit').waitFor();
    await bekijk(annelies, 'overzicht');
    await annelies.getByRole('link', { name: 'Zitting plannen' }).click();
    await annelies.getByLabel('Hoe laat begint de zitting?').fill('straks');
    await druk(annelies, 'Zitting plannen');
    expect(await annelies.title()).toMatch(/^Fout: /);
    await bekijk(annelies, 'plannen-fout');
    expect(await annelies.getByLabel('Op welke dag?').inputValue()).toBe(vandaagIn(new Date()));
    await annelies.getByLabel('Hoe laat begint de zitting?').fill('0:00');
    await annelies.getByLabel('Hoe laat is zij klaar?').fill('23.59');
    await annelies.getByLabel('Waar?').fill('Stadhuis, kamer 2.14');
    await druk(annelies, 'Zitting plannen');
    await annelies.getByText('Zitting gepland.').waitFor();
    await annelies.getByLabel('Sander Rijkhoff').check();
    await annelies.getByLabel('Wie zijn er verder bij?').fill('Els Bos, GGD Kennemerland');
    await bekijk(annelies, 'gepland');
    await druk(annelies, 'Zitting openen');
    await annelies.getByText('Zitting geopend.').waitFor();
    zitting = new URL(annelies.url()).pathname.split('/')[2]!;
    await bekijk(annelies, 'open');
  });

  it('P3.d, P2.c, P5.a besluit drie zaken na elkaar, met de toetsen en zonder iets te verliezen', async () => {
    await annelies.getByRole('link', { name: 'Begin met zaak 1' }).click();
    const eerste = await kop(annelies);
    await annelies.getByText('0 van 7', { exact: false }).first().waitFor();
    await bekijk(annelies, 'zaak');
    // J and K walk; not while typing.
    await annelies.locator('body').press('j');
    await annelies.waitForURL((u) => !u.pathname.endsWith(dossiers[0]!));
    expect(await kop(annelies)).not.toBe(eerste);
    await annelies.getByLabel('Motivering').press('k');
    expect(await kop(annelies)).not.toBe(eerste);
    await annelies.getByRole('heading', { level: 1 }).click();
    await annelies.locator('body').press('k');
    await annelies.getByRole('heading', { level: 1, name: eerste }).waitFor();

    // An exception without its reason: the reason is asked, and what was typed is still there.
    await kies(annelies, /^Jullie oordeel/, 'Voldoet');
    await kies(annelies, 'Uitkomst', 'Positief');
    await kies(annelies, /^Contractvorm/, 'Intermediaire verhuur');
    await annelies.getByLabel('Motivering').fill('U krijgt een woning. Daar zijn redenen voor.');
    await druk(annelies, /^Besluiten en naar zaak/);
    expect(await annelies.title()).toMatch(/^Fout: /);
    expect(await annelies.getByLabel('Motivering').inputValue()).toBe('U krijgt een woning. Daar zijn redenen voor.');
    await annelies.getByLabel('Waaruit blijkt dat?').fill('De cliënt wil terug naar Haarlem.');
    await druk(annelies, /^Besluiten en naar zaak/);
    await annelies.getByLabel('Waarom de uitzondering?').fill('Eerst een jaar oefenen met eigen post.');
    await bekijk(annelies, 'zaak-fout');
    await druk(annelies, /^Besluiten en naar zaak 2/);
    await annelies.getByText('Besluit genomen. Hier is de volgende zaak.').waitFor();
    await annelies.getByText('1 van 7', { exact: false }).first().waitFor();

    // The second on a phone: another municipality than the origin needs its reason.
    await annelies.setViewportSize(TELEFOON);
    await kies(annelies, 'Uitkomst', 'Positief');
    await kies(annelies, /^Contractvorm/, 'Driehoekscontract');
    await kies(annelies, /^Gemeente van vestiging/, 'Afwijken');
    await druk(annelies, /^Besluiten en naar zaak/);
    await annelies.getByText('Kies de gemeente waar de cliënt gaat wonen.').first().waitFor();
    await annelies.getByLabel('Welke gemeente dan?').selectOption('velsen');
    await annelies.getByLabel('Waarom een andere gemeente dan die van herkomst?').fill('Zus en werk zijn in IJmuiden.');
    await foto(annelies, 'zaak-afwijken-telefoon');
    await druk(annelies, /^Besluiten en naar zaak/);
    await annelies.getByText('Besluit genomen.', { exact: false }).waitFor();
    await kies(annelies, 'Uitkomst', 'Aanhouden');
    await annelies.getByLabel('Motivering').fill('Uw plan noemt nog geen begeleiding na de verhuizing.');
    await druk(annelies, /^Besluiten en naar zaak/);
    await annelies.getByText('3 van 7', { exact: false }).first().waitFor();
    await annelies.setViewportSize(BREED);
    await bekijk(annelies, 'drie-besloten');
  });

  it('P3.d wie niet meedoet aan een zaak heeft er geen formulier, en kan zich vergissen', async () => {
    await druk(annelies, 'Ik doe niet mee bij deze zaak');
    await annelies.getByText('Onthouding vastgelegd.').waitFor();
    expect(await annelies.getByLabel('Motivering').count()).toBe(0);
    await bekijk(annelies, 'onthouding');
    await druk(annelies, /^Toch meedoen/);
    await annelies.getByLabel('Motivering').waitFor();
    await druk(annelies, 'Volgende keer');
    await annelies.getByText('Zaak doorgeschoven naar een volgende keer.').waitFor();
    await annelies.getByText('3 van 6', { exact: false }).first().waitFor();
  });

  it('P3.d wie na een ander komt, hoort dat en raakt niets kwijt', async () => {
    const id = new URL(annelies.url()).pathname.split('/').at(-1)!;
    await kies(annelies, 'Uitkomst', 'Negatief');
    await annelies.getByLabel('Motivering').fill('Wat ik zorgvuldig had opgeschreven.');
    const sander = await app.als('sander-rijkhoff');
    expect((await v.doet('besluit-nemen', id, sander, { uitkomst: 'negatief', motivering: 'Sander was eerst.', zitting })).ok).toBe(true);
    await druk(annelies, /^Besluiten/);
    await annelies.getByText('Iemand anders was je net voor.').waitFor();
    await annelies.getByText('Wat ik zorgvuldig had opgeschreven.').waitFor();
    await annelies.getByText('Sander was eerst.').first().waitFor();
    await bekijk(annelies, 'conflict');
  });

  it('P3.d, P5.a sluit de zitting; het verslag staat er, en de brieven gaan in één keer', async () => {
    await annelies.goto(`/beoordelingstafel/${zitting}`);
    await druk(annelies, 'Zitting sluiten');
    await annelies.getByText('Zitting gesloten.').waitFor();
    const verslag = await annelies.getByRole('main').innerText();
    for (const tekst of ['Annelies Vermaat, Sander Rijkhoff, Els Bos (GGD Kennemerland)', 'Intermediaire verhuur: Eerst een jaar oefenen met eigen post.', 'Velsen: Zus en werk zijn in IJmuiden.', 'Uw plan noemt nog geen begeleiding', 'Sander was eerst.']) expect(verslag).toContain(tekst);
    await bekijk(annelies, 'verslag');
    await druk(annelies, 'Markeer alle als verzonden');
    await annelies.getByText('4 brieven zijn als verzonden vastgelegd').waitFor();
    await annelies.getByText('alle verzonden').waitFor();
    await bekijk(annelies, 'verzonden');
  });

  it('P3.d besluiten kan ook zonder zitting, en het Servicepunt ziet hoeveel er wacht', async () => {
    const esther = await (await app.venster(browser, 'esther-molenaar', { viewport: BREED })).newPage();
    await esther.goto('/beoordelingstafel');
    await esther.getByText('Er wacht nu niets op een besluit.').waitFor();
    await annelies.goto('/beoordelingstafel');
    await annelies.getByRole('link', { name: 'Besluiten zonder zitting' }).click();
    await kies(annelies, 'Uitkomst', 'Negatief');
    await bekijk(annelies, 'zonder-zitting');
    await druk(annelies, /^Besluiten/);
    await annelies.getByText('Besluit genomen.', { exact: false }).waitFor();
    const marloes = await (await app.venster(browser, 'marloes-de-wit', { viewport: BREED })).newPage();
    await marloes.goto('/beoordelingstafel');
    await marloes.getByRole('heading', { level: 1, name: 'Beoordelingstafels' }).waitFor();
    await bekijk(marloes, 'servicepunt');
    expect(app.fouten).toEqual([]);
  });
});
