import type { Groep } from '../aanvraag/gegevensgroepen.ts';
import type { Doeloordeel } from '../begeleiding/woorden.ts';
import type { Dag } from '../kalender/dag.ts';
import type { Stap } from '../keten/fasen.ts';

/** What someone thinks of turning the lease into an ordinary one. */
export type Omklapoordeel = 'omzetten' | 'later' | 'niet';
/** Who is asked for an extra judgement when corporation and supporter differ (P7.e, PO.c7, PO.c8). */
export type Oordelaar = 'gemeente' | 'casuistiektafel';

/** What can happen with the lease after the key (art. 6, 7; W4, 10; BW 7:271). */
export type HuurGebeurtenissen = {
  /** the landlord tells in writing that the lease ends; `per`: the first day it no longer runs */
  'huureinde-aangezegd': { per: Dag; grond: 'einde-tijd' | 'koppelbeding' | 'andere' };
  'onderhuur-gecontroleerd': { in_orde: boolean };
  'woning-geruild': { woning: string; corporatie: string; gemeente: string; ingangsdatum: Dag };
  'omklap-geadviseerd': { oordeel: Omklapoordeel; oordelen: Record<string, Doeloordeel> };
  'oordeel-gevraagd': { aan: Oordelaar };
  'oordeel-gegeven': { oordeel: Omklapoordeel };
  /** `per`: the day the lease becomes an ordinary one; `opnieuw_op`: when it is weighed again; `van_rechtswege`: because notice was not given in time */
  'omklap-besloten': { uitkomst: Omklapoordeel; per?: Dag; opnieuw_op?: Dag; van_rechtswege?: boolean };
};

export const HUUR_GROEP: Record<keyof HuurGebeurtenissen, Groep> = {
  'huureinde-aangezegd': 'huur', 'onderhuur-gecontroleerd': 'huur', 'woning-geruild': 'huur', 'omklap-geadviseerd': 'evaluatie', 'oordeel-gevraagd': 'evaluatie', 'oordeel-gegeven': 'evaluatie', 'omklap-besloten': 'huur',
};
export const HUUR_STAP: Record<keyof HuurGebeurtenissen, Stap> = {
  'huureinde-aangezegd': 'huureinde-aanzeggen', 'onderhuur-gecontroleerd': 'onderhuur-controleren', 'woning-geruild': 'woning-ruilen', 'omklap-geadviseerd': 'omklap-adviseren',
  'oordeel-gevraagd': 'oordeel-vragen', 'oordeel-gegeven': 'oordeel-geven', 'omklap-besloten': 'omklap-besluiten',
};
