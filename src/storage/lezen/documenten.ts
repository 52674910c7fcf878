import { sql } from 'kysely';
import type { Bestandssoort } from '../../domain/aanvraag/bestandssoort.ts';
import type { Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import type { Transactie } from '../verbinding.ts';

/** A document without its content. `grootte` in bytes; `organisatie` is the code of who added it. */
export type Document = { id: string; groep: Groep; naam: string; soort: Bestandssoort; grootte: number; organisatie: string; organisatieNaam: string; toegevoegd_op: Date };

/** The data groups of a dossier that the reader sees now; none when it does not exist for them. */
export async function zichtbareGroepen(tx: Transactie, dossier: string): Promise<readonly Groep[]> {
  const rij = await tx.selectFrom('zicht').select('groepen').where('dossier_id', '=', dossier).executeTakeFirst();
  return (rij?.groepen ?? []) as Groep[];
}

/** The documents of a dossier that the reader may see, oldest first; written in the read log when there are any. */
export async function leesDocumenten(tx: Transactie, dossier: string): Promise<Document[]> {
  const { rows } = await sql<Omit<Document, 'organisatieNaam'> & { organisatie_naam: string }>`
    select id, groep, naam, soort, grootte, organisatie, organisatie_naam, toegevoegd_op from voordeur.documenten_lezen(${dossier}::uuid)`.execute(tx);
  return rows.map(({ organisatie_naam, ...d }) => ({ ...d, organisatieNaam: organisatie_naam }));
}

/** One document with its content; undefined when it does not exist for the reader. Written in the read log. */
export async function leesDocumentinhoud(tx: Transactie, dossier: string, document: string): Promise<{ naam: string; soort: Bestandssoort; inhoud: Buffer } | undefined> {
  const { rows } = await sql<{ naam: string; soort: Bestandssoort; inhoud: Buffer }>`
    select naam, soort, inhoud from voordeur.document_inhoud(${dossier}::uuid, ${document}::uuid)`.execute(tx);
  return rows[0];
}
