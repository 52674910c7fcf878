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
it('PO.c3 over een deel van het jaar, een andere dag of een andere regeling staat het er niet', async () => {
  for (const pad of ['/monitor?periode=2026-04-01_2026-07-01', '/monitor?bekend_op=2026-04-10']) expect(await gezegd(pad, bestuurder), pad).toEqual([]);
  expect(await gezegd('/monitor?regeling=westfriesland&van=2019-01-01&tot=2020-01-01', bestuurder)).toEqual([]);
});
it('never went wrong itself', () => expect(app.fouten).toEqual([]));
