import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aanbieder } from '../../auth/aanbieder.ts';
import { alleenIngelogd, herken } from '../../auth/herken.ts';
import type { Sessies, Wie } from '../../auth/sessies.ts';
import { demoAanmelding } from '../../demo/aanmelding.ts';
import { DEMO_UITGEVER, PERSONAS } from '../../demo/personas.ts';
import { toonMelding } from './paginas.tsx';
import { aanmeldroutes } from './routes.ts';

/* The whole way round, over real HTTP on loopback: our sign-in against the demo's own provider. */

const GEHEIM = 'een geheim van meer dan 32 tekens, alleen voor de test';
const ZONDER_ACCOUNT = 'wendy-tjong';

const geheugensessies = (): Sessies & { lopend: Map<string, Wie> } => {
  const lopend = new Map<string, Wie>();
  return {
    lopend,
    accountVoor: async (issuer, subject) => (issuer === DEMO_UITGEVER && subject !== ZONDER_ACCOUNT ? `account-${subject}` : undefined),
    begin: async (account, soort) => {
      const { naam, organisatie, rol, regeling } = PERSONAS.find(({ slug }) => account === `account-${slug}`)!;
      const token = `${soort}-${crypto.randomUUID()}`;
      lopend.set(token, { account, naam, organisatie, organisatieNaam: organisatie, rol, regeling });
      return token;
    },
    wie: async (token) => lopend.get(token),
    eindig: async (token) => void lopend.delete(token),
  };
};

const vrijePoort = () =>
  new Promise<number>((klaar) => {
    const deur = createServer().listen(0, '127.0.0.1', () => {
      const { port } = deur.address() as AddressInfo;
      deur.close(() => klaar(port));
    });
  });

/** A browser as far as sign-in needs one: it keeps cookies per host and path, and follows when told. */
const browser = (thuis: string) => {
  const pot = new Map<string, { waarde: string; pad: string }>();
  const ga = async (naar: string, init: RequestInit = {}) => {
    const url = new URL(naar, thuis);
    const cookie = [...pot].filter(([sleutel, { pad }]) => sleutel.startsWith(`${url.host} `) && url.pathname.startsWith(pad)).map(([sleutel, { waarde }]) => `${sleutel.split(' ')[1]}=${waarde}`);
    const antwoord = await fetch(url, { redirect: 'manual', ...init, headers: { 'sec-fetch-site': 'same-origin', ...(cookie.length ? { cookie: cookie.join('; ') } : {}), ...(init.headers as Record<string, string>) } });
    for (const regel of antwoord.headers.getSetCookie()) {
      const [, naam = '', waarde = ''] = /^([^=]+)=([^;]*)/.exec(regel) ?? [];
      const weg = /max-age=0|expires=Thu, 01 Jan 1970/i.test(regel);
      if (weg) pot.delete(`${url.host} ${naam}`);
      else pot.set(`${url.host} ${naam}`, { waarde, pad: /path=([^;]+)/i.exec(regel)?.[1] ?? '/' });
    }
    return antwoord;
  };
  const kies = (persona: string, naar = '/') => ga('/inloggen/persoon', { method: 'POST', body: new URLSearchParams({ persona, naar }) });
  /** Follows until something else than a redirect answers, or `tot` is the next stop. */
  const volg = async (antwoord: Response, tot?: string): Promise<{ antwoord: Response; volgende?: string; stappen: string[] }> => {
    const stappen: string[] = [];
    for (let nu = antwoord; ; ) {
      const naar = nu.headers.get('location');
      if (naar === null) return { antwoord: nu, stappen };
      if (stappen.length > 10) throw new Error(`in circles: ${stappen.join(' ')}`);
      const volgende = new URL(naar, nu.url).href;
      if (tot !== undefined && new URL(volgende).pathname === tot) return { antwoord: nu, volgende, stappen };
      stappen.push(new URL(volgende).pathname);
      nu = await ga(volgende);
    }
  };
  return { pot, ga, kies, volg, koekje: (naam: string) => [...pot].find(([sleutel]) => sleutel.endsWith(` ${naam}`))?.[1].waarde };
};

let server: Server;
let thuis: string;
let sessies: ReturnType<typeof geheugensessies>;
const gemeld: string[] = [];

beforeAll(async () => {
  const port = await vrijePoort();
  thuis = `http://localhost:${port}`;
  sessies = geheugensessies();
  const adres = { url: thuis, elkeHost: true };
  const regelingen = ['pact-ijmond-zuid-kennemerland', 'westfriesland'].map((regeling) => ({ regeling, regio: regeling, partijen: [] }));
  const demo = demoAanmelding({ sessies, regelingen, geheim: GEHEIM, adres, binnen: `http://127.0.0.1:${port}` });
  const app = new Hono();
  app.use('*', secureHeaders());
  app.route('/', demo.routes);
  app.route('/', aanmeldroutes({ sessies, adres, geheim: GEHEIM, aanbieder: demo.aanbieder, demo: demo.keuze, meld: (reden) => gemeld.push(reden) }));
  app.route('/', new Hono().use('*', herken({ sessies, adres, toon: toonMelding(true) })).use('*', alleenIngelogd).get('*', (c) => c.text(`binnen: ${c.get('wie').naam} op ${c.req.path}`)));
  server = serve({ fetch: app.fetch, port }) as Server;
});
afterAll(() => server.close());

describe('signing in as a persona', () => {
  it('goes from choice to session and on to the page first asked for', async () => {
    const b = browser(thuis);
    const eerst = await b.ga('/dossiers/7?tab=tijdlijn');
    expect(eerst.headers.get('location')).toBe('/inloggen?naar=%2Fdossiers%2F7%3Ftab%3Dtijdlijn');
    const { antwoord, stappen } = await b.volg(await b.kies('samira-bouzid', '/dossiers/7?tab=tijdlijn'));
    expect(await antwoord.text()).toBe('binnen: Samira Bouzid op /dossiers/7');
    expect(stappen.map((pad) => pad.replace(/[\w-]{20,}$/, '*'))).toEqual(['/demo/oidc/auth', '/demo/oidc/keuze/*', '/demo/oidc/auth/*', '/inloggen/terug', '/dossiers/7']);
    expect(b.koekje('voordeur-inloggen')).toBeUndefined();
  });

  it('the session cookie is closed to scripts and to other sites', async () => {
    const b = browser(thuis);
    const { volgende } = await b.volg(await b.kies('samira-bouzid'), '/inloggen/terug');
    const antwoord = await b.ga(volgende!);
    expect(antwoord.headers.getSetCookie().find((regel) => regel.startsWith('voordeur='))).toMatch(/^voordeur=web-[\w-]+; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(antwoord.headers.get('cache-control')).toBe('no-store');
  });

  it('under whatever name this machine was reached', async () => {
    const b = browser(thuis.replace('localhost', '127.0.0.1'));
    const { antwoord } = await b.volg(await b.kies('ruud-scholten', '/woningen'));
    expect(await antwoord.text()).toBe('binnen: Ruud Scholten op /woningen');
    expect(new URL(antwoord.url).hostname).toBe('127.0.0.1');
  });

  it('switching to somebody else needs no signing out, and ends the session before', async () => {
    const b = browser(thuis);
    await b.volg(await b.kies('samira-bouzid'));
    const eerste = b.koekje('voordeur')!;
    const { antwoord } = await b.volg(await b.kies('ruud-scholten'));
    expect(await antwoord.text()).toContain('Ruud Scholten');
    expect(b.koekje('voordeur')).not.toBe(eerste);
    expect(sessies.lopend.has(eerste)).toBe(false);
  });

  it('a session token planted beforehand is never taken over', async () => {
    const b = browser(thuis);
    b.pot.set(`${new URL(thuis).host} voordeur`, { waarde: 'geplant', pad: '/' });
    await b.volg(await b.kies('samira-bouzid'));
    expect(b.koekje('voordeur')).toMatch(/^web-/);
    expect(sessies.lopend.has('geplant')).toBe(false);
  });

  it('many at once, each becomes who they chose', async () => {
    const namen = await Promise.all(PERSONAS.filter(({ slug }) => slug !== ZONDER_ACCOUNT).map(async ({ slug, naam }) => {
      const b = browser(thuis);
      const { antwoord } = await b.volg(await b.kies(slug));
      return [naam, await antwoord.text()];
    }));
    for (const [naam, tekst] of namen) expect(tekst).toContain(naam);
  });
});

describe('signing in goes wrong', () => {
  const geenSessie = (b: ReturnType<typeof browser>) => expect(b.koekje('voordeur')).toBeUndefined();

  it('with another state than we sent', async () => {
    const b = browser(thuis);
    const { volgende } = await b.volg(await b.kies('samira-bouzid'), '/inloggen/terug');
    const antwoord = await b.ga(volgende!.replace(/state=[^&]+/, 'state=anders'));
    expect([antwoord.status, await antwoord.text()]).toEqual([400, expect.stringContaining('Het inloggen is niet gelukt')]);
    geenSessie(b);
  });

  it('with the address of somebody else: their code does not work in this browser', async () => {
    const [aanvaller, b] = [browser(thuis), browser(thuis)];
    const { volgende } = await aanvaller.volg(await aanvaller.kies('tom-adriaanse'), '/inloggen/terug');
    expect((await b.ga(volgende!)).status).toBe(400); // no state of our own
    await b.kies('samira-bouzid');
    expect((await b.ga(volgende!)).status).toBe(400); // our state, their code
    geenSessie(b);
  });

  it('with a sealed state that was altered', async () => {
    const b = browser(thuis);
    const { volgende } = await b.volg(await b.kies('samira-bouzid'), '/inloggen/terug');
    const vak = b.pot.get(`${new URL(thuis).host} voordeur-inloggen`)!;
    vak.waarde = vak.waarde.replace(/.$/, (teken) => (teken === 'A' ? 'B' : 'A'));
    vak.waarde = `A${vak.waarde.slice(1)}`;
    expect((await b.ga(volgende!)).status).toBe(400);
    geenSessie(b);
  });

  it('with a code used before', async () => {
    const b = browser(thuis);
    const { volgende } = await b.volg(await b.kies('samira-bouzid'), '/inloggen/terug');
    const stand = b.pot.get(`${new URL(thuis).host} voordeur-inloggen`)!;
    expect((await b.ga(volgende!)).status).toBe(303);
    b.pot.clear();
    b.pot.set(`${new URL(thuis).host} voordeur-inloggen`, stand);
    expect((await b.ga(volgende!)).status).toBe(400);
    expect(gemeld.at(-1)).toContain('invalid_grant');
    geenSessie(b);
  });

  it('in a second tab, while the first succeeded: you are simply in', async () => {
    const b = browser(thuis);
    await b.volg(await b.kies('samira-bouzid'));
    const antwoord = await b.ga('/inloggen/terug?code=x&state=y');
    expect([antwoord.status, antwoord.headers.get('location')]).toEqual([303, '/']);
  });

  it('for somebody without an account: says whom to ask, with what', async () => {
    const b = browser(thuis);
    const { antwoord } = await b.volg(await b.kies(ZONDER_ACCOUNT));
    const tekst = await antwoord.text();
    expect(antwoord.status).toBe(403);
    expect(tekst).toContain('Vraag de beheerder van je organisatie');
    expect(tekst).toContain(ZONDER_ACCOUNT);
    geenSessie(b);
  });

  it('for a persona that is not there, also when asked of the provider itself', async () => {
    const b = browser(thuis);
    const antwoord = await b.kies('<script>alert(1)</script>');
    expect([antwoord.status, await antwoord.text()]).toEqual([400, expect.stringContaining('Deze persoon is er niet')]);
    expect((await b.ga('/inloggen/persoon', { method: 'POST', body: 'x' })).status).toBe(400);
    const heen = await b.kies('samira-bouzid');
    const anders = await b.ga(heen.headers.get('location')!.replace('samira-bouzid', 'iemand-anders'));
    const { antwoord: eind } = await b.volg(anders);
    expect([eind.status, await eind.text()]).toEqual([400, expect.stringContaining('afgebroken')]);
    geenSessie(b);
  });

  it.each(['//kwaad.example', 'https://kwaad.example', '/\\kwaad.example', '/..//kwaad.example'])('never on to another site: %s', async (naar) => {
    const b = browser(thuis);
    const { volgende } = await b.volg(await b.kies('samira-bouzid', naar), '/inloggen/terug');
    expect((await b.ga(volgende!)).headers.get('location')).toBe('/');
  });

  it('the provider sends nobody to another site', async () => {
    const b = browser(thuis);
    const heen = new URL((await b.kies('samira-bouzid')).headers.get('location')!, thuis);
    heen.searchParams.set('redirect_uri', 'https://kwaad.example/inloggen/terug');
    const antwoord = await b.ga(heen.href);
    expect([antwoord.status, antwoord.headers.get('location')]).toEqual([400, null]);
  });

  it('a choice made on another site is refused', async () => {
    const b = browser(thuis);
    const antwoord = await b.ga('/inloggen/persoon', { method: 'POST', body: new URLSearchParams({ persona: 'samira-bouzid' }), headers: { 'sec-fetch-site': 'cross-site' } });
    expect([antwoord.status, b.pot.size]).toEqual([403, 0]);
  });
});

describe('signing out', () => {
  it('ends the session on the server, not only the cookie', async () => {
    const b = browser(thuis);
    await b.volg(await b.kies('samira-bouzid'));
    const token = b.koekje('voordeur')!;
    const antwoord = await b.ga('/uitloggen', { method: 'POST' });
    expect([antwoord.status, antwoord.headers.get('location')]).toEqual([303, '/inloggen?uitgelogd']);
    expect([b.koekje('voordeur'), sessies.lopend.has(token)]).toEqual([undefined, false]);
    expect(await (await b.ga('/inloggen?uitgelogd')).text()).toContain('Je bent uitgelogd');
    expect((await b.ga('/uitloggen', { method: 'POST' })).status).toBe(303); // twice is no error
  });

  it('is refused from another site, and the session stays', async () => {
    const b = browser(thuis);
    await b.volg(await b.kies('samira-bouzid'));
    expect((await b.ga('/uitloggen', { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect(await (await b.ga('/')).text()).toContain('Samira');
  });
});

describe('the demo for programs', () => {
  const token = (body: string) => fetch(`${thuis}/demo/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });

  it('lists the personas, and gives a token that works', async () => {
    const lijst = (await (await fetch(`${thuis}/demo/personas`)).json()) as { slug: string }[];
    expect(lijst).toHaveLength(PERSONAS.length);
    expect(lijst.find(({ slug }) => slug === 'samira-bouzid')).toEqual({ slug: 'samira-bouzid', naam: 'Samira Bouzid', organisatie: 'ribw-kam', rollen: ['begeleider'] });
    const antwoord = await token('{"persona": "samira-bouzid"}');
    const inhoud = (await antwoord.json()) as { token: string };
    expect(inhoud).toEqual({ token: expect.stringMatching(/^api-/), token_type: 'Bearer', verloopt_over: 3600 });
    expect(await (await fetch(`${thuis}/dossiers`, { headers: { authorization: `Bearer ${inhoud.token}` } })).text()).toContain('Samira Bouzid');
  });

  it.each([['', 'geen JSON-object'], ['{', 'geen JSON-object'], ['[]', 'geen JSON-object'], ['null', 'geen JSON-object'], ['{}', 'ontbreekt'], ['{"persona": 7}', 'ontbreekt'], ['{"persona": "constructor"}', 'is er niet'], [`{"persona": "${'x'.repeat(5000)}"}`, 'te groot']])(
    'wrong input %s is answered with what to do',
    async (body, titel) => {
      const antwoord = await token(body);
      expect([antwoord.status, antwoord.headers.get('content-type')]).toEqual([400, expect.stringContaining('application/problem+json')]);
      const probleem = (await antwoord.json()) as { title: string; detail: string };
      expect(probleem.title).toContain(titel);
      expect(probleem.detail).toMatch(/persona/);
    },
  );

  it('an interaction that is over leads back to the start', async () => {
    const antwoord = await fetch(`${thuis}/demo/oidc/keuze/weg`, { redirect: 'manual' });
    expect([antwoord.status, antwoord.headers.get('location')]).toEqual([303, '/inloggen']);
  });
});

describe("with the organisation's own provider", () => {
  /** A provider that answers discovery only, and is down as long as `uit`. */
  const dienst = async (extra: (issuer: string) => object) => {
    const stand = { uit: true, vragen: 0, issuer: '' };
    const http = createServer((_, res) => {
      stand.vragen += 1;
      if (stand.uit) return void res.writeHead(503).end();
      res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ issuer: stand.issuer, authorization_endpoint: `${stand.issuer}/auth`, token_endpoint: `${stand.issuer}/token`, jwks_uri: `${stand.issuer}/jwks`, response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256'], ...extra(stand.issuer) }));
    });
    await new Promise<void>((klaar) => http.listen(0, '127.0.0.1', klaar));
    stand.issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    return { stand, sluit: () => http.close() };
  };
  const maakApp = (issuer: string, eigen: Sessies) => aanmeldroutes({ sessies: eigen, adres: { url: 'https://voordeur.example' }, geheim: GEHEIM, aanbieder: aanbieder({ issuer, clientId: 'voordeur', clientSecret: 'geheim' }) });

  it('nothing of the demo exists', async () => {
    const app = maakApp('https://login.example', sessies);
    for (const pad of ['/demo/personas', '/demo/token', '/demo/oidc/auth', '/inloggen/persoon']) for (const method of ['GET', 'POST']) expect((await app.request(`https://voordeur.example${pad}`, { method })).status, `${method} ${pad}`).toBe(404);
    const pagina = await (await app.request('https://voordeur.example/inloggen?naar=/dossiers')).text();
    expect(pagina).toContain('/inloggen/start?naar=%2Fdossiers');
    expect(pagina).not.toContain('Samira');
  });

  it('plain http is refused for anything but this machine', () => expect(() => aanbieder({ issuer: 'http://login.example', clientId: 'v', clientSecret: 'g' })).toThrow(/https/));

  it('it may be down at start: says so, and works once it is up, asking only once more', async () => {
    const { stand, sluit } = await dienst(() => ({}));
    const app = maakApp(stand.issuer, sessies);
    const eerst = await app.request('https://voordeur.example/inloggen/start');
    expect([eerst.status, await eerst.text()]).toEqual([503, expect.stringContaining('antwoordt niet')]);
    expect(stand.vragen).toBe(3);
    stand.uit = false;
    const [dan, ook] = await Promise.all([app.request('https://voordeur.example/inloggen/start?naar=/x'), app.request('https://voordeur.example/inloggen/start')]);
    expect([dan.status, ook.status, stand.vragen]).toEqual([303, 303, 4]);
    const heen = new URL(dan.headers.get('location')!);
    expect(heen.origin).toBe(stand.issuer);
    expect(Object.fromEntries(heen.searchParams)).toMatchObject({ response_type: 'code', client_id: 'voordeur', scope: 'openid email', redirect_uri: 'https://voordeur.example/inloggen/terug', code_challenge_method: 'S256', state: expect.any(String), nonce: expect.any(String) });
    expect(dan.headers.get('set-cookie')).toMatch(/^__Host-voordeur-inloggen=[\w-]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    sluit();
  });

  it('signing out goes on to the provider when it offers that', async () => {
    const { stand, sluit } = await dienst((issuer) => ({ end_session_endpoint: `${issuer}/uit` }));
    stand.uit = false;
    const app = maakApp(stand.issuer, { ...sessies, wie: async () => ({ account: 'a', naam: 'n', organisatie: 'o', organisatieNaam: 'o', rol: 'begeleider', regeling: null }), eindig: async () => ({ idToken: 'hint' }) });
    const antwoord = await app.request('https://voordeur.example/uitloggen', { method: 'POST', headers: { cookie: '__Host-voordeur=t', 'sec-fetch-site': 'same-origin' } });
    const daar = new URL(antwoord.headers.get('refresh')!.replace('0;url=', ''));
    expect(daar.origin + daar.pathname).toBe(`${stand.issuer}/uit`);
    expect(Object.fromEntries(daar.searchParams)).toMatchObject({ client_id: 'voordeur', id_token_hint: 'hint', post_logout_redirect_uri: 'https://voordeur.example/inloggen?uitgelogd' });
    expect(antwoord.headers.get('set-cookie')).toMatch(/^__Host-voordeur=;/);
    sluit();
  });
});
