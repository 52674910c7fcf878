import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DELEN } from '../../src/web/regeling/kader.tsx';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';
import { pilotclient, schrijfVoorvallen } from './gebeurtenissen.ts';

/* The pages about covenants and figures: who sees what, and what a strange question gets. */

const PACT = '/regelingen/pact-ijmond-zuid-kennemerland';
let app: App;
let marloes: Aanwezig;
let petra: Aanwezig;

beforeAll(async () => {
  app = await startApp({ klok: () => new Date('2026-11-22T12:00:00Z') });
  marloes = await app.als('marloes-de-wit');
  petra = await app.als('petra-ooijevaar');
  const nu = { regeling: 'pact-ijmond-zuid-kennemerland', versie: '2021-10-07', zorgorganisatie: 'hvo-querido' };
  await schrijfVoorvallen(app.db.eigenaarUrl, [
    { ...nu, voorvallen: [{ soort: 'op-wachtlijst-geplaatst', op: '2026-01-05' }, { soort: 'woning-voorgelegd', op: '2026-09-07' }, { soort: 'advies-gegeven', op: '2026-09-14' }, { soort: 'woning-voorgelegd', op: '2026-10-05' }, { soort: 'advies-gegeven', op: '2026-10-13' }] },
    { ...nu, voorvallen: [{ soort: 'op-wachtlijst-geplaatst', op: '2026-01-05' }, { soort: 'woning-voorgelegd', op: '2026-02-02' }, { soort: 'aanbod-beantwoord', op: '2026-02-10', gegevens: { antwoord: 'geweigerd', gevolg: 'terug-op-wachtlijst' } }] },
    pilotclient('parlan', '2019-01-01', { op: '2019-12-31', corporatie: 'intermaris', gemeente: 'hoorn' }),
  ]);
});
afterAll(() => app.stop());

const pagina = async (pad: string, wie?: Aanwezig) => {
  const antwoord = await app.vraag(wie, pad);
  return { status: antwoord.status, naar: antwoord.headers.get('location'), soort: antwoord.headers.get('content-type') ?? '', tekst: await antwoord.text() };
};

describe('the pages of a regeling', () => {
  it('open at the first article', async () => {
    expect(await pagina(PACT)).toMatchObject({ status: 302, naar: `${PACT}/artikelen/reikwijdte` });
    expect((await pagina('/regelingen/westfriesland?versie=2018-07-01')).naar).toBe('/regelingen/westfriesland/artikelen/par-1-1?versie=2018-07-01');
  });
  it('every part and every article of every version is there for everyone', async () => {
    for (const regeling of app.kern.regelingen.alle()) for (const versie of app.kern.regelingen.versies(regeling.regeling)) {
      for (const pad of [...versie.artikelen.map((a) => `artikelen/${a.code}`), ...DELEN.map((d) => d.pad).filter((p) => p !== 'artikelen')]) {
        const { status, tekst } = await pagina(`/regelingen/${regeling.regeling}/${pad}?versie=${versie.geldig_vanaf}`);
        expect(status, pad).toBe(200);
        expect(tekst, pad).toContain(versie.korte_naam);
      }
    }
  });
  it('every link on them leads somewhere', async () => {
    const gezien = new Set<string>();
    for (const code of ['art-2', 'art-3', 'art-4', 'art-12']) for (const [, href] of (await pagina(`${PACT}/artikelen/${code}`)).tekst.matchAll(/href="(\/regelingen[^"]*)"/g)) gezien.add(href!.replaceAll('&amp;', '&'));
    for (const href of gezien) {
      const [pad, anker] = href.split('#');
      const { status, tekst } = await pagina(pad!);
      expect([200, 302], href).toContain(status);
      if (anker) expect(tekst, href).toContain(`id="${anker}"`);
    }
    expect(gezien.size).toBeGreaterThan(30);
  });
  it('P4.b shows how it stands today to who works with it, and to nobody else', async () => {
    const pad = `${PACT}/artikelen/art-4`;
    const { tekst } = await pagina(pad, marloes);
    expect(tekst).toContain('Vandaag, 22 november 2026');
    expect(tekst).toContain('op tijd dit jaar: 1 van 2');
    expect(tekst).toContain('binnen 6 maanden: 1 van 2');
    expect(tekst).toContain('1 keer terug op de wachtlijst');
    for (const ander of [undefined, petra]) expect((await pagina(pad, ander)).tekst).not.toContain('op tijd dit jaar');
  });
  it('P1.0 says where signatories and register differ', async () => expect((await pagina(`${PACT}/partijen`)).tekst).toMatch(/partijen verschillen voorblad en register/));
  it('P2.d PB2 the key page names Haarlem and Velsen first', async () => {
    const { tekst } = await pagina(`${PACT}/verdeelsleutel?jaar=2022`);
    expect(tekst).toContain('De gepubliceerde sleutel telt op 2 plekken niet op: Haarlem en Velsen');
  });
  it.each([
    ['/regelingen/zaanstreek', 'Deze regeling is er niet'], [`${PACT}/artikelen/art-99`, 'Dit artikel is er niet'], [`${PACT}/partijen?versie=2019-01-01`, 'Deze versie is er niet'],
    [`${PACT}/verdeelsleutel?jaar=1999`, 'Voor dat jaar is er geen verdeelsleutel'], [`${PACT}/verdeelsleutel?jaar=%3Cscript%3E`, 'Voor dat jaar is er geen verdeelsleutel'], ['/regelingen/%00', 'Deze regeling is er niet'],
  ])('%s says what is there instead', async (pad, titel) => {
    const { status, tekst } = await pagina(pad);
    expect(status).toBe(404);
    expect(tekst).toContain(titel);
    expect(tekst).not.toContain('<script>');
    expect(tekst).toMatch(/href="\/regelingen\//);
  });
});

describe('the monitor', () => {
  it('is for who is signed in', async () => expect((await pagina('/monitor')).status).toBe(303));
  it('opens at this year of one’s own regeling, with the finding as its heading', async () => {
    expect((await pagina('/monitor', marloes)).tekst).toMatch(/<h1[^>]*>0 van 178 woningen geleverd in 2026/);
    expect((await pagina('/monitor', petra)).tekst).toMatch(/<h1[^>]*>0 van 100 woningen geleverd in 2026/);
  });
  it('shows of another regeling only what was published', async () => {
    expect((await pagina('/monitor?regeling=westfriesland&van=2019-01-01&tot=2020-01-01', marloes)).status).toBe(200);
    expect((await pagina('/monitor?regeling=westfriesland&van=2022-01-01&tot=2023-01-01', marloes)).status).toBe(403);
    expect((await pagina('/monitor?regeling=westfriesland&van=2022-01-01&tot=2023-01-01&als=csv&cijfer=woningen', marloes)).status).toBe(403);
  });
  it('gives each figure as a file', async () => {
    const { soort, tekst } = await pagina('/monitor?regeling=westfriesland&van=2019-01-01&tot=2020-01-01&als=csv&cijfer=woningen', petra);
    expect(soort).toContain('text/csv');
    expect(tekst).toContain('corporatie;naam;van;tot;aantal;doel\r\nintermaris;Intermaris;2019-01-01;2020-01-01;1;35\r\n');
    const kwartaal = await pagina('/monitor?regeling=westfriesland&van=2019-01-01&tot=2020-01-01&als=csv&cijfer=aanmeldingen&per=kwartaal', petra);
    expect(kwartaal.tekst).toContain('parlan;Parlan;2019-1;2019-01-01;2020-01-01;1');
  });
  it.each(['van=gisteren&tot=x', 'van=2019-01-01', 'tot=2019-01-01', 'van=2020-01-01&tot=2019-01-01', 'regeling=zaanstreek', "regeling='--&van=%00&tot=%F0%9F%98%80"])('answers %s with a sentence and a page that works', async (vraag) => {
    const { status, tekst } = await pagina(`/monitor?${vraag}`, petra);
    expect(status).toBe(400);
    expect(tekst).toContain('je ziet een andere');
    expect(tekst).toContain('woningen geleverd');
  });
  it('knows no other figure', async () => expect((await pagina('/monitor?als=csv&cijfer=bsn', petra)).status).toBe(400));
  it('never went wrong itself', () => expect(app.fouten).toEqual([]));
});
