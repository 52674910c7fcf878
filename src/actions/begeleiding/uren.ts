import type { Veldfout } from './dagen.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';

/** More hours of support a week than this is a slip of the pen. */
export const MEESTE_UREN = 60;
/** Support may be agreed this long before it begins or changes. */
export const VOORUIT_MAANDEN = 3;

/** An indication does not end before what it is for has begun. */
export const indicatiefouten = (tot: string | undefined, vanaf: string): Veldfout[] =>
  tot !== undefined && tot < vanaf ? [{ veld: 'indicatie_tot', melding: `De indicatie eindigt vóór ${zegDatum(vanaf)}. Kijk beide dagen na.` }] : [];
