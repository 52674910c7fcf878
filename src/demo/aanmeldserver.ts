import { createHmac, generateKeyPairSync } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import type Provider from 'oidc-provider';
import { type Aanbieder, aanbieder } from '../auth/aanbieder.ts';
import { type Adres, oorsprong } from '../auth/adres.ts';
import { geheugen } from './geheugen.ts';
import { DEMO_UITGEVER, personaMet } from './personas.ts';

/** Someone who comes in by an invitation, under a subject nobody had before. */
const NIEUW = /^nieuw-[0-9a-f]{16}$/;
const bekende = (id: unknown): string | undefined => personaMet(id)?.slug ?? (typeof id === 'string' && NIEUW.test(id) ? id : undefined);

const PAD = '/demo/oidc';
const KLANT = 'voordeur';

const maakProvider = async (issuer: string, geheim: string): Promise<Provider> => {
  const { default: OidcProvider } = await import('oidc-provider'); // half a second, and only the demo needs it
  const sleutel = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  const provider = new OidcProvider(issuer, {
    adapter: geheugen(),
    jwks: { keys: [{ ...sleutel, use: 'sig', alg: 'ES256' }] },
    clients: [{ client_id: KLANT, client_secret: geheim, redirect_uris: [`${issuer}/terug`], response_types: ['code'], grant_types: ['authorization_code'], id_token_signed_response_alg: 'ES256' }],
    cookies: { keys: [geheim], names: { session: 'voordeur-demo', interaction: 'voordeur-demo-keuze', resume: 'voordeur-demo-verder' } },
    features: { devInteractions: { enabled: false }, userinfo: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    ttl: { AuthorizationCode: 60, AccessToken: 60, IdToken: 300, Interaction: 300, Session: 300, Grant: 300 },
    interactions: { url: (_, keuze) => `${PAD}/keuze/${keuze.uid}` },
    findAccount: (_, id) => (bekende(id) ? { accountId: id, claims: () => ({ sub: id }) } : undefined),
    // a persona has nothing to consent to
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ clientId: KLANT, accountId: ctx.oidc.session?.accountId ?? '' });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    renderError: (ctx, { error, error_description }) => {
      ctx.type = 'text/plain; charset=utf-8';
      ctx.body = `De inlogdienst van de demo kan dit niet uitvoeren (${error}: ${error_description ?? ''}). Begin opnieuw op /inloggen.`;
    },
  });
  provider.proxy = true; // the address comes from `voorkant` below, never from the outside
  // The demo is reached under whatever name the machine has, so its way back is "the host you are on".
  provider.Client.prototype.redirectUriAllowed = (uri: string) => {
    const ctx = OidcProvider.ctx;
    return URL.canParse(uri) && new URL(uri).pathname === '/inloggen/terug' && ctx !== undefined && new URL(uri).origin === new URL(ctx.href).origin;
  };
  return provider;
};

// Makes the raw request look as the provider must see it: under its own root, on this origin, and remembering nobody,
// because switching persona would otherwise stop at a page that asks to sign out first.
const voorkant = (req: IncomingMessage & { originalUrl?: string }, origin: string): void => {
  req.originalUrl = req.url;
  req.url = (req.url ?? '').slice(PAD.length) || '/';
  req.headers['x-forwarded-proto'] = new URL(origin).protocol.slice(0, -1);
  delete req.headers['x-forwarded-host'];
  req.headers.cookie = (req.headers.cookie ?? '').replace(/voordeur-demo(\.sig)?=[^;]*(; *|$)/g, '');
};

// Chooses the persona named in the request at once; nobody else can sign in here.
const kies = async (provider: Provider, req: IncomingMessage, res: ServerResponse): Promise<void> => {
  const { params } = await provider.interactionDetails(req, res);
  const wie = bekende(params.login_hint);
  await provider.interactionFinished(req, res, wie ? { login: { accountId: wie, remember: false } } : { error: 'access_denied', error_description: 'onbekende persona' });
};

/**
 * The demo's own OpenID provider, and sign-in through it. `binnen` is this server's address as it reaches itself,
 * for instance http://127.0.0.1:3000. The routes belong at the root of the app, before anything that reads request bodies;
 * they need the app to be served by @hono/node-server.
 */
export const aanmeldserver = ({ binnen, geheim, adres }: { binnen: string; geheim: string; adres: Adres }): { aanbieder: Aanbieder; routes: Hono } => {
  const issuer = `${binnen}${PAD}`;
  const klantgeheim = createHmac('sha256', geheim).update('demo oidc').digest('base64url');
  let gemaakt: Promise<Provider> | undefined;
  const provider = (): Promise<Provider> => (gemaakt ??= maakProvider(issuer, klantgeheim));

  const routes = new Hono();
  routes.all(`${PAD}/*`, async (c) => {
    const { incoming, outgoing } = c.env as HttpBindings;
    const server = await provider();
    voorkant(incoming, oorsprong(c, adres));
    // ended sign-ins are an expected way to come here (an old tab), so back to the start
    if (incoming.url?.startsWith('/keuze/')) return kies(server, incoming, outgoing).then(() => RESPONSE_ALREADY_SENT, () => c.redirect('/inloggen', 303));
    await server.callback()(incoming, outgoing);
    return RESPONSE_ALREADY_SENT;
  });

  const echt = aanbieder({ issuer, clientId: KLANT, clientSecret: klantgeheim });
  return {
    routes,
    aanbieder: {
      ...echt,
      issuer: DEMO_UITGEVER,
      begin: async (terug, hoe) => {
        const begin = await echt.begin(terug, hoe);
        // the browser stays on the host it is on; only this server uses `binnen`
        return begin && { ...begin, naar: new URL(begin.naar.pathname + begin.naar.search, terug) };
      },
    },
  };
};
