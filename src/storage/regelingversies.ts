import { sql } from 'kysely';
import pg from 'pg';
import type { Regeling } from '../domain/regeling/schema.ts';
import { overlap, verzamel, type Regelingen } from '../domain/regeling/versies.ts';
import { isEenPartijErbij } from '../domain/wijziging/verschillen.ts';
import { leesVersie, vingerafdruk, type Versiemerk, type Versierij } from './lezen/regelingversies.ts';
import { leesRegelingen } from './regelingen-lezen.ts';
import type { Transactie, Verbinding } from './verbinding.ts';

/* Versions that the parties adopted stand in the database beside the files: what holds is both together. */

/** An adopted version that does not count, and why. */
export type Terzijde = { rij: Versierij; waarom: string };

/**
 * Files and adopted versions together. An adopted version that cannot be read, does not fit between the others, or came from an accession and
 * changes more than one party is set aside: one of them must not stop the program for everyone. Who calls says so aloud.
 */
export function voegSamen(bestanden: Regelingen, rijen: readonly Versierij[]): { regelingen: Regelingen; terzijde: Terzijde[] } {
  const goed = bestanden.alle().flatMap((r) => bestanden.versies(r.regeling));
  const terzijde: Terzijde[] = [];
  for (const rij of [...rijen].sort((a, b) => a.geldig_vanaf.localeCompare(b.geldig_vanaf))) {
    const versie = leesPassend(rij, goed.filter((r) => r.regeling === rij.regeling));
    if (typeof versie === 'string') terzijde.push({ rij, waarom: versie });
    else goed.push(versie);
  }
  return { regelingen: rijen.length === terzijde.length ? bestanden : verzamel(goed), terzijde };
}

/** The version in this row, or a sentence on why it does not fit with those there are. */
function leesPassend(rij: Versierij, anderen: readonly Regeling[]): Regeling | string {
  const waar = `De vastgestelde versie van ${rij.regeling} vanaf ${rij.geldig_vanaf}`;
  if (anderen.some((r) => r.geldig_vanaf === rij.geldig_vanaf)) return `${waar} is er ook als bestand (regelingen/${rij.regeling}/${rij.geldig_vanaf}.yaml): deze versie is in Voordeur zelf vastgesteld; haal het bestand weg.`;
  let versie: Regeling;
  try {
    versie = leesVersie(rij);
  } catch (fout) {
    return (fout as Error).message;
  }
  const vorige = [...anderen].sort((a, b) => a.geldig_vanaf.localeCompare(b.geldig_vanaf)).filter((r) => r.geldig_vanaf < versie.geldig_vanaf).at(-1);
  if (!vorige || vorige.kenmerk !== versie.kenmerk) return `${waar} hoort niet bij de versies van deze regeling: het kenmerk is anders, of er is geen versie van eerder.`;
  const klachten = [...overlap([...anderen, versie]), ...(versie.geldig_tot !== undefined && versie.geldig_tot <= versie.geldig_vanaf ? ['De versie is voorbij voordat zij begint.'] : [])];
  if (klachten.length > 0) return `${waar} sluit niet aan op de andere: ${klachten.join(' ')}`;
  return rij.zaaksoort === 'toetreding' && !isEenPartijErbij(vorige, versie) ? `${waar} komt van een toetreding, en verandert meer dan dat er één partij bijkomt.` : versie;
}

/** Files and adopted versions together; what is set aside is told to `meld`. */
export function metVastgestelde(bestanden: Regelingen, rijen: readonly Versierij[], meld: (terzijde: Terzijde) => void = meldTerzijde): Regelingen {
  const { regelingen, terzijde } = voegSamen(bestanden, rijen);
  terzijde.forEach(meld);
  return regelingen;
}
/** On a command line. */
const meldTerzijde = ({ waarom }: Terzijde): void => console.error(`Deze versie telt niet mee. ${waarom}`);

const KOLOMMEN = 'v.regeling, v.geldig_vanaf::text, v.tekst, v.sha256, v.zaak_id, k.soort as zaaksoort';
/** Adopted versions, read by the owner or a login that loads; none in a database from before there were any. */
export async function leesVersierijen(url: string): Promise<Versierij[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin; set local role voordeur_beheer');
    if (!(await client.query<{ er: boolean }>("select to_regclass('voordeur.regelingversie') is not null as er")).rows[0]!.er) return [];
    return (await client.query<Versierij>(`select ${KOLOMMEN} from voordeur.regelingversie v join voordeur.zaak k on k.id = v.zaak_id order by 1, 2`)).rows;
  } finally {
    await client.end();
  }
}

/** What holds in this database: the files with what was adopted here. */
export const geldendeRegelingen = async (eigenaarUrl: string, bestanden: Regelingen = leesRegelingen(), meld?: (terzijde: Terzijde) => void): Promise<Regelingen> => metVastgestelde(bestanden, await leesVersierijen(eigenaarUrl), meld);

/** Which versions have been adopted, without their text: the program asks this often. Public. */
export const leesVersiemerken = (verbinding: Verbinding): Promise<Versiemerk[]> =>
  verbinding.als(undefined, (tx) => tx.selectFrom('regelingversie').select(['regeling', 'geldig_vanaf', 'sha256']).orderBy('regeling').orderBy('geldig_vanaf').execute());

export const bewaarVoorsteltekst = async (tx: Transactie, zaak: string, tekst: string): Promise<void> =>
  void (await tx.insertInto('voorsteltekst').values({ zaak_id: zaak, tekst, sha256: vingerafdruk(tekst) }).execute());

/** Makes the proposal a version, where the memory says that everyone agreed (043-regelingversies.sql). */
export const stelVersieVast = async (tx: Transactie, zaak: string): Promise<void> => void (await sql`select voordeur.regelingversie_vaststellen(${zaak}::uuid)`.execute(tx));
/** Brings the row of a dossier, and who sees it, under the version its last event names. */
export const zetOver = async (tx: Transactie, dossier: string): Promise<void> => void (await sql`select voordeur.versie_overzetten(${dossier}::uuid)`.execute(tx));
