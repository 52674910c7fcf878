import { sql } from 'kysely';
import type { Bestandssoort } from '../domain/aanvraag/bestandssoort.ts';
import { MEESTE_DOCUMENTEN } from '../domain/aanvraag/bestandssoort.ts';
import type { Groep } from '../domain/aanvraag/gegevensgroepen.ts';
import type { Transactie } from './verbinding.ts';

export type NieuwDocument = { id: string; dossier: string; groep: Groep; naam: string; soort: Bestandssoort; inhoud: Uint8Array };

/** Keeps a document, unless the same content already stands in that group or the dossier holds its most. Throws when a policy refuses. */
export async function schrijfDocument(tx: Transactie, d: NieuwDocument, nu: Date): Promise<'toegevoegd' | 'stond-er-al' | 'vol'> {
  const inhoud = Buffer.from(d.inhoud.buffer, d.inhoud.byteOffset, d.inhoud.byteLength);
  const { rows } = await sql<{ hoe: 'toegevoegd' | 'stond-er-al' | 'vol' }>`
    select voordeur.document_toevoegen(${d.id}::uuid, ${d.dossier}::uuid, ${d.groep}, ${d.naam}, ${d.soort}, ${inhoud}::bytea, ${MEESTE_DOCUMENTEN}, ${nu}) as hoe`.execute(tx);
  return rows[0]!.hoe;
}

/** Wipes name and content. False when it is not there, was added by another organisation, or the dossier is closed. */
export async function wisDocument(tx: Transactie, dossier: string, document: string, nu: Date): Promise<boolean> {
  const { rows } = await sql<{ gelukt: boolean }>`select voordeur.document_verwijderen(${dossier}::uuid, ${document}::uuid, ${nu}) as gelukt`.execute(tx);
  return rows[0]!.gelukt;
}
