import type { Kolomregel, Tussenregel } from './regels.ts';
import { isNul, rijenVan, som, TOTAAL, zonderTotaal, type Reeks } from './reeksen.ts';

/*
 * What turns out to hold between the numbers, beside what the tables say of themselves: columns that add up, tables that tell the same.
 * Looked up in the numbers, so that a new table is not forgotten: when it holds for nearly all rows, it is taken to hold wherever the
 * numbers agree. By chance only hides more.
 */

/** Of so many rows that are not nothing, it must hold. */
const BIJNA_ALLE = 0.75;
type Rij = { gelijk: boolean; leeg: boolean };
function bijnaAlle(rijen: readonly Rij[]): boolean {
  const vol = rijen.filter((r) => !r.leeg);
  const goed = vol.filter((r) => r.gelijk).length;
  return goed > 0 && (rijen.every((r) => r.gelijk) || (goed >= 2 && goed >= BIJNA_ALLE * vol.length));
}

/** Columns of one table that are the sum of others: of all others, of two, or of three. */
export function kolommenDieOptellen(rk: readonly Reeks[]): Kolomregel[] {
  const vol = rk.filter((x) => !isNul(x));
  const rijen = rijenVan(vol).filter((rij) => rij !== TOTAAL);
  const klopt = (k: Reeks, delen: readonly Reeks[]): boolean => bijnaAlle(rijen.map((rij) => {
    const [links, ...rechts] = [k, ...delen].map((x) => x.per.get(rij));
    return { gelijk: links !== undefined && !rechts.includes(undefined) && links === som(rechts as number[]), leeg: !links && rechts.every((n) => !n) };
  }));
  return vol.flatMap((k) => {
    const anderen = vol.filter((x) => x !== k);
    const keuzes = [...(anderen.length > 3 ? [anderen] : []), ...anderen.flatMap((a, i) => anderen.slice(i + 1).map((b) => [a, b])), ...driedelig(anderen)];
    return keuzes.filter((delen) => delen.length > 1 && klopt(k, delen)).map((delen): Kolomregel => ({ tabel: k.tabel, links: [k.kolom], rechts: delen.map((d) => d.kolom) }));
  });
}
const driedelig = (rk: readonly Reeks[]): Reeks[][] => (rk.length > 8 ? [] : rk.flatMap((a, i) => rk.slice(i + 1).flatMap((b, j) => rk.slice(i + j + 2).map((c) => [a, b, c]))));

/** Do these say nearly the same of the rows? Rows that only one of them has are zero in the other. */
function zelfde(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  const codes = [...new Set([...a.keys(), ...b.keys()])];
  const [in_a, in_b] = [codes.map((c) => a.get(c) ?? 0), codes.map((c) => b.get(c) ?? 0)];
  return codes.filter((c) => a.has(c) && b.has(c)).length >= 2 && bijnaAlle(codes.map((_, i) => ({ gelijk: in_a[i] === in_b[i], leeg: in_a[i] === 0 && in_b[i] === 0 })));
}

/** What two tables of one period both tell: a column, the totals of columns as rows, the sums of rows, or a total. */
export function tabellenDieHetzelfdeZeggen(alle: readonly Reeks[]): Tussenregel[] {
  const uit: Tussenregel[] = [];
  const vol = alle.filter((x) => !isNul(x));
  for (const [i, a] of vol.entries()) for (const b of vol.slice(i + 1)) {
    if (a.tabel === b.tabel) continue;
    if (zelfde(new Map(zonderTotaal(a)), new Map(zonderTotaal(b)))) uit.push({ links: [[a.tabel, 'elk', a.kolom]], rechts: [[b.tabel, 'elk', b.kolom]] });
    const [ta, tb] = [a.per.get(TOTAAL), b.per.get(TOTAAL)];
    if (ta !== undefined && ta > 0 && ta === tb) uit.push({ links: [[a.tabel, TOTAAL, a.kolom]], rechts: [[b.tabel, TOTAAL, b.kolom]] });
  }
  for (const tabel of new Set(vol.map((x) => x.tabel))) {
    // a column that is the sum of the others does not count twice
    const eigen = vol.filter((x) => x.tabel === tabel && x.kolom !== TOTAAL);
    if (eigen.length < 2) continue;
    const totalen = new Map(eigen.flatMap((x) => (x.per.has(TOTAAL) ? [[x.kolom, x.per.get(TOTAAL)!] as const] : [])));
    const rijsommen = new Map([...new Set(eigen.flatMap((x) => zonderTotaal(x).map(([rij]) => rij)))].map((rij) => [rij, som(eigen.map((x) => x.per.get(rij) ?? 0))]));
    for (const b of vol) {
      if (b.tabel === tabel) continue;
      const rijen = new Map(zonderTotaal(b));
      if (zelfde(new Map([...totalen].filter(([k]) => rijen.has(k))), rijen)) uit.push({ links: [[b.tabel, 'elk', b.kolom]], rechts: [[tabel, TOTAAL, 'rij']] });
      if (zelfde(rijsommen, rijen)) uit.push({ links: [[b.tabel, 'elk', b.kolom]], rechts: eigen.map((x) => [tabel, 'elk', x.kolom]) });
      const alles = som([...totalen.values()]);
      if (totalen.size === eigen.length && alles > 0 && alles === b.per.get(TOTAAL)) uit.push({ links: [[b.tabel, TOTAAL, b.kolom]], rechts: eigen.map((x) => [tabel, TOTAAL, x.kolom]) });
    }
  }
  return uit;
}
