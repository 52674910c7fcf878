import type { Context, MiddlewareHandler } from 'hono';
import { APIVERSIE } from './bewerking.ts';
import { probleem } from './problemen.ts';
import { apiroutes } from './routes.ts';

/* What holds for the API as a whole, also where no operation is. */

/** Every answer of the API says which version answered (NLGov API Design Rules). */
export const metApiversie: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('API-Version', APIVERSIE);
};

export const teGroot = (c: Context): Response =>
  probleem(c, { soort: 'te-groot', title: 'Dit is te veel in één keer', status: 413, detail: 'Stuur hoogstens 1 MB.' });

/** Too many requests in a minute; how long to wait stands in Retry-After. */
export const teVaakGevraagd = (c: Context): Response =>
  probleem(c, { soort: 'te-vaak', title: 'Dat waren te veel aanvragen achter elkaar', status: 429, detail: 'Er is niets gedaan. Wacht zo veel seconden als Retry-After zegt en probeer het dan opnieuw.' });

const PATRONEN = apiroutes.map(({ methode, pad }) => ({ methode, past: new RegExp(`^${pad.replaceAll(/:[^/]+/g, '[^/]+')}$`) }));

/** An address without an operation: it does not exist (404), or not with this method (405, which ones do in Allow). */
export function geenBewerking(c: Context): Response {
  const passend = PATRONEN.filter((p) => p.past.test(c.req.path)).map((p) => p.methode);
  const methoden = [...new Set(passend.flatMap((m) => (m === 'GET' ? ['GET', 'HEAD'] : [m])))];
  if (methoden.length === 0) {
    const streep = c.req.path.endsWith('/') ? ' Laat de schuine streep aan het eind weg.' : '';
    return probleem(c, { soort: 'onbekend-adres', title: 'Dit adres bestaat niet', status: 404, detail: `Hier is niets te vinden.${streep} Alle adressen staan in /api/v1/openapi.json.` });
  }
  const allow = [...methoden, 'OPTIONS'].join(', ');
  if (c.req.method === 'OPTIONS') return c.body(null, 204, { allow });
  return probleem(c, { soort: 'verkeerde-methode', title: 'Dat kan hier niet', status: 405, detail: `${c.req.method} bestaat hier niet. Wel: ${methoden.join(', ')}.` }, { allow });
}
