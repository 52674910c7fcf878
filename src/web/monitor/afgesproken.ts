import { jaarVan } from '../../domain/kalender/dag.ts';
import { jaarPeriode, overlap } from '../../domain/monitor/periode.ts';
import { openbarePeriode } from '../../domain/monitor/versies.ts';
import { samenAfgesproken, type Afgesproken } from '../../domain/verdeling/afgesproken.ts';
import { taakstellingVan, type Taakstelling } from '../../domain/verdeling/taakstelling.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesVerdeling } from '../../storage/lezen/verdeling.ts';
import type { Monitorvraag } from './vraag.ts';

type Vraag = Pick<Monitorvraag, 'regeling' | 'versies' | 'periode' | 'bekendOp'>;

/**
 * The goals of a year with what the year before left (PO.c3), of the reader's own regeling. Only over a whole year, and as it is known
 * now: what was decided later would change a day in the past. Of a period the parties published figures of, the published goal stands.
 */
export async function leesTaakstelling({ kern, wie, token, vandaag }: Pick<IngelogdVerzoek, 'kern' | 'wie' | 'token' | 'vandaag'>, { regeling, versies, periode, bekendOp }: Vraag): Promise<Taakstelling | undefined> {
  const jaar = jaarVan(periode.van);
  const heel = jaarPeriode(jaar);
  const open = openbarePeriode(versies);
  if (bekendOp || wie.regeling !== regeling.regeling || periode.van !== heel.van || periode.tot !== heel.tot || (open && overlap(open, periode))) return undefined;
  return taakstellingVan(await kern.verbinding.als(token, (tx) => leesVerdeling(tx, versies, vandaag)), jaar);
}

/** What the goal of the year comes to, and what it is made of; of the area that was asked for. */
export const afgesprokenIn = (t: Taakstelling | undefined, gebied: Monitorvraag['gebied']): Afgesproken | undefined =>
  t && samenAfgesproken(gebied ? t.gemeenten.filter((r) => r.gemeente !== null && gebied.gemeenten.includes(r.gemeente)) : [t.regio], t.jaar);
