import { setTimeout as wacht } from 'node:timers/promises';
import * as oidc from 'openid-client';
import type { Aanmeldstand } from './aanmeldstand.ts';

export type Begin = { naar: URL; stand: Omit<Aanmeldstand, 'naar'> };
export type Afloop = { soort: 'gelukt'; subject: string; idToken: string; /** where to write to, unless the provider doubts it */ email?: string } | { soort: 'afgebroken' | 'ongeldig' | 'onbereikbaar'; reden: string };

/** An OpenID provider as sign-in needs it. */
export type Aanbieder = {
  /** The name under which its subjects are known here: the issuer. */
  issuer: string;
  /** Where to send the browser, and what to remember until it is back; undefined when the provider does not answer. */
  begin(terug: string, wie?: string): Promise<Begin | undefined>;
  /** Exchanges the code in `hier` (the address the browser came back to) for a subject. */
  rondAf(hier: URL, stand: Omit<Aanmeldstand, 'naar'>): Promise<Afloop>;
  /** Where to end the session at the provider too, when it offers that. */
  uitlogadres(terug: string, idToken?: string): Promise<URL | undefined>;
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
export const aanbieder = ({ issuer, clientId, clientSecret }: { issuer: string; clientId: string; clientSecret: string }): Aanbieder => {
  const server = new URL(issuer);
  if (server.protocol !== 'https:' && !LUS.test(server.hostname)) throw new Error('OIDC_ISSUER must be an https address');
  const eisen = [oidc.enableNonRepudiationChecks, ...(server.protocol === 'http:' ? [oidc.allowInsecureRequests] : [])];

  const zoek = async (): Promise<oidc.Configuration> => {
    let laatste: unknown;
    for (const pauze of POGINGEN) {
      await wacht(pauze);
      try {
        return await oidc.discovery(server, clientId, undefined, metGeheim(clientSecret), { timeout: 5, execute: eisen });
      } catch (fout) {
        laatste = fout;
      }
    }
    throw laatste;
  };
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
    begin: async (terug, wie) => {
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
      });
      return { naar, stand };
    },
    rondAf: async (hier, stand) => {
      try {
        const antwoord = await oidc.authorizationCodeGrant(await vind(), hier, { pkceCodeVerifier: stand.verifier, expectedState: stand.state, expectedNonce: stand.nonce, idTokenExpected: true });
        const claims = antwoord.claims();
        return { soort: 'gelukt', subject: claims?.sub ?? '', idToken: antwoord.id_token ?? '', email: zekerAdres(claims) };
      } catch (fout) {
        return { soort: soortFout(fout), reden: reden(fout) };
      }
    },
    uitlogadres: async (terug, idToken) => {
      const config = await vind().catch(() => undefined);
      if (!config?.serverMetadata().end_session_endpoint) return undefined;
      return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: terug, ...(idToken ? { id_token_hint: idToken } : {}) });
    },
  };
};
