import type { Dag } from '../kalender/dag.ts';
import type { Matching, Regeling, Termijn } from '../regeling/schema.ts';
import { rangschik, type Paar, type Rangorde } from './rangorde.ts';
import type { Kandidaat, Tienden, Woningbeeld } from './punten.ts';

/*
 * A ranking as it was when someone chose: the rules, the home and every candidate it saw. From these alone the same ranking
 * comes out again, years later and whatever the rules have become (ontwerp: decisions keep the inputs they saw).
 */

/** What was the same for all candidates; `passend`: how many fitted. No person stands in it. */
export type Afwegingkader = { vorm: 1; regeling: string; versie: string; matching: Matching; termijnen: Record<string, Termijn>; op: Dag; woning: Woningbeeld; passend: number };
/** One candidate in it: what was looked at, and what came out. `plaats` absent: did not fit. */
export type Gewogen = { invoer: Kandidaat; plaats?: number; punten: Tienden };
export type Afweging = { kader: Afwegingkader; gewogen: Gewogen[] };

/**
 * Freezes a ranking. Only the terms it looked at are kept, and only candidates who looked for a home in this municipality: of
 * anyone else there is nothing to explain. `gekozen` is always in it.
 */
export function bevries(regeling: Regeling & { matching: Matching }, rangorde: Rangorde, gekozen?: string): Afweging {
  const termijnen = Object.fromEntries(Object.entries(regeling.termijnen).filter(([, t]) => t.stap === 'gegevens-bevestigen'));
  const zoektHier = (p: Paar): boolean => p.kandidaat.dossier === gekozen || !p.eisen.some((e) => e.code === 'gemeente' && e.oordeel === 'voldoet-niet');
  return {
    kader: { vorm: 1, regeling: regeling.regeling, versie: regeling.geldig_vanaf, matching: regeling.matching, termijnen, op: rangorde.op, woning: rangorde.woning, passend: rangorde.passend.length },
    gewogen: uitslag({ ...rangorde, nietPassend: rangorde.nietPassend.filter(zoektHier) }),
  };
}

/** The ranking again, from what was kept. */
export const herhaal = ({ kader, gewogen }: Afweging): Rangorde => rangschik(kader, kader.woning, gewogen.map((g) => g.invoer), kader.op);

/**
 * Dossiers whose place or points come out otherwise than was kept; empty when the ranking is sound. Also of a part of it, when not all
 * candidates are the reader's to see: then the points are reckoned again and the order among those who are there.
 */
export function verschillen(afweging: Afweging): string[] {
  const bewaard = afweging.gewogen.flatMap((g) => g.plaats ?? []).sort((a, b) => a - b);
  const plaatsen = bewaard.length === afweging.kader.passend ? bewaard.map((_, i) => i + 1) : bewaard;
  const opnieuw = new Map(uitslag(herhaal(afweging)).map((g) => [g.invoer.dossier, { ...g, plaats: g.plaats && plaatsen[g.plaats - 1] }]));
  return afweging.gewogen.filter(({ invoer, plaats, punten }) => opnieuw.get(invoer.dossier)?.plaats !== plaats || opnieuw.get(invoer.dossier)?.punten !== punten).map((g) => g.invoer.dossier);
}

const uitslag = ({ passend, nietPassend }: Rangorde): Gewogen[] => [
  ...passend.map((p, i): Gewogen => ({ invoer: p.kandidaat, plaats: i + 1, punten: p.punten })), ...nietPassend.map((p): Gewogen => ({ invoer: p.kandidaat, punten: p.punten })),
];
