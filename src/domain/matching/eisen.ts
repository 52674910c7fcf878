import { dagMetNummer, dagnummer, type Dag } from '../kalender/dag.ts';
import { plusTermijn } from '../kalender/werkdagen.ts';
import { bevestigingstermijn } from '../keten/lasten.ts';
import type { Regeling } from '../regeling/schema.ts';
import type { Eis, Kandidaat, Woningbeeld } from './punten.ts';

/** Met, not met, or not known because nobody answered; `undefined`: this home does not ask it. Unknown is never "no". */
export type Oordeel = 'voldoet' | 'voldoet-niet' | 'onbekend';

/** What the rules look at beside the pair: the first day of confirmation that still counts; '' when the regeling asks for none. */
export type Dagbeeld = { bevestigdVanaf: Dag };

/** How far back a confirmation may lie is looked for up to here. */
const HOOGSTENS_TERUG = 3660;

/** Asks the calendar once per ranking, not once per candidate (E2.12.2): the last day of a term never comes earlier when it starts later. */
export function dagbeeld(regeling: Pick<Regeling, 'termijnen'>, op: Dag): Dagbeeld {
  const termijn = bevestigingstermijn(regeling);
  if (!termijn) return { bevestigdVanaf: '' };
  const dagTerug = (dagen: number): Dag => dagMetNummer(dagnummer(op) - dagen);
  let [nog, niet] = [0, HOOGSTENS_TERUG];
  while (niet - nog > 1) {
    const midden = Math.floor((nog + niet) / 2);
    if (plusTermijn(dagTerug(midden), termijn.binnen) >= op) nog = midden;
    else niet = midden;
  }
  return { bevestigdVanaf: dagTerug(nog) };
}

const jaNee = (voldoet: boolean): Oordeel => (voldoet ? 'voldoet' : 'voldoet-niet');
const isGetal = (waarde: unknown): waarde is number => typeof waarde === 'number';

/** Every hard rule as a function of the pair. */
export const OORDEEL: Record<Eis, (k: Kandidaat, w: Woningbeeld, dag: Dagbeeld) => Oordeel | undefined> = {
  wacht: (k) => jaNee(k.staat === 'wacht'),
  gegevens: (k, _, { bevestigdVanaf }) => jaNee(k.bevestigd_op === undefined || k.bevestigd_op >= bevestigdVanaf),
  gemeente: (k, w) => jaNee(k.wachtlijst === w.gemeente || k.zoekgemeenten.includes(w.gemeente)),
  kamers: ({ profiel: p }, w) => (isGetal(p.kamers) ? jaNee(p.kamers <= w.kamers) : 'onbekend'),
  trap: ({ profiel: p }, w) => (w.gelijkvloers ? undefined : p.gelijkvloers === undefined ? 'onbekend' : jaNee(p.gelijkvloers === 'nee')),
  huur: ({ profiel: p }, w) => (isGetal(p.huur_hoogstens) ? jaNee(w.huur <= p.huur_hoogstens) : 'onbekend'),
  jongerenwoning: ({ profiel: p }, w) => (!w.jongerenwoning ? undefined : p.jongerenwoning === undefined ? 'onbekend' : jaNee(p.jongerenwoning === 'ja')),
  rolstoel: ({ profiel: p }, w) => (p.bijzondere_woonbehoeften?.includes('rolstoel') ? jaNee(w.kenmerken.includes('rolstoel')) : undefined),
  huisdieren: ({ profiel: p }, w) => (w.huisdieren === undefined || p.huisdieren !== 'ja' ? undefined : jaNee(w.huisdieren)),
};
