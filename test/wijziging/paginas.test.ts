import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stelWijzigingenVoor } from '../../src/demo/wijziging.ts';
import { zakenVan } from '../../src/storage/zaken.ts';
import type { WijzigingStand } from '../../src/domain/wijziging/wijziging.ts';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';

/* The pages about changes, over what the demo has of them. */

const PACT = 'pact-ijmond-zuid-kennemerland';
let app: App;
let bart: Aanwezig;
beforeAll(async () => {
  app = await startApp();
  await stelWijzigingenVoor(app.kern, app.sessies, '2026-11-23');
  bart = await app.als('bart-hendriks');
}, 120_000);
afterAll(() => app.stop());

const lees = async (wie: Aanwezig | undefined, pad: string) => { const a = await app.vraag(wie, pad); return { status: a.status, html: await a.text() }; };
const voorstellen = (wie: Aanwezig, regeling: string) => app.verbinding.als(wie.token, (tx) => zakenVan<WijzigingStand>(tx, regeling, 'regelingwijziging'));

describe('P14 de pagina’s over wijzigingen', () => {
  it('P14 de lijst noemt elk voorstel met hoe ver het is, en de evaluaties; zoeken, stand en CSV', async () => {
    const { status, html } = await lees(bart, '/wijzigingen');
    expect(status).toBe(200);
    expect(html).toMatch(/Zes woningen per jaar erbij in Haarlem[\s\S]*21 van 44 partijen antwoordden/);
    expect(html).toContain('Evaluatie van Uitstroomregeling Pact, 7 oktober 2025');
    expect((await lees(bart, '/wijzigingen?status=ingetrokken')).html).not.toContain('Zes woningen');
    expect((await lees(bart, '/wijzigingen?zoek=advies&als=csv')).html).toContain('Langer de tijd voor advies;Wijziging');
  });

  it('P14 P2.e een voorstel toont wat verandert, de sleutels naast elkaar, wat met lopende dossiers gebeurt, en wie nog niet antwoordde', async () => {
    const zaak = (await voorstellen(bart, PACT)).find((z) => z.status === 'open')!;
    const { status, html } = await lees(bart, `/wijzigingen/${zaak.id}`);
    expect(status).toBe(200);
    for (const tekst of ['178', '184', '(+6)', 'De verdeelsleutel per gemeente, naast elkaar', 'Fasen: aanvraag, toetsing', 'nog geen antwoord', 'Positief advies', 'Ingestemd']) expect(html).toContain(tekst);
    expect((await lees(bart, `/wijzigingen/${zaak.id}/tekst`)).html).toContain('woningen_per_jaar: 184');
    // Someone of another regeling does not know of it.
    const esther = await app.als('esther-molenaar');
    expect([(await lees(esther, `/wijzigingen/${zaak.id}`)).status, (await lees(esther, `/wijzigingen/${zaak.id}/tekst`)).status, (await lees(bart, '/wijzigingen/geen-id')).status]).toEqual([404, 404, 404]);
  });

  it('W20 het addendum van Westfriesland ligt bij de partijen, en de evaluatie van elk jaar is te lezen', async () => {
    const esther = await app.als('esther-molenaar');
    const { html } = await lees(esther, '/wijzigingen');
    expect(html).toMatch(/Addendum voorstellen[\s\S]*Elke vier maanden bevestigen[\s\S]*15 van 19 partijen antwoordden/);
    expect((await lees(esther, '/samen')).html).toContain('Addendum per');
  });

  it('H1 de pagina van de regeling toont wat eraan voorafging, elke versie, en de verschillen; openbaar', async () => {
    const pact = await lees(undefined, `/regelingen/${PACT}/versies`);
    expect(pact.html).toMatch(/Contingentenregeling Zuid-Kennemerland[\s\S]*Eindigde op 7 oktober 2021[\s\S]*geldt nu/);
    const wf = await lees(undefined, '/regelingen/westfriesland/versies');
    expect(wf.html).toMatch(/geëindigd[\s\S]*Verschillen met de versie van 1 juli 2018/);
    const v = await lees(undefined, '/regelingen/westfriesland/verschillen?van=2018-07-01&naar=2021-01-01');
    expect([v.status, v.html.includes('De versie van 1 juli 2018 naast die van 1 januari 2021'), v.html.includes('Wooncompagnie · werkgebied')]).toEqual([200, true, true]);
    expect((await lees(undefined, '/regelingen/westfriesland/verschillen?van=1999-01-01')).status).toBe(404);
    expect((await lees(undefined, `/regelingen/${PACT}/tekst`)).html).toContain('geldig_vanaf: 2021-10-07');
  });

  it('P13 een evaluatie toont het standpunt van elke partij en het besluit; de formulieren van elke stap openen', async () => {
    const { html } = await lees(bart, '/wijzigingen');
    const pad = /\/wijzigingen\/evaluaties\/[0-9a-f-]+/.exec(html)![0];
    expect((await lees(bart, pad)).html).toMatch(/Voortzetten en aanpassen[\s\S]*35 van 44 partijen/);
    const open = (await voorstellen(bart, PACT)).find((z) => z.status === 'open')!;
    for (const stap of ['regelingwijziging-voorstellen', 'regelingevaluatie-openen', `regelingwijziging-accorderen?zaak=${open.id}&namens=ymere`, `regelingwijziging-intrekken?zaak=${open.id}`])
      expect([stap, (await lees(bart, `/zaken/stappen/${stap}`)).status]).toEqual([stap, 200]);
    expect((await lees(bart, `/zaken/stappen/regelingwijziging-accorderen?zaak=${open.id}`)).html).toContain(`href="/wijzigingen/${open.id}">Lees het voorstel`);
    expect((await lees(bart, `/zaken/stappen/regelingwijziging-vaststellen?zaak=${open.id}`)).html).toContain('Nog niet elke partij heeft geantwoord');
    expect(app.fouten).toEqual([]);
  });
});
