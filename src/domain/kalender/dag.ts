/** A calendar day in the Netherlands, written 'YYYY-MM-DD'. */
export type Dag = string;

const MS_PER_DAG = 86_400_000;
const PATROON = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The number of a day, counted from 1 January 1970 (day 0).
 * Lists ask this per row, so it stays with integers: a date-only ISO string is read as UTC, thus exact, and it is
 * some fifteen times quicker than a date object. Throws RangeError for a string that is no existing day.
 */
export function dagnummer(dag: Dag): number {
  const ms = PATROON.test(dag) ? Date.parse(dag) : Number.NaN;
  // 30 February is read as 2 March: the day of the month then differs from what was written.
  if (new Date(ms).getUTCDate() !== Number(dag.slice(8))) throw new RangeError(`Geen bestaande dag: "${dag}"`);
  return ms / MS_PER_DAG;
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
