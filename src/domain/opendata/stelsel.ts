import type { Cel, Cijfertabel, Rapport } from '../monitor/tabel.ts';
import { DEEL_VAN, isAlVerhuld, telkolommen } from './tabellen.ts';

/*
 * All open figures of a regeling as one set of numbers with what is known to hold between them: totals, columns that add up, tables
 * that tell the same, quarters that make a year. An outsider reckons with exactly this. What holds is looked up in the numbers
 * themselves: a relation by chance only hides more.
 */

/** The name of one number: period, table, row ('totaal' for the last) and column. */
export const celcode = (r: Pick<Rapport, 'periode'>, tabel: string, rij: string, kolom: string): string => `${r.periode.van}/${r.periode.tot}|${tabel}|${rij}|${kolom}`;
const TOTAAL = 'totaal';

/** `som` is what `delen` add up to; `hoogstens`: `deel` cannot be more than `geheel`. All are numbers of cells. */
export type Relatie = { som: number; delen: readonly number[] };
export type Stelsel = { namen: readonly string[]; waarden: readonly number[]; relaties: readonly Relatie[]; hoogstens: readonly { deel: number; geheel: number }[] };

/** One column of one table as numbers by row. */
type Reeks = { tabel: string; kolom: string; per: ReadonlyMap<string, number> };

const nummer = (cel: Cel | undefined): number | undefined => (typeof cel === 'number' && Number.isInteger(cel) && cel >= 0 ? cel : undefined);

function reeksen(t: Cijfertabel): Reeks[] {
  return telkolommen(t).filter(({ code }) => !isAlVerhuld(t, code)).map(({ code }) => ({
    tabel: t.code, kolom: code,
    per: new Map([...t.rijen.map((r) => [r.code, nummer(r.cellen[code])] as const), ...(t.totaal ? [[TOTAAL, nummer(t.totaal[code])] as const] : [])].filter((x): x is [string, number] => x[1] !== undefined)),
  }));
}
const zonderTotaal = ({ per }: Reeks): [string, number][] => [...per].filter(([rij]) => rij !== TOTAAL);
const som = (ns: readonly number[]): number => ns.reduce((a, b) => a + b, 0);
const isNul = ({ per }: Reeks): boolean => [...per.values()].every((n) => n === 0);

/** Do these say the same of every row? Rows that only one of them has are zero. */
function zelfde(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  const codes = new Set([...a.keys(), ...b.keys()]);
  return [...a.keys()].filter((c) => b.has(c)).length >= 2 && [...codes].every((c) => (a.get(c) ?? 0) === (b.get(c) ?? 0));
}

export function stelselVan(rapporten: readonly Rapport[]): Stelsel {
  const namen: string[] = [];
  const waarden: number[] = [];
  const plek = new Map<string, number>();
  const relaties: Relatie[] = [];
  const hoogstens: { deel: number; geheel: number }[] = [];
  const van = (r: Rapport, tabel: string, rij: string, kolom: string): number | undefined => plek.get(celcode(r, tabel, rij, kolom));
  const voegToe = (somplek: number | undefined, delen: readonly (number | undefined)[]): void => {
    const echte = delen.filter((d) => d !== undefined);
    if (somplek !== undefined && echte.length > 0 && !(echte.length === 1 && echte[0] === somplek)) relaties.push({ som: somplek, delen: echte });
  };

  for (const r of rapporten) {
    const tabellen = r.hoofdstukken.flatMap((h) => h.tabellen);
    const alle = tabellen.flatMap(reeksen);
    for (const { tabel, kolom, per } of alle) for (const [rij, n] of per) { plek.set(celcode(r, tabel, rij, kolom), namen.length); namen.push(celcode(r, tabel, rij, kolom)); waarden.push(n); }
    for (const reeks of alle) {
      const rijen = zonderTotaal(reeks);
      if (reeks.per.get(TOTAAL) === som(rijen.map(([, n]) => n))) voegToe(van(r, reeks.tabel, TOTAAL, reeks.kolom), rijen.map(([rij]) => van(r, reeks.tabel, rij, reeks.kolom)));
    }
    for (const t of tabellen) kolomsommen(t).forEach(({ kolom, delen, rijen }) => rijen.forEach((rij) => voegToe(van(r, t.code, rij, kolom), delen.map((d) => van(r, t.code, rij, d)))));
    for (const t of tabellen) for (const [deel, geheel] of Object.entries(DEEL_VAN[t.code] ?? {}))
      for (const rij of [...t.rijen.map((x) => x.code), TOTAAL]) { const [d, g] = [van(r, t.code, rij, deel), van(r, t.code, rij, geheel)]; if (d !== undefined && g !== undefined && waarden[d]! <= waarden[g]!) hoogstens.push({ deel: d, geheel: g }); }
    tussenTabellen(tabellen, alle, (a, b) => voegToe(van(r, ...a), b.map((x) => van(r, ...x))));
  }
  tussenPerioden(rapporten, (r, delen, { tabel, kolom, rijen }) => rijen.forEach((rij) => voegToe(van(r, tabel, rij, kolom), delen.map((d) => van(d, tabel, rij, kolom)))));
  return { namen, waarden, relaties, hoogstens };
}

/** Columns of one table that are the sum of others, in every row: of all others, or of two. */
function kolomsommen(t: Cijfertabel): { kolom: string; delen: string[]; rijen: string[] }[] {
  const rk = reeksen(t).filter((x) => !isNul(x));
  const rijen = [...new Set(rk.flatMap((x) => [...x.per.keys()]))];
  const klopt = (k: Reeks, delen: readonly Reeks[]): boolean => rijen.every((rij) => k.per.get(rij) !== undefined && delen.every((d) => d.per.get(rij) !== undefined) && k.per.get(rij) === som(delen.map((d) => d.per.get(rij)!)));
  return rk.flatMap((k) => {
    const anderen = rk.filter((x) => x !== k);
    const keuzes = [...(anderen.length > 2 ? [anderen] : []), ...anderen.flatMap((a, i) => anderen.slice(i + 1).map((b) => [a, b])), ...driedelig(anderen)];
    return keuzes.filter((delen) => delen.length > 1 && klopt(k, delen)).map((delen) => ({ kolom: k.kolom, delen: delen.map((d) => d.kolom), rijen }));
  });
}
const driedelig = (rk: readonly Reeks[]): Reeks[][] => (rk.length > 8 ? [] : rk.flatMap((a, i) => rk.slice(i + 1).flatMap((b, j) => rk.slice(i + j + 2).map((c) => [a, b, c]))));

type Plek = [tabel: string, rij: string, kolom: string];
/** What two tables of one period both tell: a column, the total of a column as a row, the sum of a row, or a total. */
function tussenTabellen(tabellen: readonly Cijfertabel[], alle: readonly Reeks[], gelijk: (a: Plek, b: Plek[]) => void): void {
  const vol = alle.filter((x) => !isNul(x));
  const paren = vol.flatMap((a, i) => vol.slice(i + 1).filter((b) => b.tabel !== a.tabel).map((b) => [a, b] as const));
  for (const [a, b] of paren) {
    if (zelfde(new Map(zonderTotaal(a)), new Map(zonderTotaal(b)))) for (const rij of new Set([...a.per.keys(), ...b.per.keys()])) if (a.per.has(rij) && b.per.has(rij)) gelijk([a.tabel, rij, a.kolom], [[b.tabel, rij, b.kolom]]);
    const [ta, tb] = [a.per.get(TOTAAL), b.per.get(TOTAAL)];
    if (ta !== undefined && ta > 0 && ta === tb) gelijk([a.tabel, TOTAAL, a.kolom], [[b.tabel, TOTAAL, b.kolom]]);
  }
  for (const t of tabellen) {
    // a column that is the sum of the others does not count twice
    const eigen = vol.filter((x) => x.tabel === t.code && x.kolom !== TOTAAL);
    if (eigen.length < 2) continue;
    const totalen = new Map(eigen.flatMap((x) => (x.per.has(TOTAAL) ? [[x.kolom, x.per.get(TOTAAL)!] as const] : [])));
    const rijsommen = new Map([...new Set(eigen.flatMap((x) => zonderTotaal(x).map(([rij]) => rij)))].map((rij) => [rij, som(eigen.map((x) => x.per.get(rij) ?? 0))]));
    for (const b of vol) {
      if (b.tabel === t.code) continue;
      const rijen = new Map(zonderTotaal(b));
      if (zelfde(new Map([...totalen].filter(([k]) => rijen.has(k))), rijen)) for (const [k] of totalen) if (rijen.has(k)) gelijk([b.tabel, k, b.kolom], [[t.code, TOTAAL, k]]);
      if (zelfde(rijsommen, rijen)) for (const rij of rijsommen.keys()) if (rijen.has(rij)) gelijk([b.tabel, rij, b.kolom], eigen.filter((x) => x.per.has(rij)).map((x): Plek => [t.code, rij, x.kolom]));
      const [alles, tb] = [som([...totalen.values()]), b.per.get(TOTAAL)];
      if (totalen.size === eigen.length && alles > 0 && alles === tb) gelijk([b.tabel, TOTAAL, b.kolom], eigen.map((x): Plek => [t.code, TOTAAL, x.kolom]));
    }
  }
}

/** Periods that together make another: a column that adds up over them in every row. */
function tussenPerioden(rapporten: readonly Rapport[], gelijk: (geheel: Rapport, delen: readonly Rapport[], wat: { tabel: string; kolom: string; rijen: string[] }) => void): void {
  const perRapport = new Map(rapporten.map((r) => [r, new Map(r.hoofdstukken.flatMap((h) => h.tabellen).flatMap(reeksen).map((x) => [`${x.tabel}|${x.kolom}`, x]))]));
  for (const geheel of rapporten) {
    const delen = rapporten.filter((d) => d !== geheel && d.periode.van >= geheel.periode.van && d.periode.tot <= geheel.periode.tot && !(d.periode.van === geheel.periode.van && d.periode.tot === geheel.periode.tot)).sort((a, b) => a.periode.van.localeCompare(b.periode.van));
    const aaneen = delen.length > 1 && delen[0]!.periode.van === geheel.periode.van && delen.at(-1)!.periode.tot === geheel.periode.tot && delen.every((d, i) => i === 0 || d.periode.van === delen[i - 1]!.periode.tot);
    if (!aaneen) continue;
    for (const [code, reeks] of perRapport.get(geheel)!) {
      const stukken = delen.map((d) => perRapport.get(d)!.get(code)?.per ?? new Map<string, number>());
      const rijen = [...new Set([...reeks.per.keys(), ...stukken.flatMap((s) => [...s.keys()])])];
      if (rijen.every((rij) => (reeks.per.get(rij) ?? 0) === som(stukken.map((s) => s.get(rij) ?? 0)))) gelijk(geheel, delen, { tabel: reeks.tabel, kolom: reeks.kolom, rijen });
    }
  }
}
