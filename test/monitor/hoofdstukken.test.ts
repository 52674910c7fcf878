import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOOFDSTUKKEN } from '../../src/domain/monitor/rapport/cijfers.ts';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';
import { schrijfVoorvallen } from './gebeurtenissen.ts';

/* The chapters of the monitor as pages: what they show, to whom, and as it was known on which day. */

let app: App;
let bestuurder: Aanwezig; // Saskia Maas, of the Pact
let begeleider: Aanwezig; // Jeroen Kuiper, of the Pact
let ander: Aanwezig; // Petra Ooijevaar, of Westfriesland

beforeAll(async () => {
  app = await startApp({ klok: () => new Date('2026-11-22T12:00:00Z') });
  [bestuurder, begeleider, ander] = [await app.als('saskia-maas'), await app.als('jeroen-kuiper'), await app.als('petra-ooijevaar')];
  const pact = { regeling: 'pact-ijmond-zuid-kennemerland', versie: '2021-10-07', zorgorganisatie: 'hvo-querido' };
  const sleutel = (gemeente: string) => ({ soort: 'sleutel-overgedragen', op: '2026-06-09', gegevens: { gemeente, corporatie: 'ymere' } });
  await schrijfVoorvallen(app.db.eigenaarUrl, ['haarlem', 'haarlem', 'velsen'].map((gemeente) => ({
    ...pact, voorvallen: [{ soort: 'aanvraag-ingediend', op: '2026-01-05' }, { soort: 'op-wachtlijst-geplaatst', op: '2026-02-02', gegevens: { wachtlijst: gemeente } }, { soort: 'woning-voorgelegd', op: '2026-04-07', gegevens: { corporatie: 'ymere' } }, sleutel(gemeente)],
  })));
});
afterAll(() => app.stop());

const pagina = async (pad: string, wie: Aanwezig) => {
  const antwoord = await app.vraag(wie, pad);
  return { status: antwoord.status, naar: antwoord.headers.get('location'), soort: antwoord.headers.get('content-type') ?? '', tekst: await antwoord.text() };
};

describe('the overview', () => {
  it('E4.info draws goals, waits, funnel, map and course, each with its table and what it means', async () => {
    const { status, tekst } = await pagina('/monitor', bestuurder);
    expect(status).toBe(200);
    for (const id of ['figuur-uitstroom', 'figuur-woningen', 'figuur-wachten', 'figuur-trechter', 'figuur-regio', 'figuur-verloop']) expect(tekst, id).toContain(`id="${id}"`);
    expect(tekst).toContain('Wat overblijft telt mee in 2027, tenzij de Bestuurlijke Tafel anders besluit.');
    expect(tekst.match(/<details class="voordeur-figuur__meer"/g)!.length).toBeGreaterThan(6);
  });
  it('P2.b counts an area when it is asked for, and says of each picture that does not', async () => {
    const { tekst } = await pagina('/monitor?gebied=haarlem', bestuurder);
    expect(tekst).toMatch(/<h1[^>]*>2 van 79 woningen geleverd in Haarlem in 2026/);
    expect(tekst).toContain('Dit beeld telt de hele regio.');
    expect((await pagina('/monitor?gebied=atlantis', bestuurder)).status).toBe(400);
  });
  it('P11.f shows any day as it was known then', async () => {
    expect((await pagina('/monitor?bekend_op=2026-01-31', bestuurder)).tekst).toMatch(/<h1[^>]*>0 van 178/);
    expect((await pagina('/monitor', bestuurder)).tekst).toMatch(/<h1[^>]*>3 van 178/);
    for (const dag of ['2026-12-24', 'gisteren', '2026-02-31']) expect((await pagina(`/monitor?bekend_op=${dag}`, bestuurder)).status, dag).toBe(400);
  });
  it('P11.f W17.0 says when it was made, as known on which day, and how far a period has come', async () => {
    expect((await pagina('/monitor', bestuurder)).tekst).toContain('2026 tot en met 22 november · geteld uit wat er in de dossiers is gebeurd, gemaakt op 22 november 2026, cijfers zoals bekend op 22 november 2026');
    expect((await pagina('/monitor/besluiten?bekend_op=2026-04-10', bestuurder)).tekst).toContain('2026 tot en met 10 april · gemaakt op 22 november 2026, cijfers zoals bekend op 10 april 2026');
    expect(JSON.parse((await pagina('/monitor/rapport?als=json', bestuurder)).tekst)).toMatchObject({ gemaaktOp: '2026-11-22' });
  });
  it('P11.f the course says over which quarters, and that the last one runs', async () => {
    const woorden = 'van het 1e kwartaal 2025 tot en met het 4e kwartaal 2026 (dat loopt nog, geteld tot en met 22 november 2026)';
    const { tekst } = await pagina('/monitor/trend', bestuurder);
    expect(tekst.split(woorden).length).toBeGreaterThan(2);
    expect(tekst).toContain(`Verloop per kwartaal, ${woorden}`);
    expect((await pagina('/monitor/trend?van=2025-01-01&tot=2026-01-01', bestuurder)).tekst).toContain('Verloop per kwartaal, van het 1e kwartaal 2024 tot en met het 4e kwartaal 2025<');
  });
  it('P11.f takes a quarter in one choice', async () => expect((await pagina('/monitor?periode=2026-04-01_2026-07-01', bestuurder)).tekst).toMatch(/<h1[^>]*>3 van 178 woningen geleverd in deze periode/));
  it('shows waits and flows only to who guards the agreement', async () => {
    const { tekst } = await pagina('/monitor', begeleider);
    for (const id of ['figuur-wachten', 'figuur-stromen']) expect(tekst).not.toContain(`id="${id}"`);
    // a course of people is told to others over whole quarters only, and this year is not over
    expect(tekst).not.toContain('id="figuur-trechter"');
    expect(tekst).not.toContain('/monitor/doorlooptijd');
  });
});

describe('a chapter', () => {
  it.each(HOOFDSTUKKEN.filter((h) => h.code !== 'leven').map((h) => [h.code, h.titel]))('E4.info W17.0 %s is a page with every table, its definition and its file', async (code, titel) => {
    const { status, tekst } = await pagina(`/monitor/${code}`, bestuurder);
    expect(status).toBe(200);
    expect(tekst).toContain(`>${titel}</h1>`);
    const [, tabel] = /id="tabel-([a-z-]+)"/.exec(tekst)!;
    const csv = await pagina(`/monitor/${code}?als=csv&tabel=${tabel}`, bestuurder);
    expect(csv.soort).toContain('text/csv');
    expect((await pagina(`/monitor/${code}?als=csv&tabel=bsn`, bestuurder)).status).toBe(400);
  });
  it('is for who works with the regeling, and what comes close to people for who guards it', async () => {
    for (const code of ['doorlooptijd', 'aanbod', 'huur', 'aanvragen', 'besluiten', 'voorzieningen']) expect((await pagina(`/monitor/${code}`, begeleider)).status, code).toBe(403);
    for (const code of ['trechter', 'termijnen', 'spreiding', 'trend', 'geleverd']) expect((await pagina(`/monitor/${code}`, begeleider)).status, code).toBe(200);
    expect((await pagina('/monitor/spreiding?regeling=westfriesland&van=2019-01-01&tot=2020-01-01', bestuurder)).status).toBe(403);
  });
  it('after the key has one home', async () => expect(await pagina('/monitor/leven?van=2025-01-01&tot=2026-01-01', bestuurder)).toMatchObject({ status: 302, naar: '/monitor/wonen?van=2025-01-01&tot=2026-01-01' }));
  it('says what could not be asked, and still shows something', async () => {
    const { status, tekst } = await pagina('/monitor/spreiding?van=2026-05-01&tot=2026-01-01', bestuurder);
    expect(status).toBe(400);
    expect(tekst).toContain('je ziet een andere');
    expect(tekst).toContain('id="tabel-spreiding-gemeenten"');
  });
});

it('E2.2 the figures that parties supplied to the evaluation stand as printed, with what does not agree', async () => {
  const { tekst } = await pagina('/monitor?regeling=westfriesland&van=2018-07-01&tot=2020-06-01', ander);
  for (const figuur of [1, 6, 7]) expect(tekst, String(figuur)).toContain(`id="tabel-figuur-${figuur}"`);
  expect(tekst).toMatch(/296/);
});

it('never went wrong itself', () => expect(app.fouten).toEqual([]));
