import { sql } from 'kysely';
import type { Rol } from '../../domain/partijen/rollen.ts';
import type { Transactie } from '../verbinding.ts';

/** A colleague in the same role, by a mark that is no account. */
export type Collega = { merk: string; naam: string };
export const leesCollegas = async (tx: Transactie): Promise<Collega[]> => (await sql<Collega>`select merk, naam from voordeur.collegas()`.execute(tx)).rows;

/** A handover that runs or is to come: `ik_weg` when the other stands in for me. */
export type Vervanging = { id: string; ik_weg: boolean; naam: string; telefoon: string | null; van: string; tot: string; overdracht: string | null };
export const leesVervangingen = async (tx: Transactie, vandaag: string): Promise<Vervanging[]> =>
  (await sql<Vervanging>`select * from voordeur.vervangingen(${vandaag}::date)`.execute(tx)).rows;

/** Who handles a dossier at an organisation that is involved now; without a name nobody has taken it up yet. */
export type Contact = {
  organisatie: string; organisatie_naam: string; rol: Rol; naam: string | null; telefoon: string | null; e_mail: string | null; ik: boolean;
  vervanger: string | null; vervanger_telefoon: string | null; vervanger_e_mail: string | null; vervangen_tot: string | null;
};
export const leesContactpersonen = async (tx: Transactie, dossier: string, vandaag: string): Promise<Contact[]> =>
  (await sql<Contact>`select * from voordeur.contactpersonen(${dossier}::uuid, ${vandaag}::date)`.execute(tx)).rows;

export type Bereikbaarheid = { telefoon: string | null; e_mail: string | null };
export const leesBereikbaarheid = async (tx: Transactie): Promise<Bereikbaarheid> =>
  (await tx.selectFrom('bereikbaarheid').select(['telefoon', 'e_mail']).executeTakeFirst()) ?? { telefoon: null, e_mail: null };

export type Partijcontactregel = { id: string; naam: string; functie: string | null; telefoon: string | null; e_mail: string | null };
/** Whom to ask at a party, by name. */
export const leesPartijcontacten = (tx: Transactie, regeling: string, organisatie: string): Promise<Partijcontactregel[]> =>
  tx.selectFrom('partijcontact').select(['id', 'naam', 'functie', 'telefoon', 'e_mail']).where('regeling', '=', regeling).where('organisatie', '=', organisatie).orderBy('naam').orderBy('id').limit(100).execute();
