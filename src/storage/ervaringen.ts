import { sql } from 'kysely';
import type { Codestand } from '../domain/ervaring/code.ts';
import type { Ervaring } from '../domain/ervaring/vragen.ts';
import type { OpenAntwoord, Telrij } from '../domain/ervaring/uitslag.ts';
import type { Dag } from '../domain/kalender/dag.ts';
import type { Transactie } from './verbinding.ts';

/*
 * What former clients say of how it goes, apart from their dossier. The program sees none of its tables: a code writes once,
 * and what comes back is counted, or shared by the client.
 */

/** Makes `code` the code of this dossier for three months; the one before it stops working. `niet`: not this reader's to make, or not handed out yet. */
export async function maakErvaringscode(tx: Transactie, dossier: string, code: string, vandaag: Dag): Promise<'gemaakt' | 'gebruikt' | 'te-vaak' | 'niet'> {
  return (await sql<{ uit: 'gemaakt' | 'gebruikt' | 'te-vaak' | 'niet' }>`select voordeur.ervaringscode_maken(${dossier}::uuid, ${code}, ${vandaag}::date) as uit`.execute(tx)).rows[0]!.uit;
}

/** How many codes were made and until when the last works; undefined when this reader may not make one, or not yet. */
export async function leesCodestand(tx: Transactie, dossier: string): Promise<Codestand | undefined> {
  const rij = (await sql<{ gemaakt: number; verloopt: Dag | null }>`select gemaakt, verloopt from voordeur.ervaringscode_stand(${dossier}::uuid)`.execute(tx)).rows[0];
  return rij && { gemaakt: rij.gemaakt, ...(rij.verloopt ? { verloopt: rij.verloopt } : {}) };
}

/** Keeps what someone answered, if the code works on this day; uses it up. `magLezen`: the supporter may read it. Without a session. */
export async function bewaarErvaring(tx: Transactie, code: string, vandaag: Dag, { schaal, open }: Ervaring, magLezen: boolean): Promise<boolean> {
  return (await sql<{ ok: boolean }>`select voordeur.ervaring_insturen(${code}, ${vandaag}::date, ${JSON.stringify(schaal)}::jsonb, ${JSON.stringify(open)}::jsonb, ${magLezen}) as ok`.execute(tx)).rows[0]!.ok;
}

/** What the client of this dossier lets the reader see; undefined when there is nothing. Written in the read log. */
export async function leesGedeeldeErvaring(tx: Transactie, dossier: string): Promise<Ervaring | undefined> {
  return (await sql<Ervaring>`select schaal, open from voordeur.ervaring_gedeeld(${dossier}::uuid)`.execute(tx)).rows[0];
}

/** Counts of the reader's own regeling per closed period, small ones left out; the latest period first. */
export async function telErvaringen(tx: Transactie): Promise<Telrij[]> {
  return (await sql<Telrij>`select van, tot, aantal, vraag, antwoord, keren from voordeur.ervaringen_tellen()`.execute(tx)).rows;
}

/** What people wrote in their own words, of closed periods; nothing for who is not of the service point. */
export async function leesOpenAntwoorden(tx: Transactie): Promise<OpenAntwoord[]> {
  return (await sql<OpenAntwoord>`select van, tot, vraag, tekst from voordeur.ervaringen_open()`.execute(tx)).rows;
}
