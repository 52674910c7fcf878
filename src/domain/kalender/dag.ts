/** A calendar day in the Netherlands, written 'YYYY-MM-DD'. */
export type Dag = string;

const MS_PER_DAG = 86_400_000;
const PATROON = /^\d{4}-\d{2}-\d{2}$/;
/** Days before each month in a year that begins in March, so that the leap day comes last. */
const VOOR_MAAND = [306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275];
const IN_MAAND = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isSchrikkeljaar = (jaar: number): boolean => jaar % 4 === 0 && (jaar % 100 !== 0 || jaar % 400 === 0);
/** 1 January 1970 counted from 1 March of the year 0. */
const BEGIN = 719_468;

/**
 * The number of a day, counted from 1 January 1970 (day 0).
 * Lists and rankings ask this per row, so it counts with whole numbers only. Throws RangeError for a string that is no existing day.
 */
export function dagnummer(dag: Dag): number {
  const [jaar, maand, dagVanMaand] = [Number(dag.slice(0, 4)), Number(dag.slice(5, 7)), Number(dag.slice(8))];
  const hoogstens = maand === 2 && isSchrikkeljaar(jaar) ? 29 : IN_MAAND[maand - 1];
  if (!PATROON.test(dag) || hoogstens === undefined || dagVanMaand < 1 || dagVanMaand > hoogstens) throw new RangeError(`Geen bestaande dag: "${dag}"`);
  const vanafMaart = maand > 2 ? jaar : jaar - 1;
  return 365 * vanafMaart + Math.floor(vanafMaart / 4) - Math.floor(vanafMaart / 100) + Math.floor(vanafMaart / 400) + VOOR_MAAND[maand - 1]! + dagVanMaand - 1 - BEGIN;
}

/** The day with this number; the inverse of `dagnummer`. */
export function dagMetNummer(nummer: number): Dag {
  return new Date(nummer * MS_PER_DAG).toISOString().slice(0, 10);
}

/** The day of the week of a day number: 0 is Monday, 6 is Sunday. */
export function weekdag(nummer: number): number {
  return (((nummer + 3) % 7) + 7) % 7;
}

/** Calendar days from one day to another; negative when `tot` comes first. */
export function dagenTussen(van: Dag, tot: Dag): number {
  return dagnummer(tot) - dagnummer(van);
}

/** The calendar year of a day. */
export const jaarVan = (dag: Dag): number => Number(dag.slice(0, 4));

/** Whole years from one day to another: someone's age, when `van` is the day of birth. Who is born on 29 February has a birthday on 1 March in other years. */
export const jarenTussen = (van: Dag, op: Dag): number => Number(op.slice(0, 4)) - Number(van.slice(0, 4)) - (op.slice(5) < van.slice(5) ? 1 : 0);

const NEDERLAND = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** What the calendar and the clock in the Netherlands show at a moment, summer time included; `tijd` as "16.12". */
export function inNederland(moment: Date): { dag: Dag; tijd: string } {
  const deel: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of NEDERLAND.formatToParts(moment)) deel[type] = value;
  return { dag: `${deel.year}-${deel.month}-${deel.day}`, tijd: `${deel.hour}.${deel.minute}` };
}
