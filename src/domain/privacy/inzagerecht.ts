import type { Groep } from '../aanvraag/gegevensgroepen.ts';
import type { Dag } from '../kalender/dag.ts';
import { FASEN, type Fase } from '../keten/fasen.ts';
import { magOntvangen } from '../keten/ontvangen.ts';
import type { DossierStand } from '../keten/stand.ts';
import type { Rol } from '../partijen/rollen.ts';
import type { Regeling } from '../regeling/schema.ts';

/* Why a role sees a group of a dossier, or does not: the sharing matrix, the phase, consent and involvement, in the order in which they close. */

/** Where a dossier stands, as far as sight depends on it. */
export type Zichtstand = { fase: Fase; fasen: Partial<DossierStand['fasen']>; toestemming: boolean; doeleinden?: DossierStand['doeleinden'] };

/**
 * `ziet`: sees it now, since the day the phase began (absent: from the start). Else what keeps it closed: the covenant never gives it, the phase is
 * not there yet (`vanaf`), consent as a whole or for the purpose of this role is not there, or the organisation is not involved now.
 */
export type Inzagerecht =
  | { ziet: true; vanaf: Fase; sinds?: Dag; bron: string }
  | { ziet: false; waarom: 'nooit'; bron?: string }
  | { ziet: false; waarom: 'fase' | 'toestemming' | 'doel' | 'niet-betrokken'; vanaf: Fase; doel?: string; bron: string };

/** May a role see a group now? `betrokken`: an organisation takes part in this role. The supporter of the care organisation needs no consent: it is theirs. */
export function inzagerecht(regeling: Pick<Regeling, 'gegevensdeling' | 'toestemming'>, stand: Zichtstand, rol: Rol, groep: Groep, betrokken: boolean): Inzagerecht {
  const regel = regeling.gegevensdeling.find((d) => d.groep === groep);
  const vanaf = regel?.vanaf[rol];
  if (!regel || !vanaf) return { ziet: false, waarom: 'nooit', ...(regel ? { bron: regel.bron } : {}) };
  const { bron } = regel;
  if (FASEN.indexOf(stand.fase) < FASEN.indexOf(vanaf)) return { ziet: false, waarom: 'fase', vanaf, bron };
  const zonder = rol === 'begeleider' || rol === 'client';
  if (!stand.toestemming && !zonder) return { ziet: false, waarom: 'toestemming', vanaf, bron };
  if (!magOntvangen(regeling, stand, rol)) return { ziet: false, waarom: 'doel', vanaf, doel: regeling.toestemming.doeleinden.find((d) => d.ontvangers.includes(rol))?.naam, bron };
  if (!betrokken) return { ziet: false, waarom: 'niet-betrokken', vanaf, bron };
  const sinds = vanaf === 'aanvraag' ? undefined : stand.fasen[vanaf]?.van;
  return { ziet: true, vanaf, bron, ...(sinds ? { sinds } : {}) };
}
