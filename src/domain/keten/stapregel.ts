import type { Regeling } from '../regeling/schema.ts';
import type { Fase, Stap } from './fasen.ts';
import type { DossierStand, Status } from './stand.ts';

/**
 * The chain as a table: from which status a step may be taken, and what it is called.
 * Who takes it, and the article it rests on, is said by the regeling (`stappen`), so it can differ per region.
 */
export type Stapregel = {
  fase: Fase;
  titel: string;
  gedaan: string;
  /** what a person is asked to do, on the work list and as the heading of the dossier */
  opdracht: string;
  /** the work list asks for this step when the dossier has one of these statuses */
  aanZet: readonly Status[];
  /** the step is allowed in these statuses */
  mag: readonly Status[];
  /** what else must be so, apart from the status */
  als?: (stand: DossierStand, regeling: Regeling) => boolean;
  /** the step that must have been taken before, where the regeling knows it */
  na?: Stap;
  /** shown when it is not: what has to happen first */
  eerst: string;
  /** may be recorded later than what came after it: it happened on any day since the key */
  achteraf?: true;
  /** false: may be taken without standing consent (art. 3b) */
  toestemmingNodig: boolean;
};

/** One row of the table: it asks for consent and stands on the work list wherever it is allowed, unless it says otherwise. */
export const stap = (r: Omit<Stapregel, 'toestemmingNodig' | 'aanZet' | 'opdracht'> & Partial<Stapregel>): Stapregel =>
  ({ toestemmingNodig: true, aanZet: r.mag, opdracht: r.titel, ...r });
