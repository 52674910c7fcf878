import type { Dag } from '../../domain/kalender/dag.ts';
import { zegDag } from '../../domain/kalender/zeg.ts';
import type { DossierStand } from '../../domain/keten/stand.ts';

type Bezichtiging = NonNullable<NonNullable<DossierStand['aanbod']>['bezichtiging']>;

/** "vrijdag 27 november om 14.30 uur, de begeleider gaat mee". */
export const zegBezichtiging = ({ op, tijd, met_begeleider }: Bezichtiging, vandaag?: Dag): string =>
  `${zegDag(op, vandaag)}${tijd ? ` om ${tijd} uur` : ''}, ${met_begeleider ? 'de begeleider gaat mee' : 'zonder begeleider'}`;
