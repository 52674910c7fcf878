import type { DossierStand } from './stand.ts';

/** What an event changes in the state: a table by kind of event. `op` is the day it happened. */
export type Volgende<G> = { [S in keyof G]: (stand: DossierStand, gegevens: G[S], op: string) => Partial<DossierStand> };
