import { dagnummer, dagMetNummer, jaarVan, type Dag } from '../kalender/dag.ts';
import { zegDatum } from '../kalender/zeg.ts';

/** A stretch of days: `tot` is the first day that no longer counts. */
export type Periode = { van: Dag; tot: Dag };
export type Kwartaal = Periode & { code: string; naam: string };
export type Periodefout = { veld: 'van' | 'tot'; melding: string };

/** A longer period would keep the database counting while others wait; the evaluations of the regeling look back no further. */
const HOOGSTENS_JAREN = 5;

export const jaarPeriode = (jaar: number): Periode => ({ van: `${jaar}-01-01`, tot: `${jaar + 1}-01-01` });
/** The days both have, or undefined when they have none. */
export function overlap(a: Periode, b: Periode): Periode | undefined {
  const samen = { van: a.van > b.van ? a.van : b.van, tot: a.tot < b.tot ? a.tot : b.tot };
  return samen.van < samen.tot ? samen : undefined;
}
export const binnen = (binnenste: Periode, buitenste: Periode): boolean => buitenste.van <= binnenste.van && binnenste.tot <= buitenste.tot;

/** The calendar years a period touches. */
export function jarenVan({ van, tot }: Periode): number[] {
  const eerste = jaarVan(van);
  const laatste = jaarVan(dagMetNummer(dagnummer(tot) - 1));
  return Array.from({ length: laatste - eerste + 1 }, (_, i) => eerste + i);
}

/** The quarters a period touches, each cut to the period: "2019-1" is January to March 2019. */
export function kwartalenVan(periode: Periode): Kwartaal[] {
  return jarenVan(periode).flatMap((jaar) => [1, 2, 3, 4].flatMap((nummer): Kwartaal[] => {
    const begin = (n: number): Dag => (n > 4 ? `${jaar + 1}-01-01` : `${jaar}-${String(3 * n - 2).padStart(2, '0')}-01`);
    const deel = overlap(periode, { van: begin(nummer), tot: begin(nummer + 1) });
    return deel ? [{ ...deel, code: `${jaar}-${nummer}`, naam: `${nummer}e kwartaal ${jaar}` }] : [];
  }));
}

/** Is it one whole quarter or one whole calendar year? */
export function isHeel(p: Periode): boolean {
  const jaar = jaarPeriode(jaarVan(p.van));
  return [jaar, ...kwartalenVan(jaar)].some((q) => q.van === p.van && q.tot === p.tot);
}

/** The quarter of a month: '2019-05' is in '2019-2'. */
export const kwartaalVan = (maand: string): string => `${maand.slice(0, 4)}-${Math.ceil(Number(maand.slice(5, 7)) / 3)}`;

/** "2019" for a whole year, else "1 juli 2018 tot en met 31 december 2018": said with the last day that counts. */
export function zegPeriode(periode: Periode): string {
  const jaar = jaarVan(periode.van);
  if (periode.van === jaarPeriode(jaar).van && periode.tot === jaarPeriode(jaar).tot) return String(jaar);
  return `${zegDatum(periode.van)} tot en met ${zegDatum(dagMetNummer(dagnummer(periode.tot) - 1))}`;
}

const zonderJaar = (dag: Dag): string => zegDatum(dag).replace(/ \d{4}$/, '');
/** A period as far as it has come: "2026 tot en met 23 november", while `laatst` is the last day of it that was counted; as `zegPeriode` once it is over. */
export function zegPeriodeTot(periode: Periode, laatst: Dag): string {
  if (dagMetNummer(dagnummer(laatst) + 1) >= periode.tot) return zegPeriode(periode);
  if (laatst < periode.van) return `${zegPeriode(periode)}, nog niet begonnen`;
  const heel = jaarPeriode(jaarVan(periode.van));
  return periode.van === heel.van && periode.tot === heel.tot ? `${jaarVan(periode.van)} tot en met ${zonderJaar(laatst)}` : `${zegDatum(periode.van)} tot en met ${zegDatum(laatst)}, en loopt nog`;
}

/** When figures were made, and as known on which day: "gemaakt op 23 november 2026, cijfers zoals bekend op 23 november 2026". */
export const zegGemaakt = (gemaaktOp: Dag, bekendOp: Dag = gemaaktOp): string => `gemaakt op ${zegDatum(gemaaktOp)}, cijfers zoals bekend op ${zegDatum(bekendOp)}`;

/** Is this text a day that exists, as jjjj-mm-dd? */
export const bestaat = (dag: string): boolean => {
  try {
    return jaarVan(dag) >= 1900 && jaarVan(dag) <= 2200 && Number.isInteger(dagnummer(dag));
  } catch {
    return false;
  }
};

/** Reads a period as typed: the period, or every fault at once. */
export function leesPeriode(van: string | undefined, tot: string | undefined): { periode?: Periode; fouten: Periodefout[] } {
  const fout = (veld: 'van' | 'tot', waarde: string | undefined, voorbeeld: string): Periodefout[] => {
    if (!waarde) return [{ veld, melding: `Geef ${veld} op, als jjjj-mm-dd; bijvoorbeeld ${veld}=${voorbeeld}.` }];
    return bestaat(waarde) ? [] : [{ veld, melding: `${veld} is geen bestaande dag. Schrijf jjjj-mm-dd, bijvoorbeeld ${voorbeeld}.` }];
  };
  const fouten = [...fout('van', van, '2019-01-01'), ...fout('tot', tot, '2020-01-01')];
  if (fouten.length > 0 || !van || !tot) return { fouten };
  if (tot <= van) return { fouten: [{ veld: 'tot', melding: 'tot moet na van liggen; de dag tot telt zelf niet mee.' }] };
  if (tot > `${jaarVan(van) + HOOGSTENS_JAREN}${van.slice(4)}`) return { fouten: [{ veld: 'tot', melding: `Vraag hoogstens ${HOOGSTENS_JAREN} jaar in één keer.` }] };
  return { periode: { van, tot }, fouten };
}
