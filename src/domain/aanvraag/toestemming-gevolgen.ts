import { betrokkenen } from '../keten/betrokkenen.ts';
import type { DossierStand } from '../keten/stand.ts';
import { ROLNAMEN } from '../partijen/rollen.ts';
import { partijnaam } from '../regeling/namen.ts';
import type { Regeling } from '../regeling/schema.ts';

export type Gevolg = { verliezenZicht: string[]; aanbodVervalt: boolean };

/** The purposes consent stands for now; the oldest consents name none and went for all. */
export const staandeDoeleinden = (regeling: Regeling, stand: Pick<DossierStand, 'toestemming' | 'doeleinden'>): string[] =>
  stand.toestemming === 'gegeven' ? stand.doeleinden ?? regeling.toestemming.doeleinden.map((d) => d.code) : [];

/** Is there an offer that cannot go on without consent? From the key on the home is the client's, whatever is shared. */
export const aanbodVervalt = ({ aanbod, status }: Pick<DossierStand, 'aanbod' | 'status'>): boolean => aanbod !== undefined && status !== 'woont' && status !== 'nazorg';

/** What taking back these purposes does to this dossier, known beforehand (AVG art. 7, third paragraph). Who keeps seeing it in another role is named with the role that ends. */
export function gevolgVanIntrekken(regeling: Regeling, stand: DossierStand, doeleinden: readonly string[] | 'alles'): Gevolg {
  const rest = staandeDoeleinden(regeling, stand).filter((d) => doeleinden !== 'alles' && !doeleinden.includes(d));
  const nu = betrokkenen(regeling, stand);
  const straks = doeleinden === 'alles' ? nu.filter((b) => b.organisatie === stand.zorgorganisatie && b.rol === 'begeleider') : betrokkenen(regeling, { ...stand, doeleinden: rest });
  const weg = nu.filter((b) => !straks.some((s) => s.organisatie === b.organisatie && s.rol === b.rol));
  const namen = weg.map(({ organisatie, rol }) => partijnaam(regeling, organisatie) + (straks.some((s) => s.organisatie === organisatie) ? ` (als ${ROLNAMEN[rol]})` : ''));
  return {
    verliezenZicht: [...new Set(namen)].sort((a, b) => a.localeCompare(b, 'nl')),
    aanbodVervalt: doeleinden === 'alles' && aanbodVervalt(stand),
  };
}
