import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { alleenIngelogd, herken, type Herkend } from './herken.ts';
import type { Sessies, Wie } from './sessies.ts';

const SAMIRA: Wie = { account: 'a1', naam: 'Samira Bouzid', organisatie: 'ribw-kam', organisatieNaam: 'RIBW K/AM', rol: 'begeleider', regeling: 'pact-ijmond-zuid-kennemerland' };
const sessies: Sessies = {
  accountVoor: async () => undefined,
  begin: async () => 'goed',
  wie: async (token) => (token === 'goed' ? SAMIRA : undefined),
  eindig: async () => {},
};

const URL_ = 'https://voordeur.example';
const app = new Hono<Herkend>();
app.use('*', herken({ sessies, adres: { url: URL_ }, toon: (c, { titel, status }) => c.html(titel, status) }));
app.get('/open', (c) => c.text(c.get('wie')?.naam ?? 'bezoeker'));
app.post('/open', (c) => c.text(c.get('wie')?.naam ?? 'bezoeker'));
const besloten = new Hono().use('*', alleenIngelogd).all('*', (c) => c.text('binnen'));
app.route('/dossiers', besloten).route('/api/v1/dossiers', besloten);

const vraag = async (pad: string, koppen: Record<string, string> = {}, method = 'GET') => app.request(`${URL_}${pad}`, { method, headers: koppen });
const KOEKJE = { cookie: '__Host-voordeur=goed' };

describe('who asks', () => {
  it('is recognised by cookie or bearer token, and is otherwise a visitor', async () => {
    expect(await (await vraag('/open', KOEKJE)).text()).toBe('Samira Bouzid');
    expect(await (await vraag('/open', { authorization: 'Bearer goed' })).text()).toBe('Samira Bouzid');
    expect(await (await vraag('/open')).text()).toBe('bezoeker');
    expect(await (await vraag('/open', { authorization: 'Basic abc' })).text()).toBe('bezoeker');
  });

  it('over https only the cookie bound to this host counts', async () => expect(await (await vraag('/open', { cookie: 'voordeur=goed' })).text()).toBe('bezoeker'));

  it.each(['Bearer fout', 'Bearer', 'bearer  ', 'Bearer goed goed', 'Bearer goed,goed'])('"%s" is refused with 401 problem+json, also beside a good cookie', async (authorization) => {
    const antwoord = await vraag('/open', { authorization, ...KOEKJE });
    expect(antwoord.status).toBe(401);
    expect(antwoord.headers.get('content-type')).toContain('application/problem+json');
    expect(antwoord.headers.get('www-authenticate')).toContain('invalid_token');
    expect(await antwoord.json()).toMatchObject({ status: 401, title: 'Het token is niet geldig' });
  });

  it('a cookie that means nothing any more is taken away', async () => {
    const antwoord = await vraag('/open', { cookie: '__Host-voordeur=oud' });
    expect(await antwoord.text()).toBe('bezoeker');
    expect(antwoord.headers.get('set-cookie')).toMatch(/^__Host-voordeur=;.*Max-Age=0.*Secure/);
  });
});

describe('without signing in', () => {
  it('a page leads to sign-in and back', async () => {
    const antwoord = await vraag('/dossiers/7?tab=tijdlijn');
    expect([antwoord.status, antwoord.headers.get('location')]).toEqual([303, '/inloggen?naar=%2Fdossiers%2F7%3Ftab%3Dtijdlijn']);
  });

  it('a form leads back to the page it stood on', async () => {
    const antwoord = await vraag('/dossiers/7/acties/x', { 'sec-fetch-site': 'same-origin', referer: `${URL_}/dossiers/7` }, 'POST');
    expect(antwoord.headers.get('location')).toBe('/inloggen?naar=%2Fdossiers%2F7');
  });

  it('the API answers 401 problem+json', async () => {
    const antwoord = await vraag('/api/v1/dossiers');
    expect([antwoord.status, antwoord.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(await antwoord.json()).toMatchObject({ title: 'Je bent niet ingelogd' });
  });

  it('signed in, the page opens', async () => expect(await (await vraag('/dossiers/7', KOEKJE)).text()).toBe('binnen'));
});

describe('an order from another site', () => {
  const post = (koppen: Record<string, string>, pad = '/open') => vraag(pad, koppen, 'POST').then(({ status }) => status);

  it('is refused when it travels on the cookie', async () => {
    expect(await post({ ...KOEKJE, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await post({ ...KOEKJE, 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await post({ ...KOEKJE, 'sec-fetch-site': 'none' })).toBe(403);
    expect(await post({ ...KOEKJE, origin: 'https://kwaad.example' })).toBe(403);
    expect(await post({ ...KOEKJE, origin: 'null' })).toBe(403);
    expect(await post(KOEKJE)).toBe(403);
    expect(await post({ ...KOEKJE, 'sec-fetch-site': 'cross-site', origin: URL_ })).toBe(403);
    expect(await post({ ...KOEKJE, origin: 'https://kwaad.example', 'content-type': 'application/json' })).toBe(403);
  });

  it('is refused before anyone has signed in too: nobody is signed in as another unawares', async () => {
    expect(await post({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await post({ origin: 'https://kwaad.example' })).toBe(403);
  });

  it('passes from our own pages, and with a bearer token, which no browser adds by itself', async () => {
    expect(await post({ ...KOEKJE, 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await post({ ...KOEKJE, origin: URL_ })).toBe(200);
    expect(await post({ authorization: 'Bearer goed', 'sec-fetch-site': 'cross-site' })).toBe(200);
    expect(await post({})).toBe(200);
  });

  it('answers in the language of the door: a page or problem+json', async () => {
    expect(await (await vraag('/open', { ...KOEKJE, origin: 'null' }, 'POST')).text()).toContain('komt niet van Voordeur');
    const api = await vraag('/api/v1/dossiers', { ...KOEKJE, origin: 'null' }, 'POST');
    expect(api.headers.get('content-type')).toContain('problem+json');
  });

  it('only looking is never refused', async () => expect((await vraag('/open', { ...KOEKJE, 'sec-fetch-site': 'cross-site' })).status).toBe(200));
});
