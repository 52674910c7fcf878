import type { Groep } from '../aanvraag/gegevensgroepen.ts';
import type { Aanwezige } from '../begeleiding/woorden.ts';
import type { Dag } from '../kalender/dag.ts';
import type { Stap } from '../keten/fasen.ts';
import type { Rol } from '../partijen/rollen.ts';
import type { Aanpak, Ernst, Escalatiereden, Escalatieuitkomst, Signaalsoort, Signaaluitkomst, Uitvoerder } from './woorden.ts';

/** Who answers a signal first: the support lead, or the corporation when the supporter is the one who reports (art. 9a; effort of care organisations, tenth point). */
export type Eigenaar = 'zorgorganisatie' | 'corporatie';

/** What can happen around signals and escalation (art. 9-10; W9.9-11, 10). Signals and escalations are numbered from 1 within the dossier. */
export type SignaleringGebeurtenissen = {
  'signaal-gemeld': { nr: number; soort: Signaalsoort; ernst: Ernst; melder: Rol; organisatie: string; eigenaar: Eigenaar; uiterlijk?: Dag };
  'signaal-beantwoord': { nr: number; aanpak: Aanpak };
  /** tells the reporter who may not read the signal itself that it was taken up; its text stands where that reporter reads */
  'melder-geinformeerd': { nr: number };
  'gesprek-gevoerd': { nr: number; gesprek_op: Dag; aanwezig: Aanwezige[]; plan_tot?: Dag };
  'aanpak-onvoldoende': { nr: number };
  'rondetafel-gehouden': { nr?: number; gesprek_op: Dag; aanwezig: Aanwezige[]; uitkomst: 'aanpak' | 'escalatie' };
  /** a meeting about this client: who was there; problem, decision and reasons stand beside it (W15) */
  'clientoverleg-gehouden': { nr: number; gesprek_op: Dag; deelnemers: Aanwezige[] };
  'clientoverleg-ondertekend': { nr: number; door: Aanwezige[] };
  'signaal-gesloten': { nr: number; uitkomst: Signaaluitkomst };
  /** `trede`: code of the regeling's ladder */
  'waarschuwing-gegeven': { nr: number; trede: string; reageren_tot?: Dag };
  'calamiteit-besproken': { nr: number };
  'escalatie-gestart': { nr: number; reden: Escalatiereden };
  'escalatie-afgesproken': { acties: { id: string; wie: Uitvoerder; uiterlijk: Dag }[] };
  'escalatieactie-afgerond': { id: string; gelukt: boolean };
  'escalatie-afgesloten': { uitkomst: Escalatieuitkomst };
  /** `kosten`: legal costs in cents, shared as `aandelen` by kind of party (P6.d) */
  'ontruiming-vastgelegd': { ontruimd_op: Dag; grond: 'huurachterstand' | 'overlast' | 'anders'; kosten?: number; aandelen?: { soort: string; cent: number }[] };
};

export const SIGNALERING_GROEP: Record<keyof SignaleringGebeurtenissen, Groep> = {
  'signaal-gemeld': 'signalering', 'signaal-beantwoord': 'signalering', 'melder-geinformeerd': 'landing', 'gesprek-gevoerd': 'signalering', 'aanpak-onvoldoende': 'signalering', 'rondetafel-gehouden': 'signalering', 'clientoverleg-gehouden': 'signalering', 'clientoverleg-ondertekend': 'signalering',
  'signaal-gesloten': 'signalering', 'waarschuwing-gegeven': 'signalering', 'calamiteit-besproken': 'signalering', 'escalatie-gestart': 'signalering', 'escalatie-afgesproken': 'signalering',
  'escalatieactie-afgerond': 'signalering', 'escalatie-afgesloten': 'signalering', 'ontruiming-vastgelegd': 'signalering',
};

export const SIGNALERING_STAP: Record<keyof SignaleringGebeurtenissen, Stap> = {
  'signaal-gemeld': 'signaal-melden', 'signaal-beantwoord': 'signaal-beantwoorden', 'melder-geinformeerd': 'signaal-beantwoorden', 'gesprek-gevoerd': 'gesprek-vastleggen', 'aanpak-onvoldoende': 'aanpak-onvoldoende-melden',
  'rondetafel-gehouden': 'rondetafel-vastleggen', 'clientoverleg-gehouden': 'clientoverleg-vastleggen', 'clientoverleg-ondertekend': 'clientoverleg-ondertekenen', 'signaal-gesloten': 'signaal-sluiten', 'waarschuwing-gegeven': 'waarschuwing-geven', 'calamiteit-besproken': 'calamiteit-bespreken',
  'escalatie-gestart': 'escalatie-starten', 'escalatie-afgesproken': 'escalatie-afspreken', 'escalatieactie-afgerond': 'escalatieactie-afronden', 'escalatie-afgesloten': 'escalatie-afsluiten', 'ontruiming-vastgelegd': 'ontruiming-vastleggen',
};
