import { dagenTussen, type Dag } from '../kalender/dag.ts';
import type { Regeling } from '../regeling/schema.ts';
import { verdeelsleutelVan } from '../verdeling/sleutel.ts';
import type { Cijfercode } from './cijfers.ts';
import type { Melding } from './meldingen.ts';
import { binnen, jaarPeriode, jarenVan, overlap, zegPeriode, type Periode } from './periode.ts';
import { geldigheid, versieInJaar } from './versies.ts';

/** The published goal per row for a period, and what has to be said about it. Undefined when a year in it has none. */
export type Doelen = { perRij?: ReadonlyMap<string, number>; meldingen: Melding[] };

/** The published numbers of one year: per municipality, or per corporation over all its municipalities. */
function jaardoelen(regeling: Regeling, jaar: number, cijfer: 'woningen' | 'uitstroom'): Map<string, number> {
  const sleutel = verdeelsleutelVan(regeling, jaar);
  const rijen = cijfer === 'uitstroom' ? sleutel.gemeenten.map((r) => [r.gemeente, r.gepubliceerd] as const) : sleutel.corporaties.map((r) => [r.corporatie, r.gepubliceerd] as const);
  const doelen = new Map<string, number>();
  for (const [code, aantal] of rijen) doelen.set(code, (doelen.get(code) ?? 0) + aantal);
  return doelen;
}

/**
 * The goal of a period: the published goals of its calendar years, each from the version in force that year, added up.
 * A year counts whole, as the evaluation prints it; that the period is shorter is said, not computed away.
 */
export function doelenVan(versies: readonly Regeling[], cijfer: Cijfercode, periode: Periode): Doelen {
  if (cijfer === 'aanmeldingen') return { meldingen: [] };
  const jaren = jarenVan(periode).flatMap((jaar) => {
    const versie = versieInJaar(versies, jaar);
    return versie ? [{ jaar, versie, doelen: jaardoelen(versie, jaar, cijfer) }] : [];
  });
  const zonder = jaren.filter((j) => j.doelen.size === 0);
  const wie = cijfer === 'uitstroom' ? 'gemeente' : 'corporatie';
  if (zonder.length > 0 || jaren.length === 0)
    return { meldingen: zonder.map(({ jaar }) => ({ soort: 'geen-doel', sleutels: [], tekst: `Voor ${jaar} is geen doel per ${wie} gepubliceerd.` })) };
  const perRij = new Map<string, number>();
  for (const { doelen } of jaren) for (const [code, aantal] of doelen) perRij.set(code, (perRij.get(code) ?? 0) + aantal);
  const korter = jaren.flatMap(({ jaar, versie }) => {
    const geldig = overlap(jaarPeriode(jaar), geldigheid(versies, versie));
    return geldig && !binnen(geldig, periode) ? [jaar] : [];
  });
  return { perRij, meldingen: korter.length === 0 ? [] : [{ soort: 'doel-heel-jaar', sleutels: [], tekst: `Het doel van ${korter.join(' en ')} is dat van het hele jaar; geteld is ${zegPeriode(periode)}.` }] };
}

/** How many there should be by the end of today if they came evenly over the year; undefined outside the current year. */
export function schemaVandaag(doel: number, periode: Periode, vandaag: Dag): number | undefined {
  const jaar = jarenVan(periode)[0]!;
  const heel = jaarPeriode(jaar);
  if (periode.van !== heel.van || periode.tot !== heel.tot || vandaag < heel.van || vandaag >= heel.tot) return undefined;
  return (doel * (dagenTussen(heel.van, vandaag) + 1)) / dagenTussen(heel.van, heel.tot);
}
