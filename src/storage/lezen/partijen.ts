import { sql } from 'kysely';
import type { CertificaatStand } from '../../domain/partijen/certificaat.ts';
import type { Registerbron } from '../../domain/partijen/register.ts';
import type { ToetredingStand } from '../../domain/partijen/toetreding.ts';
import type { UittredingStand } from '../../domain/partijen/uittreding.ts';
import { beurtenOp, type Beurt } from '../../domain/zaak/leer.ts';
import type { Transactie } from '../verbinding.ts';
import { zakenVan, type Zaaklezer, type Zaakregel } from './zaken.ts';

/** What still runs at a party. `signalen`: null where the reader is not told. */
export type Partijaantallen = { accounts: number; dossiers: number; woningen: number; signalen: number | null };
export const GEEN_AANTALLEN: Partijaantallen = { accounts: 0, dossiers: 0, woningen: 0, signalen: null };

/** Per party of the reader's regeling what runs there: accounts, dossiers it is involved in, homes on offer, open signals. */
export async function leesPartijaantallen(tx: Transactie): Promise<Map<string, Partijaantallen>> {
  const { rows } = await sql<Partijaantallen & { organisatie: string }>`select organisatie, accounts, dossiers, woningen, signalen from voordeur.partij_aantallen()`.execute(tx);
  return new Map(rows.map(({ organisatie, ...aantallen }) => [organisatie, aantallen]));
}

/** Who joined, who leaves, and which certificates are kept: what the register lays over the regeling. */
export async function leesRegisterbron(tx: Transactie, regeling: string): Promise<Registerbron> {
  return {
    toetredingen: await zakenVan<ToetredingStand>(tx, regeling, 'toetreding'),
    uittredingen: await zakenVan<UittredingStand>(tx, regeling, 'uittreding'),
    certificaten: (await zakenVan<CertificaatStand>(tx, regeling, 'certificaat')).map((z) => z.stand),
  };
}

/** The open matters about this party or in which it is to act, those with the nearest last day first; fifty at the most. */
export async function leesZakenBijPartij(tx: Transactie, wie: Zaaklezer, partij: string): Promise<Zaakregel[]> {
  const rijen = await tx.selectFrom('zaak').select(['id', 'soort', 'volgnummer', 'status', 'datum', 'stand', 'beurten']).where('regeling', '=', wie.regeling).where('status', '=', 'open')
    .where(sql<boolean>`(beurten @> ${JSON.stringify([{ organisatie: partij }])}::jsonb or stand ->> 'partij' = ${partij} or stand ->> 'melder' = ${partij} or stand #>> '{partij,code}' = ${partij})`)
    .orderBy(sql`(select min(b ->> 'uiterlijk') from jsonb_array_elements(beurten) b where b ->> 'organisatie' = ${partij}) nulls last, datum, id`).limit(50).execute();
  return rijen.map((r) => {
    const beurten = beurtenOp(r.beurten as Beurt[], wie.vandaag);
    return { ...r, beurten, vanMij: beurten.some((b) => b.rollen.includes(wie.rol) && (b.organisatie ?? wie.organisatie) === wie.organisatie) } as unknown as Zaakregel;
  });
}
