import { sql } from 'kysely';
import type { Transactie } from './verbinding.ts';

/* Who handles what, how to reach them, and who stands in for whom. */

export type Afspraak = { collega: string; ikWeg: boolean; van: string; tot: string; overdracht?: string };
/** What stands in the way of a handover, with whom and when. */
export type Botsing = { botsing: 'geen-collega' } | { botsing: 'al-overgedragen' | 'vervanger-weg' | 'vervangt-zelf'; naam: string; van: string; tot: string };

/** Agrees on standing in; undefined means it is agreed. `id` comes with the form, so that a form sent twice is one agreement. */
export async function spreekVervangingAf(tx: Transactie, id: string, { collega, ikWeg, van, tot, overdracht }: Afspraak): Promise<Botsing | undefined> {
  const { rows } = await sql<Botsing>`select botsing, naam, van, tot from voordeur.vervanging_afspreken(${id}::uuid, ${collega}, ${ikWeg}, ${van}::date, ${tot}::date, ${overdracht ?? null})`.execute(tx);
  return rows[0];
}

/** Ends a handover as of today; false when it is not this person's, or over. */
export const stopVervanging = async (tx: Transactie, id: string, vandaag: string): Promise<boolean> =>
  (await sql<{ gelukt: boolean }>`select voordeur.vervanging_stoppen(${id}::uuid, ${vandaag}::date) as gelukt`.execute(tx)).rows[0]!.gelukt;

/** From now on this person handles the dossier for their organisation; false when they do not see it. */
export const neemDossierOp = async (tx: Transactie, dossier: string, nu: Date): Promise<boolean> =>
  (await sql<{ gelukt: boolean }>`select voordeur.dossier_opnemen(${dossier}::uuid, ${nu}) as gelukt`.execute(tx)).rows[0]!.gelukt;

/** The number and address at which others reach me; empty takes them away. */
export async function zetBereikbaarheid(tx: Transactie, telefoon: string | undefined, eMail: string | undefined): Promise<void> {
  await sql`insert into voordeur.bereikbaarheid (account_id, telefoon, e_mail) values (voordeur.mijn_account(), ${telefoon ?? null}, ${eMail ?? null})
    on conflict (account_id) do update set telefoon = excluded.telefoon, e_mail = excluded.e_mail`.execute(tx);
}

export type Partijcontact = { naam: string; functie?: string; telefoon?: string; e_mail?: string };
const leeg = ({ naam, functie, telefoon, e_mail }: Partijcontact) => ({ naam, functie: functie ?? null, telefoon: telefoon ?? null, e_mail: e_mail ?? null });

/** Adds someone to ask at a party. The policy lets the party itself and the service point do so. */
export async function voegPartijcontactToe(tx: Transactie, id: string, regeling: string, organisatie: string, contact: Partijcontact): Promise<void> {
  await tx.insertInto('partijcontact').values({ id, regeling, organisatie, ...leeg(contact) }).onConflict((c) => c.doNothing()).execute();
}

/** False when it is not there (any more) for this person. */
export const wijzigPartijcontact = async (tx: Transactie, id: string, contact: Partijcontact): Promise<boolean> =>
  (await tx.updateTable('partijcontact').set(leeg(contact)).where('id', '=', id).executeTakeFirst()).numUpdatedRows === 1n;

export const wisPartijcontact = async (tx: Transactie, id: string): Promise<boolean> =>
  (await tx.deleteFrom('partijcontact').where('id', '=', id).executeTakeFirst()).numDeletedRows === 1n;
