import type { Cel, Cijfertabel, Rapport } from '../monitor/tabel.ts';
import { isAlVerhuld, telkolommen } from './tabellen.ts';

/** One column of one table of open figures, as numbers by row ('totaal' for the last). */
export type Reeks = { tabel: string; kolom: string; per: ReadonlyMap<string, number> };
export const TOTAAL = 'totaal';

const nummer = (cel: Cel | undefined): number | undefined => (typeof cel === 'number' && Number.isInteger(cel) && cel >= 0 ? cel : undefined);

/** The columns of a table that count, without what is not known. */
export function reeksen(t: Cijfertabel): Reeks[] {
  return telkolommen(t).filter(({ code }) => !isAlVerhuld(t, code)).map(({ code }) => ({
    tabel: t.code, kolom: code,
    per: new Map([...t.rijen.map((r) => [r.code, nummer(r.cellen[code])] as const), ...(t.totaal ? [[TOTAAL, nummer(t.totaal[code])] as const] : [])].filter((x): x is [string, number] => x[1] !== undefined)),
  }));
}
export const tabellenVan = (r: Rapport): Cijfertabel[] => r.hoofdstukken.flatMap((h) => h.tabellen);
export const zonderTotaal = ({ per }: Reeks): [string, number][] => [...per].filter(([rij]) => rij !== TOTAAL);
export const som = (ns: readonly number[]): number => ns.reduce((a, b) => a + b, 0);
export const isNul = ({ per }: Reeks): boolean => [...per.values()].every((n) => n === 0);
export const rijenVan = (rk: readonly Reeks[]): string[] => [...new Set(rk.flatMap((x) => [...x.per.keys()]))];
