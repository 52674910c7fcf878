import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';
import { schrijfVoorvallen } from './gebeurtenissen.ts';

/* One goal, on every page in the same words: what was agreed, and what last year left to be done. */

let app: App;
let bestuurder: Aanwezig; // of the Pact
let ander: Aanwezig; // of Westfriesland
beforeAll(async () => {
  app = await startApp({ klok: () => new Date('2026-11-22T12:00:00Z') });
  [bestuurder, ander] = [await app.als('saskia-maas'), await app.als('petra-ooijevaar')];
  const sleutel = (op: string, regeling: string, versie: string, gemeente: string, corporatie: string) => ({ regeling, versie, zorgorganisatie: 'hvo-querido', voorvallen: [{ soort: 'sleutel-overgedragen', op, gegevens: { woning: randomUUID(), gemeente, corporatie } }] });
  // the first key of 2024: of that year not all was counted, of 2025 all was
  await schrijfVoorvallen(app.db.eigenaarUrl, ['2024-06-03', '2025-06-09', '2025-09-01'].flatMap((op) => [sleutel(op, 'pact-ijmond-zuid-kennemerland', '2021-10-07', 'haarlem', 'ymere'), sleutel(op, 'westfriesland', '2021-01-01', 'hoorn', 'intermaris')]));
});
afterAll(() => app.stop());
/** Every time a page says what was agreed. */
async function gezegd(pad: string, wie: Aanwezig): Promise<string[]> {
  const antwoord = await app.vraag(wie, pad);
  expect(antwoord.status, pad).toBe(200);
  return [...(await antwoord.text()).replaceAll('<!-- -->', '').matchAll(/\d+ afgesproken[^<·]*/g)].map((m) => m[0].trim());
}

it('PO.c3 P2.a de monitor, de verdeling en de inspanningen noemen hetzelfde getal, met wat er is meegenomen', async () => {
  const zin = '178 afgesproken, 176 meegenomen uit 2025: 354';
  for (const pad of ['/monitor', '/verdeling', '/inspanningen?jaar=2026']) expect(await gezegd(pad, bestuurder), pad).toContain(zin);
});
it('PO.c3 van één gemeente is het wat daar is afgesproken en meegenomen', async () => expect(await gezegd('/monitor?gebied=haarlem', bestuurder)).toEqual([expect.stringMatching(/^79 afgesproken, 7\d meegenomen uit 2025: 15\d$/)]));
it('W11 PO.c3 ook in Westfriesland is het overal hetzelfde', async () => {
  for (const pad of ['/monitor', '/verdeling', '/inspanningen?jaar=2026']) expect(await gezegd(pad, ander), pad).toContain('100 afgesproken, 98 meegenomen uit 2025: 198');
});
it('PO.c3 P2.a kop, schema en gemeenten rekenen met wat is meegenomen, zoals de verdeling', async () => {
  const lees = async (pad: string): Promise<string> => (await (await app.vraag(bestuurder, pad)).text()).replaceAll('<!-- -->', '');
  const [monitor, verdeling, haarlem] = [await lees('/monitor'), await lees('/verdeling'), await lees('/monitor?gebied=haarlem')];
  expect([monitor, verdeling].map((t) => /<h1[^>]*>(\d+ van \d+) woningen/.exec(t)?.[1])).toEqual(['0 van 354', '0 van 354']);
  const [schema, achter] = [/schema vandaag: (\d+)/.exec(monitor)?.[1], /(\d+) sleutels achter op schema/.exec(monitor)?.[1]];
  expect([schema, achter]).toEqual([achter, /(\d+) sleutels achter op schema/.exec(verdeling)?.[1]]);
  expect(haarlem).toMatch(/<h1[^>]*>0 van 15\d woningen/);
  expect((await lees('/monitor?als=csv&cijfer=uitstroom')).split('\r\n')[0]).toContain('aantal;doel;taakstelling');
});
it('PO.c3 P2.a de spreiding, het rapport en de vragen noemen wat is meegenomen naast wat is afgesproken', async () => {
  const lees = async (pad: string): Promise<string> => (await (await app.vraag(bestuurder, pad)).text()).replaceAll('<!-- -->', '');
  const kolommen = ['Meegenomen uit 2025', 'Taakstelling'];
  for (const kolom of kolommen) for (const pad of ['/monitor/spreiding', '/monitor/rapport?als=json&van=2026-01-01&tot=2027-01-01']) expect(await lees(pad), pad).toContain(kolom);
  expect(await lees('/monitor/spreiding?als=csv&tabel=spreiding-gemeenten')).toMatch(/354/);
  expect(await lees('/monitor/vragen')).toContain('354 woningen met wat van vorig jaar is meegenomen');
  for (const kolom of kolommen) expect(await lees('/monitor/spreiding?van=2024-01-01&tot=2025-01-01')).not.toContain(kolom);
});
it('PO.c3 over een deel van het jaar, een andere dag of een andere regeling staat het er niet', async () => {
  for (const pad of ['/monitor?periode=2026-04-01_2026-07-01', '/monitor?bekend_op=2026-04-10']) expect(await gezegd(pad, bestuurder), pad).toEqual([]);
  expect(await gezegd('/monitor?regeling=westfriesland&van=2019-01-01&tot=2020-01-01', bestuurder)).toEqual([]);
});
it('never went wrong itself', () => expect(app.fouten).toEqual([]));
