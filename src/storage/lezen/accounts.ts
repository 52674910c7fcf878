import { sql } from 'kysely';
import type { Rol } from '../../domain/partijen/rollen.ts';
import type { Hoedanigheid } from '../../domain/privacy/woorden.ts';
import type { Transactie } from '../verbinding.ts';

/* Accounts as their beheerder sees them, sessions as their owner does, and the way in of a client as the supporter does. */

/** One account of the own organisation, ended ones included. `gezien_op`: the last day of signing in; `gegeven_door`: absent when it came from the command line. */
export type Accountregel = {
  merk: string; naam: string; rol: Rol; regeling: string | null; email: string | null; actief: boolean; ik: boolean; gezien_op: string | null;
  gegeven_op: Date | null; gegeven_door: string | null; beeindigd_op: Date | null; sessies: number;
};
export const leesAccounts = async (tx: Transactie): Promise<Accountregel[]> => (await sql<Accountregel>`select * from voordeur.beheer_accounts()`.execute(tx)).rows;

/** An invitation that was not used and not withdrawn; it may be too old. */
export type Uitnodigingregel = { id: string; naam: string; rol: Rol; organisatie: string; regeling: string; email: string | null; gemaakt_op: Date; verloopt: Date; door: string };
export const leesUitnodigingen = async (tx: Transactie): Promise<Uitnodigingregel[]> => (await sql<Uitnodigingregel>`select * from voordeur.beheer_uitnodigingen()`.execute(tx)).rows;

/** A party without anyone who looks after its accounts; `uitgenodigd_tot`: someone was invited. */
export type Partijregel = { regeling: string; organisatie: string; naam: string; uitgenodigd_tot: Date | null };
export const leesPartijenZonderBeheerder = async (tx: Transactie): Promise<Partijregel[]> => (await sql<Partijregel>`select * from voordeur.partijen_zonder_beheerder()`.execute(tx)).rows;

/** One time that access was given, changed or ended. */
export type Toegangswijziging = { op: Date; soort: 'gegeven' | 'gewijzigd' | 'beeindigd' | 'heropend'; rol: Rol; door: string | null };
export const leesToegangswijzigingen = async (tx: Transactie, merk: string): Promise<Toegangswijziging[]> => (await sql<Toegangswijziging>`select * from voordeur.beheer_wijzigingen(${merk})`.execute(tx)).rows;

export type Sessieregel = { soort: 'web' | 'api'; begonnen: Date; laatst_gezien: Date };
export const leesSessiesVan = async (tx: Transactie, merk: string): Promise<Sessieregel[]> => (await sql<Sessieregel>`select * from voordeur.beheer_sessies(${merk})`.execute(tx)).rows;
/** One's own sessions, the present one first. */
export const leesMijnSessies = async (tx: Transactie): Promise<(Sessieregel & { merk: string; deze: boolean })[]> =>
  (await sql<Sessieregel & { merk: string; deze: boolean }>`select * from voordeur.mijn_sessies()`.execute(tx)).rows;

/** Who of the client's side comes in, or was invited to; for the supporter of the dossier's own organisation, nobody else. */
export type Clienttoegang = { id: string; soort: 'toegang' | 'uitnodiging'; hoedanigheid: Hoedanigheid; naam: string; sinds: Date; verloopt: Date | null; gezien_op: string | null };
export const leesClienttoegang = async (tx: Transactie, dossier: string): Promise<Clienttoegang[]> => (await sql<Clienttoegang>`select * from voordeur.clienttoegang(${dossier}::uuid)`.execute(tx)).rows;
