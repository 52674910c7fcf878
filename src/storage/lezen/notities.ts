import { sql } from 'kysely';
import type { Rol } from '../../domain/partijen/rollen.ts';
import type { Notitiesoort, Onderwerp } from '../notities.ts';
import type { Transactie } from '../verbinding.ts';

export type Notitie = {
  id: string; soort: Notitiesoort; tekst: string; voor: string | null; afgehandeld_op: string | null;
  naam: string | null; rol: Rol; gemaakt_op: Date; gewijzigd_door: string | null; gewijzigd_op: Date | null; versie: number; mag_wijzigen: boolean;
};

/** What my organisation wrote about a dossier or a party, the newest first. Reading about a dossier is written in the read log. */
export async function leesNotities(tx: Transactie, over: Onderwerp): Promise<Notitie[]> {
  const { rows } = await sql<Notitie>`select * from voordeur.notities_lezen(${'dossier' in over ? over.dossier : null}::uuid, ${'partij' in over ? over.partij : null})`.execute(tx);
  return rows;
}

export type Notitietelling = { aantal: number; eerste: string | null };

/** How many notes there are, and the first day an open agreement is for. */
export const telNotities = async (tx: Transactie, dossier: string): Promise<Notitietelling> =>
  (await sql<Notitietelling>`select aantal, eerste from voordeur.notities_tellen(${dossier}::uuid)`.execute(tx)).rows[0]!;

/** `van`: who of us handles it; null when nobody does. */
export type Afspraakregel = { id: string; dossier_id: string | null; kenmerk: string | null; partij: string | null; partijnaam: string | null; tekst: string; voor: string; van: string | null; ik: boolean };

/** The agreements until this day that are for me to look at, the earliest first; twenty at the most. */
export async function leesAfspraken(tx: Transactie, vandaag: string, tot: string): Promise<Afspraakregel[]> {
  const { rows } = await sql<Afspraakregel>`select a.*, d.kenmerk, o.naam as partijnaam from voordeur.afspraken_lezen(${vandaag}::date, ${tot}::date) a
    left join voordeur.dossier d on d.id = a.dossier_id left join voordeur.organisatie o on o.code = a.partij order by a.voor, a.id`.execute(tx);
  return rows;
}
