import type { Context } from 'hono';

/** Something that stands between a person and the page: what happened, and what they can do. */
export type Melding = { status: 400 | 401 | 403 | 429 | 503; titel: string; tekst: string; actie?: { tekst: string; naar: string }; kenmerk?: { naam: string; waarde: string }[] };

/** Shows a Melding as a page; the web rooms bring the looks. */
export type ToonMelding = (c: Context, melding: Melding) => Response | Promise<Response>;

/** Does this path speak JSON (problem+json) rather than HTML? */
export const isApi = (pad: string): boolean => /^\/(api|demo)(\/|$)/.test(pad);

/** A Melding as problem+json (RFC 9457). */
export const probleem = (c: Context, { status, titel, tekst }: Melding, koppen: Record<string, string> = {}): Response =>
  c.body(JSON.stringify({ type: 'about:blank', title: titel, status, detail: tekst }), status, { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store', ...koppen });

export const ANDERE_SITE: Melding = {
  status: 403,
  titel: 'Deze opdracht komt niet van Voordeur',
  tekst: 'Voordeur voert alleen opdrachten uit die op een pagina van Voordeur zelf zijn gegeven. Ga terug, ververs de pagina en probeer het nog een keer.',
  actie: { tekst: 'Naar Mijn werk', naar: '/' },
};
export const ONGELDIG_TOKEN: Melding = { status: 401, titel: 'Het token is niet geldig', tekst: 'Het token is onbekend of verlopen. Vraag een nieuw token aan en stuur het mee als "Authorization: Bearer <token>".' };
export const NIET_INGELOGD: Melding = { status: 401, titel: 'Je bent niet ingelogd', tekst: 'Stuur een token mee als "Authorization: Bearer <token>", of log in.' };
export const ONBEREIKBAAR: Melding = {
  status: 503,
  titel: 'De inlogdienst antwoordt niet',
  tekst: 'Voordeur kan de inlogdienst van je organisatie nu niet bereiken. Wacht een minuut en probeer het opnieuw. Duurt het langer, bel dan de helpdesk van je organisatie.',
  actie: { tekst: 'Opnieuw proberen', naar: '/inloggen' },
};
export const NIET_GELUKT: Melding = {
  status: 400,
  titel: 'Het inloggen is niet gelukt',
  tekst: 'Het duurde langer dan tien minuten, of je was in een ander tabblad ook aan het inloggen. Begin opnieuw.',
  actie: { tekst: 'Opnieuw inloggen', naar: '/inloggen' },
};
export const AFGEBROKEN: Melding = {
  status: 400,
  titel: 'Je bent niet ingelogd',
  tekst: 'Het inloggen is afgebroken bij de inlogdienst. Je kunt het opnieuw proberen.',
  actie: { tekst: 'Opnieuw inloggen', naar: '/inloggen' },
};

/** Signed in at the provider, but not as strongly as this Voordeur asks. */
export const TE_ZWAK: Melding = {
  status: 403,
  titel: 'Log in met een extra controle',
  tekst: 'Voordeur vraagt bij het inloggen om een extra controle, zoals een code op je telefoon. Die was er deze keer niet. Log opnieuw in. Blijft dit zo, vraag de helpdesk van je organisatie dan om de extra controle aan te zetten.',
  actie: { tekst: 'Opnieuw inloggen', naar: '/inloggen/start?opnieuw' },
};

export const ONBEKENDE_PERSONA: Melding = { status: 400, titel: 'Deze persoon is er niet', tekst: 'De demo kent deze persoon niet. Kies iemand uit de lijst.', actie: { tekst: 'Naar de lijst', naar: '/inloggen' } };
