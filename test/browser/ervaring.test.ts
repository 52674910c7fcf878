import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCHAAL } from '../../src/domain/ervaring/vragen.ts';
import { startApp, type App } from '../opstelling/app.ts';
import { bezwaren } from '../opstelling/axe.ts';
import { startBrowser } from '../opstelling/browser.ts';
import { verhaalIn, type Verhaal } from '../opstelling/verhaal.ts';

/* From the code on paper to the answers among the figures, on a large screen and on a phone, and without scripts for the client. */

let app: App;
let browser: Browser;
let v: Verhaal;
const PERSONA = { begeleider: '', servicepunt: '' };
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), startBrowser()]);
  v = verhaalIn(app);
  for (const [rol, organisatie, sleutel] of [['begeleider', 'hvo-querido', 'begeleider'], ['servicepunt-medewerker', 'stichting-woonservice', 'servicepunt']] as const)
    PERSONA[sleutel] = (await v.iedereen()).find((p) => p.wie.rol === rol && p.wie.organisatie === organisatie)!.slug;
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const FOTOS = process.env.VOORDEUR_SCHERMEN;
async function zonderFouten(pagina: Page, naam: string): Promise<void> {
  if (FOTOS) await pagina.screenshot({ path: `${FOTOS}/${naam}-${pagina.viewportSize()!.width}.png`, fullPage: true });
  expect((await bezwaren(pagina)).map((w) => `${w.id}: ${w.nodes[0]?.html}`)).toEqual([]);
  expect(await pagina.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
}

describe.each([1360, 390])('E4, E2.7 de vragenlijst, op een scherm van %d', (width) => {
  const scherm = { viewport: { width, height: 900 } };
  let dossier: string;
  let code: string;

  it('E4: de begeleider begint bij de stap en krijgt één keer een blad met een code; de code staat niet in het adres', async () => {
    dossier = await v.dossier({ tot: 'woont' });
    const venster = await app.venster(browser, PERSONA.begeleider, scherm);
    const pagina = await venster.newPage();
    await pagina.goto(`/dossiers/${dossier}/stappen/vragenlijst-uitreiken`);
    await zonderFouten(pagina, 'uitreiken');
    await pagina.getByRole('button', { name: 'Code maken' }).click();
    code = await pagina.locator('.voordeur-ervaring__code').innerText();
    expect(code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
    expect(pagina.url()).toBe(`${app.url}/dossiers/${dossier}/ervaring`);
    await zonderFouten(pagina, 'blad');
    if (FOTOS) { await pagina.emulateMedia({ media: 'print' }); await pagina.screenshot({ path: `${FOTOS}/blad-druk-${width}.png`, fullPage: true }); }
    await pagina.goto(`/dossiers/${dossier}/ervaring`);
    expect(await pagina.locator('main').innerText()).not.toContain(code);
    await zonderFouten(pagina, 'codestand');
    await venster.close();
  });

  it('E2.7: de cliënt vult in zonder account, script of muis; een fout houdt de antwoorden vast', async () => {
    const venster = await browser.newContext({ baseURL: app.url, ...scherm });
    const pagina = await venster.newPage();
    await pagina.goto('/ervaring');
    await zonderFouten(pagina, 'invullen');
    await venster.close();
    const zonder = await browser.newContext({ baseURL: app.url, javaScriptEnabled: false, ...scherm });
    const kaal = await zonder.newPage();
    await kaal.goto('/ervaring');
    await kaal.getByLabel('Wat is uw code?').fill('CDFH');
    for (const { label, opties } of Object.values(SCHAAL)) {
      const eerste = kaal.getByRole('radiogroup', { name: label }).getByRole('radio', { name: opties[0]!.naam, exact: true });
      await eerste.focus();
      await kaal.keyboard.press('Space');
    }
    await kaal.getByLabel('Wat gaat goed?').fill('Rust in huis');
    await kaal.getByLabel('De begeleiders van mijn zorgorganisatie mogen mijn antwoorden lezen').focus();
    await kaal.keyboard.press('Space');
    await kaal.keyboard.press('Tab');
    await kaal.keyboard.press('Enter');
    expect(await kaal.getByRole('alert').innerText()).toContain('Er is nog niets verstuurd');
    if (FOTOS) await kaal.screenshot({ path: `${FOTOS}/fout-${width}.png`, fullPage: true });
    expect(await kaal.getByLabel('Wat gaat goed?').inputValue()).toBe('Rust in huis');
    expect(await kaal.getByRole('radio', { checked: true }).count()).toBe(Object.keys(SCHAAL).length);
    await kaal.getByLabel('Wat is uw code?').fill(code.toLowerCase());
    await kaal.getByRole('button', { name: 'Versturen' }).click();
    expect(kaal.url()).toBe(`${app.url}/ervaring/bedankt`);
    await kaal.goto('/ervaring');
    await kaal.getByLabel('Wat is uw code?').fill(code);
    await kaal.getByRole('radio').first().check();
    await kaal.getByRole('button', { name: 'Versturen' }).click();
    expect(await kaal.getByRole('alert').innerText()).toContain('Deze code werkt niet, of niet meer.');
    await zonder.close();
    const af = await browser.newContext({ baseURL: app.url, ...scherm });
    const bedankt = await af.newPage();
    await bedankt.goto('/ervaring/bedankt');
    await zonderFouten(bedankt, 'bedankt');
    await af.close();
  });

  it('E2.7: de begeleider leest wat de cliënt deelt', async () => {
    const venster = await app.venster(browser, PERSONA.begeleider, scherm);
    const pagina = await venster.newPage();
    await pagina.goto(`/dossiers/${dossier}/ervaring`);
    expect(await pagina.locator('main').innerText()).toContain('Rust in huis');
    await zonderFouten(pagina, 'gedeeld');
    await venster.close();
  });

  it('E2.7: de uitslag, met eigen woorden voor het Servicepunt', async () => {
    const client = new pg.Client({ connectionString: app.db.eigenaarUrl });
    await client.connect();
    await client.query('set role voordeur_zicht');
    await client.query(`insert into voordeur.ervaring (regeling, kwartaal, schaal, open) select 'pact-ijmond-zuid-kennemerland', k.k::date, jsonb_build_object('woning', (array['heel-tevreden', 'tevreden', 'gaat-wel'])[1 + i % 3], 'buurt', 'tevreden', 'nu', 'goed', 'genoeg', (array['genoeg', 'te-weinig'])[1 + i % 2], 'lotgenoten', 'ja'),
      jsonb_build_object('goed', 'Eigen sleutel ' || i, 'beter', 'Het duurde lang') from generate_series(1, 7) i, (values ('2026-01-01'), ('2026-04-01')) k (k) where not exists (select 1 from voordeur.ervaring where kwartaal < '2026-05-01')`).finally(() => client.end());
    const venster = await app.venster(browser, PERSONA.servicepunt, scherm);
    const pagina = await venster.newPage();
    await pagina.goto('/monitor');
    await pagina.getByRole('link', { name: 'Ervaringen van cliënten' }).click();
    expect(await pagina.locator('main').innerText()).toContain('Eigen sleutel 7');
    await zonderFouten(pagina, 'uitslag');
    const csv = await (await app.vraag(await app.als(PERSONA.servicepunt), '/monitor/ervaringen?als=csv')).text();
    expect(csv).toContain('woning');
    expect(csv).not.toContain('Eigen sleutel');
    const begeleider = await (await app.vraag(await app.als(PERSONA.begeleider), '/monitor/ervaringen')).text();
    expect(begeleider).not.toContain('Eigen sleutel');
    await venster.close();
  });

  it('W13: waar een klacht of bezwaar heen gaat, per regio, te vinden vanuit Hulp', async () => {
    const venster = await browser.newContext({ baseURL: app.url, ...scherm });
    const pagina = await venster.newPage();
    await pagina.goto('/hulp');
    await pagina.getByRole('link', { name: 'Klacht of bezwaar' }).click();
    const tekst = await pagina.locator('main').innerText();
    for (const regeling of app.kern.regelingen.alle().filter((r) => r.wonen)) for (const { waarheen, bron } of regeling.wonen!.klachten) { expect(tekst).toContain(waarheen); expect(tekst).toContain(bron); }
    await zonderFouten(pagina, 'klachten');
    await venster.close();
  });
});

describe('E4 raden en spelen met codes', () => {
  const stuur = (velden: Record<string, string>, koppen: Record<string, string> = {}) => app.vraag(undefined, '/ervaring', { method: 'POST', body: new URLSearchParams({ woning: 'tevreden', ...velden }), headers: koppen });
  const willekeurig = (i: number) => `CDFH${'CDFHJKMNPRTVWXY'[i % 15]}${'CDFHJKMNPRTVWXY'[Math.floor(i / 15) % 15]}CC`;
  it('E4: na tien keer mis van één adres moet je wachten, ook bij veertig tegelijk; een ander adres merkt er niets van', async () => {
    app.kern.url = 'https://voordeur.voorbeeld.nl'; // so there is a proxy in front
    const van = { 'x-forwarded-for': '198.51.100.7' };
    const uit = await Promise.all(Array.from({ length: 40 }, (_, i) => stuur({ code: willekeurig(i) }, van)));
    expect(uit.filter((r) => r.status === 400)).toHaveLength(10);
    expect(uit.filter((r) => r.status === 429)).toHaveLength(30);
    expect((await stuur({ code: willekeurig(1) }, { 'x-forwarded-for': '198.51.100.8' })).status).toBe(400);
    expect((await stuur({ code: willekeurig(1) }, { 'x-forwarded-for': '203.0.113.1, 198.51.100.7' })).status).toBe(429);
    // without a proxy it is only what a visitor says of themselves
    delete app.kern.url;
    const zonder = await Promise.all(Array.from({ length: 40 }, (_, i) => stuur({ code: willekeurig(i) }, { 'x-forwarded-for': `203.0.113.${i}` })));
    expect(zonder.filter((r) => r.status === 429).length).toBeGreaterThanOrEqual(30);
  });
  it('E4: van een andere site af kan niemand antwoorden sturen, en vreemde invoer geeft nooit een fout van de server', async () => {
    app.kern.url = 'https://voordeur.voorbeeld.nl';
    expect((await stuur({ code: 'CDFHJKMN' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    for (const velden of [{ code: '' }, { code: "' or 1=1 --" }, { code: 'CDFHJKMN', woning: '__proto__' }, { code: 'x'.repeat(5000) }, { code: 'CDFHJKMN', goed: '\u0000\ud800' }, { code: 'CDFHJKMN', mag_lezen: 'misschien' }] as Record<string, string>[])
      expect((await stuur(velden, { 'x-forwarded-for': '198.51.100.9' })).status).toBe(400);
    expect(app.fouten).toEqual([]);
  });
});
