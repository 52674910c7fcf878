import { oordeelBij } from '../begeleiding/stand.ts';
import type { Dag } from '../kalender/dag.ts';
import type { Volgende } from '../keten/volgende.ts';
import { nietOmgezet } from './einde.ts';
import type { HuurGebeurtenissen, Omklapoordeel, Oordelaar, Opzegger, Opzeggrond, Opzeguitkomst } from './gebeurtenissen.ts';

/** What the state of a dossier holds of the lease after the key, beside the contract itself. */
export type Huurdelen = {
  aanzegging?: { op: Dag; per: Dag; grond: 'einde-tijd' };
  /** the latest notice to end a lease that runs, and what became of it */
  opzegging?: { op: Dag; per: Dag; door: Opzegger; grond: Opzeggrond; akkoord: 'ja' | 'nee' | 'nog-niet'; uitkomst?: Opzeguitkomst; beslist_op?: Dag };
  onderhuur?: { op: Dag; in_orde: boolean }[];
  /** the weighing that runs, from the supporter's advice to the corporation's decision; `eerder`: a no that holds until a new decision replaces it */
  omklap?: { eerder?: Besluit; advies?: { op: Dag; oordeel: Omklapoordeel }; gevraagd?: { op: Dag; aan: Oordelaar }; extra?: { op: Dag; oordeel: Omklapoordeel }; besluit?: Besluit };
};
export type Besluit = { op: Dag; uitkomst: Omklapoordeel; per?: Dag; opnieuw_op?: Dag; van_rechtswege?: boolean };

/** What each event does to these parts. An advice after a decision begins a new weighing. */
export const HUUR_VOLGENDE: Volgende<HuurGebeurtenissen> = {
  'huureinde-aangezegd': (_, g, op) => ({ aanzegging: { op, per: g.per, grond: g.grond } }),
  'huur-opgezegd': (_, g, op) => ({ opzegging: { op, ...g } }),
  'opzegging-beslist': (s, g, op) => ({ opzegging: s.opzegging && { ...s.opzegging, uitkomst: g.uitkomst, beslist_op: op, per: g.per ?? s.opzegging.per } }),
  'onderhuur-gecontroleerd': (s, g, op) => ({ onderhuur: [...(s.onderhuur ?? []), { op, in_orde: g.in_orde }] }),
  'woning-geruild': (s, g) => ({ aanbod: s.aanbod && { ...s.aanbod, woning: g.woning, corporatie: g.corporatie, gemeente: g.gemeente }, vestiging: g.gemeente }),
  'omklap-geadviseerd': (s, g, op) => ({ omklap: { ...(s.omklap?.besluit ? bijEerder(s) : s.omklap), advies: { op, oordeel: g.oordeel } }, doelen: oordeelBij(s.doelen, g.oordelen, op) }),
  'oordeel-gevraagd': (s, g, op) => ({ omklap: { ...zonderExtra(s.omklap), gevraagd: { op, aan: g.aan } } }),
  'oordeel-gegeven': (s, g, op) => ({ omklap: { ...s.omklap, extra: { op, oordeel: g.oordeel } } }),
  'omklap-besloten': (s, g, op) => ({
    omklap: { ...zonderEerder(s.omklap), besluit: { op, ...g } },
    ...(g.uitkomst === 'omzetten' ? { contractvorm: 'huurcontract', contract: s.contract && zonderEinde(s.contract, g.per ?? op), aanzegging: undefined, ...(s.opzegging?.door === 'verhuurder' ? { opzegging: undefined } : {}) } : {}),
  }),
};

const bijEerder = (s: Huurdelen): NonNullable<Huurdelen['omklap']> => { const eerder = nietOmgezet(s); return eerder ? { eerder } : {}; };
const zonderEerder = ({ eerder: _, ...nu }: NonNullable<Huurdelen['omklap']> = {}): NonNullable<Huurdelen['omklap']> => nu;
/** A new question makes an earlier extra judgement of no account. */
const zonderExtra = ({ eerder, advies, besluit }: NonNullable<Huurdelen['omklap']> = {}): NonNullable<Huurdelen['omklap']> => ({ ...(eerder ? { eerder } : {}), ...(advies ? { advies } : {}), ...(besluit ? { besluit } : {}) });
/** An ordinary lease has no end. */
function zonderEinde<C extends { einddatum?: Dag }>({ einddatum: _, ...contract }: C, omgezet_op: Dag): Omit<C, 'einddatum'> & { omgezet_op: Dag } {
  return { ...contract, omgezet_op };
}
