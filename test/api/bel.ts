import type { Aanwezig, App } from '../opstelling/app.ts';

/** An answer of the API, read. `lijf` is what came back as JSON. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Antwoord = { status: number; koppen: Headers; lijf: any };

/** Calls the API as a program would, over HTTP with a bearer token; every persona is signed in once. */
export type Bel = {
  haal: (slug: string | undefined, pad: string) => Promise<Antwoord>;
  stuur: (slug: string | undefined, pad: string, lijf?: unknown, koppen?: Record<string, string>) => Promise<Antwoord>;
  /** Sends exactly this text. */
  ruw: (slug: string | undefined, methode: string, pad: string, tekst?: string, koppen?: Record<string, string>) => Promise<Antwoord>;
};

export function belVia(app: App): Bel {
  const ingelogd = new Map<string, Promise<Aanwezig>>();
  const wie = (slug: string) => ingelogd.get(slug) ?? ingelogd.set(slug, app.als(slug)).get(slug)!;
  const ruw: Bel['ruw'] = async (slug, methode, pad, tekst, koppen = {}) => {
    const antwoord = await app.vraag(slug ? await wie(slug) : undefined, pad, { method: methode, body: tekst, headers: koppen });
    const inhoud = await antwoord.text();
    return { status: antwoord.status, koppen: antwoord.headers, lijf: inhoud && /json/.test(antwoord.headers.get('content-type') ?? '') ? JSON.parse(inhoud) : inhoud };
  };
  return {
    ruw,
    haal: (slug, pad) => ruw(slug, 'GET', `/api/v1${pad}`),
    stuur: (slug, pad, lijf, koppen) => ruw(slug, 'POST', `/api/v1${pad}`, lijf === undefined ? undefined : JSON.stringify(lijf), { 'content-type': 'application/json', ...koppen }),
  };
}
