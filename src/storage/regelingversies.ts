import { sql } from 'kysely';
import pg from 'pg';
import { overlap, verzamel, type Regelingen } from '../domain/regeling/versies.ts';
import { leesVersie, vingerafdruk, type Versiemerk, type Versierij } from './lezen/regelingversies.ts';
import { leesRegelingen } from './regelingen-lezen.ts';
import type { Transactie, Verbinding } from './verbinding.ts';

/* Versions that the parties adopted stand in the database beside the files: what holds is both together. */

/** Files and adopted versions together. Throws one Error that says what is wrong between them: two for one day, or an end after the next start. */
export function metVastgestelde(bestanden: Regelingen, rijen: readonly Versierij[]): Regelingen {
  if (rijen.length === 0) return bestanden;
  const uitBestand = bestanden.alle().flatMap((r) => bestanden.versies(r.regeling));
  const dubbel = rijen.filter((rij) => uitBestand.some((r) => r.regeling === rij.regeling && r.geldig_vanaf === rij.geldig_vanaf));
  if (dubbel.length > 0)
    throw new Error(`Van één dag is er een bestand én een vastgestelde versie:\n${dubbel.map((d) => `- regelingen/${d.regeling}/${d.geldig_vanaf}.yaml: deze versie is in Voordeur zelf vastgesteld; haal het bestand weg.`).join('\n')}`);
  const alle = verzamel([...uitBestand, ...rijen.map(leesVersie)]);
  const klachten = alle.alle().flatMap((r) => overlap(alle.versies(r.regeling)));
  if (klachten.length > 0) throw new Error(`De versies van de regelingen sluiten niet aan:\n${klachten.map((k) => `- ${k}`).join('\n')}`);
  return alle;
}

const KOLOMMEN = 'regeling, geldig_vanaf::text, tekst, sha256';
/** Adopted versions, read by the owner or a login that loads; none in a database from before there were any. */
export async function leesVersierijen(url: string): Promise<Versierij[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin; set local role voordeur_beheer');
    if (!(await client.query<{ er: boolean }>("select to_regclass('voordeur.regelingversie') is not null as er")).rows[0]!.er) return [];
    return (await client.query<Versierij>(`select ${KOLOMMEN} from voordeur.regelingversie order by 1, 2`)).rows;
  } finally {
    await client.end();
  }
}

/** What holds in this database: the files with what was adopted here. */
export const geldendeRegelingen = async (eigenaarUrl: string, bestanden: Regelingen = leesRegelingen()): Promise<Regelingen> => metVastgestelde(bestanden, await leesVersierijen(eigenaarUrl));

/** Which versions have been adopted, without their text: the program asks this often. Public. */
export const leesVersiemerken = (verbinding: Verbinding): Promise<Versiemerk[]> =>
  verbinding.als(undefined, (tx) => tx.selectFrom('regelingversie').select(['regeling', 'geldig_vanaf', 'sha256']).orderBy('regeling').orderBy('geldig_vanaf').execute());

export const bewaarVoorsteltekst = async (tx: Transactie, zaak: string, tekst: string): Promise<void> =>
  void (await tx.insertInto('voorsteltekst').values({ zaak_id: zaak, tekst, sha256: vingerafdruk(tekst) }).execute());

/** Makes the proposal a version, where the memory says that everyone agreed (043-regelingversies.sql). */
export const stelVersieVast = async (tx: Transactie, zaak: string): Promise<void> => void (await sql`select voordeur.regelingversie_vaststellen(${zaak}::uuid)`.execute(tx));
/** Brings the row of a dossier, and who sees it, under the version its last event names. */
export const zetOver = async (tx: Transactie, dossier: string): Promise<void> => void (await sql`select voordeur.versie_overzetten(${dossier}::uuid)`.execute(tx));
