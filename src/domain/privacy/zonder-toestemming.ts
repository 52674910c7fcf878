import type { Stap } from '../keten/fasen.ts';
import { AFGESLOTEN, type DossierStand } from '../keten/stand.ts';
import { DOSSIERSTAPPEN, type Dossierstap } from '../keten/stappen.ts';
import { GEEN_MEDEWERKER, type Rol } from '../partijen/rollen.ts';
import type { Regeling } from '../regeling/schema.ts';

/** A step that needs no consent, and who can take it: people, not the program. */
export type ZonderToestemming = { stap: Dossierstap; door: readonly Rol[] };

/**
 * What can still be done while there is no consent (art. 3b), from the table of the chain itself: in this state, or with none at all whatever
 * the regeling knows. Without consent nobody but the supporter and the client sees the dossier, so what is others' waits until then.
 */
export function zonderToestemming(regeling: Pick<Regeling, 'stappen'>, stand?: Pick<DossierStand, 'status'>): ZonderToestemming[] {
  if (stand && AFGESLOTEN.includes(stand.status)) return [];
  return (Object.keys(DOSSIERSTAPPEN) as Dossierstap[]).flatMap((stap) => {
    const { toestemmingNodig, mag } = DOSSIERSTAPPEN[stap];
    const door = (regeling.stappen[stap as Stap]?.door ?? []).filter((rol) => !(GEEN_MEDEWERKER.includes(rol) && rol !== 'client'));
    return toestemmingNodig || door.length === 0 || (stand && !mag.includes(stand.status)) ? [] : [{ stap, door }];
  });
}
