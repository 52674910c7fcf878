import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import { uitnodigingAannemen } from './actions/beheer/aannemen.ts';
import type { Kern } from './actions/kern.ts';
import { geenBewerking, metApiversie, teGroot, teVaakGevraagd } from './api/rand.ts';
import type { Aanbieder } from './auth/aanbieder.ts';
import type { Adres } from './auth/adres.ts';
import { herken, type Herkend } from './auth/herken.ts';
import { isApi, probleem, type Melding } from './auth/meldingen.ts';
import type { Sessies } from './auth/sessies.ts';
import { PROJECTMAP } from './config.ts';
import type { DemoAanmelding } from './demo/aanmelding.ts';
import { GROOTSTE_DOCUMENT } from './domain/aanvraag/bestandssoort.ts';
import { GROOTSTE_LIJST } from './domain/woning/invoerlijst.ts';
import { foutregel } from './foutregel.ts';
import { CSP_BIJLAGE, koppenVoor } from './http/koppen.ts';
import { LIMIET, LIMIET_DEMO, rem, type Limiet } from './http/rem.ts';
import { monteer } from './http/route.ts';
import { ROUTES } from './routes.ts';
import { TeDruk } from './storage/beurt.ts';
import { Onleesbaar } from './web/formulier/lees.ts';
import { toonMelding } from './web/inloggen/paginas.tsx';
import { aanmeldroutes } from './web/inloggen/routes.ts';
import { verlopen } from './web/inloggen/verlopen.tsx';
import { LETTERTYPEN } from './web/ui/index.ts';

export type Onderdelen = { kern: Kern; sessies: Sessies; adres: Adres; geheim: string; aanbieder: Aanbieder; /** another provider for clients */ mijn?: Aanbieder; demo?: DemoAanmelding; log: Logger; /** requests a minute; left out, what suits production or the demo */ limiet?: Limiet };

/** Largest form or JSON body, in bytes. */
const GROOTSTE_BODY = 1_000_000;
const TE_GROOT: Melding = { status: 400, titel: 'Dit is te veel in één keer', tekst: 'Stuur hoogstens 1 MB.' };
/**
 * Where more may come in one body, and what is said when it is more still. Only when its length is announced: what comes
 * without is read before anyone has looked at who sends it.
 */
const RUIMER: readonly { pad: RegExp; grootste: number; melding: Melding; terug: string }[] = [{
  pad: /^\/woningen\/inlezen$/, grootste: GROOTSTE_LIJST + 64 * 1024, terug: 'Terug naar het inlezen',
  melding: { status: 400, titel: 'Dit bestand is te groot', tekst: 'Een lijst met woningen is hoogstens 5 MB. Er is niets ingelezen. Verdeel de lijst over meer bestanden.' },
}, {
  pad: /^\/dossiers\/[^/]+\/documenten$/, grootste: GROOTSTE_DOCUMENT + 64 * 1024, terug: 'Terug naar de documenten', // the rest of the form
  melding: { status: 400, titel: 'Dit bestand is te groot', tekst: 'Een document is hoogstens 10 MB. Er is niets toegevoegd. Maak het bestand kleiner, bijvoorbeeld door het op te slaan als PDF, of verdeel het over meer bestanden. Ga daarna terug en kies het opnieuw.' },
}, {
  pad: /^\/overleg\/[^/]+\/stukken$/, grootste: GROOTSTE_DOCUMENT + 64 * 1024, terug: 'Terug naar het stuk',
  melding: { status: 400, titel: 'Dit bestand is te groot', tekst: 'Een stuk is hoogstens 10 MB. Er is niets toegevoegd. Maak het bestand kleiner, bijvoorbeeld door het op te slaan als PDF, en kies het opnieuw.' },
}];
const NIET_HEEL: Melding = { status: 400, titel: 'Dit formulier kwam niet heel aan', tekst: 'Er is niets opgeslagen. Ga terug en verstuur het opnieuw.' };
const TE_VAAK: Melding = { status: 429, titel: 'Dat waren te veel aanvragen achter elkaar', tekst: 'Er is niets opgeslagen. Wacht een minuut en probeer het dan opnieuw.' };
const TE_DRUK: Melding = { status: 429, titel: 'Er worden nu veel rapporten gemaakt', tekst: 'Er is niets gewijzigd. Probeer het zo opnieuw.' };
const WEG: Melding = { status: 400, titel: 'Deze pagina is er niet', tekst: 'Het adres klopt niet, of de pagina is weg.', actie: { tekst: 'Naar mijn werk', naar: '/' } };

/** The demo's sign-in provider writes its answers itself; whoever touches them afterwards would send them twice. */
const zonderProvider = (middleware: MiddlewareHandler): MiddlewareHandler => (c, next) => (c.req.path.startsWith('/demo/oidc') ? next() : middleware(c, next));

/** The whole web application: headers, static files, sign-in, and then the table of routes. */
export function maakApp({ kern, sessies, adres, geheim, aanbieder, mijn, demo, log, limiet }: Onderdelen): Hono<Herkend> {
  const app = new Hono<Herkend>();
  const isDemo = demo !== undefined;
  const toon = toonMelding(isDemo);
  const https = adres.url.startsWith('https:');
  const koppen = Object.entries(koppenVoor(https));
  // What is fetched to keep is never a page. (A letter is made here and may be shown.)
  app.use(zonderProvider(async (c, next) => {
    await next();
    for (const [naam, waarde] of koppen) c.header(naam, waarde);
    if (c.res.headers.get('content-disposition')?.startsWith('attachment')) c.header('content-security-policy', CSP_BIJLAGE);
  }));
  app.use(zonderProvider(async (c, next) => {
    await next();
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
  }));

  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  const vast = (root: string) => serveStatic({ root, rewriteRequestPath: (pad) => pad.slice(pad.lastIndexOf('/')), onFound: (_, c) => c.header('cache-control', 'public, max-age=3600') });
  const require = createRequire(import.meta.url);
  for (const { pakket, bestand } of LETTERTYPEN) app.get(`/stijl/fonts/${bestand}`, vast(join(dirname(require.resolve(`${pakket}/package.json`)), 'files')));
  app.get('/stijl/:bestand{[a-z-]+\\.(css|svg)}', vast(join(PROJECTMAP, 'src/web/stijl')));
  app.get('/islands/:bestand{[a-z-]+\\.js}', vast(join(PROJECTMAP, 'src/web/islands')));

  app.use('/api/*', metApiversie);
  const teVaak = (c: Context, over: number) => met(isApi(c.req.path) ? teVaakGevraagd(c) : toon(c, TE_VAAK), { 'retry-after': String(over) });
  const grens = rem({ limiet: limiet ?? (demo ? LIMIET_DEMO : LIMIET), achterProxy: https, teVaak, meld: (welke) => log.warn({ grens: welke }, 'te veel aanvragen geweigerd') });
  app.use('*', grens.deur);
  app.get('/readyz', async (c) => ((await kern.verbinding.leeft()) ? c.json({ status: 'ok' }) : c.json({ status: 'database onbereikbaar' }, 503)));

  // Before anything reads a body, signed in or not.
  const gewoon = bodyLimit({ maxSize: GROOTSTE_BODY, onError: (c) => (isApi(c.req.path) ? teGroot(c) : toon(c, TE_GROOT)) });
  const ruimer = RUIMER.map(({ pad, grootste, melding, terug }) => ({ pad, limiet: bodyLimit({ maxSize: grootste, onError: (c) => toon(c, { ...melding, actie: { tekst: terug, naar: c.req.path } }) }) }));
  app.use('*', zonderProvider((c, next) => {
    const ruim = c.req.header('content-length') !== undefined && c.req.header('transfer-encoding') === undefined && ruimer.find(({ pad }) => pad.test(c.req.path));
    return (ruim ? ruim.limiet : gewoon)(c, next);
  }));
  if (demo) app.route('/', demo.routes);
  app.route('/', aanmeldroutes({ sessies, adres, geheim, aanbieder, mijn, aannemen: (code, wie) => uitnodigingAannemen(kern, code, wie), demo: demo?.keuze, meld: (regel) => log.warn(regel) }));
  app.use('*', herken({ sessies, adres, toon }));
  app.use('*', grens.account);
  app.route('/', monteer(ROUTES, { kern, demo: isDemo, toon, verlopen: (c) => verlopen(c, isDemo) }));

  app.notFound((c) => (isApi(c.req.path) ? geenBewerking(c) : met(toon(c, WEG), {}, 404)));
  app.onError((fout, c) => {
    if (fout instanceof HTTPException) return fout.getResponse();
    if (fout instanceof Onleesbaar) return toon(c, NIET_HEEL);
    if (fout instanceof TeDruk) return met(isApi(c.req.path) ? teVaakGevraagd(c) : toon(c, TE_DRUK), { 'retry-after': '10' });
    const nummer = randomUUID().slice(0, 8);
    log.error({ nummer, ...foutregel(fout), pad: c.req.routePath }, 'onverwachte fout');
    const melding: Melding = { status: 503, titel: 'Er ging iets mis bij ons', tekst: `Je gegevens zijn niet gewijzigd. Probeer het opnieuw. Blijft het misgaan, noem dan nummer ${nummer}.` };
    return isApi(c.req.path) ? probleem(c, melding) : toon(c, melding);
  });
  return app;
}

/** The same answer with another status or more headers. */
const met = async (antwoord: Response | Promise<Response>, koppen: Record<string, string>, status?: number): Promise<Response> => {
  const { body, headers, status: eigen } = await antwoord;
  return new Response(body, { status: status ?? eigen, headers: [...headers, ...Object.entries(koppen)] });
};
