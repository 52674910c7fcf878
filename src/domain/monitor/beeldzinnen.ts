import type { Regeling } from '../regeling/schema.ts';
import type { Cel, Cijferrij, Cijfertabel } from './tabel.ts';

/* The sentences above the pictures of the monitor: each says what the numbers below it say, and nothing more. */

/** The number in a cell; what is held back or not known counts as none. */
export const getalIn = (rij: Pick<Cijferrij, 'cellen'> | undefined, kolom: string): number => { const n = rij?.cellen[kolom]; return typeof n === 'number' ? n : 0; };
export const rijVan = (t: Cijfertabel | undefined, code: string): Cijferrij | undefined => t?.rijen.find((r) => r.code === code);

const DELEN: readonly (readonly [van: number, tot: number, woorden: string])[] = [
  [0, 0, 'Niemand'], [0.225, 0.275, 'Een kwart'], [0.31, 0.355, 'Een derde'], [0.475, 0.525, 'De helft'], [0.645, 0.69, 'Twee derde'], [0.725, 0.775, 'Driekwart'], [1, 1, 'Iedereen'],
];
/** A part in words where it is close to one, else in numbers: "Driekwart", "61 van de 90". */
export function zegDeel(deel: number, geheel: number): string {
  const aandeel = geheel === 0 ? 0 : deel / geheel;
  return DELEN.find(([van, tot]) => aandeel >= van && aandeel <= tot)?.[2] ?? `${deel} van de ${geheel}`;
}

/** Fewer than this is not told as a part: "de helft" of two says nothing. */
const GENOEG = 5;

/** "Driekwart krijgt binnen 6 maanden een eerste aanbod", of who had one or has waited longer than that; `binnen` is the term in words, of which there may be none. Where everyone was in time, who still waits is named too. */
export function wachtzin(opTijd: number, alle: number, binnen: string | undefined, wachtend = 0): string {
  const nog = wachtend === 0 ? '' : `; ${wachtend} ${wachtend === 1 ? 'wacht' : 'wachten'} nog`;
  if (alle === 0) return `Nog niemand kreeg in deze periode een eerste aanbod${nog}`;
  if (nog && binnen !== undefined && alle >= GENOEG && opTijd === alle) return `${alle} kregen een eerste aanbod, allemaal binnen ${binnen}${nog}`;
  if (alle < GENOEG || binnen === undefined) return `${alle} ${alle === 1 ? 'mens kreeg' : 'mensen kregen'} een eerste aanbod${nog}`;
  const deel = zegDeel(opTijd, alle);
  return `${deel} ${/^\d/.test(deel) && opTijd !== 1 ? 'krijgen' : 'krijgt'} binnen ${binnen} een eerste aanbod${nog}`;
}

/** "Van 214 aanvragen zijn er 112 tot een sleutel gekomen". */
export const trechterzin = (begin: number, eind: number): string =>
  begin === 0 ? 'Geen aanvragen in deze periode' : `Van ${begin} ${begin === 1 ? 'aanvraag is er' : 'aanvragen zijn er'} ${eind === 0 ? 'nog geen' : eind} tot een sleutel gekomen`;

/** Why the funnel has fewer keys than the period: "In deze periode zijn 51 sleutels overgedragen; 10 daarvan horen bij een aanvraag van eerder." Nothing where there is no such key, or where a number is held back. */
export function trechternoot(groep: Cel | undefined, alle: number): string | undefined {
  if (typeof groep !== 'number' || groep >= alle) return undefined;
  const eerder = alle - groep;
  return `In deze periode ${alle === 1 ? 'is 1 sleutel' : `zijn ${alle} sleutels`} overgedragen; ${eerder === 1 ? '1 daarvan hoort' : `${eerder} daarvan horen`} bij een aanvraag van eerder en ${eerder === 1 ? 'staat' : 'staan'} hier niet.`;
}

/** Why more or fewer wait in the funnel than for a first offer; nothing where both say the same, or where a number is held back. */
export function wachtnoot(inGroep: Cel | undefined, opEerste: Cel | undefined): string | undefined {
  if (typeof inGroep !== 'number' || typeof opEerste !== 'number' || inGroep === opEerste || inGroep === 0) return undefined;
  return `Van deze aanvragen ${inGroep === 1 ? 'wacht' : 'wachten'} er nu ${inGroep} op een woning, ook wie al eens een woning kreeg voorgelegd. Op een eerste aanbod ${opEerste === 1 ? 'wacht' : 'wachten'} er ${opEerste}: daar telt wie nog niets kreeg voorgelegd, ook van een aanvraag van eerder.`;
}

/** "Twee derde blijft in de gemeente van herkomst". */
export function stroomzin(blijft: number, alle: number): string {
  if (alle === 0) return 'Nog geen sleutels in deze periode';
  if (alle < GENOEG) return `${blijft} van ${alle} ${blijft === 1 ? 'blijft' : 'blijven'} in de gemeente van herkomst`;
  const deel = zegDeel(blijft, alle);
  return `${deel} ${/^\d/.test(deel) && blijft !== 1 ? 'blijven' : 'blijft'} in de gemeente van herkomst`;
}

/** The last two quarters that are over, held beside each other: "Van 12 naar 7 sleutels per kwartaal". */
export function trendzin(sleutels: readonly { waarde: number | null; loopt?: boolean }[]): string {
  const [eerder, laatst] = sleutels.filter((p) => !p.loopt && p.waarde !== null).slice(-2).map((p) => p.waarde!);
  if (eerder === undefined || laatst === undefined) return 'Het verloop per kwartaal';
  return eerder === laatst ? `Twee kwartalen achtereen ${laatst} ${laatst === 1 ? 'sleutel' : 'sleutels'}` : `Van ${eerder} naar ${laatst} ${laatst === 1 ? 'sleutel' : 'sleutels'} per kwartaal`;
}

/** The municipality furthest on its way to its goal, and the one least far; undefined when there is nothing to tell apart. */
export function kaartzin(delen: readonly { naam: string; deel: number }[]): string | undefined {
  const opRij = [...delen].sort((a, b) => b.deel - a.deel);
  const [hoog, laag] = [opRij[0], opRij.at(-1)];
  return hoog === undefined || laag === undefined || hoog.deel === laag.deel ? undefined : `${hoog.naam} is het verst op weg naar het doel, ${laag.naam} het minst`;
}

/** What happens with what is left of a year's goal, as the regeling has it; with the article. */
export function restzin({ verdeelsleutel: { overdracht } }: Pick<Regeling, 'verdeelsleutel'>, jaar: number): { zin: string; bron?: string } {
  if (!overdracht) return { zin: `De regeling zegt niet wat er met de rest gebeurt.` };
  const wat = overdracht.standaard === 'meenemen' ? `telt mee in ${jaar + 1}` : `vervalt na ${jaar}`;
  return { zin: `Wat overblijft ${wat}, tenzij ${lidwoord(overdracht.besluit_door)} anders besluit.`, bron: overdracht.bron };
}
const lidwoord = (wie: string): string => (/overleg$/i.test(wie) ? `het ${wie}` : `de ${wie}`);

/** Days as months with one decimal, the way a wait is told: 134 days is "4,4 mnd". */
export const zegMaanden = (dagen: Cel | undefined): string | undefined =>
  typeof dagen === 'number' ? `${((dagen * 12) / 365.25).toLocaleString('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} mnd` : undefined;
