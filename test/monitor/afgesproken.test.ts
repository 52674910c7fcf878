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
  const sleutel = (regeling: string, versie: string, gemeente: string, corporatie: string) => ({ regeling, versie, zorgorganisatie: 'hvo-querido', voorvallen: [{ soort: 'sleutel-overgedragen', op: '2025-06-09', gegevens: { woning: randomUUID(), gemeente, corporatie } }] });
  await schrijfVoorvallen(app.db.eigenaarUrl, [sleutel('pact-ijmond-zuid-kennemerland', '2021-10-07', 'haarlem', 'ymere'), sleutel('pact-ijmond-zuid-kennemerland', '2021-10-07', 'haarlem', 'ymere'), sleutel('westfriesland', '2021-01-01', 'hoorn', 'intermaris')]);
});
afterAll(() => app.stop());
const tekst = async (pad: string, wie: Aanwezig): Promise<string> => { const a = await app.vraag(wie, pad); expect(a.status, pad).toBe(200); return (await a.text()).replaceAll('<!-- -->', ''); };

it('PO.c3 P2.a de monitor, de verdeling en de inspanningen noemen hetzelfde getal, met wat er is meegenomen', async () => {
  const zin = '178 afgesproken, 176 meegenomen uit 2025: 354';
  for (const pad of ['/monitor', '/verdeling', '/inspanningen?jaar=2026']) expect(await tekst(pad, bestuurder), pad).toContain(zin);
});
it('PO.c3 van één gemeente is het wat daar is afgesproken en meegenomen', async () => expect(await tekst('/monitor?gebied=haarlem', bestuurder)).toMatch(/>79 afgesproken, 7\d meegenomen uit 2025: 15\d</));
it('W11 waar de regeling niets zegt over wat overblijft, komt er niets bij', async () => {
  for (const pad of ['/monitor', '/verdeling', '/inspanningen?jaar=2026']) expect(await tekst(pad, ander), pad).toMatch(/100 afgesproken[^,]/);
});
it('PO.c3 over een deel van het jaar, een andere dag of een andere regeling staat het er niet', async () => {
  for (const pad of ['/monitor?periode=2026-04-01_2026-07-01', '/monitor?bekend_op=2026-04-10']) expect(await tekst(pad, bestuurder), pad).not.toContain(' afgesproken, ');
  expect(await tekst('/monitor?regeling=westfriesland&van=2019-01-01&tot=2020-01-01', bestuurder)).not.toContain('100 afgesproken');
});
it('never went wrong itself', () => expect(app.fouten).toEqual([]));
