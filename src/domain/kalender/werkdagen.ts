import { Temporal } from 'temporal-polyfill';
import { dagMetNummer, dagnummer, inNederland, weekdag, type Dag } from './dag.ts';
import { feestdagen } from './feestdagen.ts';

export type { Dag } from './dag.ts';

/** Per year the numbers of the holidays that fall on Monday to Friday; computed once. */
const vrijPerJaar = new Map<number, number[]>();

function vrijeWeekdagen(jaar: number): number[] {
  let vrij = vrijPerJaar.get(jaar);
  if (!vrij) {
    const nummers = feestdagen(jaar).map((feestdag) => dagnummer(feestdag.dag));
    // Ascension and 5 May can be one day (2016): count it once.
    vrij = [...new Set(nummers)].filter((nummer) => weekdag(nummer) < 5);
    vrijPerJaar.set(jaar, vrij);
  }
  return vrij;
}

const jaarVan = (nummer: number) => new Date(nummer * 86_400_000).getUTCFullYear();

/** Mondays to Fridays up to and including this day, counted from a fixed Monday; only differences mean something. */
function weekdagenTotEnMet(nummer: number): number {
  return Math.floor((nummer + 3) / 7) * 5 + Math.min(weekdag(nummer) + 1, 5);
}

/** Working days after day number `van` up to and including `tot`, for van <= tot: whole weeks, less the holidays. */
function telWerkdagen(van: number, tot: number): number {
  let vrij = 0;
  for (let jaar = jaarVan(van); jaar <= jaarVan(tot); jaar++) {
    for (const dag of vrijeWeekdagen(jaar)) if (dag > van && dag <= tot) vrij++;
  }
  return weekdagenTotEnMet(tot) - weekdagenTotEnMet(van) - vrij;
}

/** Whether a day is a working day: Monday to Friday and no holiday (Algemene termijnenwet art. 3). */
export function isWerkdag(dag: Dag): boolean {
  const nummer = dagnummer(dag);
  return weekdag(nummer) < 5 && !vrijeWeekdagen(Number(dag.slice(0, 4))).includes(nummer);
}

/**
 * Working days from one day to another: those after `van` up to and including `tot`. Negative, and mirrored, when `tot`
 * comes first. From Friday to Monday is 1; from Friday to Sunday 0.
 */
export function werkdagenTussen(van: Dag, tot: Dag): number {
  const [a, b] = [dagnummer(van), dagnummer(tot)];
  // `0 - n` and not `-n`: no working days back is 0, not the other zero (-0).
  return a <= b ? telWerkdagen(a, b) : 0 - telWerkdagen(b, a);
}

/** The n-th working day after a day, or before it when n is negative; n = 0 gives the day itself, whatever day it is. */
export function plusWerkdagen(dag: Dag, n: number): Dag {
  if (!Number.isSafeInteger(n)) throw new RangeError(`Geen geheel aantal werkdagen: ${n}`);
  const begin = dagnummer(dag);
  let eind = begin;
  // A jump of as many days as are still missing never overshoots, as each day adds at most one working day.
  for (let rest = n; rest !== 0; ) {
    eind += rest;
    rest = n > 0 ? n - telWerkdagen(begin, eind) : n + telWerkdagen(eind - 1, begin - 1);
  }
  return dagMetNummer(eind);
}

/** The day itself, or the next working day when it is none (Algemene termijnenwet art. 1). */
export const opWerkdag = (dag: Dag): Dag => (isWerkdag(dag) ? dag : plusWerkdagen(dag, 1));

const DUUR = /^(\d+) (werkdag|werkdagen|dag|dagen|week|weken|maand|maanden|jaar)$/;
const EENHEDEN = {
  dag: { duur: (n: number) => ({ days: n }), verlengd_tot: 90 },
  week: { duur: (n: number) => ({ weeks: n }), verlengd_tot: 12 },
  maand: { duur: (n: number) => ({ months: n }), verlengd_tot: 3 },
  jaar: { duur: (n: number) => ({ years: n }), verlengd_tot: 0 },
} as const;
const EENHEID = { dag: 'dag', dagen: 'dag', week: 'week', weken: 'week', maand: 'maand', maanden: 'maand', jaar: 'jaar' } as const;

/**
 * The last day of a term that starts to run the day after `dag`, for a duration as a regeling writes it: "5 werkdagen",
 * "8 weken", "6 maanden", "1 jaar". A term that would end on a weekend day or holiday runs on to the next working day
 * (Algemene termijnenwet art. 1), and one of three days or more holds at least two working days (art. 2); neither goes
 * for terms over 90 days, twelve weeks or three months, nor in years (art. 4). Throws RangeError for another duration.
 */
export function plusTermijn(dag: Dag, binnen: string): Dag {
  const [, getal, woord] = DUUR.exec(binnen) ?? [];
  if (getal === undefined || woord === undefined) throw new RangeError(`Geen duur: "${binnen}"`);
  const n = Number(getal);
  if (woord.startsWith('werkdag')) return plusWerkdagen(dag, n);
  const soort = EENHEID[woord as keyof typeof EENHEID];
  const { duur, verlengd_tot } = EENHEDEN[soort];
  const eind = Temporal.PlainDate.from(dag).add(duur(n)).toString();
  if (n === 0 || n > verlengd_tot) return eind;
  const rustdagVoorbij = opWerkdag(eind);
  const tweeWerkdagen = soort === 'dag' && n < 3 ? rustdagVoorbij : plusWerkdagen(dag, 2);
  return rustdagVoorbij > tweeWerkdagen ? rustdagVoorbij : tweeWerkdagen;
}

/** The day it is in the Netherlands at a moment. */
export function vandaagIn(nu: Date): Dag {
  return inNederland(nu).dag;
}
