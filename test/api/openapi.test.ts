import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTIES } from '../../src/actions/register.ts';
import { CIJFERBESCHRIJVING } from '../../src/api/openapi/cijfers.ts';
import { apiroutes } from '../../src/api/routes.ts';
import { startApp, type App } from '../opstelling/app.ts';
import { belVia, type Bel } from './bel.ts';

/* The OpenAPI document against the program it describes, and against the rules of its own format. */

type Document = {
  openapi: string; info: Record<string, Record<string, string>>; servers: { url: string }[];
  paths: Record<string, Record<string, Operatie>>; components: Record<string, Record<string, Record<string, unknown>>>;
};
type Operatie = { operationId: string; summary: string; tags: string[]; parameters?: { name: string; in: string; required: boolean; schema: object }[]; requestBody?: { content: Record<string, { schema: Record<string, unknown> }> }; responses: Record<string, Record<string, unknown>> };

let app: App;
let bel: Bel;
let doc: Document;
beforeAll(async () => { app = await startApp(); bel = belVia(app); doc = (await bel.haal(undefined, '/openapi.json')).lijf; });
afterAll(() => app.stop());

const operaties = (): { pad: string; methode: string; o: Operatie }[] => Object.entries(doc.paths).flatMap(([pad, m]) => Object.entries(m).map(([methode, o]) => ({ pad, methode, o })));
/** Every object in the document, with where it stands. */
function* delen(deel: unknown, plek = '#'): Generator<[string, Record<string, unknown>]> {
  if (typeof deel !== 'object' || deel === null) return;
  if (!Array.isArray(deel)) yield [plek, deel as Record<string, unknown>];
  for (const [sleutel, waarde] of Object.entries(deel)) yield* delen(waarde, `${plek}/${sleutel}`);
}
const zoekOp = (ref: string): unknown => ref.slice(2).split('/').reduce<unknown>((d, s) => (d as Record<string, unknown> | undefined)?.[s], doc);

describe('Het OpenAPI-document', () => {
  it('is openbaar, ook voor een andere website, en noemt versie en contact', async () => {
    const { status, koppen } = await bel.haal(undefined, '/openapi.json');
    expect({ status, cors: koppen.get('access-control-allow-origin'), versie: koppen.get('api-version') }).toEqual({ status: 200, cors: '*', versie: '1.0.0' });
    expect(doc.openapi).toMatch(/^3\.1\./);
    expect(Object.keys(doc.info.contact!).sort()).toEqual(['email', 'name', 'url']);
    expect(doc.servers[0]!.url).toMatch(/\/api\/v1$/);
  });
  it('beschrijft elke route van de API, en niets daarbuiten', () => {
    const routes = apiroutes.map((r) => `${r.methode} ${r.pad.slice('/api/v1'.length).replaceAll(/:([a-z]+)/g, '{$1}') || '/'}`).sort();
    expect(operaties().map(({ pad, methode }) => `${methode.toUpperCase()} ${pad}`).sort()).toEqual(routes);
    expect(Object.keys(CIJFERBESCHRIJVING).filter((pad) => !apiroutes.some((r) => r.pad === pad)), 'beschreven maar weg').toEqual([]);
    expect(apiroutes.filter((r) => /regelingen|monitor/.test(r.pad) && !CIJFERBESCHRIJVING[r.pad]).map((r) => r.pad), 'nog niet beschreven').toEqual([]);
  });
  it.each(Object.keys(ACTIES))('%s is een bewerking met invoer', (stap) => {
    const o = doc.paths[`/dossiers/{id}/acties/${stap}`]?.post;
    expect(o).toMatchObject({ operationId: stap, responses: { '200': {}, '400': {}, '401': {}, '403': {}, '404': {}, '409': {} } });
    expect(o!.requestBody!.content['application/json']!.schema.properties).toMatchObject({ gebeurd_op: { format: 'date' }, versie: { type: 'integer' } });
  });
  it('elke verwijzing komt ergens uit en elke naam is er één keer', () => {
    const refs = [...delen(doc)].flatMap(([, d]) => (typeof d.$ref === 'string' ? [d.$ref] : []));
    expect(refs.length).toBeGreaterThan(50);
    expect(refs.filter((ref) => zoekOp(ref) === undefined)).toEqual([]);
    const namen = operaties().map(({ o }) => o.operationId);
    expect(new Set(namen).size).toBe(namen.length);
    for (const naam of Object.values(doc.components).flatMap(Object.keys)) expect(naam).toMatch(/^[a-zA-Z0-9._-]+$/);
  });
  it('houdt zich aan de vorm: parameters van het pad, antwoorden met tekst, schema’s met bekende typen', () => {
    for (const { pad, o } of operaties()) {
      const inPad = [...pad.matchAll(/\{(\w+)\}/g)].map(([, n]) => n);
      expect(o.parameters?.filter((p) => p.in === 'path').map((p) => [p.name, p.required]) ?? []).toEqual(inPad.map((n) => [n, true]));
      for (const antwoord of Object.values(o.responses)) expect(antwoord.$ref ?? antwoord.description).toBeTypeOf('string');
      expect(o.summary && o.tags.length).toBeTruthy();
    }
    const typen = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];
    for (const [plek, d] of delen({ s: doc.components.schemas, p: doc.paths })) {
      if (plek.endsWith('/properties')) continue;
      if (typeof d.type === 'string' && !plek.includes('securitySchemes')) expect(typen, plek).toContain(d.type);
      if (Array.isArray(d.enum)) expect(d.enum.length, plek).toBeGreaterThan(0);
      if (Array.isArray(d.required) && d.properties) for (const r of d.required as string[]) expect(Object.keys(d.properties), plek).toContain(r);
    }
  });
  it('zegt per regeling welke antwoorden er zijn', () => {
    const schema = doc.paths['/dossiers/{id}/acties/op-wachtlijst-plaatsen']!.post!.requestBody!.content['application/json']!.schema as { properties: { wachtlijst: { anyOf: { title: string; enum: string[] }[] } }; required: string[] };
    expect(schema.required).toEqual(['wachtlijst']);
    expect(schema.properties.wachtlijst.anyOf.find((o) => o.title.includes('Pact'))!.enum).toContain('heemstede');
    expect(schema.properties.wachtlijst.anyOf.find((o) => !o.title.includes('Pact'))!.enum).toContain('medemblik');
  });
  it('heeft namen zonder personen in elk pad (NLGov: kebab-case, geen streep aan het eind)', () => {
    for (const { pad } of operaties()) expect(pad).toMatch(/^\/(([a-z0-9-]+|\{[a-z]+\}|openapi\.json)(\/([a-z0-9-]+|\{[a-z]+\}))*)?$/);
  });
});

describe('De randen van de API', () => {
  const zin = (lijf: { detail: string }) => expect(lijf.detail).toMatch(/^[A-Z“"].{10,}[.]$/s);
  it('elk antwoord noemt de versie, ook een weigering', async () => {
    for (const { koppen } of [await bel.haal(undefined, ''), await bel.haal(undefined, '/dossiers'), await bel.haal('jeroen-kuiper', '/weg'), await bel.ruw('jeroen-kuiper', 'PUT', '/api/v1/dossiers'), await bel.haal('jeroen-kuiper', '/dossiers')])
      expect(koppen.get('api-version')).toBe('1.0.0');
  });
  it('zonder token: 401', async () => {
    const { status, lijf, koppen } = await bel.haal(undefined, '/dossiers');
    expect(status).toBe(401);
    expect(koppen.get('www-authenticate')).toMatch(/Bearer/);
    zin(lijf);
    expect((await bel.ruw(undefined, 'GET', '/api/v1/dossiers', undefined, { authorization: 'Bearer onzin' })).status).toBe(401);
  });
  it.each([['GET', '/api/v1/onbekend', 404], ['GET', '/api/v1/dossiers/', 404], ['GET', '/api/v2/dossiers', 404], ['DELETE', '/api/v1/dossiers', 405], ['PUT', '/api/v1/dossiers/x', 405], ['GET', '/api/v1/dossiers/x/acties/besluit-nemen', 405], ['POST', '/api/v1/openapi.json', 405], ['POST', '/api/v1/dossiers/x/acties/constructor', 404]] as const)('%s %s: %i met een zin', async (methode, pad, verwacht) => {
    const { status, lijf, koppen } = await bel.ruw('jeroen-kuiper', methode, pad);
    expect(status).toBe(verwacht);
    expect(koppen.get('content-type')).toMatch(/application\/problem\+json/);
    zin(lijf);
    if (verwacht === 405) expect(koppen.get('allow')).toMatch(/GET|POST/);
  });
  it('OPTIONS zegt wat er kan, HEAD werkt waar GET werkt', async () => {
    expect((await bel.ruw('jeroen-kuiper', 'OPTIONS', '/api/v1/dossiers')).koppen.get('allow')).toBe('GET, HEAD, POST, OPTIONS');
    expect((await bel.ruw('jeroen-kuiper', 'HEAD', '/api/v1/dossiers')).status).toBe(200);
  });
  it('geen JSON: 415; kapotte JSON en geen object: 400; te groot: 413; geen invoer telt als leeg', async () => {
    const post = (tekst: string | undefined, soort = 'application/json') => bel.ruw('jeroen-kuiper', 'POST', '/api/v1/dossiers', tekst, tekst === undefined ? {} : { 'content-type': soort });
    const uitslagen = [await post('naam=x', 'application/x-www-form-urlencoded'), await post('{'), await post('[]'), await post('"x"'), await post('null'), await post(`{"x":"${'y'.repeat(1_100_000)}"}`), await post(undefined)];
    expect(uitslagen.map((u) => u.status)).toEqual([415, 400, 400, 400, 400, 413, 400]);
    uitslagen.forEach((u) => zin(u.lijf));
    expect(uitslagen.at(-1)!.lijf.fouten).toEqual([{ veld: 'gegevens.personalia.naam', melding: 'Vul de naam van de cliënt in.' }]);
  });
});
