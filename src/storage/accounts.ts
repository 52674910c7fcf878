import { sql } from 'kysely';
import type { Rol } from '../domain/partijen/rollen.ts';
import type { Transactie } from './verbinding.ts';

/* Changing and ending the accounts of one's own organisation. Accounts go by a mark: the identifier is half of a way in. */

export type Gewijzigd = 'gelukt' | 'niet-gevonden' | 'zelf' | 'rol-past-niet' | 'laatste-beheerder';

/** Another name or role. With another role sessions, drafts and standing in end. */
export const wijzigAccount = async (tx: Transactie, merk: string, naam: string, rol: Rol): Promise<Gewijzigd> =>
  (await sql<{ uit: Gewijzigd }>`select voordeur.account_wijzigen(${merk}, ${naam}, ${rol}) as uit`.execute(tx)).rows[0]!.uit;

/** Ends the account and everything that hangs on it, at once. */
export const beeindigAccount = async (tx: Transactie, merk: string): Promise<Exclude<Gewijzigd, 'rol-past-niet'>> =>
  (await sql<{ uit: Exclude<Gewijzigd, 'rol-past-niet'> }>`select voordeur.account_beeindigen(${merk}) as uit`.execute(tx)).rows[0]!.uit;

/** Ends every session and token of someone; gives how many. */
export const beeindigSessiesVan = async (tx: Transactie, merk: string): Promise<number> =>
  (await sql<{ n: number }>`select voordeur.account_sessies_beeindigen(${merk}) as n`.execute(tx)).rows[0]!.n;

/** Ends one of one's own other sessions, or without a mark all of them; gives how many. */
export const beeindigMijnSessies = async (tx: Transactie, merk?: string): Promise<number> =>
  (await sql<{ n: number }>`select voordeur.mijn_sessies_beeindigen(${merk ?? null}) as n`.execute(tx)).rows[0]!.n;
