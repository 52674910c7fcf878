import { createHash } from 'node:crypto';
import { leesRegeling } from '../../domain/regeling/lees.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { leesBestandstekst } from '../regelingen-lezen.ts';
import type { Transactie } from '../verbinding.ts';

/* The texts of versions, adopted or proposed, and what they say. */

export type Versierij = { regeling: string; geldig_vanaf: string; tekst: string; sha256: string; zaak_id?: string; /** what it came from: a change, or an accession */ zaaksoort?: string };
export type Versiemerk = Pick<Versierij, 'regeling' | 'geldig_vanaf' | 'sha256'>;

export const vingerafdruk = (tekst: string): string => createHash('sha256').update(tekst, 'utf8').digest('hex');

/** An adopted text never changes, so it is taken apart once. */
const GELEZEN = new Map<string, Regeling>();

/** The regeling in an adopted text. The day it begins is that of its adoption. Throws when this program cannot read it, it is not what was adopted, or it is of another regeling. */
export function leesVersie({ regeling: id, geldig_vanaf, tekst, sha256 }: Versierij): Regeling {
  const waar = `De vastgestelde versie van ${id} vanaf ${geldig_vanaf}`;
  const merk = `${id} ${geldig_vanaf} ${sha256}`;
  const al = GELEZEN.get(merk);
  if (al) return al;
  if (vingerafdruk(tekst) !== sha256) throw new Error(`${waar} is niet de tekst die is vastgesteld: de vingerafdruk klopt niet.`);
  const { regeling, fouten } = leesRegeling(tekst);
  if (!regeling) throw new Error(`${waar} is niet te lezen:\n${fouten.map((f) => `- regel ${f.regel}, ${f.pad}: ${f.melding} ${f.remedie}`).join('\n')}`);
  if (regeling.regeling !== id) throw new Error(`${waar} is de tekst van een andere regeling: ${regeling.regeling}.`);
  const versie = { ...regeling, geldig_vanaf };
  GELEZEN.set(merk, versie);
  return versie;
}

/** The text of one adopted version and the proposal it came from; undefined when that version is a file. */
export const leesVersietekst = async (tx: Transactie, regeling: string, vanaf: string): Promise<{ tekst: string; zaak: string } | undefined> => {
  const rij = await tx.selectFrom('regelingversie').select(['tekst', 'zaak_id']).where('regeling', '=', regeling).where('geldig_vanaf', '=', vanaf).executeTakeFirst();
  return rij && { tekst: rij.tekst, zaak: rij.zaak_id };
};
/** The text of a version, from its file or as it was adopted. */
export const leesTekst = async (tx: Transactie, { regeling, geldig_vanaf }: Pick<Regeling, 'regeling' | 'geldig_vanaf'>): Promise<string | undefined> =>
  leesBestandstekst(regeling, geldig_vanaf) ?? (await leesVersietekst(tx, regeling, geldig_vanaf))?.tekst;
/** Adopted versions of a regeling with the zaak each came from: a proposal or an accession. */
export const vastgesteldeVersies = (tx: Transactie, regeling: string): Promise<{ geldig_vanaf: string; zaak_id: string; soort: string }[]> =>
  tx.selectFrom('regelingversie as v').innerJoin('zaak as z', 'z.id', 'v.zaak_id').select(['v.geldig_vanaf', 'v.zaak_id', 'z.soort']).where('v.regeling', '=', regeling).orderBy('v.geldig_vanaf').execute();

/** The text of a proposal, which may become a version; undefined where the reader does not see it. */
export const leesVoorsteltekst = async (tx: Transactie, zaak: string): Promise<string | undefined> =>
  (await tx.selectFrom('voorsteltekst').select('tekst').where('zaak_id', '=', zaak).executeTakeFirst())?.tekst;
