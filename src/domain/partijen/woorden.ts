import type { Partijsoort } from './rollen.ts';

/** How a kind of party is called on screen, in one and in many. */
export const SOORTNAAM: Record<Partijsoort, { een: string; meer: string }> = {
  gemeente: { een: 'Gemeente', meer: 'Gemeenten' }, corporatie: { een: 'Woningcorporatie', meer: 'Woningcorporaties' }, zorgorganisatie: { een: 'Zorgorganisatie', meer: 'Zorgorganisaties' },
  welzijnsorganisatie: { een: 'Welzijnsorganisatie', meer: 'Welzijnsorganisaties' }, overig: { een: 'Andere partij', meer: 'Andere partijen' },
};
