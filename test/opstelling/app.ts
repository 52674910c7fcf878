import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import pino from 'pino';
import { kern as maakKern, type Ingelogd, type Kern } from '../../src/actions/kern.ts';
import { maakApp } from '../../src/app.ts';
import type { Sessies, Wie } from '../../src/auth/sessies.ts';
import { demoAanmelding } from '../../src/demo/aanmelding.ts';
import { richtDemoIn } from '../../src/demo/inrichten.ts';
import { DEMO_UITGEVER } from '../../src/demo/personas.ts';
import type { Limiet } from '../../src/http/rem.ts';
import { maakServer } from '../../src/http/server.ts';
import type { Virusscan } from '../../src/keuring/virusscan.ts';
import { laadRegelingen } from '../../src/storage/inrichting.ts';
import { leesRegelingen } from '../../src/storage/regelingen-lezen.ts';
import { laatstePost } from '../../src/storage/post.ts';
import { sessies as maakSessies } from '../../src/storage/sessies.ts';
import { verbind, type Verbinding } from '../../src/storage/verbinding.ts';
import { verseDatabase, type VerseDatabase } from './database.ts';

/** Someone who is signed in: what an action needs, and the cookie a browser carries. */
export type Aanwezig = Ingelogd & { wie: Wie; koekje: { name: string; value: string; url: string } };

/** The whole program on a database of its own, with personas and covenants and no dossiers. */
export type App = {
  url: string;
  kern: Kern;
  verbinding: Verbinding;
  sessies: Sessies;
  db: VerseDatabase;
  /** Signs a persona in; every call is a session of its own. */
  als(slug: string): Promise<Aanwezig>;
  /** Asks for a page or operation as a persona (by its token) or as a visitor; redirects are not followed. */
  vraag(wie: Aanwezig | undefined, pad: string, init?: RequestInit): Promise<Response>;
  /** A browser window in which a persona is signed in. */
  venster(browser: Browser, slug: string, opties?: BrowserContextOptions): Promise<BrowserContext>;
  /** Errors the program logged; a test may look that there are none. */
  fouten: string[];
  stop(): Promise<void>;
};

/** Starts it on a free port. `klok` lets a test live on another day; `opQuery` hears of every statement, `opLog` of every line of the log. */
export async function startApp({ klok, opQuery, opLog, limiet, virusscan }: { klok?: () => Date; opQuery?: (tekst: string) => void; opLog?: (regel: string) => void; limiet?: Limiet; virusscan?: Virusscan } = {}): Promise<App> {
  const db = await verseDatabase();
  const regelingen = leesRegelingen();
  await laadRegelingen(db.eigenaarUrl, regelingen);
  const verbinding = verbind(db.url, { bewaring: db.bewaringUrl, opQuery });
  const kern: Kern = { ...maakKern(verbinding, regelingen), ...(klok ? { klok } : {}), ...(virusscan ? { virusscan } : {}) };
  const sessies = maakSessies(verbinding);
  await richtDemoIn({ eigenaarUrl: db.eigenaarUrl, kern, sessies, leeg: true, zeg: () => {} });

  const url = `http://127.0.0.1:${await vrijePoort()}`;
  const geheim = 'alleen voor de test, en lang genoeg om iets te tekenen';
  const adres = { url, elkeHost: true };
  const fouten: string[] = [];
  const log = pino({ level: opLog ? 'trace' : 'error', base: undefined }, { write: (regel: string) => { opLog?.(regel); if ((JSON.parse(regel) as { level: number }).level >= 50) fouten.push(regel); } });
  const demo = demoAanmelding({ sessies, regelingen: regelingen.alle(), geheim, adres, binnen: url, postvak: () => laatstePost(verbinding, 50) });
  const app = maakApp({ kern, sessies, adres, geheim, aanbieder: demo.aanbieder, demo, log, limiet });
  const server = maakServer(app.fetch, false);
  await new Promise<void>((klaar) => server.listen(Number(new URL(url).port), '127.0.0.1', klaar));

  const als = async (slug: string): Promise<Aanwezig> => {
    const account = await sessies.accountVoor(DEMO_UITGEVER, slug);
    if (!account) throw new Error(`There is no persona ${slug}.`);
    const token = await sessies.begin(account, 'web');
    return { wie: (await sessies.wie(token))!, token, koekje: { name: 'voordeur', value: token, url } };
  };
  return {
    url, kern, verbinding, sessies, db, als, fouten,
    vraag: (wie, pad, init = {}) => fetch(`${url}${pad}`, { redirect: 'manual', ...init, headers: { ...(wie ? { authorization: `Bearer ${wie.token}` } : {}), ...(init.headers as Record<string, string>) } }),
    venster: async (browser, slug, opties) => {
      const venster = await browser.newContext({ baseURL: url, locale: 'nl-NL', ...opties });
      await venster.addCookies([(await als(slug)).koekje]);
      return venster;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((klaar) => server.close(klaar));
      await verbinding.sluit();
      await db.weg();
    },
  };
}

/** The demo's sign-in must know its own address before it listens. */
const vrijePoort = () =>
  new Promise<number>((klaar) => {
    const deur = createServer().listen(0, '127.0.0.1', () => {
      const { port } = deur.address() as AddressInfo;
      deur.close(() => klaar(port));
    });
  });
