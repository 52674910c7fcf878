import { dagenTussen, dagnummer, inNederland, weekdag, type Dag } from './dag.ts';
import { werkdagenTussen } from './werkdagen.ts';

const WEEKDAGEN = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
const MAANDEN = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];
const MAANDEN_KORT = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

function delen(dag: Dag, vandaag: Dag | undefined) {
  const jaar = dag.slice(0, 4);
  return {
    weekdag: WEEKDAGEN[weekdag(dagnummer(dag))]!,
    nummer: Number(dag.slice(8)),
    maand: Number(dag.slice(5, 7)) - 1,
    jaar: vandaag === undefined || vandaag.startsWith(jaar) ? '' : ` ${jaar}`,
  };
}

/** A day in full: "vrijdag 27 november". With `vandaag` given, a day in another year carries its year. */
export function zegDag(dag: Dag, vandaag?: Dag): string {
  const d = delen(dag, vandaag);
  return `${d.weekdag} ${d.nummer} ${MAANDEN[d.maand]}${d.jaar}`;
}

/** A day in short: "vr 27 nov". With `vandaag` given, a day in another year carries its year. */
export function zegDagKort(dag: Dag, vandaag?: Dag): string {
  const d = delen(dag, vandaag);
  return `${d.weekdag.slice(0, 2)} ${d.nummer} ${MAANDEN_KORT[d.maand]}${d.jaar}`;
}

/** A moment as the clock in the Netherlands shows it: "23 nov 16.12". With `vandaag` given, another year is named. */
export function zegMoment(moment: Date, vandaag?: Dag): string {
  const { dag, tijd } = inNederland(moment);
  const d = delen(dag, vandaag);
  return `${d.nummer} ${MAANDEN_KORT[d.maand]}${d.jaar} ${tijd}`;
}

export type ZegTermijn = { woorden: string; toon: 'te-laat' | 'vandaag' | 'loopt' };

const meervoud = (aantal: number, een: string, meer: string) => `${aantal} ${aantal === 1 ? een : meer}`;

/** How far off, in the measure people reckon with: working days up to four weeks, then weeks, then months. */
function afstand(dagen: number, werkdagen: number): string {
  if (werkdagen === 0) return meervoud(dagen, 'dag', 'dagen');
  if (werkdagen <= 20) return meervoud(werkdagen, 'werkdag', 'werkdagen');
  if (dagen <= 84) return meervoud(Math.round(dagen / 7), 'week', 'weken');
  return meervoud(Math.round((dagen * 12) / 365), 'maand', 'maanden');
}

/**
 * A deadline in words: "over 3 werkdagen", "morgen", "vandaag", "2 werkdagen te laat". Its last day is still in time.
 * When only a weekend lies between, there is no working day to count and it says days.
 */
export function zegTermijn(uiterlijk: Dag, vandaag: Dag): ZegTermijn {
  const dagen = dagenTussen(vandaag, uiterlijk);
  if (dagen === 0) return { woorden: 'vandaag', toon: 'vandaag' };
  if (dagen === 1) return { woorden: 'morgen', toon: 'loopt' };
  const ver = afstand(Math.abs(dagen), Math.abs(werkdagenTussen(vandaag, uiterlijk)));
  return dagen < 0 ? { woorden: `${ver} te laat`, toon: 'te-laat' } : { woorden: `over ${ver}`, toon: 'loopt' };
}

const DATUM = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
/** "1 juli 2018". */
export const zegDatum = (dag: Dag): string => DATUM.format(dagnummer(dag) * 86_400_000);
