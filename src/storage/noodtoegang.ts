import { sql } from 'kysely';
import type { Noodoordeel } from '../domain/privacy/inzagewoorden.ts';
import type { Transactie } from './verbinding.ts';

/* Access in an emergency: opened, ended and judged. The database holds to what the regeling says of it. */

export type Noodpoging = { uitkomst: 'geopend' | 'in-zicht' | 'niet-gevonden' | 'te-vaak' | 'te-veel' | 'niet-bevoegd'; dossier_id: string | null };
export const openNoodtoegang = async (tx: Transactie, { id, kenmerk, reden, toelichting }: { id: string; kenmerk: string; reden: string; toelichting: string }): Promise<Noodpoging> =>
  (await sql<Noodpoging>`select * from voordeur.noodtoegang_openen(${id}::uuid, ${kenmerk}, ${reden}, ${toelichting})`.execute(tx)).rows[0]!;

/** Ends one's own emergency on this dossier; false when there was none. */
export const beeindigNoodtoegang = async (tx: Transactie, dossier: string): Promise<boolean> =>
  (await sql<{ ja: boolean }>`select voordeur.noodtoegang_beeindigen(${dossier}::uuid) as ja`.execute(tx)).rows[0]!.ja;

/** What a privacy officer finds of one; false when it is not theirs to judge. */
export const beoordeelNoodtoegang = async (tx: Transactie, id: string, oordeel: Noodoordeel, toelichting: string | undefined): Promise<boolean> =>
  (await sql<{ ja: boolean }>`select voordeur.noodtoegang_beoordelen(${id}::uuid, ${oordeel}, ${toelichting ?? null}) as ja`.execute(tx)).rows[0]!.ja;
