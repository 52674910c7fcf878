import { Hono, type Context } from 'hono';
import type { Kern } from '../actions/kern.ts';
import { terugpad, type Herkend } from '../auth/herken.ts';
import { inlogpad } from '../auth/naar.ts';
import { isApi, NIET_INGELOGD, probleem, type Melding, type ToonMelding } from '../auth/meldingen.ts';
import type { Wie } from '../auth/sessies.ts';
import type { Dag } from '../domain/kalender/dag.ts';
import { vandaagIn } from '../domain/kalender/werkdagen.ts';
import { GEEN_MEDEWERKER, ROLNAMEN, type Rol } from '../domain/partijen/rollen.ts';

/** What every page and operation gets: the request, the program, and what day it is. */
export type Verzoek = { c: Context<Herkend>; kern: Kern; nu: Date; vandaag: Dag; demo: boolean; wie?: Wie; token?: string };
/** The same, with someone who is signed in. */
export type IngelogdVerzoek = Verzoek & { wie: Wie; token: string };

type Antwoord = Response | Promise<Response>;
/**
 * One page or operation. `toegang` is not optional: open to all, to everyone who works here, or to these roles only (a client's own door among them).
 * What someone sees there is decided again, row by row, by the database.
 */
export type Route = { methode: 'GET' | 'POST'; pad: string } & (
  | { toegang: 'openbaar'; doe: (verzoek: Verzoek) => Antwoord }
  | { toegang: 'ingelogd' | readonly Rol[]; doe: (verzoek: IngelogdVerzoek) => Antwoord }
);

const NIET_VOOR_JOU = (rollen: readonly Rol[]): Melding => ({
  status: 403, titel: 'Deze pagina is niet voor jouw rol', tekst: `Zij is voor: ${rollen.map((r) => ROLNAMEN[r]).join(', ')}.`, actie: { tekst: 'Naar mijn werk', naar: '/' },
});

const VOOR_MEDEWERKERS: Melding = { status: 403, titel: 'Deze pagina is voor medewerkers', tekst: 'Je eigen gegevens staan in Mijn Voordeur.', actie: { tekst: 'Naar Mijn Voordeur', naar: '/mijn' } };

/** Turns the table of routes into a running app. Access starts closed: nothing is reachable that is not in the table. */
export function monteer(routes: readonly Route[], { kern, demo, toon, verlopen }: { kern: Kern; demo: boolean; toon: ToonMelding; /** answers a form that came without a session, so that what was typed is not lost; nothing when there is no form */ verlopen?: (c: Context) => Promise<Response | undefined> }): Hono<Herkend> {
  const app = new Hono<Herkend>();
  const zonderSessie = async (c: Context<Herkend>): Promise<Response> => (c.req.method === 'POST' ? await verlopen?.(c) : undefined) ?? c.redirect(inlogpad(terugpad(c)), 303);
  for (const route of routes) {
    app.on(route.methode, route.pad, (c) => {
      const nu = kern.klok();
      const wie = c.get('wie');
      const token = c.get('token');
      const verzoek: Verzoek = { c, kern, nu, vandaag: vandaagIn(nu), demo, wie, token };
      if (route.toegang === 'openbaar') return route.doe(verzoek);
      if (!wie || !token) return isApi(c.req.path) ? probleem(c, NIET_INGELOGD, { 'www-authenticate': 'Bearer' }) : zonderSessie(c);
      if (route.toegang === 'ingelogd' ? GEEN_MEDEWERKER.includes(wie.rol) : !route.toegang.includes(wie.rol)) {
        if (isApi(c.req.path)) return probleem(c, route.toegang === 'ingelogd' ? VOOR_MEDEWERKERS : NIET_VOOR_JOU(route.toegang));
        // A client who follows a link in a letter or types the address ends up at their own door.
        if (wie.rol === 'client' && route.methode === 'GET') return c.redirect('/mijn', 303);
        return toon(c, route.toegang === 'ingelogd' ? VOOR_MEDEWERKERS : NIET_VOOR_JOU(route.toegang));
      }
      return route.doe({ ...verzoek, wie, token });
    });
  }
  return app;
}
