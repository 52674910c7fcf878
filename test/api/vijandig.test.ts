import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTIES } from '../../src/actions/register.ts';
import { BEWERKINGEN } from '../../src/api/routes.ts';
import { VORMEN } from '../../src/api/vormen.ts';
import type { Dossierstap } from '../../src/domain/keten/stappen.ts';
import { startApp, type App } from '../opstelling/app.ts';
import { belVia, type Antwoord, type Bel } from './bel.ts';
import { WOONSTAPPEN } from '../../src/domain/keten/fasen.ts';
import { dossierVoor, meldWoningAan, PACT } from './gang.ts';
import { bewonerVoor, WONEN } from './wonen.ts';
import { zetVoor } from './zetten.ts';

/* Whatever comes in at whatever operation: never a failure of ours, always a sentence that helps. Operations come from the table itself. */

let app: App;
let bel: Bel;
/** a dossier for each step, standing where that step is open, and who may take it */
const dossiers: Partial<Record<Dossierstap, { id: string; wie: string; invoer: Record<string, unknown> }>> = {};
let vreemd: { woning: string; dossier: string };

beforeAll(async () => {
  app = await startApp();
  bel = belVia(app);
  // Behind the door everything runs side by side: one dossier will do for all of it.
  const wonend = await bewonerVoor(bel, await meldWoningAan(bel, PACT));
  for (const stap of WOONSTAPPEN) dossiers[stap] = { id: wonend, ...WONEN[stap] };
  for (const stap of (Object.keys(ACTIES) as Dossierstap[]).filter((s) => !dossiers[s])) {
    const woning = await meldWoningAan(bel, PACT);
    const { voor, wie, invoer } = zetVoor(stap, woning);
    dossiers[stap] = { id: await dossierVoor(bel, PACT, voor, woning), wie, invoer };
  }
  const eigen = (await bel.stuur('fatma-aydin', '/woningen', PACT.woning)).lijf.id;
  vreemd = { woning: eigen, dossier: (await bel.stuur('samira-bouzid', '/dossiers', { gegevens: PACT.gegevens })).lijf.id };
}, 240_000);
afterAll(() => app.stop());

/** No failure of ours; and a refusal is a problem with a sentence. */
function klopt({ status, koppen, lijf }: Antwoord, wat: string): void {
  expect(status, `${wat}: ${JSON.stringify(lijf).slice(0, 300)} ${app.fouten.at(-1) ?? ''}`).toBeLessThan(500);
  expect(koppen.get('api-version'), wat).toBe('1.0.0');
  if (status < 400) return;
  expect(koppen.get('content-type'), wat).toMatch(/^application\/problem\+json/);
  const probleem = VORMEN.Probleem.parse(lijf);
  expect(probleem.status).toBe(status);
  expect(probleem.detail, wat).toMatch(/^\S.{10,}[.]$/s);
  for (const { melding } of probleem.fouten ?? []) expect(melding.length, wat).toBeGreaterThan(8);
  if (status === 400) expect(probleem.wat ?? probleem.fouten?.length, wat).toBeTruthy();
}

const NARIGHEID: unknown[] = [
  null, '', ' ', '\u0000', 'a\u0000b', '\ud800', '\udc00x', 'x'.repeat(5000), '👩‍👩‍👧', '\u202e', -1, 0, -0, 1e308, 1.5, 12345678901234567890, true, false, [], [[]], [null], ['haarlem', 'haarlem'], {}, { toString: 1 }, { length: 3 },
  '__proto__', 'constructor', 'hasOwnProperty', "'; drop table voordeur.dossier; --", '<script>alert(1)</script>', '${7*7}', '../../etc/passwd', '2026-13-45', '0000-00-00', '9999-12-31', '1900-01-01', '2026-02-30', '1e5', 'Infinity', 'NaN', '00000000-0000-4000-8000-000000000000',
];
/** Any code point, half ones too; fast-check's own `binary` first makes a table of all of them, which takes seconds. */
const TEKEN = fc.nat({ max: 0x10ffff }).map((punt) => String.fromCodePoint(punt));
const naar = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...NARIGHEID) }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) }, { weight: 1, arbitrary: fc.string({ unit: TEKEN, maxLength: 300 }) });
const VELDNAMEN = ['__proto__', 'constructor', 'prototype', 'toString', '\u0000', '\ud800', '', 'id', 'stand', 'status', 'organisatie', 'gebeurd_op', 'versie', 'gegevens', 'woning', 'dossier'];

/** A valid input with some of it replaced by something nasty, and something added. */
const verminkt = (goed: Record<string, unknown>) => fc.tuple(
  fc.dictionary(fc.constantFrom(...Object.keys(goed), 'gebeurd_op', 'versie', 'gegevens'), naar, { maxKeys: 3 }),
  fc.dictionary(fc.constantFrom(...VELDNAMEN), naar, { maxKeys: 2 }),
  fc.option(fc.dictionary(fc.constantFrom(...Object.keys(PACT.gegevens), ...VELDNAMEN), fc.oneof(naar, fc.dictionary(fc.constantFrom('naam', 'zoekgemeenten', 'kinderen', 'heeft_schulden', 'schuldbedrag', 'geboortedatum', ...VELDNAMEN), naar)), { maxKeys: 3 })),
).map(([weg, erbij, gegevens]) => ({ ...goed, ...erbij, ...weg, ...(gegevens ? { gegevens } : {}) }));

const RUW = ['', ' ', '{', '{}', '[]', 'null', '"x"', '1', '{"a":1e999}', '{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{"admin":true}}}', '\ufeff{}', '[['.repeat(50_000), `{"gegevens":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`, `{${Array.from({ length: 20_000 }, (_, i) => `"v${i}":1`).join()}}`, '{"versie":"\\u0000"}', '{"gebeurd_op":"\\ud800"}', `{"x":"${'y'.repeat(900_000)}"}`];
const IDS = ['%00', '%2e%2e', '..%2f..', 'null', '%zz', '%F0%28', 'x'.repeat(3000), '00000000-0000-4000-8000-000000000000', '00000000-0000-4000-8000-000000000000%00', "'%20or%201=1--", '__proto__', '%F0%9F%9A%AA'];
const RUNS = { numRuns: 15 };

/** Some at the same time, as users are. */
async function elk<T>(lijst: readonly T[], doe: (een: T) => Promise<void>): Promise<void> {
  const rij = lijst.values();
  await Promise.all(Array.from({ length: 6 }, async () => { for (const een of rij) await doe(een); }));
}
const paren = <A, B>(as: readonly A[], bs: readonly B[]): [A, B][] => as.flatMap((a) => bs.map((b): [A, B] => [a, b]));

/**
 * What `voerUit` takes out of the input before any step sees it, by the same lines for every step. The steps take turns with the values,
 * so that each value comes by a dozen times; what a step does with `gegevens` itself (ACTIES[…].metGegevens) is tried with them all.
 */
const VOORAAN = (stap: Dossierstap): [string, unknown][] => {
  const nummer = Object.keys(ACTIES).indexOf(stap);
  return paren(['versie', 'gegevens'], NARIGHEID).filter(([veld], i) => (veld === 'gegevens' && ACTIES[stap].metGegevens) || (nummer + i) % 7 === 0);
};

const alles = (waarde: (veld: string) => unknown) =>
  Object.fromEntries(Object.entries(PACT.gegevens).map(([groep, antwoorden]) => [groep, Object.fromEntries(Object.keys(antwoorden).map((veld) => [veld, waarde(veld)]))]));

describe('Onverwachte invoer geeft nooit een storing', () => {
  it.each(Object.keys(ACTIES) as Dossierstap[])('%s', async (stap) => {
    const { id, wie, invoer } = dossiers[stap]!;
    const pad = `/dossiers/${id}/acties/${stap}`;
    await elk(RUW.slice(0, 10), async (tekst) => klopt(await bel.ruw(wie, 'POST', `/api/v1${pad}`, tekst, { 'content-type': 'application/json' }), `${stap} ${tekst.slice(0, 40)}`));
    await elk([...paren([...Object.keys(invoer), 'gebeurd_op'], NARIGHEID), ...VOORAAN(stap)], async ([veld, waarde]) => klopt(await bel.stuur(wie, pad, { ...invoer, [veld]: waarde }), `${stap}.${veld} = ${JSON.stringify(waarde)?.slice(0, 60)}`));
    await fc.assert(fc.asyncProperty(verminkt(invoer), async (lijf) => klopt(await bel.stuur(wie, pad, lijf), `${stap} ${JSON.stringify(lijf).slice(0, 200)}`)), RUNS);
  }, 120_000);

  it.each([['dossier-openen', PACT.begeleider, '/dossiers', { gegevens: PACT.gegevens }], ['woning-aanmelden', PACT.corporatie, '/woningen', PACT.woning]] as const)('%s', async (naam, wie, pad, goed) => {
    await elk(RUW, async (tekst) => klopt(await bel.ruw(wie, 'POST', `/api/v1${pad}`, tekst, { 'content-type': 'application/json' }), `${naam} ${tekst.slice(0, 40)}`));
    await elk(paren([...Object.keys(goed), 'gebeurd_op', '__proto__'], NARIGHEID), async ([veld, waarde]) => klopt(await bel.stuur(wie, pad, { ...goed, [veld]: waarde }), `${naam}.${veld} = ${JSON.stringify(waarde)?.slice(0, 60)}`));
    await fc.assert(fc.asyncProperty(verminkt(goed), async (lijf) => klopt(await bel.stuur(wie, pad, lijf), `${naam} ${JSON.stringify(lijf).slice(0, 200)}`)), RUNS);
  }, 120_000);

  it('elke vraag van de aanvraag verdraagt elk antwoord', async () => {
    const { id, wie } = dossiers['gegevens-bijwerken']!;
    const pad = `/dossiers/${id}/acties/gegevens-bijwerken`;
    // Every question at once for what is refused; the ones that take text one by one, for what is kept.
    await elk(NARIGHEID, async (waarde) => klopt(await bel.stuur(wie, pad, { gegevens: alles(() => waarde) }), `alles = ${JSON.stringify(waarde)?.slice(0, 60)}`));
    await elk(paren([['personalia', 'naam'], ['personalia', 'telefoon'], ['begeleidingsplan', 'plandoelen'], ['zoekprofiel', 'zoekgemeenten']], NARIGHEID), async ([[groep, veld], waarde]) =>
      klopt(await bel.stuur(wie, pad, { gegevens: { [groep!]: { [veld!]: waarde } } }), `${veld} = ${JSON.stringify(waarde)?.slice(0, 60)}`));
    expect((await bel.haal(wie, `/dossiers/${id}`)).status).toBe(200);
  }, 120_000);

  it('elk adres verdraagt elke id en elk filter', async () => {
    for (const { methode, pad, toegang } of BEWERKINGEN) {
      const wie = toegang === 'openbaar' ? undefined : PACT.corporatie;
      for (const id of [...IDS, vreemd.dossier, vreemd.woning]) klopt(await bel.ruw(wie, methode, pad.replace(/:[a-z]+/, id), undefined), `${methode} ${pad} ${id.slice(0, 40)}`);
      if (methode === 'GET') for (const zoek of ['na=%00', 'na=infinity~x', 'na=2026-02-31~00000000-0000-4000-8000-000000000000', 'aantal=-1', 'aantal=1e9', 'fase=__proto__', 'status=%ED%A0%80', 'na=' + 'x'.repeat(3000), '%00=%00', '__proto__=1', 'fase[]=a&fase[]=b', 'van=%00&tot=9999-99-99&per=__proto__', 'van=2019-01-01&tot=2020-01-01&per=constructor', 'jaar=99999999999', 'jaar=-0', 'jaar=%00'])
        klopt(await bel.ruw(wie, 'GET', `${pad.replace(/:id/, vreemd.dossier).replace(/:[a-z]+/, 'westfriesland')}?${zoek}`), `${pad}?${zoek.slice(0, 60)}`);
    }
  }, 120_000);

  it('met de id’s van een andere organisatie lukt geen enkele stap', async () => {
    for (const stap of Object.keys(ACTIES) as Dossierstap[]) {
      const { wie, invoer, id } = dossiers[stap]!;
      expect((await bel.stuur(wie === PACT.corporatie ? 'fatma-aydin' : 'samira-bouzid', `/dossiers/${id}/acties/${stap}`, invoer)).status, stap).toBeGreaterThanOrEqual(400);
      expect((await bel.stuur(PACT.begeleider, `/dossiers/${vreemd.dossier}/acties/${stap}`, invoer)).status, stap).toBe(404);
    }
    const woning = dossiers['woning-voorleggen']!;
    for (const id of [vreemd.woning, vreemd.dossier, woning.id]) expect((await bel.stuur(PACT.corporatie, `/dossiers/${woning.id}/acties/woning-voorleggen`, { woning: id })).status).toBeGreaterThanOrEqual(400);
  });

  it('en er is niets stil misgegaan: geen fout gelogd, geen prototype vervuild, de keten staat nog', async () => {
    expect(app.fouten).toEqual([]);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
    expect((await bel.haal(PACT.begeleider, '/dossiers?aantal=100')).status).toBe(200);
  });
});
