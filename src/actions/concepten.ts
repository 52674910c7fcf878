import { bewaarConcept, wisConcept } from '../storage/concepten.ts';
import type { Kern } from './kern.ts';

/* A form that is not sent yet is no step: nothing happens on the dossier, and only its writer sees it (P5.d). */

/** Bytes of what is kept; the database refuses twice as much, for it counts its own spaces too. */
const GROOTSTE = 100_000;
/** Is this not too long to be kept as a draft? */
export const pastInConcept = (inhoud: object): boolean => Buffer.byteLength(JSON.stringify(inhoud)) <= GROOTSTE;

/** Keeps what someone typed for a step, on this version of the dossier; the moment it was kept, or undefined where the dossier is not in sight. */
export const conceptBewaren = (kern: Kern, token: string, dossier: string, stap: string, versie: number, inhoud: object): Promise<Date | undefined> =>
  kern.verbinding.als(token, (tx) => bewaarConcept(tx, dossier, stap, versie, inhoud));

/** Throws it away. */
export const conceptWeggooien = (kern: Kern, token: string, dossier: string, stap: string): Promise<void> => kern.verbinding.als(token, (tx) => wisConcept(tx, dossier, stap));
