import type { Groep } from '../aanvraag/gegevensgroepen.ts';
import type { Doeloordeel } from '../begeleiding/woorden.ts';
import type { Dag } from '../kalender/dag.ts';
import type { Stap } from '../keten/fasen.ts';

/** What someone thinks of turning the lease into an ordinary one. */
export type Omklapoordeel = 'omzetten' | 'later' | 'niet';
/** Who is asked for an extra judgement when corporation and supporter differ (P7.e, PO.c7, PO.c8). */
export type Oordelaar = 'gemeente' | 'casuistiektafel';

/** Who ends a lease that runs, and on what ground (BW 7:271, 7:274; art. 6a). */
export type Opzegger = 'huurder' | 'verhuurder';
export type Opzeggrond = 'koppelbeding' | 'overlast' | 'huurachterstand' | 'andere' | 'eigen-verzoek';
/** What became of it: without the tenant's agreement a lease runs on until a judge decides (BW 7:272). */
export type Opzeguitkomst = 'huurder-akkoord' | 'rechter-ontbindt' | 'rechter-wijst-af' | 'ingetrokken';

/** What can happen with the lease after the key (art. 6, 7; W4, 10; BW 7:271). */
export type HuurGebeurtenissen = {
  /** the landlord tells in writing that a temporary lease ends with its time; `per`: the first day it no longer runs */
  'huureinde-aangezegd': { per: Dag; grond: 'einde-tijd' };
  /** a lease that runs is ended by one side; `per`: the first day it would no longer run; `akkoord`: does the tenant agree? */
  'huur-opgezegd': { per: Dag; door: Opzegger; grond: Opzeggrond; akkoord: 'ja' | 'nee' | 'nog-niet' };
  'opzegging-beslist': { uitkomst: Opzeguitkomst; per?: Dag };
  'onderhuur-gecontroleerd': { in_orde: boolean };
  'woning-geruild': { woning: string; corporatie: string; gemeente: string; ingangsdatum: Dag };
  'omklap-geadviseerd': { oordeel: Omklapoordeel; oordelen: Record<string, Doeloordeel> };
  'oordeel-gevraagd': { aan: Oordelaar };
  'oordeel-gegeven': { oordeel: Omklapoordeel };
  /** `per`: the day the lease becomes an ordinary one; `opnieuw_op`: when it is weighed again; `van_rechtswege`: because notice was not given in time */
  'omklap-besloten': { uitkomst: Omklapoordeel; per?: Dag; opnieuw_op?: Dag; van_rechtswege?: boolean };
};

export const HUUR_GROEP: Record<keyof HuurGebeurtenissen, Groep> = {
  'huureinde-aangezegd': 'huur', 'huur-opgezegd': 'huur', 'opzegging-beslist': 'huur', 'onderhuur-gecontroleerd': 'huur', 'woning-geruild': 'huur', 'omklap-geadviseerd': 'evaluatie', 'oordeel-gevraagd': 'evaluatie', 'oordeel-gegeven': 'evaluatie', 'omklap-besloten': 'huur',
};
export const HUUR_STAP: Record<keyof HuurGebeurtenissen, Stap> = {
  'huureinde-aangezegd': 'huureinde-aanzeggen', 'huur-opgezegd': 'huur-opzeggen', 'opzegging-beslist': 'opzegging-afronden', 'onderhuur-gecontroleerd': 'onderhuur-controleren', 'woning-geruild': 'woning-ruilen', 'omklap-geadviseerd': 'omklap-adviseren',
  'oordeel-gevraagd': 'oordeel-vragen', 'oordeel-gegeven': 'oordeel-geven', 'omklap-besloten': 'omklap-besluiten',
};
