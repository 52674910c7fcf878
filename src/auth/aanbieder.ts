import { setTimeout as wacht } from 'node:timers/promises';
import { createRemoteJWKSet } from 'jose';
import * as oidc from 'openid-client';
import type { Aanmeldstand } from './aanmeldstand.ts';
import { leesAfmelding, type Afmelding } from './afmelding.ts';
import { sterkGenoeg, type Sterkte } from './sterkte.ts';

type Rondreis = Pick<Aanmeldstand, 'state' | 'nonce' | 'verifier'>;
export type Begin = { naar: URL; stand: Rondreis };
export type Afloop =
  | { soort: 'gelukt'; subject: string; idToken: string; /** the provider's name for its session */ sid?: string; /** where to write to, unless the provider doubts it */ email?: string }
  | { soort: 'afgebroken' | 'ongeldig' | 'onbereikbaar' | 'te-zwak'; reden: string };
/** Where to send someone and what to ask for; `opnieuw`: sign in afresh, also when the provider still knows them. */
export type Vertrek = { wie?: string; opnieuw?: boolean };

/** An OpenID provider as sign-in needs it. */
export type Aanbieder = {
  /** The name under which its subjects are known here: the issuer. */
  issuer: string;
  /** Where to send the browser, and what to remember until it is back; undefined when the provider does not answer. */
  begin(terug: string, hoe?: Vertrek): Promise<Begin | undefined>;
  /** Exchanges the code in `hier` (the address the browser came back to) for a subject. */
  rondAf(hier: URL, stand: Rondreis): Promise<Afloop>;
  /** Where to end the session at the provider too, when it offers that. */
  uitlogadres(terug: string, idToken?: string): Promise<URL | undefined>;
  /** What a logout token of this provider says (OpenID Connect Back-Channel Logout 1.0, par. 2.6). */
  leesAfmelding(token: string, nu: Date): Promise<Afmelding>;
};

const LUS = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
const POGINGEN = [0, 200, 600]; // milliseconds before each try: a provider that restarts is not worth an error page

// The standard's default is "basic"; some providers only take the other, and say so.
const metGeheim = (geheim: string): oidc.ClientAuth => (server, ...rest) => {
  const kan = server.token_endpoint_auth_methods_supported;
  return (kan && !kan.includes('client_secret_basic') ? oidc.ClientSecretPost(geheim) : oidc.ClientSecretBasic(geheim))(server, ...rest);
};

// What the person can do about it: nothing (they stopped), begin again, or wait until somebody has repaired something.
const soortFout = (fout: unknown): 'afgebroken' | 'ongeldig' | 'onbereikbaar' => {
  if (fout instanceof oidc.AuthorizationResponseError) return fout.error === 'access_denied' ? 'afgebroken' : 'ongeldig';
  if (fout instanceof oidc.ResponseBodyError) return fout.error === 'invalid_grant' ? 'ongeldig' : 'onbereikbaar';
  if (fout instanceof oidc.ClientError) return fout.code === 'OAUTH_TIMEOUT' || fout.code === 'OAUTH_RESPONSE_IS_NOT_CONFORM' ? 'onbereikbaar' : 'ongeldig';
  return 'onbereikbaar'; // a refused connection, or a provider that does not accept our own credentials
};

const reden = (fout: unknown): string =>
  fout instanceof Error ? [fout.name, ...(['code', 'error', 'error_description'] as const).map((deel) => (fout as { [naam in typeof deel]?: unknown })[deel] ?? ''), fout.message].filter(Boolean).join(' ') : String(fout);

// Some providers refuse a scope that they do not know; those that do not say what they know have to ignore it.
const kanAdres = (config: oidc.Configuration): boolean => config.serverMetadata().scopes_supported?.includes('email') ?? true;

/** The address in an id token; one that the provider says it has not checked could be anybody's. */
const zekerAdres = (claims: oidc.IDToken | undefined): string | undefined =>
  typeof claims?.email === 'string' && claims.email_verified !== false ? claims.email : undefined;

/**
 * A provider found by discovery at its first use, not at start, so that we start while it is down; found once, then kept.
 * Code flow with PKCE, state and nonce; id tokens are checked against the provider's keys. Plain http only on loopback.
 */
export const aanbieder = ({ issuer, clientId, clientSecret, sterkte = {} }: { issuer: string; clientId: string; clientSecret: string; /** what a sign-in must have been */ sterkte?: Sterkte }): Aanbieder => {
  const server = new URL(issuer);
  if (server.protocol !== 'https:' && !LUS.test(server.hostname)) throw new Error('OIDC_ISSUER must be an https address');
  const eisen = [oidc.enableNonRepudiationChecks, ...(server.protocol === 'http:' ? [oidc.allowInsecureRequests] : [])];

  const zoek = async (): Promise<oidc.Configuration> => {
    let laatste: unknown;
    for (const pauze of POGINGEN) {
      await wacht(pauze);
      try {
        return await oidc.discovery(server, clientId, undefined, metGeheim(clientSecret), { timeout: 10, execute: eisen });
      } catch (fout) {
        laatste = fout;
      }
    }
    throw laatste;
  };
  let sleutels: ReturnType<typeof createRemoteJWKSet> | undefined;
  let gevonden: Promise<oidc.Configuration> | undefined;
  const vind = (): Promise<oidc.Configuration> => {
    gevonden ??= zoek().catch((fout: unknown) => {
      gevonden = undefined; // the next visitor tries again
      throw fout;
    });
    return gevonden;
  };

  return {
    issuer,
    begin: async (terug, { wie, opnieuw } = {}) => {
      const config = await vind().catch(() => undefined);
      if (!config) return undefined;
      const stand = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
      const naar = oidc.buildAuthorizationUrl(config, {
        redirect_uri: terug,
        scope: kanAdres(config) ? 'openid email' : 'openid', // the subject and where to write to; name and role are kept here
        state: stand.state,
        nonce: stand.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(stand.verifier),
        code_challenge_method: 'S256',
        ...(wie === undefined ? {} : { login_hint: wie }),
        ...(opnieuw ? { prompt: 'login' } : {}),
        ...(sterkte.acr ? { acr_values: sterkte.acr.join(' ') } : {}),
      });
      return { naar, stand };
    },
    rondAf: async (hier, stand) => {
      try {
        const antwoord = await oidc.authorizationCodeGrant(await vind(), hier, { pkceCodeVerifier: stand.verifier, expectedState: stand.state, expectedNonce: stand.nonce, idTokenExpected: true });
        const claims = antwoord.claims();
        const zwak = sterkGenoeg({ acr: claims?.acr, amr: claims?.amr }, sterkte);
        if (zwak !== undefined) return { soort: 'te-zwak', reden: zwak };
        return { soort: 'gelukt', subject: claims?.sub ?? '', idToken: antwoord.id_token ?? '', email: zekerAdres(claims), ...(typeof claims?.sid === 'string' ? { sid: claims.sid } : {}) };
      } catch (fout) {
        return { soort: soortFout(fout), reden: reden(fout) };
      }
    },
    uitlogadres: async (terug, idToken) => {
      const config = await vind().catch(() => undefined);
      if (!config?.serverMetadata().end_session_endpoint) return undefined;
      return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: terug, ...(idToken ? { id_token_hint: idToken } : {}) });
    },
    leesAfmelding: async (token, nu) => {
      const meta = await vind().then((config) => config.serverMetadata(), () => undefined);
      if (!meta?.jwks_uri) return { soort: 'onbereikbaar', reden: 'no keys' };
      // The signature says who sends it, so the keys may come over the line that the provider itself named.
      sleutels ??= createRemoteJWKSet(new URL(meta.jwks_uri), { timeoutDuration: 5000 });
      return leesAfmelding(token, { sleutels, issuer: meta.issuer, clientId, nu });
    },
  };
};
