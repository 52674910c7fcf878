import { sql } from 'kysely';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Pijplijntelling, Sleuteltelling, Verdelingfeiten } from '../../domain/verdeling/jaarstand.ts';
import { taakstellingVan, type Taakrij } from '../../domain/verdeling/taakstelling.ts';
import { laadVerdeling, type Toelichtingen } from '../verdeling.ts';
import type { Transactie } from '../verbinding.ts';

export type { Toelichtingen } from '../verdeling.ts';

/* The numbers of the reader's own regeling: counted keys and homes, and what was decided. No persons. */

/** With what people wrote at each decision, by its number. */
export type Verdelingbeeld = Verdelingfeiten & { toelichtingen: Toelichtingen };

/** What the goals of a regeling are made of, as it stands on `op`; three queries, whatever the size. `versies`: of the reader's own regeling. */
export async function leesVerdeling(tx: Transactie, versies: readonly Regeling[], op: Dag): Promise<Verdelingbeeld> {
  const verdeling = await laadVerdeling(tx, { regeling: versies[0]?.regeling ?? '' });
  const sleutels = await sql<Sleuteltelling[number]>`select * from voordeur.verdeling_sleutels()`.execute(tx);
  const pijplijn = await sql<Pijplijntelling[number]>`select * from voordeur.verdeling_pijplijn()`.execute(tx);
  return { versies, besluiten: verdeling?.stand.besluiten ?? [], toelichtingen: verdeling?.toelichtingen ?? {}, geteld: sleutels.rows, pijplijn: pijplijn.rows, op };
}

/**
 * One state of a goal: of a corporation in a municipality, of a municipality (`corporatie` null), of a corporation over all its
 * municipalities (`gemeente` null), or of the region (both null).
 */
export type Aantal = Pick<Taakrij, 'gemeente' | 'corporatie' | 'taakstelling' | 'gerealiseerd' | 'pijplijn'>;

/**
 * The state of every goal of a year: goal, realised, in the pipeline. For the reader's own regeling, within their transaction. Empty for a
 * year without a regeling. Where the document does not cross municipality and corporation, there are no rows with both.
 */
export async function aantallenVoor(tx: Transactie, versies: readonly Regeling[], jaar: number, op: Dag): Promise<Aantal[]> {
  const t = taakstellingVan(await leesVerdeling(tx, versies, op), jaar);
  return t ? [...t.cellen, ...t.gemeenten, ...t.corporaties, t.regio].map(({ gemeente, corporatie, taakstelling, gerealiseerd, pijplijn }) => ({ gemeente, corporatie, taakstelling, gerealiseerd, pijplijn })) : [];
}

export type Vermelding = { nummer: number; vastgelegd_op: Date; organisatie: string };
/** When and by which organisation each report or decision was recorded, by its number. */
export async function leesVastleggingen(tx: Transactie, regeling: string): Promise<ReadonlyMap<number, Vermelding>> {
  const { rows } = await sql<Vermelding>`select (g.gegevens ->> 'nummer')::int as nummer, g.vastgelegd_op, coalesce(o.naam, g.organisatie) as organisatie
    from voordeur.verdeling v join voordeur.gebeurtenis g on g.stroom_id = v.id left join voordeur.organisatie o on o.code = g.organisatie
    where v.regeling = ${regeling} and g.gegevens ? 'nummer' order by g.volgnummer`.execute(tx);
  return new Map(rows.map((r) => [r.nummer, r]));
}
