import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Aanbieder } from '../../auth/aanbieder.ts';
import { AANMELDTIJD, ontzegel, verzegel } from '../../auth/aanmeldstand.ts';
import { type Adres, oorsprong } from '../../auth/adres.ts';
import { type Herkend, herken } from '../../auth/herken.ts';
import { koekjes } from '../../auth/koekjes.ts';
import { AFGEBROKEN, type Melding, NIET_GELUKT, ONBEREIKBAAR, ONBEKENDE_PERSONA, geenToegang } from '../../auth/meldingen.ts';
import { lokaalPad } from '../../auth/naar.ts';
import type { Sessies } from '../../auth/sessies.ts';
import { vandaagIn } from '../../domain/kalender/werkdagen.ts';
import { inlogpagina, personapagina, toonMelding, uitlogpagina } from './paginas.tsx';
import type { DemoKeuze } from './personakeuze.tsx';

export type Aanmeldopties = {
  sessies: Sessies;
  aanbieder: Aanbieder;
  adres: Adres;
  /** At least 32 characters; the same on every instance. */
  geheim: string;
  /** Only in the demo: whom to offer. */
  demo?: DemoKeuze;
  /** Told why a sign-in failed; without personal data. */
  meld?: (reden: string) => void;
  nu?: () => number;
};

const MELDING_BIJ = { afgebroken: AFGEBROKEN, ongeldig: NIET_GELUKT, onbereikbaar: ONBEREIKBAAR } satisfies Record<string, Melding>;

/**
 * Signing in and out: GET /inloggen, GET /inloggen/start (POST /inloggen/persoon in the demo), GET /inloggen/terug, POST /uitloggen.
 * For the root of the app.
 */
export const aanmeldroutes = ({ sessies, aanbieder, adres, geheim, demo, meld = () => {}, nu = Date.now }: Aanmeldopties): Hono<Herkend> => {
  const routes = new Hono<Herkend>();
  const toon = toonMelding(demo !== undefined);
  const herkenning = herken({ sessies, adres, toon });

  const vertrek = async (c: Context, naar: string | undefined, wie?: string): Promise<Response> => {
    const eigen = oorsprong(c, adres);
    const begin = await aanbieder.begin(`${eigen}/inloggen/terug`, wie);
    if (!begin) return toon(c, ONBEREIKBAAR);
    const { stand, opties } = koekjes(eigen);
    setCookie(c, stand, verzegel({ ...begin.stand, naar: lokaalPad(naar) }, geheim, nu()), { ...opties, maxAge: AANMELDTIJD });
    return c.redirect(begin.naar.href, 303);
  };

  for (const pad of ['/inloggen', '/inloggen/*', '/uitloggen']) {
    routes.use(pad, async (c, next) => {
      await next();
      c.header('cache-control', 'no-store');
    });
    routes.use(pad, herkenning);
  }

  routes.get('/inloggen', (c) => {
    const naar = lokaalPad(c.req.query('naar'));
    const uitgelogd = c.req.query('uitgelogd') !== undefined;
    if (demo) return personapagina(c, demo, { naar, uitgelogd, regeling: c.req.query('regeling'), zoek: c.req.query('zoek') }, vandaagIn(new Date(nu())));
    return c.get('wie') ? c.redirect(naar, 303) : inlogpagina(c, { naar, uitgelogd });
  });

  if (demo) {
    routes.post('/inloggen/persoon', async (c) => {
      const { persona, naar } = await c.req.parseBody();
      if (typeof persona !== 'string' || !demo.personas.some(({ slug }) => slug === persona)) return toon(c, ONBEKENDE_PERSONA);
      return vertrek(c, typeof naar === 'string' ? naar : undefined, persona);
    });
  } else {
    routes.get('/inloggen/start', (c) => vertrek(c, c.req.query('naar')));
  }

  routes.get('/inloggen/terug', async (c) => {
    const eigen = oorsprong(c, adres);
    const { sessie, stand, opties } = koekjes(eigen);
    const heen = ontzegel(getCookie(c, stand), geheim, nu());
    deleteCookie(c, stand, opties);
    // A second tab that finishes later finds its state gone: no harm if this browser is signed in by now.
    const anders = (melding: Melding) => (c.get('wie') && melding === NIET_GELUKT ? c.redirect('/', 303) : toon(c, melding));
    if (!heen) return anders(NIET_GELUKT);
    const afloop = await aanbieder.rondAf(new URL(`/inloggen/terug${new URL(c.req.url).search}`, eigen), heen);
    if (afloop.soort !== 'gelukt') {
      meld(`sign-in ${afloop.soort}: ${afloop.reden}`);
      return anders(MELDING_BIJ[afloop.soort]);
    }
    const account = await sessies.accountVoor(aanbieder.issuer, afloop.subject, afloop.email);
    if (account === undefined) return toon(c, geenToegang(aanbieder.issuer, afloop.subject));
    // A new token at every sign-in, and the old session ends: nobody can plant one beforehand.
    const oud = c.get('token');
    if (oud !== undefined) await sessies.eindig(oud);
    setCookie(c, sessie, await sessies.begin(account, 'web', afloop.idToken), opties);
    return c.redirect(heen.naar, 303);
  });

  routes.post('/uitloggen', async (c) => {
    const eigen = oorsprong(c, adres);
    const { sessie, opties } = koekjes(eigen);
    const token = c.get('token');
    const rest = token === undefined ? undefined : await sessies.eindig(token);
    deleteCookie(c, sessie, opties);
    const ookDaar = token === undefined ? undefined : await aanbieder.uitlogadres(`${eigen}/inloggen?uitgelogd`, rest?.idToken);
    // Browsers that check `form-action` along redirects would stop a form that ends at another site, so a page leads on.
    return ookDaar ? uitlogpagina(c, ookDaar) : c.redirect('/inloggen?uitgelogd', 303);
  });

  return routes;
};
