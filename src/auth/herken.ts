import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie } from 'hono/cookie';
import { type Adres, oorsprong } from './adres.ts';
import { koekjes } from './koekjes.ts';
import { ANDERE_SITE, NIET_INGELOGD, ONGELDIG_TOKEN, type ToonMelding, isApi, probleem } from './meldingen.ts';
import { inlogpad } from './naar.ts';
import type { Sessies, Wie } from './sessies.ts';

/** What `herken` sets on every request. */
export type Herkend = { Variables: { wie: Wie | undefined; token: string | undefined } };
/** What holds behind `alleenIngelogd`. */
export type Ingelogd = { Variables: { wie: Wie; token: string } };

const VEILIG = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Was this unsafe request made on a page of our own? Browsers set Sec-Fetch-Site themselves, and Origin where they do not;
 * when neither is there, only a request without a cookie passes: it has nothing to abuse.
 */
const vanOnszelf = (c: Context, eigen: string, metKoekje: boolean): boolean => {
  const plek = c.req.header('sec-fetch-site');
  if (plek !== undefined) return plek === 'same-origin';
  const herkomst = c.req.header('origin');
  return herkomst === undefined ? !metKoekje : herkomst === eigen;
};

/**
 * Recognises who asks, by bearer token or session cookie, and sets `wie` and `token` (undefined for a visitor).
 * A bad bearer token is refused (401). An unsafe request that a browser sends from another site is refused (403);
 * bearer requests are exempt, because no browser adds that header by itself.
 */
export const herken = ({ sessies, adres, toon }: { sessies: Sessies; adres: Adres; toon: ToonMelding }): MiddlewareHandler<Herkend> => async (c, next) => {
  const kop = c.req.header('authorization') ?? '';
  if (/^bearer\b/i.test(kop)) {
    const token = /^bearer +([\w.~+/=-]+)$/i.exec(kop)?.[1];
    const wie = token === undefined ? undefined : await sessies.wie(token);
    if (!wie) return probleem(c, ONGELDIG_TOKEN, { 'www-authenticate': 'Bearer error="invalid_token"' });
    c.set('wie', wie);
    c.set('token', token);
    return next();
  }
  const eigen = oorsprong(c, adres);
  const { sessie, opties } = koekjes(eigen);
  const token = getCookie(c, sessie);
  if (!VEILIG.has(c.req.method) && !vanOnszelf(c, eigen, token !== undefined)) return isApi(c.req.path) ? probleem(c, ANDERE_SITE) : toon(c, ANDERE_SITE);
  const wie = token ? await sessies.wie(token) : undefined;
  if (token !== undefined && !wie) deleteCookie(c, sessie, opties);
  c.set('wie', wie);
  c.set('token', wie ? token : undefined);
  return next();
};

/** Where to go after signing in. After a form: back to the page the form stood on, because the form's own address may not be a page. */
export const terugpad = (c: Context): string => {
  if (VEILIG.has(c.req.method)) return new URL(c.req.url).pathname + new URL(c.req.url).search;
  const verwijzer = c.req.header('referer') ?? '';
  return URL.canParse(verwijzer) ? new URL(verwijzer).pathname + new URL(verwijzer).search : '/';
};

/** Lets only signed-in people through, after `herken`: a page sends a visitor to sign in and back, the API answers 401. */
export const alleenIngelogd: MiddlewareHandler<Ingelogd> = async (c, next) => {
  // herken also runs for visitors, so here the variable may still be empty
  if (c.get('wie') as Wie | undefined) return next();
  if (isApi(c.req.path)) return probleem(c, NIET_INGELOGD, { 'www-authenticate': 'Bearer' });
  return c.redirect(inlogpad(terugpad(c)), 303);
};
