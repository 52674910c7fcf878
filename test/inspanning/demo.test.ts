import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vulInspanningen } from '../../src/demo/inspanning.ts';
import { vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';

let app: App;
const wie: Record<string, Aanwezig> = {};
beforeAll(async () => {
  app = await startApp();
  for (const slug of ['bart-hendriks', 'saskia-maas', 'kees-blom', 'jeroen-kuiper', 'samira-bouzid', 'marijke-noordhoek', 'esther-molenaar', 'ruud-scholten']) wie[slug] = await app.als(slug);
  await vulInspanningen(app.kern, app.sessies, vandaagIn(new Date()));
});
afterAll(() => app.stop());

const lees = async (slug: string, pad: string) => { const r = await app.vraag(wie[slug]!, pad); return { status: r.status, tekst: (await r.text()).replaceAll('<!-- -->', '') }; };

describe('wat partijen samen doen in de demo', () => {
  it('A6 A7 A8 acties staan in het register, met wat te laat is, gefilterd en als CSV', async () => {
    const { status, tekst } = await lees('kees-blom', '/acties');
    expect(status).toBe(200);
    expect(tekst).toContain('4 acties lopen, 1 te laat');
    expect(tekst).toContain('Bespreek met de corporaties een pand dat vrijkomt');
    expect(tekst).not.toContain('Maak één protocol');
    expect((await lees('kees-blom', '/acties?stand=klaar&eigenaar=stichting-woonservice')).tekst).toContain('Maak één protocol');
    const csv = await lees('saskia-maas', '/acties?als=csv&punt=punt-7&stand=alles');
    expect(csv.tekst).toContain('Maak een lijst van plekken');
    expect(csv.tekst).toContain(';tijdelijk;30');
    const id = /href="\/acties\/([0-9a-f-]{36})"[^>]*>Maak een lijst/.exec(tekst)![1]!;
    const actie = await lees('jeroen-kuiper', `/acties/${id}`);
    expect(actie.tekst).toContain('Drie plekken bekeken');
    expect(actie.tekst).toContain('(eerst ');
    expect((await lees('esther-molenaar', `/acties/${id}`)).status).toBe(404);
  });

  it('P11.f P14.b een gesprek lezen alleen de twee partijen en het Servicepunt', async () => {
    const { tekst } = await lees('bart-hendriks', '/inspanningen');
    const paden = [...tekst.matchAll(/href="(\/inspanningen\/gesprekken\/[0-9a-f-]{36})"/g)].map((m) => m[1]!);
    expect(paden).toHaveLength(2);
    for (const pad of paden) expect((await lees('ruud-scholten', pad)).status).toBe(404);
    expect((await Promise.all(paden.map((pad) => lees('marijke-noordhoek', pad)))).map((r) => r.status).sort()).toEqual([200, 404]);
    expect((await lees('ruud-scholten', '/inspanningen')).tekst).not.toContain('/inspanningen/gesprekken/');
    expect((await lees('marijke-noordhoek', '/samen')).tekst).toContain('Antwoord van de partij vastleggen');
  });

  it('P11.h het oordeel wacht op de soort partij die nog ontbreekt', async () => {
    const { tekst } = await lees('saskia-maas', '/inspanningen/dienstverlening');
    expect(tekst).toMatch(/gaven een oordeel; nog geen van: welzijnsorganisaties|Nog geen oordelen/);
  });

  it('A4 een raming lezen alleen de organisatie en het Servicepunt; het advies is voor iedereen', async () => {
    const jaar = Number(vandaagIn(new Date()).slice(0, 4));
    const bart = await lees('bart-hendriks', `/raming?jaar=${jaar}`);
    expect(bart.tekst).toContain('Elke zorgorganisatie gaf haar raming');
    expect((await lees('bart-hendriks', `/raming?jaar=${jaar + 1}`)).tekst).toContain('1 van 19 ramingen');
    const samira = await lees('samira-bouzid', `/raming?jaar=${jaar}`);
    expect(samira.tekst).toContain('Jullie raming voor');
    expect(samira.tekst).not.toContain('HVO-Querido');
    const id = /\/raming\/([0-9a-f-]{36})"[^>]*>HVO-Querido/.exec(bart.tekst)![1]!;
    expect((await lees('samira-bouzid', `/raming/${id}`)).status).toBe(404);
    expect((await lees('jeroen-kuiper', `/raming/${id}`)).status).toBe(200);
    expect((await lees('ruud-scholten', '/raming')).status).toBe(200);
  });

  it('A0 de doelen staan naast het rechte pad, met wat onduidelijk is en wie ontbreekt', async () => {
    const { status, tekst } = await lees('ruud-scholten', '/raming/doelen');
    expect(status).toBe(200);
    expect(tekst).toContain('1.450');
    expect(tekst).toContain('ruim 330 plekken');
    expect(tekst).toContain('Leger des Heils');
    expect((await lees('esther-molenaar', '/raming/doelen')).tekst).toContain('noemt geen doelen');
  });

  it('PO.g PO.z PO.c PO.w een partij ziet zichzelf, een ander ziet de regio', async () => {
    const zelf = await lees('kees-blom', '/inspanningen/dock');
    expect(zelf.tekst).toContain('Jullie');
    expect(zelf.tekst).not.toContain('ziet alleen de partij zelf<');
    const ander = await lees('kees-blom', '/inspanningen/hvo-querido');
    expect(ander.tekst).toContain('ziet alleen de partij zelf');
    expect((await lees('bart-hendriks', '/inspanningen/hvo-querido')).tekst).not.toContain('ziet alleen de partij zelf');
    expect((await lees('kees-blom', '/inspanningen/bestaat-niet')).status).toBe(404);
    for (const wf of ['/inspanningen', '/inspanningen/ggd-hollands-noorden', '/acties', '/raming', '/inspanningen/dienstverlening']) expect((await lees('esther-molenaar', wf)).status).toBe(200);
    expect(app.fouten).toEqual([]);
  });
});
