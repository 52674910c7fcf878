import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPostvak } from '../../src/jobs/bezorgen.ts';
import { posttaak } from '../../src/jobs/post.ts';
import { postkantoor } from '../../src/storage/post.ts';
import { alsEigenaar } from '../opstelling/database-vooraf.ts';
import { startApp, type App } from '../opstelling/app.ts';
import { verhaalIn } from '../opstelling/verhaal.ts';

const ZONDAG = new Date('2026-11-22T12:00:00Z');
let app: App;
beforeAll(async () => void (app = await startApp({ klok: () => ZONDAG })));
afterAll(() => app.stop());

const kies = async (slug: string, post?: string) => app.vraag(await app.als(slug), '/instellingen', { method: 'POST', body: new URLSearchParams(post === undefined ? {} : { post }) });
const voorkeur = async (slug: string) => ((await alsEigenaar(app.db.eigenaarUrl, `select post from voordeur.account where onderwerp = '${slug}'`)).rows[0] as { post: string }).post;

describe('P3.c instellingen: wanneer je mail krijgt', () => {
  it('toont wie je bent en wat er nu geldt, en is te bereiken onder je naam', async () => {
    const tekst = await (await app.vraag(await app.als('samira-bouzid'), '/instellingen')).text();
    for (const deel of ['Samira Bouzid', 'begeleider', 'RIBW', 'samira.bouzid@voordeur.example', 'href="/demo/postvak"', 'action="/uitloggen"']) expect(tekst).toContain(deel);
    expect(tekst).toMatch(/value="dagelijks"[^>]*checked|checked[^>]*value="dagelijks"/);
    expect(await (await app.vraag(await app.als('samira-bouzid'), '/hulp')).text()).toContain('href="/instellingen"');
  });
  it.each([
    ['direct', 'zodra er iets nieuws op je wacht'],
    ['uit', 'geen mail meer'],
    ['dagelijks', 'de eerste op maandag 23 november'],
  ])('%s wordt bewaard, alleen voor jezelf, en het antwoord zegt wat dat betekent', async (post, zin) => {
    const antwoord = await kies('samira-bouzid', post);
    expect([antwoord.status, antwoord.headers.get('location')]).toEqual([303, '/instellingen?gedaan=post-kiezen']);
    expect(await (await app.vraag(await app.als('samira-bouzid'), '/instellingen?gedaan=post-kiezen')).text()).toContain(zin);
    expect([await voorkeur('samira-bouzid'), await voorkeur('jeroen-kuiper')]).toEqual([post, 'dagelijks']);
  });
  it.each([undefined, '', 'altijd', 'direct'.repeat(500)])('%o is geen keuze: er verandert niets en er staat wat wel kan', async (post) => {
    const antwoord = await kies('samira-bouzid', post);
    expect(antwoord.status).toBe(400);
    expect(await antwoord.text()).toMatch(/Kies een van: Direct, Elke werkdag, Geen mail\.|Vul in: Wanneer wil je mail\?/);
    expect(await voorkeur('samira-bouzid')).toBe('dagelijks');
  });
  it('zonder adres zegt de pagina dat er geen mail komt en wie dat kan veranderen', async () => {
    await alsEigenaar(app.db.eigenaarUrl, `update voordeur.account set email = null where onderwerp = 'kees-blom'`);
    expect(await (await app.vraag(await app.als('kees-blom'), '/instellingen')).text()).toContain('Vraag de beheerder van je organisatie om het toe te voegen.');
  });
});

it('P12.d het postvak van de demo toont de mails zoals ze lezen, zonder iets over een cliënt', async () => {
  const v = verhaalIn(app);
  await v.dossier({ tot: 'te-toetsen', naam: 'Zeldzame Naam' });
  expect(await (await app.vraag(undefined, '/demo/postvak')).text()).toContain('Nog geen mail');
  const maandag = new Date('2026-11-23T08:00:00Z');
  const kantoor = postkantoor(app.verbinding);
  await posttaak({ postkantoor: kantoor, bezorg: inPostvak, url: app.url, klok: () => maandag, meld: () => {} })();
  const tekst = await (await app.vraag(undefined, '/demo/postvak')).text();
  for (const deel of ['Marloes de Wit', 'Voordeur: 1 taak', 'Er wacht 1 taak op jou.', 'href="/"']) expect(tekst).toContain(deel);
  expect(tekst).not.toMatch(/Zeldzame|HVO/);
});
