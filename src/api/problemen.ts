import type { Context } from 'hono';
import type { Weigering } from '../domain/uitkomst.ts';

/** What went wrong as the API says it: problem+json (RFC 9457), with all faults of the input at once. */
export type Probleem = {
  type: string;
  title: string;
  status: Probleemstatus;
  detail: string;
  /** what can be done instead, and who can do it */
  wat?: string;
  /** the article the refusal rests on */
  bron?: string;
  fouten?: { veld: string; melding: string }[];
};
export type Probleemstatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 429;

const SOORTEN: Record<Weigering['soort'], { status: Probleemstatus; titel: string }> = {
  ongeldig: { status: 400, titel: 'De invoer klopt niet' },
  'niet-bevoegd': { status: 403, titel: 'Deze stap is niet aan jou' },
  'niet-gevonden': { status: 404, titel: 'Niet gevonden' },
  'mag-niet-nu': { status: 409, titel: 'Dit kan nu niet' },
  conflict: { status: 409, titel: 'Iemand was je voor' },
};

/** Most faults that are told one by one; someone who sends thousands hears how many there were. */
const HOOGSTENS = 100;

export const probleem = (c: Context, inhoud: Omit<Probleem, 'type'> & { soort: string }, koppen: Record<string, string> = {}): Response => {
  const { soort, ...rest } = inhoud;
  const lichaam: Probleem = { type: `urn:voordeur:probleem:${soort}`, ...rest };
  return c.body(JSON.stringify(lichaam), rest.status, { 'content-type': 'application/problem+json; charset=utf-8', ...koppen });
};

/** A refusal of the program as an answer of the API. */
export function alsProbleem(c: Context, { soort, reden, wat, bron, velden }: Weigering): Response {
  const { status, titel } = SOORTEN[soort];
  const fouten = velden?.slice(0, HOOGSTENS).map(({ veld, melding }) => ({ veld: veld.slice(0, 200), melding }));
  return probleem(c, { soort, title: titel, status, detail: reden, wat, bron, fouten });
}
