import { sql } from 'kysely';
import type { Codestand } from '../../domain/ervaring/code.ts';
import type { Ervaring } from '../../domain/ervaring/vragen.ts';
import type { OpenAntwoord, Telrij } from '../../domain/ervaring/uitslag.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Transactie } from '../verbinding.ts';

/* What former clients say: counted, or shared by the client. The program sees none of the tables; guarded functions answer. */

/** How many codes were made and until when the last works; undefined when this reader may not make one, or not yet. */
export async function leesCodestand(tx: Transactie, dossier: string): Promise<Codestand | undefined> {
  const rij = (await sql<{ gemaakt: number; verloopt: Dag | null }>`select gemaakt, verloopt from voordeur.ervaringscode_stand(${dossier}::uuid)`.execute(tx)).rows[0];
  return rij && { gemaakt: rij.gemaakt, ...(rij.verloopt ? { verloopt: rij.verloopt } : {}) };
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
