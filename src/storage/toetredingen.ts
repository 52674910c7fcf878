import { sql } from 'kysely';
import type { Transactie } from './verbinding.ts';

/** Makes the text with the party that signed a version of the regeling, where the memory says that it did (044-partijen.sql). */
export const stelToetredingVast = async (tx: Transactie, zaak: string, tekst: string): Promise<void> => void (await sql`select voordeur.toetreding_vaststellen(${zaak}::uuid, ${tekst})`.execute(tx));
