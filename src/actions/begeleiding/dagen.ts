import { zegDatum } from '../../domain/kalender/zeg.ts';
import type { DossierStand } from '../../domain/keten/stand.ts';

/** What is wrong with an answer. */
export type Veldfout = { veld: string; melding: string };

/** A day on which something happened does not lie ahead. */
export const nietVooruit = (veld: string, dag: string, op: string): Veldfout[] =>
  dag > op ? [{ veld, melding: `Deze dag ligt na ${zegDatum(op)}, de dag waarop je dit vastlegt. Vul de dag in waarop het gebeurde.` }] : [];

/** A day does not lie before another day that had to come first; `wat`: that day in words, as in "de sleutel". */
export const nietVoor = (veld: string, dag: string, vroegst: string | undefined, wat: string): Veldfout[] =>
  vroegst !== undefined && dag < vroegst ? [{ veld, melding: `Deze dag ligt vóór ${wat} (${zegDatum(vroegst)}). Vul een dag vanaf dan in.` }] : [];

/** A conversation in the home: since the key, and not ahead. */
export const gesprekNaSleutel = (dag: string, { sleutel }: Pick<DossierStand, 'sleutel'>, op: string, veld = 'gesprek_op'): Veldfout[] =>
  [...nietVooruit(veld, dag, op), ...nietVoor(veld, dag, sleutel?.op, 'de sleutel')];
