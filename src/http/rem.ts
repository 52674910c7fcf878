import type { Context, MiddlewareHandler } from 'hono';
import type { Herkend } from '../auth/herken.ts';
import { afzender } from './afzender.ts';
import { teller, type Teller } from './teller.ts';

/** How many requests a minute: of an account, of an address without a valid session, and how many sign-ins of an address. */
export type Limiet = { account: number; adres: number; inloggen: number };

/** Room for someone who clicks fast and for a program that reads on; not for one that copies everything or guesses. */
export const LIMIET: Limiet = { account: 1200, adres: 300, inloggen: 20 };
/** The demo is shown to rooms full of people behind one address, and asks itself when someone signs in. */
export const LIMIET_DEMO: Limiet = { account: 60_000, adres: 60_000, inloggen: 60_000 };

/** Where nobody is signed in yet: always counted by address. */
const DEUR = /^\/((mijn\/)?inloggen|uitloggen|demo)(\/|$)/;
/** What counts as an attempt to sign in: going to the provider, coming back, a code of an invitation, or asking for a token. Not the provider that says who signed out there. */
const AANMELDING = /^\/(mijn\/)?inloggen\/(?!afmelden$)[^/]+$|^\/demo\/token$/;

type Opties = {
  limiet: Limiet;
  achterProxy: boolean;
  /** Answers 429; `over` in seconds. */
  teVaak: (c: Context, over: number) => Response | Promise<Response>;
  /** Told which limit was met, at most once a minute each; never who. */
  meld?: (grens: keyof Limiet) => void;
  nu?: () => number;
};

/**
 * Keeps one account or address from asking so much that others wait, or from trying keys until one fits. `deur` goes before
 * anything reads a body or looks up a session; `account` after the session is recognised. Counted per instance of the program.
 */
export function rem({ limiet, achterProxy, teVaak, meld = () => {}, nu = Date.now }: Opties): { deur: MiddlewareHandler<Herkend>; account: MiddlewareHandler<Herkend> } {
  const tellers = { account: teller(limiet.account, nu), adres: teller(limiet.adres, nu), inloggen: teller(limiet.inloggen, nu) };
  // Of its own: someone who tries keys does not shut the door for who shares their address and is signed in.
  const verkeerdeSleutel = teller(limiet.adres, nu);
  const gemeld = teller(1, nu);
  const weiger = (c: Context, grens: keyof Limiet, over: number) => {
    if (gemeld.neem(grens) === 0) meld(grens);
    return teVaak(c, over);
  };
  const bij = (t: Teller, c: Context, sleutel: string, grens: keyof Limiet) => {
    const over = t.neem(sleutel);
    return over > 0 ? weiger(c, grens, over) : undefined;
  };

  return {
    deur: async (c, next) => {
      const van = afzender(c, achterProxy);
      const aanDeDeur = DEUR.test(c.req.path);
      const metSleutel = !aanDeDeur && (c.req.header('authorization') !== undefined || /(^|;\s*)(__Host-)?voordeur=/.test(c.req.header('cookie') ?? ''));
      if (!metSleutel) {
        const dicht = (AANMELDING.test(c.req.path) && bij(tellers.inloggen, c, van, 'inloggen')) || bij(tellers.adres, c, van, 'adres');
        return dicht || next();
      }
      const over = verkeerdeSleutel.kijk(van);
      if (over > 0) return weiger(c, 'adres', over);
      await next();
      if (!c.get('wie')) verkeerdeSleutel.neem(van);
    },
    account: async (c, next) => {
      const wie = c.get('wie');
      return (wie && bij(tellers.account, c, wie.account, 'account')) || next();
    },
  };
}
