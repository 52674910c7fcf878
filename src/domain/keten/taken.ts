import { plusTermijn } from '../kalender/werkdagen.ts';
import type { Rol } from '../partijen/rollen.ts';
import type { Regeling, Termijn } from '../regeling/schema.ts';
import { organisatieVoor, rollenVoor } from './bevoegd.ts';
import type { Stap } from './fasen.ts';
import type { DossierStand, WoningStand } from './stand.ts';
import { DOSSIERSTAPPEN, type Dossierstap } from './stappen.ts';

/** Something that is somebody's turn. `uiterlijk` undefined: no term; `streven`: an aim, never overdue. */
export type Taak = { stap: Stap; organisatie: string; rollen: readonly Rol[]; uiterlijk?: string; streven: boolean; sinds: string };

/** The term within which a step must be taken, if the regeling sets one. */
export const termijnVan = (regeling: Regeling, stap: Stap): Termijn | undefined => Object.values(regeling.termijnen).find((t) => t.stap === stap);

/** The last day for a step, by the regeling's own term: counted from the step it names, or else from the day the dossier came to stand where it stands. */
export function uiterlijkVoor(regeling: Regeling, stap: Stap, stand: DossierStand): { uiterlijk?: string; streven: boolean; bron?: string } {
  if (stand.aanvulling_uiterlijk && stap === 'aanvraag-aanvullen') return { uiterlijk: stand.aanvulling_uiterlijk, streven: false };
  const termijn = termijnVan(regeling, stap);
  if (!termijn) return { streven: false };
  return { uiterlijk: plusTermijn((termijn.vanaf && stand.gezet[termijn.vanaf]) ?? stand.sinds, termijn.binnen), streven: termijn.streven, bron: termijn.bron };
}

/** Whose turn it is on this dossier now. Without consent nobody's: the application lies still (art. 3b). */
export function takenVan(regeling: Regeling, stand: DossierStand): Taak[] {
  return (Object.keys(DOSSIERSTAPPEN) as Dossierstap[]).flatMap((stap) => {
    const regel = DOSSIERSTAPPEN[stap];
    const aanZet: readonly string[] = regel.aanZet;
    if (!aanZet.includes(stand.status)) return [];
    if (stand.toestemming !== 'gegeven' && stand.fase !== 'aanvraag') return [];
    const { uiterlijk, streven } = uiterlijkVoor(regeling, stap, stand);
    const organisatie = stap === 'woning-voorleggen' ? regeling.servicepunt.organisatie : organisatieVoor(regeling, stap, stand);
    const rollen = stap === 'woning-voorleggen' ? bewakers(regeling) : rollenVoor(regeling, stap, stand);
    return organisatie ? [{ stap, organisatie, rollen, uiterlijk, streven, sinds: stand.sinds }] : [];
  });
}

/** Many corporations can offer a home, so the service point guards how long someone waits (art. 3c). */
const bewakers = (regeling: Regeling): readonly Rol[] => regeling.stappen['op-wachtlijst-plaatsen']?.door ?? [];

/** A free home asks its corporation for a candidate. */
export function woningtaken(regeling: Regeling, woning: WoningStand): Taak[] {
  if (woning.status !== 'vrij') return [];
  return [{ stap: 'woning-voorleggen', organisatie: woning.corporatie, rollen: regeling.stappen['woning-voorleggen']?.door ?? [], streven: false, sinds: woning.sinds }];
}
