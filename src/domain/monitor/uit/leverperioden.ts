import { dagMetNummer, dagnummer, jaarVan, type Dag } from '../../kalender/dag.ts';
import type { Monitorregels, Regeling } from '../../regeling/schema.ts';
import { binnen, jaarPeriode, kwartalenVan, type Periode } from '../periode.ts';

/** A stretch over which parties supply: '2026', or '2026-3' for its third quarter. `uiterlijk`: the last day to do so. */
export type Leverperiode = Periode & { code: string; uiterlijk: Dag };

const uiterlijk = ({ binnen_dagen }: Monitorregels, tot: Dag): Dag => dagMetNummer(dagnummer(tot) - 1 + binnen_dagen);
const inJaar = (regels: Monitorregels, jaar: number): Leverperiode[] =>
  (regels.ritme === 'jaar' ? [{ ...jaarPeriode(jaar), code: String(jaar) }] : kwartalenVan(jaarPeriode(jaar)).map(({ code, van, tot }) => ({ code, van, tot })))
    .map((p) => ({ ...p, uiterlijk: uiterlijk(regels, p.tot) }));

/** How many years back can still be supplied or mended. */
const JAREN_TERUG = 3;

/** The periods that are over and in which the regeling held, the last first. */
export function leverperioden({ monitor, geldig_vanaf }: Pick<Regeling, 'monitor' | 'geldig_vanaf'>, vandaag: Dag): Leverperiode[] {
  if (!monitor) return [];
  const jaar = jaarVan(vandaag);
  return Array.from({ length: JAREN_TERUG + 1 }, (_, i) => jaar - i).flatMap((j) => inJaar(monitor, j).reverse()).filter((p) => p.tot <= vandaag && p.tot > geldig_vanaf);
}

/** The whole supply periods that lie within a period, in order. */
export function leverperiodenIn(regels: Monitorregels, periode: Periode): Leverperiode[] {
  const jaren = Array.from({ length: jaarVan(periode.tot) - jaarVan(periode.van) + 1 }, (_, i) => jaarVan(periode.van) + i);
  return jaren.flatMap((j) => inJaar(regels, j)).filter((p) => binnen(p, periode));
}

/** The same stretch a year earlier. */
export const jaarEerder = (code: string): string => `${Number(code.slice(0, 4)) - 1}${code.slice(4)}`;
export const zegLeverperiode = (code: string): string => (code.length === 4 ? code : `het ${code.slice(5)}e kwartaal van ${code.slice(0, 4)}`);
