import type { Rapport } from '../monitor/tabel.ts';

/** Reports over parts of a longer period. `heel`: together they are all of it. */
export type Deling = { geheel: Rapport; delen: readonly Rapport[]; heel: boolean };

/** For each report the others that lie within it, in order. Of what is open no two overlap otherwise. */
export function overPerioden(rapporten: readonly Rapport[]): Deling[] {
  return rapporten.flatMap((geheel): Deling[] => {
    const { van, tot } = geheel.periode;
    const delen = rapporten.filter((d) => d !== geheel && d.periode.van >= van && d.periode.tot <= tot && !(d.periode.van === van && d.periode.tot === tot)).sort((a, b) => a.periode.van.localeCompare(b.periode.van));
    const heel = delen[0]?.periode.van === van && delen.at(-1)!.periode.tot === tot && delen.every((d, i) => i === 0 || d.periode.van === delen[i - 1]!.periode.tot);
    return delen.length > 0 ? [{ geheel, delen, heel }] : [];
  });
}
