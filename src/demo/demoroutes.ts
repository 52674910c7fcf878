import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type Melding, probleem } from '../auth/meldingen.ts';
import type { Sessies } from '../auth/sessies.ts';
import type { Regeling } from '../domain/regeling/schema.ts';
import { DEMO_UITGEVER, PERSONAS, personaMet } from './personas.ts';
import { CLIENTPARTIJ } from '../domain/partijen/rollen.ts';

/** What the demo reads of each regeling, newest version. */
export type Partijen = readonly Pick<Regeling, 'regeling' | 'regio' | 'partijen'>[];

/** The name of a party as its regeling writes it; the code itself when the regeling does not know it. */
export const organisatienaam = (regelingen: Partijen, regeling: string, code: string): string =>
  regelingen.find((een) => een.regeling === regeling)?.partijen.find((partij) => partij.code === code)?.naam ?? (code === CLIENTPARTIJ ? 'Mijn Voordeur' : code);

const LIJST = 'Kies een slug uit GET /demo/personas.';
const fout = (titel: string, tekst: string): Melding => ({ status: 400, titel, tekst });
const VOORBEELD = 'Stuur JSON als {"persona": "samira-bouzid"}.';

/** GET /demo/personas lists who there is; POST /demo/token gives a bearer token for the API, good for an hour. */
export const demoroutes = ({ sessies, regelingen }: { sessies: Sessies; regelingen: Partijen }): Hono => {
  const routes = new Hono();
  /** The personas get their accounts all at once: one other that has one means that loading is over. */
  const geladen = async (behalve: string): Promise<boolean> => {
    for (const { slug } of PERSONAS) if (slug !== behalve && (await sessies.accountVoor(DEMO_UITGEVER, slug)) !== undefined) return true;
    return false;
  };
  routes.get('/demo/personas', (c) =>
    c.json(PERSONAS.map(({ slug, naam, organisatie, rol, regeling }) => ({ slug, naam, organisatie: organisatienaam(regelingen, regeling, organisatie), rollen: [rol] }))),
  );
  const maat = bodyLimit({ maxSize: 4096, onError: (c) => probleem(c, fout('De aanvraag is te groot', VOORBEELD)) });
  routes.post('/demo/token', maat, async (c) => {
    const invoer: unknown = await c.req.json().catch(() => undefined);
    if (typeof invoer !== 'object' || invoer === null || Array.isArray(invoer)) return probleem(c, fout('Dit is geen JSON-object', VOORBEELD));
    const slug = 'persona' in invoer ? invoer.persona : undefined;
    if (typeof slug !== 'string' || slug === '') return probleem(c, fout('Het veld persona ontbreekt of is geen tekst', `${VOORBEELD} ${LIJST}`));
    const persona = personaMet(slug);
    if (!persona) return probleem(c, fout('Deze persona is er niet', `De demo kent geen persona "${slug.slice(0, 80)}". ${LIJST}`));
    const account = await sessies.accountVoor(DEMO_UITGEVER, persona.slug);
    if (account === undefined && (await geladen(persona.slug))) return probleem(c, { status: 403, titel: 'Deze persona heeft geen toegang meer', tekst: `De toegang van ${persona.naam} is in deze demo beëindigd. Een beheerder kan een nieuwe uitnodiging geven. Kies een andere persona. ${LIJST}` });
    if (account === undefined) return probleem(c, { status: 503, titel: 'Deze persona heeft nog geen account', tekst: 'De demo is nog niet klaar met laden. Probeer het over een minuut opnieuw.' });
    return c.json({ token: await sessies.begin(account, 'api'), token_type: 'Bearer', verloopt_over: 3600 }, 200, { 'cache-control': 'no-store' });
  });
  return routes;
};
