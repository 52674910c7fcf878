/*
 * Small numbers, so that no figure points someone out. A group of one to four is not told; and where it could be worked out from the
 * total, other groups are held back with it. Which ones follows from their order in the table and never from how large they are,
 * so that knowing the rule helps nobody.
 */

/** Groups smaller than this are not told. */
export const ONDERGRENS = 5;
/** A number as it may be shown: 'klein' says "minder dan 5", 'verborgen' says nothing. */
export type Beschermd = number | 'klein' | 'verborgen';
export const isKlein = (n: number | undefined): boolean => n === undefined || (n > 0 && n < ONDERGRENS);
export const zegAantal = (n: Beschermd): string => (n === 'klein' ? `minder dan ${ONDERGRENS}` : n === 'verborgen' ? 'niet getoond' : String(n));

type Grens = { laag: number; hoog: number };
/** What an outsider can still think of a cell, when its line adds up to `rest` and every cell has its bounds. */
const ruimte = (rest: number, cel: Grens, anderen: readonly Grens[]): Grens => ({
  laag: Math.max(cel.laag, rest - anderen.reduce((s, g) => s + g.hoog, 0)), hoog: Math.min(cel.hoog, rest - anderen.reduce((s, g) => s + g.laag, 0)),
});
/** At least this far apart: four or more possibilities are left. */
const SPEELRUIMTE = 3;
const som = (ns: readonly number[]): number => ns.reduce((s, n) => s + n, 0);
/** The places after the first of these, going round: the order in which others are held back. */
const omloop = (vanaf: number, n: number): number[] => Array.from({ length: n }, (_, i) => (vanaf + 1 + i) % n);

const KLEIN: Grens = { laag: 1, hoog: ONDERGRENS - 1 };
const GROOT: Grens = { laag: ONDERGRENS, hoog: Number.MAX_SAFE_INTEGER };

/**
 * One column of counts that add up to a total everyone knows. An absent count is one to four people. When holding back others
 * does not help, nothing of the column is told, the zeros neither.
 */
export function beschermKolom(aantallen: readonly (number | undefined)[], totaal: number): Beschermd[] {
  const klein = aantallen.map(isKlein);
  if (!klein.includes(true)) return [...(aantallen as number[])];
  const erbij = new Set<number>();
  const andereKleine = Array<Grens>(klein.filter(Boolean).length - 1).fill(KLEIN);
  const veilig = (): boolean => {
    const rest = totaal - som(aantallen.filter((_, i) => !klein[i] && !erbij.has(i)) as number[]);
    const { laag, hoog } = ruimte(rest, KLEIN, [...andereKleine, ...Array<Grens>(erbij.size).fill(GROOT)]);
    return laag === KLEIN.laag && hoog === KLEIN.hoog;
  };
  const kandidaten = omloop(klein.indexOf(true), aantallen.length).filter((i) => !klein[i] && aantallen[i]! >= ONDERGRENS);
  for (const i of kandidaten) {
    if (veilig()) break;
    erbij.add(i);
  }
  if (!veilig()) return aantallen.map(() => 'verborgen');
  return aantallen.map((n, i) => (klein[i] ? 'klein' : erbij.has(i) ? 'verborgen' : n!));
}

/** A part of each group, beside the rest of that group: `heel` as shown, `deel` absent when either is one to four people. */
export type Aandeel = { heel: Beschermd; deel: number | undefined };

/**
 * The share of each group, where the groups and the total of both columns are known. Hidden groups count as one, since their sum
 * can be worked out. A share is told or not told; nothing in between.
 */
export function beschermAandeel(rijen: readonly Aandeel[], totaal: { heel: number; deel: number }): Beschermd[] {
  // nobody or everybody: the total says it of every group
  if (totaal.deel === 0 || totaal.deel === totaal.heel) return rijen.map(({ heel }) => (typeof heel !== 'number' ? 'verborgen' : totaal.deel === 0 ? 0 : heel));
  const open = rijen.map(({ heel }) => typeof heel === 'number');
  const gevoelig = (deel: number | undefined, heel: number): boolean => isKlein(deel) || isKlein(heel - deel!);
  const weg = new Set(rijen.flatMap(({ heel, deel }, i) => (open[i] && gevoelig(deel, heel as number) ? [i] : [])));
  const samen = totaal.heel - som(rijen.flatMap(({ heel }) => (typeof heel === 'number' ? [heel] : [])));
  const metSamen = open.includes(false);
  const veilig = (): boolean => {
    const rest = totaal.deel - som(rijen.flatMap(({ deel }, i) => (open[i] && !weg.has(i) ? [deel!] : [])));
    const vakken = [...[...weg].map((i): Grens => ({ laag: 0, hoog: rijen[i]!.heel as number })), ...(metSamen ? [{ laag: 0, hoog: samen }] : [])];
    // of the hidden groups together nothing is told either when it says the same of each of them
    if (weg.size === 0) return !metSamen || !(gevoelig(rest, samen) || rest === 0 || rest === samen);
    return vakken.every((vak, i) => {
      const { laag, hoog } = ruimte(rest, vak, vakken.filter((_, j) => j !== i));
      return hoog - laag >= Math.min(SPEELRUIMTE, vak.hoog);
    });
  };
  const begin = Math.max(0, rijen.findIndex((_, i) => weg.has(i) || !open[i]));
  for (const i of omloop(begin, rijen.length)) {
    if (veilig()) break;
    if (open[i] && rijen[i]!.heel !== 0) weg.add(i);
  }
  const alles = !veilig();
  return rijen.map(({ deel }, i) => (!open[i] || weg.has(i) || alles ? 'verborgen' : deel!));
}
