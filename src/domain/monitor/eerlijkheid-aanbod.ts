import type { Regeling } from '../regeling/schema.ts';
import { beschermKolom, isKlein, type Beschermd } from './kleine-aantallen.ts';

/** Offers in a period and what came of them: an event, the answer or advice in it, the reason's code ('' for none), and how often. */
export type Aanbodtelling = readonly { soort: string; uitkomst: string; reden: string; aantal: number }[];
export type Aanbodregel = { naam: string; aantal: number; uitleg: string };

const som = (t: Aanbodtelling, soort: string, uitkomst?: string): number => t.filter((r) => r.soort === soort && (uitkomst === undefined || r.uitkomst === uitkomst)).reduce((n, r) => n + r.aantal, 0);

/** What happened with offers, each on the day it happened: so an answer may belong to an offer of an earlier period. */
export const aanbodregels = (t: Aanbodtelling): Aanbodregel[] => [
  { naam: 'Voorgelegd', aantal: som(t, 'woning-voorgelegd'), uitleg: 'woningen die aan een kandidaat zijn voorgelegd' },
  { naam: 'Advies positief', aantal: som(t, 'advies-gegeven', 'positief'), uitleg: 'de zorgorganisatie raadde aan' },
  { naam: 'Advies negatief', aantal: som(t, 'advies-gegeven', 'negatief'), uitleg: 'de zorgorganisatie raadde af' },
  { naam: 'Advies bleef uit', aantal: som(t, 'advies-uitgebleven'), uitleg: 'de termijn ging voorbij en de corporatie ging zonder advies verder' },
  { naam: 'Aangenomen', aantal: som(t, 'aanbod-beantwoord', 'aangenomen'), uitleg: 'de cliënt nam de woning aan' },
  { naam: 'Geweigerd', aantal: som(t, 'aanbod-beantwoord', 'geweigerd'), uitleg: 'de cliënt weigerde de woning' },
  { naam: 'Vervallen', aantal: som(t, 'aanbod-vervallen'), uitleg: 'er kwam op tijd geen antwoord' },
  { naam: 'Ingetrokken', aantal: som(t, 'aanbod-ingetrokken'), uitleg: 'de corporatie trok het aanbod in, of de toestemming verviel' },
];

export type Kant = 'client' | 'corporatie';
const VAN_KANT: Record<Kant, { soort: string; uitkomst?: string }> = { client: { soort: 'aanbod-beantwoord', uitkomst: 'geweigerd' }, corporatie: { soort: 'aanbod-ingetrokken' } };
/** A reason and how often, as it may be told. */
export type Redenrij = { code: string; naam: string; aantal: Beschermd };

/** Reasons of one side, small numbers protected. The rows are those of the regeling, in its order, and what else was recorded. */
export function redenen(t: Aanbodtelling, versies: readonly Pick<Regeling, 'weigering'>[], kant: Kant): { rijen: Redenrij[]; totaal: number } {
  const { soort, uitkomst } = VAN_KANT[kant];
  const namen = new Map(versies.flatMap((v) => v.weigering.redenen.filter((r) => r.kant === kant).map((r) => [r.code, r.naam] as const)));
  for (const r of t) if (r.soort === soort && (uitkomst === undefined || r.uitkomst === uitkomst) && !namen.has(r.reden)) namen.set(r.reden, r.reden === '' ? 'Geen reden vastgelegd' : r.reden === 'toestemming-ingetrokken' ? 'De toestemming is ingetrokken' : r.reden);
  const aantallen = [...namen.keys()].map((code) => t.filter((r) => r.soort === soort && r.reden === code && (uitkomst === undefined || r.uitkomst === uitkomst)).reduce((n, r) => n + r.aantal, 0));
  const totaal = aantallen.reduce((n, m) => n + m, 0);
  const getoond = beschermKolom(aantallen.map((n) => (isKlein(n) ? undefined : n)), totaal);
  return { rijen: [...namen].map(([code, naam], i) => ({ code, naam, aantal: getoond[i]! })), totaal };
}
