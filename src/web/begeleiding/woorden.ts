import type { Dag } from '../../domain/kalender/dag.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';

/* Small words of the pages about living there. */

/** A name from a list as it reads inside a sentence; a name that begins with capitals ("Wmo", "Het Servicepunt") stays readable. */
export const klein = (naam: string): string => (/^(Wmo|Wlz|GGD)/.test(naam) ? naam : naam.charAt(0).toLowerCase() + naam.slice(1));
export const zegAantal = (aantal: number, een: string, meer: string): string => `${aantal} ${aantal === 1 ? een : meer}`;
/** "sinds 3 maart 2027", and of a day that is still to come "per 3 maart 2027". */
export const zegSinds = (dag: Dag, vandaag: Dag): string => `${dag > vandaag ? 'per' : 'sinds'} ${zegDatum(dag)}`;
/** A text someone wrote, to go on after: without its full stop. */
export const zonderPunt = (tekst: string): string => tekst.trim().replace(/[.;,\s]+$/, '');
/** Hours of support in a week, with halves: "2,5 uur per week". */
export const zegUren = (uren: number): string => `${String(uren).replace('.', ',')} uur per week`;
