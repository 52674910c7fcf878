import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';
import { verhaalIn } from '../opstelling/verhaal.ts';

const VANDAAG = vandaagIn(new Date());
const JAAR = Number(VANDAAG.slice(0, 4));
let app: App;
let marloes: Aanwezig, bart: Aanwezig, saskia: Aanwezig, fatma: Aanwezig, esther: Aanwezig, jeroen: Aanwezig;

beforeAll(async () => {
  app = await startApp();
  [marloes, bart, saskia, fatma, esther, jeroen] = (await Promise.all(['marloes-de-wit', 'bart-hendriks', 'saskia-maas', 'fatma-aydin', 'esther-molenaar', 'jeroen-kuiper'].map((s) => app.als(s)))) as [Aanwezig, Aanwezig, Aanwezig, Aanwezig, Aanwezig, Aanwezig];
  await verhaalIn(app).dossier({ tot: 'woont', gemeente: 'haarlem', naam: 'Zeldzaam Geheim' });
});
afterAll(() => app.stop());

const lees = async (wie: Aanwezig, pad: string) => { const r = await app.vraag(wie, pad); return { status: r.status, tekst: (await r.text()).replaceAll('<!-- -->', '') }; };
const stuur = (wie: Aanwezig, stap: string, velden: Record<string, string>) =>
  app.vraag(wie, `/verdeling/stappen/${stap}`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', origin: app.url }, body: new URLSearchParams(velden).toString() });

describe('P2.a P2.d de taakstelling van een jaar op één pagina', () => {
  it('P2.a P2.d E2.3 iedereen van de regeling ziet de aantallen, en geen persoon', async () => {
    for (const wie of [marloes, bart, saskia, fatma, jeroen]) {
      const { status, tekst } = await lees(wie, '/verdeling');
      expect([status, tekst.includes(`1 van 178 woningen in ${JAAR}`)]).toEqual([200, true]);
      expect(tekst).toContain('Bloemendaal samen');
      expect(tekst).not.toContain('Zeldzaam');
    }
    expect((await lees(esther, '/verdeling')).tekst).toContain(`0 van 100 woningen in ${JAAR}`);
  });

  it('P2.a de navigatie wijst haar aan wie erover gaat', async () => {
    for (const wie of [marloes, bart, saskia, fatma, esther]) expect((await lees(wie, '/monitor')).tekst).toContain('href="/verdeling"');
    expect((await lees(jeroen, '/monitor')).tekst).not.toContain('href="/verdeling"');
    expect((await lees(marloes, '/regelingen/pact-ijmond-zuid-kennemerland/verdeelsleutel')).tekst).toContain(`/verdeling?jaar=${JAAR}`);
  });

  it('P2.d PB2 filteren op gemeente en corporatie, de kwartalen, en als CSV', async () => {
    const velsen = await lees(marloes, '/verdeling?gemeente=velsen');
    expect(velsen.tekst).toContain('Velsen samen');
    expect(velsen.tekst).not.toContain('Bloemendaal samen');
    const ymere = await lees(marloes, '/verdeling?corporatie=ymere');
    expect(ymere.tekst).toContain('Ymere samen');
    expect((await lees(marloes, '/verdeling?deel=kwartalen')).tekst).toContain('1e kwartaal');
    const csv = await lees(marloes, '/verdeling?als=csv');
    expect(csv.tekst).toContain(`${JAAR};corporatie in gemeente;Haarlem;PréWonen;29;29;29;0;29;1;0;28`);
    expect(csv.tekst).toContain('deelregio;IJmond');
  });

  it('P2.a een jaar zonder regeling, onzin in het adres en een stap die er niet is: een nette pagina', async () => {
    for (const pad of ['/verdeling?jaar=1999', '/verdeling?jaar=abc', '/verdeling/voorstellen/7', '/verdeling/voorstellen/x', '/verdeling/stappen/onzin']) expect((await lees(marloes, pad)).status).toBe(404);
    expect((await lees(marloes, '/verdeling?gemeente=onzin&corporatie=%27&deel=x')).status).toBe(200);
    expect((await stuur(marloes, 'onzin', {})).status).toBe(404);
  });
});

describe('PO.c2 PO.c3 P2.e de stappen, zonder script', () => {
  it('PO.c2 een tekort melden: fouten bij het veld en wat ingevuld was blijft staan; daarna ziet het Servicepunt het bovenaan', async () => {
    expect((await lees(fatma, '/verdeling/stappen/tekort-melden')).tekst).toContain('Hoeveel woningen lukken niet?');
    const fout = await stuur(fatma, 'tekort-melden', { jaar: String(JAAR), aantal: '900', reden: 'weinig-mutaties', toelichting: 'Bijna niemand verhuist.' });
    const tekst = await fout.text();
    expect(fout.status).toBe(400);
    expect(tekst).toContain('Bijna niemand verhuist.');
    expect(tekst).toContain('Vul hoogstens 31 in');
    const goed = await stuur(fatma, 'tekort-melden', { jaar: String(JAAR), aantal: '9', reden: 'weinig-mutaties', toelichting: 'Bijna niemand verhuist.' });
    expect([goed.status, goed.headers.get('location')]).toEqual([303, '/verdeling?gedaan=tekort-melden&deel=besluiten']);
    const { tekst: pagina } = await lees(marloes, '/verdeling?gedaan=tekort-melden');
    expect(pagina).toContain('Tekort gemeld.');
    expect(pagina.indexOf('Haarlem, Ymere: 9 woningen minder')).toBeLessThan(pagina.indexOf('Zo komt de taakstelling'));
    expect(pagina).toContain('Bijna niemand verhuist.');
  });

  it('PO.c3 P2.e wie het niet mag, leest aan wie het is; geen formulier', async () => {
    const { status, tekst } = await lees(fatma, '/verdeling/stappen/taakstelling-herzien');
    expect(status).toBe(403);
    expect(tekst).toContain('manager Servicepunt');
    expect(tekst).not.toContain('<textarea');
    expect((await stuur(jeroen, 'overdracht-besluiten', {})).status).toBe(403);
    expect((await lees(saskia, '/verdeling/stappen/sleutel-vaststellen')).status).toBe(409);
  });

  it('P2.e een besluit staat in de geschiedenis met orgaan, dag en wie het vastlegde', async () => {
    expect((await stuur(bart, 'taakstelling-herzien', { jaar: String(JAAR), waarvoor: 'zandvoort/', aantal: '12', vanaf: VANDAAG, orgaan: 'bestuurlijke-tafel', gebeurd_op: VANDAAG, toelichting: 'Zandvoort neemt er drie bij.' })).status).toBe(303);
    const { tekst } = await lees(saskia, '/verdeling?deel=besluiten');
    for (const woord of [`Zandvoort: 12 woningen in ${JAAR}`, 'Bestuurlijke Tafel', 'vastgelegd door Stichting Woonservice', 'Zandvoort neemt er drie bij.']) expect(tekst).toContain(woord);
    expect((await lees(saskia, '/verdeling')).tekst).toContain(`van 181 woningen in ${JAAR}`);
  });

  it('P2.e een voorstel staat naast de aantallen van nu; de bestuurder stelt het vast voor een volgend jaar', async () => {
    const formulier = (await lees(bart, '/verdeling/stappen/sleutel-voorstellen')).tekst;
    const velden = Object.fromEntries([...formulier.matchAll(/name="(gewicht_[^"]+)"[^>]*value="(\d+)"|value="(\d+)"[^>]*name="(gewicht_[^"]+)"/g)].map((m) => [m[1] ?? m[4]!, m[2] ?? m[3]!]));
    expect(Object.keys(velden)).toHaveLength(22);
    const r = await stuur(bart, 'sleutel-voorstellen', { ...velden, gewicht_haarlem_: '60000', methode: 'gecontroleerd', toelichting: 'Nieuwe telling.' });
    const pad = r.headers.get('location')!;
    expect(pad).toMatch(/^\/verdeling\/voorstellen\/\d+\?gedaan=sleutel-voorstellen$/);
    const { tekst } = await lees(saskia, pad);
    for (const woord of ['Met dit voorstel', 'Nieuwe telling.', 'minder', 'Sleutel vaststellen']) expect(tekst).toContain(woord);
    const nummer = /voorstellen\/(\d+)/.exec(pad)![1]!;
    expect((await stuur(saskia, 'sleutel-vaststellen', { voorstel: nummer, jaar: String(JAAR + 1), orgaan: 'bestuurlijke-tafel', gebeurd_op: VANDAAG, toelichting: 'Aangenomen.' })).status).toBe(303);
    expect((await lees(marloes, `/verdeling?jaar=${JAAR + 1}`)).tekst).toContain('De sleutel is vastgesteld op');
    expect((await lees(marloes, `/verdeling?jaar=${JAAR}`)).tekst).toContain('De aantallen zijn die van de gepubliceerde sleutel');
    expect(app.fouten).toEqual([]);
  });
});
