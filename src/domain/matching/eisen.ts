import type { Dag } from '../kalender/dag.ts';
import { nietActueel } from '../keten/lasten.ts';
import type { Regeling } from '../regeling/schema.ts';
import type { Eis, Kandidaat, Woningbeeld } from './punten.ts';

/** Met, not met, or not known because nobody answered; `undefined`: this home does not ask it. Unknown is never "no". */
export type Oordeel = 'voldoet' | 'voldoet-niet' | 'onbekend';

/** What the rules look at beside the pair: who has confirmed lately enough on this day. */
export type Dagbeeld = { isActueel: (bevestigdOp: Dag | undefined) => boolean };

/** Asks once per day of confirmation, not once per candidate (E2.12.2). */
export function dagbeeld(regeling: Pick<Regeling, 'termijnen'>, op: Dag): Dagbeeld {
  const bekend = new Map<Dag | undefined, boolean>();
  return {
    isActueel: (bevestigdOp) => {
      const al = bekend.get(bevestigdOp);
      if (al !== undefined) return al;
      const actueel = nietActueel(regeling, { bevestigd_op: bevestigdOp }, op) === undefined;
      bekend.set(bevestigdOp, actueel);
      return actueel;
    },
  };
}

const jaNee = (voldoet: boolean): Oordeel => (voldoet ? 'voldoet' : 'voldoet-niet');
const isGetal = (waarde: unknown): waarde is number => typeof waarde === 'number';

/** Every hard rule as a function of the pair. */
export const OORDEEL: Record<Eis, (k: Kandidaat, w: Woningbeeld, dag: Dagbeeld) => Oordeel | undefined> = {
  wacht: (k) => jaNee(k.staat === 'wacht'),
  gegevens: (k, _, dag) => jaNee(dag.isActueel(k.bevestigd_op)),
  gemeente: (k, w) => jaNee(k.wachtlijst === w.gemeente || k.zoekgemeenten.includes(w.gemeente)),
  kamers: ({ profiel: p }, w) => (isGetal(p.kamers) ? jaNee(p.kamers <= w.kamers) : 'onbekend'),
  trap: ({ profiel: p }, w) => (w.gelijkvloers ? undefined : p.gelijkvloers === undefined ? 'onbekend' : jaNee(p.gelijkvloers === 'nee')),
  huur: ({ profiel: p }, w) => (isGetal(p.huur_hoogstens) ? jaNee(w.huur <= p.huur_hoogstens) : 'onbekend'),
  jongerenwoning: ({ profiel: p }, w) => (!w.jongerenwoning ? undefined : p.jongerenwoning === undefined ? 'onbekend' : jaNee(p.jongerenwoning === 'ja')),
  rolstoel: ({ profiel: p }, w) => (p.bijzondere_woonbehoeften?.includes('rolstoel') ? jaNee(w.kenmerken.includes('rolstoel')) : undefined),
  huisdieren: ({ profiel: p }, w) => (w.huisdieren === undefined || p.huisdieren !== 'ja' ? undefined : jaNee(w.huisdieren)),
};
