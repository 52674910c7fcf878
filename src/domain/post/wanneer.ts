import { inNederland, type Dag } from '../kalender/dag.ts';
import { isWerkdag, plusWerkdagen } from '../kalender/werkdagen.ts';

/** The daily mail goes from this time on; an instance that starts later still sends it, until the working day is over. */
const [RONDE_VAN, RONDE_TOT] = ['07.30', '18.00'];
const MINUUT = 60_000;

/** Milliseconds in which new tasks are collected, so that twelve decisions in a row give one mail. */
export const VERZAMELTIJD = 5 * MINUUT;

/** The day whose daily mail may go at this moment: a working day, between 7.30 and 18.00 in the Netherlands. */
export function dagronde(nu: Date): Dag | undefined {
  const { dag, tijd } = inNederland(nu);
  return isWerkdag(dag) && tijd >= RONDE_VAN! && tijd < RONDE_TOT! ? dag : undefined;
}

/** The day of the next daily mail for whoever chooses it at this moment. */
export function eersteRonde(nu: Date): Dag {
  const { dag, tijd } = inNederland(nu);
  return isWerkdag(dag) && tijd < RONDE_VAN! ? dag : plusWerkdagen(dag, 1);
}

const WACHT_MINUTEN = [1, 5, 30, 120];
/** After this many failed attempts a mail is given up: a day later there is a newer one. */
export const HOOGSTENS_POGINGEN = 8;

/** When to try again after the n-th failure (1 is the first): 1, 5, 30 minutes, then every 2 hours. Undefined: give up. */
export function volgendePoging(mislukt: number, nu: Date): Date | undefined {
  if (mislukt >= HOOGSTENS_POGINGEN) return undefined;
  return new Date(nu.getTime() + (WACHT_MINUTEN[mislukt - 1] ?? WACHT_MINUTEN.at(-1)!) * MINUUT);
}
