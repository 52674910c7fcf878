import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VORMEN } from '../../src/api/vormen.ts';
import type { Groep } from '../../src/domain/aanvraag/gegevensgroepen.ts';
import { startApp, type App } from '../opstelling/app.ts';
import { bouwWereld, elk, magZien, type Lezer, type Proef, type Wereld } from '../toegang/wereld.ts';

/*
 * Hostile requests made from our own OpenAPI document: for each operation, from the schema of what it takes, values that are right, nearly
 * right and plainly hostile, in bodies of every make. VIJANDIG says how many for each operation (npm test: 25; by hand: 1000). Sent by
 * someone who sees nothing of the dossier that is asked for, and by someone who works with it.
 */

const AANTAL = Number(process.env['VIJANDIG'] ?? 25);
const SEED = Number(process.env['SEED'] ?? 20261123);
type Schema = { type?: string | string[]; enum?: unknown[]; anyOf?: Schema[]; oneOf?: Schema[]; allOf?: Schema[]; $ref?: string; properties?: Record<string, Schema>; items?: Schema; format?: string; minimum?: number; maximum?: number; maxLength?: number; pattern?: string };
type Parameter = { name: string; in: 'path' | 'query'; schema: Schema };
type Operatie = { operationId: string; parameters?: Parameter[]; requestBody?: { content: Record<string, { schema: Schema }> } };
type Document = { paths: Record<string, Record<string, Operatie>>; components: { schemas: Record<string, Schema> } };

let app: App;
let w: Wereld;
let doc: Document;
const tellingen: Record<number, number> = {};
const mis: string[] = [];
let afgebroken = 0;
let traagste = { ms: 0, wat: '' };
beforeAll(async () => {
  app = await startApp();
  w = await bouwWereld(app);
  doc = (await (await app.vraag(undefined, '/api/v1/openapi.json')).json()) as Document;
}, 240_000);
afterAll(async () => {
  if (AANTAL > 100) console.log(`vijandig: ${Object.values(tellingen).reduce((a, b) => a + b, 0)} verzoeken; per status ${JSON.stringify(tellingen)}; te groot en afgebroken ${afgebroken}; traagste ${Math.round(traagste.ms)} ms (${traagste.wat})`);
  await w?.eigenaar.end();
  await app.stop();
});

/* What breaks things elsewhere: markup, SQL, formulas, Typst, paths, text that is not text, numbers that are none, keys of every object. */
const TEKSTEN = [
  '', ' ', '\u0000', 'a\u0000b', '\ud800', '\udfff\ud800', '\u202e\u2066', 'x'.repeat(5_000), 'é'.repeat(3_000), '👩‍👩‍👧‍👦'.repeat(50), "'; drop table voordeur.dossier; --", "' or 1=1 --", '$1', '%s%n', '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>',
  '=HYPERLINK("http://x")', '+1+1', '@SUM(A1)', '-2+3|cmd', '#import "x": *', '#read("/etc/passwd")', '$ sum $', '\\', '{{7*7}}', '${7*7}', '../../../etc/passwd', 'file:///etc/passwd', '%00', 'null', 'undefined', 'NaN', 'true', '[object Object]',
  '__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '00000000-0000-4000-8000-000000000000', '2026-02-30', '9999-12-31', '0000-01-01', '2026-11-23T10:00:00Z', '1e309', '١٢٣', '1\r\nset-cookie: x=1',
];
const GETALLEN = [0, -0, -1, 1.5, 1e308, -1e308, 2 ** 31, 2 ** 53, 12345678901234567890, 5e-324];
const OVERIG: unknown[] = [null, true, false, [], {}, [[]], [null], { length: 1e9 }, { toString: 1 }, { then: 1 }, { toJSON: 1 }, [[[[[[[[]]]]]]]], Array.from({ length: 2_000 }, () => 'x')];
/** Any code point, half ones too; fast-check's own `binary` first makes a table of all of them, which takes seconds. */
const TEKEN = fc.nat({ max: 0x10ffff }).map((punt) => String.fromCodePoint(punt));
const naar = fc.oneof({ weight: 5, arbitrary: fc.constantFrom<unknown>(...TEKSTEN) }, { weight: 2, arbitrary: fc.constantFrom<unknown>(...GETALLEN) }, { weight: 2, arbitrary: fc.constantFrom<unknown>(...OVERIG) }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) }, { weight: 1, arbitrary: fc.string({ unit: TEKEN, maxLength: 200 }) });

const los = (s: Schema): Schema => (s.$ref ? los(s.$ref.slice(2).split('/').reduce<unknown>((d, deel) => (d as Record<string, unknown>)[deel], doc) as Schema) : s);
/** A value that this schema allows; `diep` ends what refers to itself. */
function goed(schema: Schema, diep = 0): fc.Arbitrary<unknown> {
  const s = los(schema);
  if (s.enum) return fc.constantFrom(...s.enum);
  const keuzes = s.anyOf ?? s.oneOf ?? s.allOf;
  if (keuzes) return fc.oneof(...keuzes.map((k) => goed(k, diep)));
  const soort = Array.isArray(s.type) ? s.type[0] : s.type;
  if (soort === 'object') return diep > 4 ? fc.constant({}) : fc.record(Object.fromEntries(Object.entries(s.properties ?? {}).map(([naam, deel]) => [naam, bijna(deel, diep + 1)])), { requiredKeys: [] });
  if (soort === 'array') return diep > 4 ? fc.constant([]) : fc.array(bijna(s.items ?? {}, diep + 1), { maxLength: 3 });
  if (soort === 'integer' || soort === 'number') return fc.integer({ min: Math.ceil(Math.max(s.minimum ?? -5, -1_000_000)), max: Math.max(Math.floor(Math.min(s.maximum ?? 5_000, 1_000_000)), Math.ceil(s.minimum ?? -5)) });
  if (soort === 'boolean') return fc.boolean();
  if (s.format === 'date') return fc.constantFrom('2026-11-20', '2026-11-23', '2027-01-15', '1990-04-03');
  if (s.format === 'uuid') return fc.constantFrom(...w.proeven.map((p) => p.id), ...w.woningen);
  return fc.constantFrom<unknown>('Gewone tekst.', 'haarlem', '1', 'e1-1', 'doel-1', ...TEKSTEN.slice(0, 6));
}
/** Mostly right, so that it comes past the first check. */
const bijna = (schema: Schema, diep = 0): fc.Arbitrary<unknown> => fc.oneof({ weight: 3, arbitrary: goed(schema, diep) }, { weight: 1, arbitrary: naar });

type Lijf = { tekst: string | Buffer; koppen: Record<string, string> };
const JSONKOP = { 'content-type': 'application/json' };
const veilig = (waarde: unknown): string => JSON.stringify(waarde) ?? 'null';
/** A body: usually JSON with some of its keys hostile; sometimes something that is no JSON, or says that it is something else. */
const lijf = (schema: Schema | undefined): fc.Arbitrary<Lijf> => fc.oneof(
  { weight: 12, arbitrary: fc.tuple(schema ? goed(schema) : fc.constant({}), fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'toString', '', '\u0000', 'versie', 'gegevens', 'gebeurd_op', 'woning', 'organisatie', 'rol'), naar, { maxKeys: 2 })).map(([g, erbij]) => ({ tekst: veilig({ ...(g as object), ...erbij }), koppen: JSONKOP })) },
  { weight: 2, arbitrary: naar.map((n) => ({ tekst: veilig(n), koppen: JSONKOP })) },
  { weight: 1, arbitrary: fc.constantFrom('', '{', '{}x', '[1,', '{"a":1,"a":2,"versie":0,"versie":-1}', '{"__proto__":{"rol":"beheerder"}}', '\ufeff{}', '{"a":1e999}', '['.repeat(20_000), `{"gegevens":${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}}`, `{"x":"${'y'.repeat(1_100_000)}"}`).map((tekst) => ({ tekst, koppen: JSONKOP })) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((b) => ({ tekst: Buffer.concat([Buffer.from('{"x":"'), Buffer.from(b), Buffer.from([0xff, 0xc0, 0xaf, 0x22, 0x7d])]), koppen: JSONKOP })) },
  { weight: 1, arbitrary: fc.constantFrom('text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml', 'application/json; charset=utf-16', 'application/json, text/html', '').map((soort) => ({ tekst: '{"a":1}', koppen: soort ? { 'content-type': soort } : {} as Record<string, string> })) },
);

const adres = (o: Operatie, pad: string): fc.Arbitrary<string> =>
  fc.tuple(
    fc.record(Object.fromEntries((o.parameters ?? []).filter((p) => p.in === 'path').map((p) => [p.name, fc.oneof({ weight: 8, arbitrary: goed(p.schema) }, { weight: 1, arbitrary: fc.constantFrom<unknown>(...TEKSTEN.filter((t) => t.trim() && !/^\.|\//.test(t))) })]))),
    fc.record(Object.fromEntries((o.parameters ?? []).filter((p) => p.in === 'query').map((p) => [p.name, bijna(p.schema)])), { requiredKeys: [] }),
    fc.constantFrom('', '', '', '', '%00=1', '__proto__=1', 'na=x&na=y', 'aantal=%ff'),
  ).map(([inPad, zoek, extra]) => {
    const gevuld = pad.replaceAll(/\{(\w+)\}/g, (_, naam: string) => encodeURIComponent(String((inPad as Record<string, unknown>)[naam]).toWellFormed()));
    const query = [...Object.entries(zoek).map(([k, v]) => `${k}=${encodeURIComponent(String(typeof v === 'object' ? veilig(v) : v).toWellFormed().slice(0, 2_000))}`), extra].filter(Boolean).join('&');
    return `/api/v1${gevuld === '/' ? '' : gevuld}${query ? `?${query}` : ''}`;
  });

/** No failure of ours, a refusal that helps, and nothing of a group that is not the caller's. */
function keur(antwoord: { status: number; koppen: Headers; tekst: string; ms: number }, wat: string, verboden: readonly string[]): void {
  const { status, koppen, tekst, ms } = antwoord;
  tellingen[status] = (tellingen[status] ?? 0) + 1;
  if (ms > traagste.ms) traagste = { ms, wat: wat.slice(0, 80) };
  const klacht = (zin: string): void => void mis.push(`${wat.slice(0, 300)}: ${status} ${zin} ${tekst.slice(0, 200)}`);
  if (status >= 500) return klacht(`fout van de server ${app.fouten.at(-1)?.slice(0, 300) ?? ''}`);
  const lek = verboden.find((m) => tekst.includes(m));
  if (lek) klacht(`lekt ${lek}`);
  if (ms > 20_000) klacht(`duurde ${Math.round(ms)} ms`);
  // An address too long to read at all is answered before the program sees it, with a sentence.
  if (status < 400 || (status === 431 && /\.$/.test(tekst.trim()))) return;
  if (!koppen.get('content-type')?.startsWith('application/problem+json')) return klacht('is geen problem+json');
  const probleem = VORMEN.Probleem.safeParse(JSON.parse(tekst));
  if (!probleem.success || probleem.data.status !== status || !/^\S.{8,}[.]$/s.test(probleem.data.detail)) return klacht('is geen zin');
  if (status === 400 && !probleem.data.wat && !(probleem.data.fouten ?? []).length) klacht('noemt veld noch uitweg');
  for (const f of probleem.data.fouten ?? []) if (f.veld === undefined || f.melding.length < 8) klacht(`veld "${f.veld}" zonder zin`);
}

/** Dossiers move while this runs, so what counts is what this person sees in no phase: by role, by region, or because only one's own is there. */
function nooit(p: Proef, groep: Groep, wie?: Lezer): boolean {
  if (!wie) return true;
  if (wie.rol === 'client') return !magZien(app.kern.regelingen, p, wie).includes(groep);
  const regeling = app.kern.regelingen.op(p.stand.regeling, p.stand.versie);
  return wie.regeling !== p.stand.regeling || !regeling.gegevensdeling.some((d) => d.groep === groep && (d.vanaf as Record<string, string>)[wie.rol] !== undefined);
}

describe('P12.h vijandige verzoeken uit het eigen OpenAPI-document', () => {
  it(`${AANTAL} per bewerking: nooit een storing, altijd een zin, en niets van een dossier dat niet van de vrager is`, async () => {
    const vragers = ['jeroen-kuiper', 'ruud-scholten', 'bart-hendriks', 'annelies-vermaat', 'corrie-tervoort', 'esther-molenaar', 'inge-buis', 'yusuf-demir', 'milan-visser', 'renske-vos', undefined].map((slug) => w.lezers.find((l) => l.slug === slug));
    const verboden = vragers.map((l) => w.proeven.flatMap((p) => Object.entries(p.merken).filter(([g]) => nooit(p, g as Groep, l?.wie)).map(([, m]) => m)));
    const bewerkingen = Object.entries(doc.paths).flatMap(([pad, m]) => Object.entries(m).map(([methode, o]) => ({ pad, methode: methode.toUpperCase(), o })));
    const eerst = (await w.eigenaar.query('select count(*)::int as n from voordeur.dossier')).rows[0].n as number;
    await elk(bewerkingen, async ({ pad, methode, o }) => {
      const proeven = fc.sample(fc.tuple(adres(o, pad), methode === 'POST' ? lijf(o.requestBody?.content['application/json']?.schema) : fc.constant(undefined), fc.nat()), { numRuns: AANTAL, seed: SEED });
      for (const [url, inhoud, n] of proeven) {
        const v = n % vragers.length;
        const begin = performance.now();
        const stuur = () => app.vraag(vragers[v], url, { method: methode, body: inhoud?.tekst as string | undefined, headers: inhoud?.koppen });
        // A body that is too large is refused before it is all in: the line may be broken then, and the next request on it with it.
        const antwoord = await stuur().catch(stuur).catch(stuur).catch(stuur).catch((fout: { cause?: unknown }) => void ((inhoud?.tekst.length ?? 0) < 1_000_000 ? mis.push(`${methode} ${url.slice(0, 200)}: geen antwoord ${String(fout.cause ?? fout)}`) : (afgebroken += 1)));
        if (!antwoord) continue;
        keur({ status: antwoord.status, koppen: antwoord.headers, tekst: await antwoord.text(), ms: performance.now() - begin }, `${methode} ${url} ${String(inhoud?.tekst ?? '').slice(0, 160)}`, verboden[v]!);
      }
    }, 4);
    expect([...new Set(mis)].slice(0, 15)).toEqual([]);
    expect(app.fouten).toEqual([]);
    expect(({} as Record<string, unknown>)['rol']).toBeUndefined();
    expect((await w.eigenaar.query('select count(*)::int as n from voordeur.dossier')).rows[0].n).toBeGreaterThanOrEqual(eerst);
  }, Math.max(300_000, AANTAL * 8_000));
});
