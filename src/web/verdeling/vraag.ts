import { jaarVan } from '../../domain/kalender/dag.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { van } from '../../domain/verdeling/besluiten.ts';
import { taakstellingVan, type Taakstelling } from '../../domain/verdeling/taakstelling.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesVastleggingen, leesVerdeling, type Verdelingbeeld, type Vermelding } from '../../storage/lezen/verdeling.ts';
import { namenVan, type Namen } from './woorden.ts';

/** What every page about the numbers reads: those of the reader's own regeling. */
export type Gelezen = { versies: readonly Regeling[]; regeling: Regeling; bron: Verdelingbeeld; vastgelegd: ReadonlyMap<number, Vermelding>; jaren: readonly number[]; jaar: number; t?: Taakstelling; namen: Namen };

/** Undefined for an account without a regeling. `?jaar=` outside the years of the regeling gives no numbers. */
export async function leesVraag({ c, kern, wie, token, vandaag }: IngelogdVerzoek): Promise<Gelezen | undefined> {
  if (wie.regeling === null) return undefined;
  const versies = kern.regelingen.versies(wie.regeling);
  const regeling = kern.regelingen.op(wie.regeling, vandaag);
  const { bron, vastgelegd } = await kern.verbinding.als(token, async (tx) => ({ bron: await leesVerdeling(tx, versies, vandaag), vastgelegd: await leesVastleggingen(tx, regeling.regeling) }));
  const nu = jaarVan(vandaag);
  const eerste = Math.min(...versies.map((v) => jaarVan(v.geldig_vanaf)));
  const laatste = Math.max(nu + 1, ...van(bron.besluiten, 'sleutel-vastgesteld').map((b) => jaarVan(b.vanaf)));
  const gevraagd = c.req.query('jaar');
  const jaar = gevraagd === undefined || gevraagd === '' ? nu : /^\d{4}$/.test(gevraagd) ? Number(gevraagd) : Number.NaN;
  const jaren = Array.from({ length: laatste - eerste + 1 }, (_, i) => eerste + i);
  const t = jaren.includes(jaar) ? taakstellingVan(bron, jaar) : undefined;
  return { versies, regeling, bron, vastgelegd, jaren, jaar, ...(t ? { t } : {}), namen: namenVan(t?.basis.versie ?? regeling) };
}
