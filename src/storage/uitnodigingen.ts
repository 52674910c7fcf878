import { sql } from 'kysely';
import type { Rol } from '../domain/partijen/rollen.ts';
import type { Hoedanigheid } from '../domain/privacy/woorden.ts';
import type { Transactie } from './verbinding.ts';

/* Invitations: the database keeps only the hash of a code, and says again who may give one. */

export type NieuweMedewerker = { naam: string; email?: string; organisatie: string; rol: Rol; regeling: string };
export type Uitgenodigd = 'gemaakt' | 'niet-bevoegd' | 'rol-past-niet' | 'heeft-beheerder' | 'te-veel';

/** Makes `code` an invitation for someone who works at this organisation. */
export async function nodigMedewerkerUit(tx: Transactie, code: string, { naam, email, organisatie, rol, regeling }: NieuweMedewerker): Promise<Uitgenodigd> {
  return (await sql<{ uit: Uitgenodigd }>`select voordeur.medewerker_uitnodigen(${code}, ${naam}, ${email ?? null}, ${organisatie}, ${rol}, ${regeling}) as uit`.execute(tx)).rows[0]!.uit;
}

/** Makes `code` an invitation for the client of this dossier; `niet`: not this reader's to give. */
export async function nodigClientUit(tx: Transactie, code: string, dossier: string, hoedanigheid: Hoedanigheid, naam: string): Promise<'gemaakt' | 'niet' | 'al-actief'> {
  return (await sql<{ uit: 'gemaakt' | 'niet' | 'al-actief' }>`select voordeur.client_uitnodigen(${code}, ${dossier}::uuid, ${hoedanigheid}, ${naam}) as uit`.execute(tx)).rows[0]!.uit;
}

/** Withdraws an invitation that was not used; false when it is not there for this reader. */
export const trekUitnodigingIn = async (tx: Transactie, id: string): Promise<boolean> =>
  (await sql<{ ok: boolean }>`select voordeur.uitnodiging_intrekken(${id}::uuid) as ok`.execute(tx)).rows[0]!.ok;

/** Ends what a client or representative has on this dossier, or an open invitation for it. */
export const trekClienttoegangIn = async (tx: Transactie, dossier: string, id: string): Promise<boolean> =>
  (await sql<{ ok: boolean }>`select voordeur.clienttoegang_intrekken(${dossier}::uuid, ${id}::uuid) as ok`.execute(tx)).rows[0]!.ok;

/** Which invitations a provider may bring in. */
export type Deur = 'alles' | 'medewerker' | 'client';
export type Aanname = { uit: 'gelukt'; account: string } | { uit: 'onbekend' | 'andere-deur' | 'al-toegang' | 'andere-regeling' };

/** Binds someone whom a provider vouches for to what the code gives. Without a session: the code is the key, once. */
export async function neemUitnodigingAan(tx: Transactie, code: string, { uitgever, onderwerp, email, voor }: { uitgever: string; onderwerp: string; email?: string; voor: Deur }): Promise<Aanname> {
  const rij = (await sql<{ uit: Aanname['uit']; account: string | null }>`select uit, account from voordeur.uitnodiging_aannemen(${code}, ${uitgever}, ${onderwerp}, ${email ?? null}, ${voor})`.execute(tx)).rows[0]!;
  return rij.uit === 'gelukt' ? { uit: rij.uit, account: rij.account! } : { uit: rij.uit };
}
