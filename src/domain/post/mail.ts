import type { Dag } from '../kalender/dag.ts';
import { zegDag } from '../kalender/zeg.ts';

/** What awaits someone: numbers and days only. A mail passes many hands, so nothing in it may tell of a client. */
export type Telling = {
  totaal: number;
  /** past their last day */
  teLaat: number;
  /** to be done today */
  vandaag: number;
  /** the first last day after today */
  eerste?: Dag;
};
export type Mail = { onderwerp: string; tekst: string };

const taken = (n: number): string => `${n} ${n === 1 ? 'taak' : 'taken'}`;

const wacht = (n: number): string => `Er ${n === 1 ? 'wacht' : 'wachten'} ${taken(n)} op jou.`;

/** How many are late, and by when the first must be done. */
function haast({ totaal, teLaat, vandaag, eerste }: Telling, dag: Dag): string[] {
  const zinnen: string[] = [];
  if (teLaat > 0) zinnen.push(totaal === 1 ? 'Die is te laat.' : `${teLaat} daarvan ${teLaat === 1 ? 'is' : 'zijn'} te laat.`);
  if (vandaag > 0) zinnen.push(totaal === 1 ? 'Die moet vandaag klaar zijn.' : `${vandaag} ${vandaag === 1 ? 'moet' : 'moeten'} vandaag klaar zijn.`);
  else if (eerste) zinnen.push(`${totaal === 1 ? 'Die' : teLaat > 0 ? 'De eerstvolgende' : 'De eerste'} moet uiterlijk ${zegDag(eerste, dag)} klaar zijn.`);
  return zinnen;
}

const tekst = (zinnen: readonly string[], link: string, waarom: string): string =>
  ['Hallo,', zinnen.join(' '), `Bekijk ze in Mijn werk:\n${link}`, `${waarom} Wil je dat anders? Kies in Voordeur onder je naam voor Instellingen.`].join('\n\n') + '\n';

/** The mail of a working day, or undefined when nothing waits. `link` is the address of Mijn werk. */
export function dagelijkseMail(telling: Telling, dag: Dag, link: string): Mail | undefined {
  if (telling.totaal === 0) return undefined;
  return {
    onderwerp: `Voordeur: ${taken(telling.totaal)}${telling.teLaat > 0 ? `, ${telling.teLaat} te laat` : ''}`,
    tekst: tekst([wacht(telling.totaal), ...haast(telling, dag)], link, 'Je krijgt deze mail elke werkdag om 7.30 uur als er iets op je wacht.'),
  };
}

/** What comes to an end by the next working day, and what came up by itself since the last one because nobody answered (art. 4b). */
export type Herinnering = { looptAf: number; opgekomen: number };

/** The reminder for who hears of new tasks only, or undefined when there is nothing to be reminded of. `volgende`: the next working day. */
export function herinneringsmail({ looptAf, opgekomen }: Herinnering, volgende: Dag, dag: Dag, link: string): Mail | undefined {
  if (looptAf + opgekomen === 0) return undefined;
  const zinnen = [
    ...(looptAf > 0 ? [`${taken(looptAf)} ${looptAf === 1 ? 'moet' : 'moeten'} uiterlijk ${zegDag(volgende, dag)} klaar zijn.`] : []),
    ...(opgekomen > 0 ? [`${opgekomen === 1 ? 'Een ander heeft' : 'Anderen hebben'} niet op tijd gereageerd: ${opgekomen === 1 ? 'er is 1 nieuwe taak' : `er zijn ${opgekomen} nieuwe taken`} voor je.`] : []),
  ];
  return { onderwerp: `Voordeur: ${taken(looptAf + opgekomen)} om op te letten`, tekst: tekst(zinnen, link, 'Je krijgt deze mail om 7.30 uur als een termijn bijna voorbij is.') };
}

/** The mail about `nieuw` tasks that came in the last minutes, or undefined when by now nothing waits any more. */
export function directeMail(nieuw: number, telling: Telling, dag: Dag, link: string): Mail | undefined {
  const n = Math.min(nieuw, telling.totaal);
  if (n <= 0) return undefined;
  const erBij = `Er ${n === 1 ? 'is 1 nieuwe taak' : `zijn ${n} nieuwe taken`} voor je.`;
  return {
    onderwerp: `Voordeur: ${n === 1 ? '1 nieuwe taak' : `${n} nieuwe taken`}`,
    tekst: tekst([erBij, ...(n < telling.totaal ? [wacht(telling.totaal)] : []), ...haast(telling, dag)], link, 'Je krijgt deze mail kort nadat er iets nieuws op je wacht.'),
  };
}
