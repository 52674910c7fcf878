import { randomInt } from 'node:crypto';
import { maakCode } from '../../domain/ervaring/code.ts';
import type { Ervaring } from '../../domain/ervaring/vragen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { bewaarErvaring, maakErvaringscode } from '../../storage/ervaringen.ts';
import type { Kern } from '../kern.ts';

/* What a client answers is no step on a dossier: it stands apart from it, and a code is the only key. */

/** Makes a new code for the client of this dossier and shows it this once; or why there is none. */
export async function codeMaken(kern: Kern, token: string, dossier: string, vandaag: Dag): Promise<{ code: string } | 'gebruikt' | 'te-vaak' | 'niet'> {
  const code = maakCode(randomInt);
  const uit = await kern.verbinding.als(token, (tx) => maakErvaringscode(tx, dossier, code, vandaag));
  return uit === 'gemaakt' ? { code } : uit;
}

/** Keeps what someone answered and uses up the code, without anyone being signed in. False when the code does not work. */
export const ervaringInsturen = (kern: Kern, code: string, vandaag: Dag, ervaring: Ervaring, magLezen: boolean): Promise<boolean> =>
  kern.verbinding.als(undefined, (tx) => bewaarErvaring(tx, code, vandaag, ervaring, magLezen));
