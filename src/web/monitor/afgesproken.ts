import { jaarVan } from '../../domain/kalender/dag.ts';
import { jaarPeriode } from '../../domain/monitor/periode.ts';
import { samenAfgesproken, type Afgesproken } from '../../domain/verdeling/afgesproken.ts';
import { taakstellingVan } from '../../domain/verdeling/taakstelling.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesVerdeling } from '../../storage/lezen/verdeling.ts';
import type { Monitorvraag } from './vraag.ts';

/**
 * What the goal of a year comes to with what last year left (PO.c3), of the reader's own regeling and of the area that was asked for. Only
 * over a whole year, and as it is known now: what was decided later would change a day in the past.
 */
export async function leesAfgesproken({ kern, wie, token, vandaag }: IngelogdVerzoek, { regeling, versies, periode, bekendOp, gebied }: Monitorvraag): Promise<Afgesproken | undefined> {
  const jaar = jaarVan(periode.van);
  const heel = jaarPeriode(jaar);
  if (bekendOp || wie.regeling !== regeling.regeling || periode.van !== heel.van || periode.tot !== heel.tot) return undefined;
  const t = taakstellingVan(await kern.verbinding.als(token, (tx) => leesVerdeling(tx, versies, vandaag)), jaar);
  return t && samenAfgesproken(gebied ? t.gemeenten.filter((r) => r.gemeente !== null && gebied.gemeenten.includes(r.gemeente)) : [t.regio], jaar);
}
