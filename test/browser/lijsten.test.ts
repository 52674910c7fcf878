import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dossierOpenen } from '../../src/actions/aanvraag/dossier-openen.ts';
import { voerUit, type Kern } from '../../src/actions/kern.ts';
import { woningAanmelden } from '../../src/actions/woning/woning-aanmelden.ts';
import type { Dossierstap } from '../../src/domain/keten/stappen.ts';
import type { Uitkomst } from '../../src/domain/uitkomst.ts';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';
import { bezwaren } from '../opstelling/axe.ts';
import { startBrowser } from '../opstelling/browser.ts';
import { ANTWOORDEN } from '../opstelling/verhaal.ts';

/* Mijn werk, the lists, homes and help as people meet them: on a wide screen and on a phone, checked with axe. */

const BREED = { width: 1360, height: 900 };
const TELEFOON = { width: 390, height: 844 };
const VERGROOT = { width: 320, height: 640 };
let app: App;
let browser: Browser;
let woning: string;

const moet = async <T>(uitkomst: Promise<Uitkomst<T>>): Promise<T> => { const u = await uitkomst; if (!u.ok) throw new Error(JSON.stringify(u)); return u.waarde; };

/** Someone who waits for a home in Haarlem. */
async function opWachtlijst(kern: Kern, naam: string, jeroen: Aanwezig): Promise<void> {
  const [marloes, annelies] = [await app.als('marloes-de-wit'), await app.als('annelies-vermaat')];
  const gegevens = ANTWOORDEN(naam, 'haarlem');
  gegevens.herkomst.doelgroep = kern.regelingen.alle().find((r) => r.kenmerk === 'PACT')!.doelgroepen[0]!.code;
  const { dossier } = await moet(dossierOpenen(kern, jeroen, { gegevens }));
  const stappen: [Dossierstap, Aanwezig, unknown][] = [
    ['toestemming-vastleggen', jeroen, { doeleinden: ['beoordeling', 'woning', 'voorzieningen', 'zachte-landing'], door: 'client', wijze: 'formulier', gegeven_op: '2026-01-05' }], ['aanvraag-indienen', jeroen, {}], ['in-behandeling-nemen', marloes, {}],
    ['besluit-nemen', annelies, { uitkomst: 'positief', contractvorm: 'driehoekscontract', motivering: 'Een goed plan.' }], ['op-wachtlijst-plaatsen', marloes, { wachtlijst: 'haarlem' }],
  ];
  for (const [stap, wie, invoer] of stappen) await moet(voerUit(kern, wie, stap, dossier, invoer));
}

beforeAll(async () => {
  browser = await startBrowser();
  app = await startApp();
  const jeroen = await app.als('jeroen-kuiper');
  for (const naam of ['Naima El Idrissi', 'Dennis Koopman']) await opWachtlijst(app.kern, naam, jeroen);
  for (let i = 0; i < 27; i++) await moet(dossierOpenen(app.kern, jeroen, { gegevens: { personalia: { naam: `Proef Persoon${i}` } } }));
  woning = (await moet(woningAanmelden(app.kern, await app.als('ruud-scholten'), { adres: 'Rijksstraatweg 318', gemeente: 'haarlem', kamers: 1, huur: 689.4, gelijkvloers: 'nee', jongerenwoning: 'nee', beschikbaar_vanaf: '2026-12-14' }))).woning;
}, 180_000);
afterAll(async () => {
  await app?.stop();
  await browser?.close();
});

async function metVenster(slug: string, viewport: typeof BREED, doe: (pagina: Page) => Promise<void>): Promise<void> {
  const venster = await app.venster(browser, slug, { viewport });
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

/** Nothing sticks out at the side. */
const past = (pagina: Page): Promise<boolean> => pagina.evaluate<boolean>('document.documentElement.scrollWidth <= document.documentElement.clientWidth');

const BLADEN: [wie: string, pad: string, kop: string | RegExp][] = [
  ['jeroen-kuiper', '/', 'Mijn werk'], ['jeroen-kuiper', '/?beurt=anderen', 'Wij wachten op anderen'], ['jeroen-kuiper', '/dossiers?q=bestaatniet', 'Dossiers'], ['jeroen-kuiper', '/zoeken?q=koop', 'Zoeken'], ['jeroen-kuiper', '/zoeken', 'Zoeken'],
  ['jeroen-kuiper', '/hulp', 'Hulp'], ['jeroen-kuiper', '/toegankelijkheid', 'Toegankelijkheid'], ['jeroen-kuiper', '/privacy', 'Privacy'], ['marloes-de-wit', '/', 'Mijn werk'], ['marloes-de-wit', '/dossiers', 'Dossiers'], ['kees-blom', '/', 'Mijn werk'],
  ['ruud-scholten', '/', 'Mijn werk'], ['ruud-scholten', '/wachtlijst', 'Wachtlijst'], ['ruud-scholten', '/woningen', 'Woningen'], ['ruud-scholten', '/woningen/nieuw', 'Woning aanmelden'], ['ruud-scholten', '/woningen/:woning', /^Rijksstraatweg 318/],
  ['ruud-scholten', '/woningen/:woning/kandidaten', /^Wie past in Rijksstraatweg 318/], ['ruud-scholten', '/woningen/:woning/intrekken', 'Woning intrekken'], ['fatma-aydin', '/woningen', 'Woningen'], ['fatma-aydin', '/woningen/:woning', 'Deze woning is niet gevonden'],
];
/** Where the layout of a phone differs most: cards, chips, forms, text. */
const OP_TELEFOON = ['/', '/dossiers', '/woningen/nieuw', '/woningen/:woning/kandidaten', '/hulp'];

describe('elke bladzijde', () => {
  it.each(BLADEN)('is toegankelijk op een breed scherm: %s %s', async (wie, pad, kop) => {
    await metVenster(wie, BREED, async (pagina) => {
      await pagina.goto(pad.replace(':woning', woning));
      expect(await pagina.getByRole('heading', { level: 1 }).textContent()).toMatch(kop);
      await nagekeken(pagina);
    });
  });
  it.each(BLADEN.filter(([, pad]) => OP_TELEFOON.includes(pad)))('is toegankelijk op een telefoon: %s %s', async (wie, pad) => {
    await metVenster(wie, TELEFOON, async (pagina) => {
      await pagina.goto(pad.replace(':woning', woning));
      await nagekeken(pagina);
    });
  });
  it.each([...new Set(BLADEN.map(([wie]) => wie))])('schuift nergens opzij, ook niet vier keer vergroot: %s', async (wie) => {
    await metVenster(wie, VERGROOT, async (pagina) => {
      for (const [, pad] of BLADEN.filter((b) => b[0] === wie)) {
        await pagina.goto(pad.replace(':woning', woning));
        expect(await past(pagina), pad).toBe(true);
      }
    });
  });
});

describe('Mijn werk', () => {
  it('elk filter toont zoveel taken als erbij staat, en van daar kom je bij de stap', async () => {
    await metVenster('jeroen-kuiper', BREED, async (pagina) => {
      await pagina.goto('/');
      const filters = pagina.getByRole('navigation', { name: /^Filter op termijn/ }).getByRole('link');
      const namen = await filters.allTextContents();
      expect(namen.length).toBeGreaterThan(1);
      for (const naam of namen) {
        await pagina.goto('/');
        await filters.getByText(naam, { exact: true }).or(filters.filter({ hasText: naam })).first().click();
        const aantal = Number(/\d+$/.exec(naam)![0]);
        expect(await pagina.locator('.utrecht-pagination__stand').textContent()).toBe(`${Math.min(25, aantal)} van ${aantal} getoond`);
      }
      await pagina.goto('/');
      await pagina.getByRole('link', { name: /^Afmaken: .*Proef/ }).first().click();
      expect(new URL(pagina.url()).pathname).toMatch(/^\/dossiers\/[0-9a-f-]{36}\//);
    });
  });
  it('bladert met Volgende en Vorige, zonder iets over te slaan', async () => {
    await metVenster('jeroen-kuiper', TELEFOON, async (pagina) => {
      await pagina.goto('/dossiers?volgorde=nummer');
      const namen = () => pagina.locator('tbody .voordeur-titellink').allTextContents();
      const eerst = await namen();
      await pagina.getByRole('link', { name: 'Volgende' }).click();
      const daarna = await namen();
      expect(new Set([...eerst, ...daarna]).size).toBe(29);
      await pagina.getByRole('link', { name: 'Vorige' }).click();
      expect(await namen()).toEqual(eerst);
    });
  });
  it('een begeleider begint van hier een aanvraag, een woonconsulent meldt een woning aan', async () => {
    await metVenster('jeroen-kuiper', TELEFOON, async (pagina) => {
      await pagina.goto('/');
      await pagina.getByRole('link', { name: 'Nieuwe aanvraag' }).click();
      expect(new URL(pagina.url()).pathname).toBe('/aanvragen/nieuw');
    });
    await metVenster('ruud-scholten', TELEFOON, async (pagina) => {
      await pagina.goto('/');
      await pagina.getByRole('link', { name: 'Woning aanmelden' }).click();
      expect(await pagina.getByRole('heading', { level: 1 }).textContent()).toBe('Woning aanmelden');
    });
  });
});

describe('woning en kandidaat', () => {
  it('P4.b van aanmelden naar voorleggen, met wat past en wat niet erbij', async () => {
    await metVenster('ruud-scholten', BREED, async (pagina) => {
      await pagina.goto('/woningen/nieuw');
      await pagina.getByRole('button', { name: 'Woning aanmelden' }).click();
      expect(await pagina.getByRole('alert').textContent()).toContain('Zeven antwoorden kloppen nog niet');
      await nagekeken(pagina);
      await pagina.getByLabel('Straat en huisnummer').fill('Kleverlaan 88');
      await pagina.getByLabel('Haarlem', { exact: true }).check();
      await pagina.getByLabel('Aantal kamers').fill('3');
      await pagina.getByLabel('Kale huur per maand').fill('612,50');
      await pagina.getByRole('radiogroup', { name: 'Gelijkvloers of met lift bereikbaar?' }).getByLabel('Nee').check();
      await pagina.getByRole('radiogroup', { name: 'Is het een jongerenwoning?' }).getByLabel('Nee').check();
      await pagina.getByLabel('Beschikbaar vanaf').fill('2026-12-14');
      await pagina.getByRole('button', { name: 'Woning aanmelden' }).click();
      expect(await pagina.getByRole('status').textContent()).toContain('Woning aangemeld.');
      await pagina.getByRole('link', { name: 'Bekijk de kandidaten' }).click();
      const eerste = pagina.locator('.voordeur-rang > li').first();
      expect(await eerste.textContent()).toContain('Genoeg kamers');
      expect(await eerste.textContent()).toMatch(/PACT-\d{4}-\d{4}/);
      await eerste.getByRole('link', { name: /^Voorleggen/ }).click();
      expect(new URL(pagina.url()).pathname).toMatch(/\/voorleggen\//);
      await pagina.getByRole('button', { name: /^Voorleggen aan/ }).waitFor();
    });
  });
});

describe('zonder scripts', () => {
  it('filter, volgorde en zoeken werken', async () => {
    const venster = await app.venster(browser, 'jeroen-kuiper', { viewport: BREED, javaScriptEnabled: false });
    const pagina = await venster.newPage();
    await pagina.goto('/dossiers');
    await pagina.getByLabel('Stand', { exact: true }).selectOption({ label: 'wacht op een woning' });
    await pagina.getByRole('button', { name: 'Toon' }).click();
    expect(await pagina.locator('.utrecht-pagination__stand').textContent()).toBe('2 van 2 getoond');
    await pagina.getByRole('searchbox', { name: 'Zoek naam of dossier' }).first().fill('koop');
    await Promise.all([pagina.waitForURL(/zoeken/), pagina.keyboard.press('Enter')]);
    expect(await pagina.locator('main').textContent()).toContain('1 dossier gevonden voor “koop”');
    await venster.close();
  });
});
