import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { medewerkerUitnodigen, clientUitnodigen } from '../../src/actions/beheer/uitnodigen.ts';
import { uitnodigingAannemen } from '../../src/actions/beheer/aannemen.ts';
import { aanbieder } from '../../src/auth/aanbieder.ts';
import { alleenIngelogd, herken } from '../../src/auth/herken.ts';
import { zegCode } from '../../src/domain/toegang/code.ts';
import { PER_ADRES } from '../../src/http/coderem.ts';
import { sessies as maakSessies } from '../../src/storage/sessies.ts';
import { toonMelding } from '../../src/web/inloggen/paginas.tsx';
import { aanmeldroutes } from '../../src/web/inloggen/routes.ts';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';

/* Signing in with a provider that is not the demo's: coming in by a code, asking for a second factor, and its word that someone signed out. */

const PACT = 'pact-ijmond-zuid-kennemerland';
const GEHEIM = 'een geheim van meer dan 32 tekens, alleen voor de test';
const GEBEURTENIS = 'http://schemas.openid.net/event/backchannel-logout';
const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
const vreemd = await generateKeyPair('ES256', { extractable: true });

/** A provider whose answers the test decides. */
async function dienst() {
  const staat = { url: '', nonce: '', sub: 'iemand', claims: {} as Record<string, unknown>, plat: false, gevraagd: new URLSearchParams() };
  const server = createServer((req, res) => void (async () => {
    if (staat.plat) return res.writeHead(500).end();
    const antwoord: Record<string, () => unknown> = {
      '/.well-known/openid-configuration': () => ({ issuer: staat.url, authorization_endpoint: `${staat.url}/auth`, token_endpoint: `${staat.url}/token`, jwks_uri: `${staat.url}/jwks`, response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['ES256'], token_endpoint_auth_methods_supported: ['client_secret_basic'] }),
      '/jwks': async () => ({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k', use: 'sig', alg: 'ES256' }] }),
      '/token': async () => ({ access_token: 'x', token_type: 'bearer', id_token: await new SignJWT({ nonce: staat.nonce, ...staat.claims }).setProtectedHeader({ alg: 'ES256', kid: 'k' }).setIssuer(staat.url).setAudience('voordeur').setSubject(staat.sub).setIssuedAt().setExpirationTime('1m').sign(privateKey) }),
    };
    res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(await antwoord[req.url!]!()));
  })());
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  staat.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { staat, server };
}

let v: Verhaal;
let sessies: ReturnType<typeof maakSessies>;
let werk: Awaited<ReturnType<typeof dienst>>;
let mijn: Awaited<ReturnType<typeof dienst>>;
const servers: Server[] = [];
const gemeld: string[] = [];
let thuis: string;
let streng: string;

/** Our own sign-in with these providers, on a port of its own; what is behind it says who is in. */
async function huis(opties: { sterkte?: { acr?: string[]; amr?: string[] }; metMijn?: boolean }): Promise<string> {
  const app = new Hono();
  const adres = { url: 'http://127.0.0.1', elkeHost: true };
  const dienstVan = (d: typeof werk) => aanbieder({ issuer: d.staat.url, clientId: 'voordeur', clientSecret: 'geheim', sterkte: opties.sterkte });
  app.route('/', aanmeldroutes({ sessies, aanbieder: dienstVan(werk), mijn: opties.metMijn ? dienstVan(mijn) : undefined, adres, geheim: GEHEIM, aannemen: (code, wie) => uitnodigingAannemen(v.kern, code, wie), meld: (r) => gemeld.push(r) }));
  app.route('/', new Hono().use('*', herken({ sessies, adres, toon: toonMelding(false) })).use('*', alleenIngelogd).get('*', (c) => c.text(`binnen: ${c.get('wie').naam}`)));
  return new Promise((klaar) => { const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (info) => klaar(`http://127.0.0.1:${info.port}`)) as Server; servers.push(server); });
}
beforeAll(async () => {
  v = await begin();
  sessies = maakSessies(v.verbinding);
  [werk, mijn] = [await dienst(), await dienst()];
  servers.push(werk.server, mijn.server);
  [thuis, streng] = [await huis({ metMijn: true }), await huis({ sterkte: { acr: ['hoog'], amr: ['mfa', 'otp'] } })];
});
beforeEach(() => { for (const { staat } of [werk, mijn]) Object.assign(staat, { claims: {}, plat: false, sub: 'iemand' }); gemeld.length = 0; });
afterAll(async () => { for (const s of servers) s.close(); await v.sluit(); });

/** A browser as far as this needs one: cookies of one host. */
function browser(waar: string) {
  const pot = new Map<string, string>();
  const ga = async (pad: string, body?: Record<string, string>): Promise<Response> => {
    const antwoord = await fetch(new URL(pad, waar), { redirect: 'manual', headers: { cookie: [...pot].map(([n, w]) => `${n}=${w}`).join('; '), 'sec-fetch-site': 'same-origin' }, ...(body ? { method: 'POST', body: new URLSearchParams(body) } : {}) });
    for (const regel of antwoord.headers.getSetCookie()) { const [, naam = '', waarde = ''] = /^([^=]+)=([^;]*)/.exec(regel) ?? []; if (/max-age=0/i.test(regel)) pot.delete(naam); else pot.set(naam, waarde); }
    return antwoord;
  };
  /** From where we leave for the provider back to us. */
  const rond = async (vertrek: Response, d = werk, deur = '/inloggen'): Promise<Response> => {
    const naar = new URL(vertrek.headers.get('location')!);
    d.staat.nonce = naar.searchParams.get('nonce')!;
    d.staat.gevraagd = naar.searchParams;
    expect(naar.searchParams.get('redirect_uri')).toBe(`${waar}${deur}/terug`);
    return ga(`${deur}/terug?code=c&state=${naar.searchParams.get('state')}`);
  };
  return { pot, ga, rond, inloggen: async (start = '/inloggen/start') => rond(await ga(start)) };
}
const code = async (naam = 'Nieuwe Collega'): Promise<string> => {
  const uit = await medewerkerUitnodigen(v.kern, await v.als('hvo-querido', 'beheerder'), 'hvo-querido', PACT, { naam, rol: 'begeleider' });
  return uit.ok ? zegCode(uit.waarde.code) : '';
};

describe('P12.h binnenkomen met een uitnodiging', () => {
  it('P12.h wie bij de inlogdienst bekend is en hier niet, vult de code in en is binnen', async () => {
    werk.staat.sub = 'eerst-inloggen';
    const b = browser(thuis);
    const onbekend = await b.inloggen('/inloggen/start?naar=/dossiers');
    expect(onbekend.headers.get('location')).toBe('/inloggen/uitnodiging');
    const vraag = await b.ga('/inloggen/uitnodiging');
    expect(vraag.status).toBe(403);
    expect(await vraag.text()).toContain('nog geen toegang');
    expect((await b.ga('/inloggen/uitnodiging', { code: 'kort' })).status).toBe(400);
    expect(await (await b.ga('/inloggen/uitnodiging', { code: 'CDFH-JKMN-PRTV-WXY3' })).text()).toContain('Deze code werkt niet, of niet meer.');
    const binnen = await b.ga('/inloggen/uitnodiging', { code: await code('Dilan Post') });
    expect(binnen.headers.get('location')).toBe('/dossiers');
    expect(await (await b.ga('/dossiers')).text()).toBe('binnen: Dilan Post');
    expect([...b.pot.keys()]).toEqual(['voordeur']);
  });

  it('P12.h de code uit de link gaat meteen uit het adres, en eerst de code en dan inloggen mag ook', async () => {
    werk.staat.sub = 'eerst-de-code';
    const b = browser(thuis);
    const deCode = await code('Els Link');
    const link = await b.ga(`/inloggen/uitnodiging?code=${deCode}`);
    expect([link.status, link.headers.get('location')]).toEqual([303, '/inloggen/uitnodiging']);
    expect([...b.pot.values()].join()).not.toContain(deCode.replaceAll('-', ''));
    const pagina = await b.ga('/inloggen/uitnodiging');
    expect(await pagina.text()).toContain(`value="${deCode}"`);
    expect(pagina.headers.get('cache-control')).toBe('no-store');
    const terug = await b.rond(await b.ga('/inloggen/uitnodiging', { code: deCode }));
    expect(terug.headers.get('location')).toBe('/');
    expect(await (await b.ga('/')).text()).toBe('binnen: Els Link');
    // who has an account is let in all the same, and hears that the code adds nothing
    const nogmaals = await b.rond(await b.ga('/inloggen/uitnodiging', { code: await code() }));
    expect(await nogmaals.text()).toContain('Je hebt met dit account al toegang.');
  });

  it('P12.h raden wordt geremd, en een code voor het werk werkt niet aan de deur van cliënten', async () => {
    mijn.staat.sub = 'aan-de-verkeerde-deur';
    const b = browser(thuis);
    await b.rond(await b.ga('/mijn/inloggen/start'), mijn, '/mijn/inloggen');
    expect(await (await b.ga('/mijn/uitnodiging', { code: await code() })).text()).toContain('Deze code is voor een andere ingang.');
    let antwoord = '';
    for (let i = 0; i <= PER_ADRES; i++) antwoord = await (await b.ga('/mijn/uitnodiging', { code: 'CDFH-JKMN-PRTV-WXY4' })).text();
    expect(antwoord).toContain('Er is te vaak een code geprobeerd.');
  });

  it('W22 een cliënt komt met een eigen inlogdienst bij Mijn Voordeur', async () => {
    mijn.staat.sub = 'de-client';
    const los = await huis({ metMijn: true }); // with a brake of its own
    const dossier = await v.dossier({ tot: 'wacht-op-woning', naam: 'Milou Deur' });
    const uit = await clientUitnodigen(v.kern, await v.als('hvo-querido', 'begeleider'), dossier, 'client');
    const b = browser(los);
    expect((await b.ga('/inloggen?naar=/mijn')).headers.get('location')).toBe('/mijn/inloggen');
    expect(await (await b.ga('/mijn/inloggen')).text()).toContain('Ben je hier voor het eerst?');
    const terug = await b.rond(await b.ga('/mijn/uitnodiging', { code: uit.ok ? uit.waarde.code : '' }), mijn, '/mijn/inloggen');
    expect(terug.headers.get('location')).toBe('/mijn');
    expect(await (await b.ga('/mijn')).text()).toBe('binnen: Milou Deur');
    expect((await b.ga('/uitloggen', {})).headers.get('location')).toBe('/mijn/inloggen?uitgelogd');
  });
});

describe('P12.h een tweede factor', () => {
  it.each([
    ['geen acr en amr', {}, 403], ['alleen acr', { acr: 'hoog' }, 403], ['alleen amr', { amr: ['mfa'] }, 403], ['een andere acr', { acr: 'laag', amr: ['mfa'] }, 403], ['amr als tekst', { acr: 'hoog', amr: 'mfa' }, 403], ['allebei', { acr: 'hoog', amr: ['pwd', 'otp'] }, 303],
  ])('P12.h met %s', async (_, claims, status) => {
    Object.assign(werk.staat, { sub: 'sterk', claims });
    const antwoord = await browser(streng).inloggen();
    expect(antwoord.status).toBe(status);
    expect(werk.staat.gevraagd.get('acr_values')).toBe('hoog');
    if (status === 403) { expect(await antwoord.text()).toContain('/inloggen/start?opnieuw'); expect(gemeld.join()).toMatch(/te-zwak.*wanted one of/); expect(gemeld.join()).not.toContain('sterk'); }
  });

  it('P12.h opnieuw inloggen vraagt de inlogdienst om het opnieuw te doen', async () => {
    await browser(streng).inloggen('/inloggen/start?opnieuw');
    expect(werk.staat.gevraagd.get('prompt')).toBe('login');
  });
});

describe('P12.h afmelden door de inlogdienst', () => {
  const meld = (token: string, waar = thuis) => fetch(`${waar}/inloggen/afmelden`, { method: 'POST', body: new URLSearchParams({ logout_token: token }) });
  const token = (claims: Record<string, unknown> = {}, { sleutel = privateKey, typ = 'logout+jwt', aud = 'voordeur', iat = Math.floor(Date.now() / 1000), iss = werk.staat.url } = {}) =>
    new SignJWT({ events: { [GEBEURTENIS]: {} }, jti: crypto.randomUUID(), ...claims }).setProtectedHeader({ alg: 'ES256', kid: 'k', typ }).setIssuer(iss).setAudience(aud).setIssuedAt(iat).setExpirationTime(iat + 120).sign(sleutel);
  let binnen: ReturnType<typeof browser>;
  const isBinnen = async () => (await binnen.ga('/')).status === 200;
  beforeEach(async () => {
    Object.assign(werk.staat, { sub: 'afgemeld', claims: { sid: 'sessie-1' } });
    binnen = browser(await huis({}));
    const terug = await binnen.inloggen();
    if (terug.headers.get('location') === '/inloggen/uitnodiging') await binnen.ga('/inloggen/uitnodiging', { code: await code('Gijs Afgemeld') });
    expect(await isBinnen()).toBe(true);
  });

  it('P12.h een goed bericht beëindigt de sessie met die sid, en werkt één keer', async () => {
    const goed = await token({ sid: 'sessie-1' });
    const antwoord = await meld(goed);
    expect([antwoord.status, antwoord.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await isBinnen()).toBe(false);
    expect((await meld(goed)).status).toBe(400);
  });
  it('P12.h met alleen sub eindigt alles van die persoon', async () => {
    expect((await meld(await token({ sub: 'afgemeld' }))).status).toBe(200);
    expect(await isBinnen()).toBe(false);
  });
  it.each([
    ['een andere sleutel', () => token({ sid: 'sessie-1' }, { sleutel: vreemd.privateKey })], ['een andere ontvanger', () => token({ sid: 'sessie-1' }, { aud: 'iemand-anders' })], ['een andere uitgever', () => token({ sid: 'sessie-1' }, { iss: 'https://kwaad.voorbeeld.nl' })],
    ['een nonce: een id-token', () => token({ sid: 'sessie-1', nonce: 'n' })], ['geen gebeurtenis', () => token({ sid: 'sessie-1', events: {} })], ['een andere gebeurtenis', () => token({ sid: 'sessie-1', events: { x: {} } })], ['geen sid en geen sub', () => token()],
    ['geen jti', () => token({ sid: 'sessie-1', jti: undefined })], ['te oud', () => token({ sid: 'sessie-1' }, { iat: Math.floor(Date.now() / 1000) - 3600 })], ['een ander type', () => token({ sid: 'sessie-1' }, { typ: 'at+jwt' })],
    ['geen handtekening', () => Promise.resolve(`${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify({ iss: werk.staat.url, aud: 'voordeur', sid: 'sessie-1', jti: 'x', iat: Math.floor(Date.now() / 1000), events: { [GEBEURTENIS]: {} } })).toString('base64url')}.`)], ['onzin', () => Promise.resolve('onzin')],
  ])('P12.h met %s gebeurt er niets', async (_, maak) => {
    expect((await meld(await maak())).status).toBe(400);
    expect(await isBinnen()).toBe(true);
  });
  it('P12.h kan de handtekening nu niet worden gecontroleerd, dan vraagt het antwoord om later opnieuw', async () => {
    const vers = await huis({});
    werk.staat.plat = true;
    expect((await meld(await token({ sid: 'sessie-1' }), vers)).status).toBe(503);
    const uit = await fetch(`${vers}/inloggen/start`, { redirect: 'manual' });
    expect([uit.status, await uit.text()]).toEqual([503, expect.stringContaining('De inlogdienst antwoordt niet')]);
    expect(await isBinnen()).toBe(true);
  }, 60_000);
});
