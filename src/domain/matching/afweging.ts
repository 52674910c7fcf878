import type { Dag } from '../kalender/dag.ts';
import type { Matching, Regeling, Termijn } from '../regeling/schema.ts';
import { rangschik, type Rangorde } from './rangorde.ts';
import type { Kandidaat, Tienden, Woningbeeld } from './punten.ts';

/*
 * A ranking as it was when someone chose: the rules, the home and every candidate it saw. From these alone the same ranking
 * comes out again, years later and whatever the rules have become (ontwerp: decisions keep the inputs they saw).
 */

/** What was the same for all candidates. No person stands in it. */
export type Afwegingkader = { vorm: 1; regeling: string; versie: string; matching: Matching; termijnen: Record<string, Termijn>; op: Dag; woning: Woningbeeld };
/** One candidate in it: what was looked at, and what came out. `plaats` absent: did not fit. */
export type Gewogen = { invoer: Kandidaat; plaats?: number; punten: Tienden };
export type Afweging = { kader: Afwegingkader; gewogen: Gewogen[] };

/** Freezes a ranking. Only the terms it looked at are kept. */
export function bevries(regeling: Regeling & { matching: Matching }, rangorde: Rangorde): Afweging {
  const termijnen = Object.fromEntries(Object.entries(regeling.termijnen).filter(([, t]) => t.stap === 'gegevens-bevestigen'));
  return {
    kader: { vorm: 1, regeling: regeling.regeling, versie: regeling.geldig_vanaf, matching: regeling.matching, termijnen, op: rangorde.op, woning: rangorde.woning },
    gewogen: uitslag(rangorde),
  };
}

/** The ranking again, from what was kept. */
export const herhaal = ({ kader, gewogen }: Afweging): Rangorde => rangschik(kader, kader.woning, gewogen.map((g) => g.invoer), kader.op);

/** Dossiers whose place or points come out otherwise than was kept; empty when the ranking is sound. */
export function afwijkingen(afweging: Afweging): string[] {
  const opnieuw = new Map(uitslag(herhaal(afweging)).map((g) => [g.invoer.dossier, g]));
  return afweging.gewogen.filter(({ invoer, plaats, punten }) => opnieuw.get(invoer.dossier)?.plaats !== plaats || opnieuw.get(invoer.dossier)?.punten !== punten).map((g) => g.invoer.dossier);
}

const uitslag = ({ passend, nietPassend }: Rangorde): Gewogen[] => [
  ...passend.map((p, i): Gewogen => ({ invoer: p.kandidaat, plaats: i + 1, punten: p.punten })), ...nietPassend.map((p): Gewogen => ({ invoer: p.kandidaat, punten: p.punten })),
];
