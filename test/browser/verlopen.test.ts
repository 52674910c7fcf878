import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from '../opstelling/app.ts';
import { bezwaren } from '../opstelling/axe.ts';
import { startBrowser } from '../opstelling/browser.ts';
import { alsEigenaar } from '../opstelling/database-vooraf.ts';
import { verhaalIn } from '../opstelling/verhaal.ts';

let app: App;
let browser: Browser;
beforeAll(async () => void ([app, browser] = await Promise.all([startApp(), startBrowser()])));
afterAll(async () => { await browser?.close(); await app?.stop(); });

const allesVoorbij = () => alsEigenaar(app.db.eigenaarUrl, `set role voordeur_zicht; update voordeur.sessie set verloopt = now() - interval '1 minute'`);
const zonderFouten = async (pagina: Page) => expect((await bezwaren(pagina)).map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
/** Signs in in another window, as the page asks, and comes back. */
async function logInDaarnaast(pagina: Page, naam: string): Promise<void> {
  const [daarnaast] = await Promise.all([pagina.context().waitForEvent('page'), pagina.getByRole('link', { name: 'Log in in een nieuw venster' }).click()]);
  await daarnaast.getByRole('button', { name: naam }).first().click();
  await daarnaast.waitForURL(`${app.url}/`);
  await daarnaast.close();
}

describe.each([['met', true], ['zonder', false]] as const)('P12.h een sessie die afloopt kost geen werk, %s script', (_, javaScriptEnabled) => {
  it('P12.h een half uur getypt, verlopen, ingelogd in een ander venster, opnieuw verstuurd', async () => {
    const dossier = await verhaalIn(app).dossier({ tot: 'wacht-op-woning' });
    const venster = await app.venster(browser, 'jeroen-kuiper', { javaScriptEnabled, viewport: { width: 390, height: 850 } });
    const pagina = await venster.newPage();
    await pagina.goto(`/dossiers/${dossier}/stappen/voorziening-aanvragen`);
    await pagina.getByRole('radio').first().check();
    await pagina.getByRole('textbox').first().fill('Vier uur per week, op "dinsdag" & vrijdag.');
    await allesVoorbij();
    await pagina.locator('.voordeur-formuliervoet button.utrecht-button--primary-action').click();
    await pagina.getByRole('heading', { name: 'Je bent uitgelogd, je werk is er nog' }).waitFor();
    if (javaScriptEnabled) await zonderFouten(pagina);
    await logInDaarnaast(pagina, 'Jeroen Kuiper');
    await pagina.getByRole('button', { name: 'Verstuur opnieuw' }).click();
    await pagina.waitForURL(`**/dossiers/${dossier}?gedaan=voorziening-aanvragen`);
    const { rows } = await alsEigenaar(app.db.eigenaarUrl, `select gegevens from voordeur.gebeurtenis where stroom_id = '${dossier}' and soort = 'voorziening-aangevraagd'`) as unknown as { rows: unknown[] };
    expect(rows).toHaveLength(1);
    if (javaScriptEnabled) expect(await pagina.evaluate<string[]>("Object.keys(sessionStorage).filter((k) => k.startsWith('voordeur:concept:'))")).toEqual([]);
    await venster.close();
  });
});
