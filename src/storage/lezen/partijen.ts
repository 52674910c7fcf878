import { sql } from 'kysely';
import type { CertificaatStand } from '../../domain/partijen/certificaat.ts';
import type { Registerbron } from '../../domain/partijen/register.ts';
import type { ToetredingStand } from '../../domain/partijen/toetreding.ts';
import type { UittredingStand } from '../../domain/partijen/uittreding.ts';
import type { Transactie } from '../verbinding.ts';
import { zakenVan } from './zaken.ts';

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
