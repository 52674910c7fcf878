import type { BuurtStand, Buurtstap } from '../../domain/draagkracht/buurt.ts';
import type { Uitkomst } from '../../domain/uitkomst.ts';
import type { Ingelogd, Kern } from '../kern.ts';
import { zetStap } from '../stroomstap.ts';
import { BUURTSTROOM } from './buurt-stroom.ts';
import { buurtHernoemen, buurtHeropenen, buurtSluiten, buurtVastleggen } from './buurt-vastleggen.ts';
import { draagkrachtMelden, woordenWissen } from './draagkracht-melden.ts';

type Gezet = Uitkomst<{ id: string; stand: BuurtStand }>;

/** Adds a neighbourhood to a municipality in which one works. */
export const voegBuurtToe = (kern: Kern, wie: Ingelogd, invoer: unknown): Promise<Gezet> => zetStap(kern, wie, BUURTSTROOM, buurtVastleggen, undefined, invoer);

/** Takes a step on a neighbourhood that is there. */
export function zetBuurtstap(kern: Kern, wie: Ingelogd, stap: Exclude<Buurtstap, 'buurt-vastleggen' | 'woorden-wissen'>, id: string, invoer: unknown): Promise<Gezet> {
  switch (stap) {
    case 'buurt-hernoemen': return zetStap(kern, wie, BUURTSTROOM, buurtHernoemen, id, invoer);
    case 'buurt-sluiten': return zetStap(kern, wie, BUURTSTROOM, buurtSluiten, id, invoer);
    case 'buurt-heropenen': return zetStap(kern, wie, BUURTSTROOM, buurtHeropenen, id, invoer);
    case 'draagkracht-melden': return zetStap(kern, wie, BUURTSTROOM, draagkrachtMelden, id, invoer);
  }
}

/** Wipes the words of one opinion. */
export const wisToelichting = (kern: Kern, wie: Ingelogd, id: string, volgnummer: number): Promise<Gezet> => zetStap(kern, wie, BUURTSTROOM, woordenWissen(volgnummer), id, {});
