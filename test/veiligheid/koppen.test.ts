import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { koppenVoor } from '../../src/http/koppen.ts';
import { PERSONAS } from '../../src/demo/personas.ts';
import { ROUTES } from '../../src/routes.ts';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';

/* Every answer carries the headers, whoever made it: each route, and what never reaches one. */

let app: App;
let aanwezig: Aanwezig[];
beforeAll(async () => {
  app = await startApp();
  // Who works on dossiers, who looks after accounts, and a client: together they reach every room.
  const rollen = ['begeleider', 'beheerder', 'client'].map((rol) => PERSONAS.find((p) => p.rol === rol)!);
  aanwezig = await Promise.all(rollen.map(({ slug }) => app.als(slug)));
});
afterAll(() => app.stop());

const VAST = Object.entries(koppenVoor(false));
/** The description of the API and the open data are for every site, without cookies; nothing else is. */
const OPENBAAR = ['/api/v1/openapi.json', '/api/v1/open-data'];
const NIET_VAST = 'content-security-policy';

/** What is wrong with the headers of an answer; empty when nothing is. */
function mis(headers: Headers, bijlage = headers.get('content-disposition')?.startsWith('attachment')): string[] {
  const csp = headers.get('content-security-policy') ?? '';
  return [
    ...VAST.filter(([naam, waarde]) => naam !== NIET_VAST && headers.get(naam) !== waarde).map(([naam]) => naam),
    ...(bijlage ? (csp === "default-src 'none'; sandbox" ? [] : ['csp van een bijlage']) : csp === koppenVoor(false)['content-security-policy'] ? [] : ['csp']),
    ...(headers.has('cache-control') ? [] : ['cache-control']),
    ...(headers.has('x-powered-by') || headers.has('server') ? ['verraadt wat er draait'] : []),
    ...(headers.has('access-control-allow-origin') ? ['cors'] : []),
  ];
}

describe('P12.h koppen die de browser zeggen wat mag', () => {
  it('P12.h elke route, voor een bezoeker, een medewerker, een beheerder en een cliënt, ook als het niet mag of niet bestaat', async () => {
    const fouten: string[] = [];
    let gezien = 0;
    for (const wie of [undefined, ...aanwezig]) {
      for (const route of ROUTES) {
        const pad = route.pad.replaceAll(/:(\w+)(\{[^}]*\})?/g, 'onzin');
        const { headers, status, body } = await app.vraag(wie, pad, { method: route.methode });
        await body?.cancel();
        gezien++;
        fouten.push(...mis(headers).filter((wat) => !(wat === 'cors' && OPENBAAR.includes(pad))).map((wat) => `${route.methode} ${pad} (${status}): ${wat}`));
        if (/text\/(html|plain|csv)|json/.test(headers.get('content-type') ?? '') && !/charset=utf-8/i.test(headers.get('content-type')!) && !/^application\//.test(headers.get('content-type')!)) fouten.push(`${pad}: geen charset`);
      }
    }
    expect(fouten).toEqual([]);
    expect(gezien).toBeGreaterThan(500);
  }, 240_000);

  it.each([
    ['een bestand', '/stijl/voordeur.css', {}, 200], ['een script', '/islands/filter.js', {}, 200], ['iets dat er niet is', '/bestaat-niet', {}, 404], ['een pad omhoog', '/stijl/../../package.json', {}, 404],
    ['een API-adres dat er niet is', '/api/v1/bestaat-niet', {}, 404], ['een verkeerde methode', '/api/v1/dossiers', { method: 'DELETE' }, 405], ['een vals token', '/dossiers', { headers: { authorization: 'Bearer vals' } }, 401],
    ['gezondheid', '/healthz', {}, 200], ['gereedheid', '/readyz', {}, 200], ['inloggen', '/inloggen', {}, 200], ['een formulier van elders', '/uitloggen', { method: 'POST', headers: { origin: 'https://elders.nl', 'sec-fetch-site': 'cross-site' } }, 403],
    ['de inlogdienst van de demo', '/demo/oidc/onzin', {}, 404], ['de personas', '/demo/personas', {}, 200],
    // last: the server hangs up on what it will not read, and a request on that connection would go down with it
    ['een lijf dat te groot is', '/inloggen/persoon', { method: 'POST', body: 'x'.repeat(1_100_000) }, 400],
  ])('P12.h %s', async (_, pad, init, status) => {
    const antwoord = await app.vraag(undefined, pad, init);
    expect([antwoord.status, mis(antwoord.headers)]).toEqual([status, []]);
  });

  it('P12.h op https komt daar HSTS bij, een jaar en voor alles eronder', () => {
    expect(koppenVoor(true)['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    expect(koppenVoor(true)['content-security-policy']).not.toMatch(/unsafe|\*|data:|https?:/);
  });

  /** Sends exactly these bytes, and reads what comes until the line closes. */
  const ruw = (bytes: string) => new Promise<string>((klaar) => {
    const lijn = connect(Number(new URL(app.url).port), '127.0.0.1', () => lijn.write(bytes));
    let tekst = '';
    lijn.setEncoding('latin1').on('data', (deel: string) => { tekst += deel; }).on('error', () => klaar(tekst)).on('close', () => klaar(tekst));
    setTimeout(() => lijn.destroy(), 3000).unref();
  });

  it.each([
    ['geen HTTP', 'hallo\r\n\r\n', 400], ['te lange koppen', `GET / HTTP/1.1\r\nHost: x\r\nX-Lang: ${'a'.repeat(40_000)}\r\n\r\n`, 431],
    ['geen Host', 'GET /hulp HTTP/1.1\r\nConnection: close\r\n\r\n', 400], ['een Host die geen naam is', 'GET /hulp HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400],
    ['een verwachting die niemand kent', 'GET /hulp HTTP/1.1\r\nHost: x\r\nExpect: wonder\r\nConnection: close\r\n\r\n', 417], ['TRACE', 'TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', undefined],
    ['twee lengtes die elkaar tegenspreken', 'POST /uitloggen HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', 400],
  ])('P12.h wat de server zelf afwijst draagt ze ook: %s', async (_, bytes, status) => {
    const [kop = ''] = (await ruw(bytes)).split('\r\n\r\n');
    const [regel = '', ...koppen] = kop.split('\r\n');
    if (status) expect(regel).toContain(`HTTP/1.1 ${status}`);
    else expect(regel).toMatch(/HTTP\/1.1 4\d\d/);
    expect(mis(new Headers(koppen.map((k): [string, string] => [k.slice(0, k.indexOf(':')), k.slice(k.indexOf(':') + 1).trim()])))).toEqual([]);
    expect(app.fouten).toEqual([]);
  });

  it('P12.h een zin op de pagina over te veel aanvragen, een probleem in de API, en hoe lang wachten', async () => {
    const krap = await startApp({ limiet: { account: 3, adres: 3, inloggen: 1 } });
    try {
      const [jeroen, marloes] = [await krap.als('jeroen-kuiper'), await krap.als('marloes-de-wit')];
      for (let i = 0; i < 3; i++) expect((await krap.vraag(jeroen, '/hulp')).status).toBe(200);
      const pagina = await krap.vraag(jeroen, '/hulp');
      expect([pagina.status, Number(pagina.headers.get('retry-after')) > 0, mis(pagina.headers), await pagina.text()]).toEqual([429, true, [], expect.stringContaining('te veel aanvragen')]);
      const api = await krap.vraag(jeroen, '/api/v1/dossiers');
      expect([api.status, mis(api.headers), api.headers.get('content-type'), await api.json()]).toEqual([429, [], 'application/problem+json; charset=utf-8', expect.objectContaining({ status: 429, type: 'urn:voordeur:probleem:te-vaak' })]);
      expect((await krap.vraag(marloes, '/hulp')).status).toBe(200);
      const token = () => krap.vraag(undefined, '/demo/token', { method: 'POST', body: '{}' });
      expect([(await token()).status, (await token()).status]).toEqual([400, 429]);
      for (let i = 0; i < 3; i++) await krap.vraag({ token: 'vals' } as Aanwezig, '/hulp');
      expect((await krap.vraag({ token: 'vals' } as Aanwezig, '/hulp')).status).toBe(429);
      expect((await krap.vraag(undefined, '/stijl/voordeur.css')).status).toBe(200);
    } finally {
      await krap.stop();
    }
  }, 60_000);
});

describe('P12.h waar je een zwakke plek meldt (RFC 9116)', () => {
  it('P12.h security.txt noemt contact, einddatum, beleid, taal en zijn eigen adres', async () => {
    const antwoord = await app.vraag(undefined, '/.well-known/security.txt');
    const tekst = await antwoord.text();
    expect(antwoord.headers.get('content-type')).toMatch(/^text\/plain; charset=utf-8$/i);
    for (const veld of ['Contact', 'Expires', 'Preferred-Languages', 'Canonical', 'Policy']) expect(tekst, veld).toMatch(new RegExp(`^${veld}: \\S`, 'm'));
    expect(Date.parse(/^Expires: (.+)$/m.exec(tekst)![1]!) - Date.now()).toBeGreaterThan(0);
    expect(/^Canonical: (.+)$/m.exec(tekst)![1]).toBe(`${app.url}/.well-known/security.txt`);
    const beleid = new URL(/^Policy: (.+)$/m.exec(tekst)![1]!);
    expect(await (await app.vraag(undefined, beleid.pathname)).text()).toContain(`id="${beleid.hash.slice(1)}"`);
  });
});
