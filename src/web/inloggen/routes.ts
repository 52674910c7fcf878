import { randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { codeUit, type Bekende } from '../../actions/beheer/aannemen.ts';
import type { Aanbieder, Vertrek } from '../../auth/aanbieder.ts';
import { AANMELDTIJD, CODETIJD, ontzegel, verzegel, type Aanmeldstand, type Bekendstand, type Zegelsoort } from '../../auth/aanmeldstand.ts';
import { type Adres, oorsprong } from '../../auth/adres.ts';
import { type Herkend, herken } from '../../auth/herken.ts';
import { koekjes } from '../../auth/koekjes.ts';
import { AFGEBROKEN, type Melding, NIET_GELUKT, ONBEREIKBAAR, ONBEKENDE_PERSONA, TE_ZWAK } from '../../auth/meldingen.ts';
import { lokaalPad } from '../../auth/naar.ts';
import type { Sessies } from '../../auth/sessies.ts';
import { vandaagIn } from '../../domain/kalender/werkdagen.ts';
import type { Uitkomst, Weigering } from '../../domain/uitkomst.ts';
import { afzender } from '../../http/afzender.ts';
import { coderem } from '../../http/coderem.ts';
import { meldAf } from './afmelden.ts';
import { codepagina, DEUREN, inlogpagina, personapagina, toonMelding, uitlogpagina, type Deurnaam } from './paginas.tsx';
import type { DemoKeuze } from './personakeuze.tsx';

export type Aanmeldopties = {
  sessies: Sessies;
  aanbieder: Aanbieder;
  /** Another provider for clients; left out, they use the same. */
  mijn?: Aanbieder;
  /** Accepts an invitation and gives the account; left out, nobody comes in by a code. */
  aannemen?: (code: string, wie: Bekende) => Promise<Uitkomst<string>>;
  adres: Adres;
  /** At least 32 characters; the same on every instance. */
  geheim: string;
  /** Only in the demo: whom to offer. */
  demo?: DemoKeuze;
  /** Told why a sign-in failed; without personal data. */
  meld?: (reden: string) => void;
  nu?: () => number;
};

const MELDING_BIJ = { afgebroken: AFGEBROKEN, ongeldig: NIET_GELUKT, onbereikbaar: ONBEREIKBAAR, 'te-zwak': TE_ZWAK } satisfies Record<string, Melding>;
const TE_VAAK: Weigering = { soort: 'mag-niet-nu', reden: 'Er is te vaak een code geprobeerd.', wat: 'Wacht tien minuten en probeer het dan opnieuw.' };
const GEEN_TOEGANG: Weigering = { soort: 'mag-niet-nu', reden: 'Met dit account is er geen toegang.', wat: 'Vraag om een uitnodiging.' };

/** Of which door a page is. */
const deurNaar = (naar: string): Deurnaam => (/^\/mijn(\/|\?|$)/.test(naar) ? 'mijn' : 'werk');

/** What travels along to a provider, beside what the provider itself needs. */
type Reis = Vertrek & { naar?: string; code?: string };

/**
 * Signing in and out: for staff under /inloggen, for clients under /mijn/inloggen (GET the page, GET …/start, GET …/terug; in the demo
 * POST /inloggen/persoon); the code of an invitation under /inloggen/uitnodiging and /mijn/uitnodiging; POST /inloggen/afmelden for a
 * provider; POST /uitloggen. For the root of the app.
 */
export const aanmeldroutes = ({ sessies, aanbieder, mijn, aannemen, adres, geheim, demo, meld = () => {}, nu = Date.now }: Aanmeldopties): Hono<Herkend> => {
  const routes = new Hono<Herkend>();
  const toon = toonMelding(demo !== undefined);
  const rem = coderem(nu);
  const aanbiederVan = (deur: Deurnaam): Aanbieder => (deur === 'mijn' && mijn ? mijn : aanbieder);
  // With two providers each brings in its own kind: who works here does not come in by the door of the clients.
  const voorVan = (deur: Deurnaam): Bekende['voor'] => (!mijn ? 'alles' : deur === 'mijn' ? 'client' : 'medewerker');

  const bewaar = <S extends Zegelsoort>(c: Context, naam: 'stand' | 'bekend' | 'code', zegel: Parameters<typeof verzegel<S>>[0], soort: S, maxAge: number): void => {
    const { [naam]: koekje, opties } = koekjes(oorsprong(c, adres));
    setCookie(c, koekje, verzegel(zegel, geheim, nu(), soort), { ...opties, maxAge });
  };
  const lees = <S extends Zegelsoort>(c: Context, naam: 'stand' | 'bekend' | 'code', soort: S) => ontzegel(getCookie(c, koekjes(oorsprong(c, adres))[naam]), geheim, nu(), soort);
  const wis = (c: Context, ...namen: ('stand' | 'bekend' | 'code')[]): void => {
    const { opties, ...koekje } = koekjes(oorsprong(c, adres));
    for (const naam of namen) deleteCookie(c, koekje[naam], opties);
  };

  /** By which door someone just left: their provider may lead them back to the other. */
  const deurkoekje = (c: Context): string => `${koekjes(oorsprong(c, adres)).sessie}-deur`;

  const vertrek = async (c: Context, deur: Deurnaam, { naar, code, ...hoe }: Reis): Promise<Response> => {
    const begin = await aanbiederVan(deur).begin(`${oorsprong(c, adres)}${terugVan(deur)}`, hoe);
    if (!begin) return toon(c, ONBEREIKBAAR);
    bewaar(c, 'stand', { ...begin.stand, naar: lokaalPad(naar), ...(code ? { code } : {}) } satisfies Aanmeldstand, 'stand', AANMELDTIJD);
    return c.redirect(begin.naar.href, 303);
  };
  // A provider of its own comes back to an address of its own, so that no answer of the one passes for one of the other.
  const terugVan = (deur: Deurnaam): string => (deur === 'mijn' && mijn ? '/mijn/inloggen/terug' : '/inloggen/terug');

  /** A new token at every sign-in, and the old session ends: nobody can plant one beforehand. */
  const begin = async (c: Context<Herkend>, account: string, van: { idToken?: string; sid?: string }): Promise<void> => {
    const { sessie, opties } = koekjes(oorsprong(c, adres));
    const oud = c.get('token');
    if (oud !== undefined) await sessies.eindig(oud);
    setCookie(c, sessie, await sessies.begin(account, 'web', van), opties);
    wis(c, 'bekend', 'code');
    deleteCookie(c, deurkoekje(c), opties);
  };
  /** Tries a code for someone whom a provider vouched for, with the brake on. */
  const probeer = async (c: Context, code: string, wie: Bekende): Promise<Uitkomst<string>> => {
    const tellers = [afzender(c, new URL(adres.url).protocol === 'https:'), `${wie.uitgever} ${wie.onderwerp}`];
    if (!tellers.every((teller) => rem.probeer(teller))) return { ok: false, ...TE_VAAK };
    const uit = aannemen ? await aannemen(code, wie) : { ok: false as const, ...GEEN_TOEGANG };
    if (uit.ok) for (const teller of tellers) rem.gelukt(teller);
    return uit;
  };

  for (const pad of ['/inloggen', '/inloggen/*', '/mijn/inloggen', '/mijn/inloggen/*', '/mijn/uitnodiging', '/uitloggen']) {
    routes.use(pad, async (c, next) => {
      await next();
      c.header('cache-control', 'no-store');
    });
    routes.use(pad, herken({ sessies, adres, toon }));
  }

  routes.get('/inloggen', (c) => {
    const naar = lokaalPad(c.req.query('naar'));
    const uitgelogd = c.req.query('uitgelogd') !== undefined;
    if (uitgelogd && getCookie(c, deurkoekje(c)) === 'mijn') return c.redirect(`${DEUREN.mijn.inloggen}?uitgelogd`, 303);
    if (demo) return personapagina(c, demo, { naar, uitgelogd, regeling: c.req.query('regeling'), zoek: c.req.query('zoek') }, vandaagIn(new Date(nu())));
    if (deurNaar(naar) === 'mijn') return c.redirect('/mijn/inloggen', 303);
    return c.get('wie') ? c.redirect(naar, 303) : inlogpagina(c, 'werk', { naar, uitgelogd, mijn: mijn !== undefined });
  });
  routes.get('/mijn/inloggen', (c) => {
    const uitgelogd = c.req.query('uitgelogd') !== undefined;
    if (demo && !uitgelogd) return c.redirect('/inloggen?naar=%2Fmijn', 303);
    return c.get('wie') ? c.redirect('/mijn', 303) : inlogpagina(c, 'mijn', { naar: '/mijn', uitgelogd, mijn: mijn !== undefined, demo: demo !== undefined });
  });

  if (demo) {
    routes.post('/inloggen/persoon', async (c) => {
      const { persona, naar } = await c.req.parseBody();
      if (typeof persona !== 'string' || !demo.personas.some(({ slug }) => slug === persona)) return toon(c, ONBEKENDE_PERSONA);
      return vertrek(c, 'werk', { naar: typeof naar === 'string' ? naar : undefined, wie: persona });
    });
  } else {
    routes.get('/inloggen/start', (c) => vertrek(c, 'werk', { naar: c.req.query('naar'), opnieuw: c.req.query('opnieuw') !== undefined }));
    routes.get('/mijn/inloggen/start', (c) => vertrek(c, 'mijn', { naar: '/mijn', opnieuw: c.req.query('opnieuw') !== undefined }));
  }

  const terug = (deur: Deurnaam) => async (c: Context<Herkend>): Promise<Response> => {
    const heen = lees(c, 'stand', 'stand');
    wis(c, 'stand');
    // Clients may use the same provider as staff; what they read stays in their own words.
    const kant: Deurnaam = heen ? deurNaar(heen.naar) : deur;
    // A second tab that finishes later finds its state gone: no harm if this browser is signed in by now.
    const anders = (melding: Melding) => (c.get('wie') && melding === NIET_GELUKT ? c.redirect('/', 303) : toon(c, melding));
    if (!heen) return anders(NIET_GELUKT);
    const dienst = aanbiederVan(deur);
    const afloop = await dienst.rondAf(new URL(`${terugVan(deur)}${new URL(c.req.url).search}`, oorsprong(c, adres)), heen);
    if (afloop.soort !== 'gelukt') {
      meld(`sign-in ${afloop.soort}: ${afloop.reden}`);
      return anders(MELDING_BIJ[afloop.soort]);
    }
    const { subject: onderwerp, email, sid, idToken } = afloop;
    const wie: Bekende = { uitgever: dienst.issuer, onderwerp, email, voor: voorVan(deur) };
    const bekend = await sessies.accountVoor(dienst.issuer, onderwerp, email);
    const aangenomen = heen.code ? await probeer(c, heen.code, wie) : undefined;
    const account = aangenomen?.ok ? aangenomen.waarde : bekend;
    if (account === undefined) {
      bewaar(c, 'bekend', { ...wie, sid, naar: heen.naar, ...(heen.code ? { code: heen.code } : {}) } satisfies Bekendstand, 'bekend', CODETIJD);
      return aangenomen && !aangenomen.ok ? codepagina(c, kant, { demo: demo !== undefined, code: heen.code, weigering: aangenomen, wie }) : c.redirect(DEUREN[kant].code, 303);
    }
    await begin(c, account, { idToken, sid });
    // Someone with an account and a code that adds nothing is in all the same, and hears why.
    return aangenomen && !aangenomen.ok ? toon(c, { status: 400, titel: aangenomen.velden?.[0]?.melding ?? aangenomen.reden, tekst: aangenomen.wat ?? 'Je bent wel ingelogd.', actie: { tekst: 'Verder', naar: heen.naar } }) : c.redirect(heen.naar, 303);
  };
  routes.get('/inloggen/terug', terug('werk'));
  if (mijn) routes.get('/mijn/inloggen/terug', terug('mijn'));

  for (const deur of ['werk', 'mijn'] as const) {
    const { code: pad, naar } = DEUREN[deur];
    routes.get(pad, (c) => {
      const meegegeven = c.req.query('code');
      if (meegegeven !== undefined) {
        // Out of the address at once: what stands there ends up in histories.
        const code = codeUit(meegegeven);
        if (code.ok) bewaar(c, 'code', { code: code.waarde }, 'code', CODETIJD);
        return c.redirect(pad, 303);
      }
      const bekend = lees(c, 'bekend', 'bekend');
      return codepagina(c, deur, { demo: demo !== undefined, code: bekend?.code ?? lees(c, 'code', 'code')?.code, wie: bekend });
    });
    routes.post(pad, async (c) => {
      const getypt = (await c.req.parseBody()).code;
      const bekend = lees(c, 'bekend', 'bekend');
      const opnieuw = (weigering: Weigering) => codepagina(c, deur, { demo: demo !== undefined, code: typeof getypt === 'string' ? getypt.slice(0, 40) : undefined, wie: bekend, weigering });
      const code = codeUit(getypt);
      if (!code.ok) return opnieuw(code);
      // First the code and then the account is as good as the other way round. In the demo a code is for someone new.
      if (!bekend) return vertrek(c, deur, { naar, code: code.waarde, ...(demo ? { wie: `nieuw-${randomBytes(8).toString('hex')}` } : {}) });
      const uit = await probeer(c, code.waarde, bekend);
      if (!uit.ok) return opnieuw(uit);
      await begin(c, uit.waarde, { sid: bekend.sid });
      return c.redirect(bekend.naar, 303);
    });
  }

  // An open page asks whether its session still stands: yes or no, without a body, and asking keeps no session awake.
  routes.get('/sessie', async (c) => {
    const token = getCookie(c, koekjes(oorsprong(c, adres)).sessie);
    return c.body(null, token !== undefined && (await sessies.leeft?.(token)) !== false ? 204 : 401, { 'cache-control': 'no-store' });
  });

  routes.post('/inloggen/afmelden', (c) => meldAf(c, { aanbieders: mijn ? [aanbieder, mijn] : [aanbieder], sessies, meld, nu: new Date(nu()) }));

  routes.post('/uitloggen', async (c) => {
    const eigen = oorsprong(c, adres);
    const { sessie, opties } = koekjes(eigen);
    const [token, wie] = [c.get('token'), c.get('wie')];
    const deur: Deurnaam = wie?.rol === 'client' ? 'mijn' : 'werk';
    const rest = token === undefined ? undefined : await sessies.eindig(token);
    deleteCookie(c, sessie, opties);
    wis(c, 'bekend', 'code');
    const uit = `${DEUREN[deur].inloggen}?uitgelogd`;
    // A provider leads back only to an address it knows: with one provider, that of staff.
    if (deur === 'mijn' && !mijn) setCookie(c, deurkoekje(c), 'mijn', { ...opties, maxAge: AANMELDTIJD });
    const ookDaar = token === undefined ? undefined : await aanbiederVan(deur).uitlogadres(`${eigen}${mijn ? uit : '/inloggen?uitgelogd'}`, rest?.idToken);
    // Browsers that check `form-action` along redirects would stop a form that ends at another site, so a page leads on.
    return ookDaar ? uitlogpagina(c, ookDaar, deur) : c.redirect(uit, 303);
  });

  return routes;
};
