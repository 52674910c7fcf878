import { dagenTussen, type Dag } from '../kalender/dag.ts';
import { schemaVandaag } from './doelen.ts';
import type { Rij } from './figuur.ts';
import type { Periode } from './periode.ts';

/** Below this share of the schedule someone is far behind. */
const VER_ACHTER = 0.7;

/** One row against its goal, with the verdict in a few words. */
export type Beoordeeld = { naam: string; waarde: number; doel: number; schema?: number; oordeel: string; verAchter: boolean };

/** A row against its goal: against the schedule of today in the current year, else as the share of the goal. */
export function beoordeel({ naam, aantal, doel = 0 }: Pick<Rij, 'naam' | 'aantal' | 'doel'>, periode: Periode, vandaag: Dag): Beoordeeld {
  if (doel === 0) return { naam, waarde: aantal, doel, oordeel: 'geen doel', verAchter: false };
  const schema = schemaVandaag(doel, periode, vandaag);
  if (schema === undefined) return { naam, waarde: aantal, doel, oordeel: `${Math.round((100 * aantal) / doel)}%`, verAchter: false };
  const achter = Math.round(schema - aantal);
  const verAchter = achter >= 1 && aantal < VER_ACHTER * schema;
  const woorden = achter >= 1 ? `${achter}${verAchter ? ', ver achter' : ' achter'}` : achter <= -1 ? `${-achter} voor` : 'op schema';
  return { naam, waarde: aantal, doel, schema: Math.round(schema * 10) / 10, oordeel: woorden, verAchter };
}

const TELWOORDEN = ['Geen', 'Eén', 'Twee', 'Drie', 'Vier', 'Vijf', 'Zes', 'Zeven'];
const telwoord = (n: number): string => TELWOORDEN[n] ?? String(n);

/** The finding above a figure with goals; never the subject. */
export function doelbevinding(rijen: readonly Beoordeeld[], [een, meer]: readonly [string, string]): string {
  const metDoel = rijen.filter((r) => r.doel > 0);
  if (metDoel.length === 0) return `Geen doel voor ${meer} in deze periode`;
  if (metDoel.some((r) => r.schema !== undefined)) {
    const ver = metDoel.filter((r) => r.verAchter).length;
    if (ver > 0) return ver === metDoel.length ? `Alle ${meer} blijven ver achter` : `${telwoord(ver)} ${ver === 1 ? `${een} blijft` : `${meer} blijven`} ver achter`;
    const achter = metDoel.filter((r) => r.oordeel.endsWith('achter')).length;
    return achter === 0 ? `Alle ${meer} op schema` : `${telwoord(achter)} ${achter === 1 ? `${een} loopt` : `${meer} lopen`} iets achter`;
  }
  const opRij = [...metDoel].sort((a, b) => b.waarde / b.doel - a.waarde / a.doel);
  const [hoogste, laagste] = [opRij[0]!, opRij.at(-1)!];
  if (opRij.length === 1 || hoogste.oordeel === laagste.oordeel) return `${hoogste.oordeel} van het doel gehaald`;
  return `${hoogste.naam} haalde ${hoogste.oordeel} van het doel, ${laagste.naam} ${laagste.oordeel}`;
}

/** "65 aanmeldingen, de meeste van Parlan". */
export function aantalbevinding(totaal: number, rijen: readonly Pick<Rij, 'naam' | 'aantal'>[], [een, meer]: readonly [string, string]): string {
  if (totaal === 0) return `Nog geen ${meer} in deze periode`;
  const opRij = [...rijen].sort((a, b) => b.aantal - a.aantal);
  const meeste = opRij[0] && opRij[0].aantal > (opRij[1]?.aantal ?? 0) ? `, de meeste van ${opRij[0].naam}` : '';
  return `${totaal} ${totaal === 1 ? een : meer}${meeste}`;
}

/** The year so far, said: how far behind today's schedule, and where it ends at this pace (`eind`). Undefined outside the current year. */
export function zegSchema(totaal: number, doel: number, periode: Periode, vandaag: Dag): { kop: string; tempo: string; eind: number } | undefined {
  const schema = schemaVandaag(doel, periode, vandaag);
  if (schema === undefined || schema === 0) return undefined;
  const achter = Math.round(schema - totaal);
  const eind = Math.round((totaal * dagenTussen(periode.van, periode.tot)) / (dagenTussen(periode.van, vandaag) + 1));
  const sleutels = (n: number): string => `${n} ${n === 1 ? 'sleutel' : 'sleutels'}`;
  return { kop: achter >= 1 ? `${sleutels(achter)} achter op schema` : achter <= -1 ? `${sleutels(-achter)} voor op schema` : 'Op schema', tempo: `In dit tempo eindigt het jaar op ${eind}.`, eind };
}
