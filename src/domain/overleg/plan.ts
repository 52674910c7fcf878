import { jaarVan, type Dag } from '../kalender/dag.ts';
import type { Overleg, Regeling } from '../regeling/schema.ts';
import { jaarplan, type Geplande, type Keer } from './planning.ts';
import { isGehouden, type VergaderingStand } from './vergadering.ts';

/* The year of a consultation, from its meetings. */

type Meeting = { id: string; stand: VergaderingStand };
const alsGeplande = ({ id, stand }: Meeting): Geplande => ({ id, datum: stand.datum, gehouden: isGehouden(stand), ...(stand.thema ? { thema: true } : {}), ...(stand.status === 'niet-gehouden' ? { niet: true } : {}) });

/** The year of one consultation, from the meetings that were not called off. */
export const planVan = (overleg: Overleg, jaar: number, meetings: readonly Meeting[], vandaag: Dag): Keer[] =>
  jaarplan(overleg, jaar, meetings.filter((m) => m.stand.tafel === overleg.code && m.stand.status !== 'afgezegd').map(alsGeplande), vandaag);

/** A time that passed without a meeting, and of which nobody has said why. */
export type Gemist = Keer & { overleg: Overleg; uiterlijk: Dag };
/** Those of this year and the year before, the latest first. `perJaar`: the meetings to look at for each. */
export const gemisteKeren = ({ overleg }: Pick<Regeling, 'overleg'>, perJaar: ReadonlyMap<number, readonly Meeting[]>, vandaag: Dag): Gemist[] =>
  [jaarVan(vandaag), jaarVan(vandaag) - 1].flatMap((jaar) => overleg.filter((o) => !o.zitting && !o.over_client).flatMap((o) => planVan(o, jaar, perJaar.get(jaar) ?? [], vandaag)
    .flatMap((k): Gemist[] => (k.stand === 'te-laat' && k.uiterlijk ? [{ ...k, uiterlijk: k.uiterlijk, overleg: o }] : [])))).sort((a, b) => b.uiterlijk.localeCompare(a.uiterlijk));
