import { isRapportcijfer, rapportcijfer } from '../rapport/cijfers.ts';
import type { Cel, Eenheid, Rapport } from '../tabel.ts';

/** One number that is no longer what it was when the report was adopted; undefined: it was not there. */
export type Celverschil = { tabel: string; titel: string; rij: string; kolom: string; eenheid: Eenheid; toen: Cel | undefined; nu: Cel | undefined };

type Vak = Omit<Celverschil, 'toen' | 'nu'> & { waarde: Cel };
/** About what befell people: one number more or less would be one person. `gevoelig`: columns that parties supplied of it. */
const vanMensen = (tabel: string, kolom: string, gevoelig: readonly string[]): boolean => (isRapportcijfer(tabel) && rapportcijfer(tabel).gevoelig === true) || (tabel.startsWith('geleverd-') && gevoelig.includes(kolom));
const vakken = (r: Rapport, gevoelig: readonly string[]): Map<string, Vak> => new Map(r.hoofdstukken.flatMap((h) => h.tabellen).flatMap((t) => [...t.rijen, ...(t.totaal ? [{ code: 'totaal', naam: 'Totaal', cellen: t.totaal }] : [])].flatMap((rij) =>
  t.kolommen.filter((k) => !vanMensen(t.code, k.code, gevoelig)).map((k): [string, Vak] => [`${t.code}|${rij.code}|${k.code}`, { tabel: t.code, titel: t.titel, rij: rij.naam, kolom: k.naam, eenheid: k.eenheid, waarde: rij.cellen[k.code] ?? null }]))));

/** What differs between a report as it was adopted and the same counted now. A row that came or went counts only when there is something in it. Never of what befell people. */
export function verschillen(toen: Rapport, nu: Rapport, gevoelig: readonly string[]): Celverschil[] {
  const [a, b] = [vakken(toen, gevoelig), vakken(nu, gevoelig)];
  return [...new Map([...a, ...b])].flatMap(([code, { waarde: _, ...vak }]): Celverschil[] => {
    const [was, is] = [a.get(code)?.waarde, b.get(code)?.waarde];
    return was === is || (!was && !is) ? [] : [{ ...vak, toen: was, nu: is }];
  });
}
