import type { Zittingstap, ZittingStand } from '../../domain/beoordeling/zitting.ts';
import type { Uitkomst } from '../../domain/uitkomst.ts';
import type { Ingelogd, Kern } from '../kern.ts';
import { zetStap } from '../stroomstap.ts';
import { onthoudingIntrekken, onthoudingMelden } from './zitting-onthouden.ts';
import { zittingOpenen } from './zitting-openen.ts';
import { zittingPlannen } from './zitting-plannen.ts';
import { ZITTINGSTROOM } from './zitting-stroom.ts';
import { zaakDoorschuiven, zittingAfgelasten, zittingSluiten } from './zitting-verloop.ts';

type Gezet = Uitkomst<{ id: string; stand: ZittingStand }>;
/** Who acts, with the name by which the table knows them. */
export type AanTafel = Ingelogd & { wie: { naam: string } };

/** Plans a meeting of one's own table. */
export const planZitting = (kern: Kern, wie: Ingelogd, invoer: unknown): Promise<Gezet> => zetStap(kern, wie, ZITTINGSTROOM, zittingPlannen, undefined, invoer);

/** Takes a step on a meeting of one's own table. */
export function zetZittingstap(kern: Kern, wie: AanTafel, stap: Exclude<Zittingstap, 'zitting-plannen'>, id: string, invoer: unknown): Promise<Gezet> {
  switch (stap) {
    case 'zitting-openen': return zetStap(kern, wie, ZITTINGSTROOM, zittingOpenen(wie.wie.naam), id, invoer);
    case 'onthouding-melden': return zetStap(kern, wie, ZITTINGSTROOM, onthoudingMelden(wie.wie.naam), id, invoer);
    case 'onthouding-intrekken': return zetStap(kern, wie, ZITTINGSTROOM, onthoudingIntrekken, id, invoer);
    case 'zaak-doorschuiven': return zetStap(kern, wie, ZITTINGSTROOM, zaakDoorschuiven, id, invoer);
    case 'zitting-sluiten': return zetStap(kern, wie, ZITTINGSTROOM, zittingSluiten, id, invoer);
    case 'zitting-afgelasten': return zetStap(kern, wie, ZITTINGSTROOM, zittingAfgelasten, id, invoer);
  }
}
