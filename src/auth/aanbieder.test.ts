import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { aanbieder } from './aanbieder.ts';

/* A provider that signs what it is told to say about a person. */

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const b64 = (wat: object): string => Buffer.from(JSON.stringify(wat)).toString('base64url');
let server: Server;
afterEach(() => server.close());

async function dienst(claims: () => object, extra: object = {}) {
  const stand = { issuer: '', nonce: '' };
  const idToken = (): string => {
    const nu = Math.floor(Date.now() / 1000);
    const deel = `${b64({ alg: 'RS256', kid: 'k' })}.${b64({ iss: stand.issuer, aud: 'voordeur', sub: 'a1b2', iat: nu, exp: nu + 60, nonce: stand.nonce, ...claims() })}`;
    return `${deel}.${sign('sha256', Buffer.from(deel), privateKey).toString('base64url')}`;
  };
  server = createServer((req, res) => {
    const antwoorden: Record<string, () => object> = {
      '/.well-known/openid-configuration': () => ({ issuer: stand.issuer, authorization_endpoint: `${stand.issuer}/auth`, token_endpoint: `${stand.issuer}/token`, jwks_uri: `${stand.issuer}/jwks`, response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256'], ...extra }),
      '/jwks': () => ({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', use: 'sig', alg: 'RS256' }] }),
      '/token': () => ({ access_token: 'x', token_type: 'bearer', id_token: idToken() }),
    };
    res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(antwoorden[req.url!]!()));
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  stand.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const een = aanbieder({ issuer: stand.issuer, clientId: 'voordeur', clientSecret: 'geheim' });
  const begin = (await een.begin('https://voordeur.example/inloggen/terug'))!;
  stand.nonce = begin.stand.nonce;
  const rondAf = () => een.rondAf(new URL(`https://voordeur.example/inloggen/terug?code=c&state=${begin.stand.state}`), begin.stand);
  return { scope: begin.naar.searchParams.get('scope'), rondAf };
}

it.each([
  ['een adres waarover de dienst niets zegt', { email: 'd.post@voorbeeld.nl' }, 'd.post@voorbeeld.nl'],
  ['een adres dat de dienst heeft gecontroleerd', { email: 'd.post@voorbeeld.nl', email_verified: true }, 'd.post@voorbeeld.nl'],
  ['geen adres dat niet is gecontroleerd', { email: 'd.post@voorbeeld.nl', email_verified: false }, undefined],
  ['geen adres dat er geen is', { email: ['d.post@voorbeeld.nl'] }, undefined],
  ['geen adres als het er niet is', {}, undefined],
])('P12.h inloggen geeft %s', async (_, claims, email) => {
  expect(await (await dienst(() => claims)).rondAf()).toMatchObject({ soort: 'gelukt', subject: 'a1b2', email });
});

it('P12.h vraagt niet om een adres bij een dienst die zegt dat niet te kennen', async () => {
  expect((await dienst(() => ({}), { scopes_supported: ['openid', 'profile'] })).scope).toBe('openid');
  server.close();
  expect((await dienst(() => ({}), { scopes_supported: ['openid', 'email'] })).scope).toBe('openid email');
});
