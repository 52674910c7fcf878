import { sql } from 'kysely';
import type { Transactie } from './verbinding.ts';

/* What colleagues write down for each other. The guarded functions decide who may; false or undefined means: not there for this person. */

export type Notitiesoort = 'notitie' | 'afspraak' | 'contact';
/** What a note is about: a dossier, or another party of the regeling. */
export type Onderwerp = { dossier: string } | { partij: string };
export type NieuweNotitie = { soort: Notitiesoort; tekst: string; voor?: string };

const ja = async (vraag: ReturnType<typeof sql<{ gelukt: boolean }>>, tx: Transactie): Promise<boolean> => (await vraag.execute(tx)).rows[0]!.gelukt;

/** Writes a note under an identifier that the form carried, so that a form sent twice is one note. */
export const schrijfNotitie = (tx: Transactie, id: string, over: Onderwerp, { soort, tekst, voor }: NieuweNotitie, nu: Date): Promise<boolean> =>
  ja(sql`select voordeur.notitie_schrijven(${id}::uuid, ${'dossier' in over ? over.dossier : null}::uuid, ${'partij' in over ? over.partij : null}, ${soort}, ${tekst}, ${voor ?? null}::date, ${nu}) as gelukt`, tx);

/** False when a colleague changed or removed it in the meantime. */
export const wijzigNotitie = (tx: Transactie, id: string, versie: number, { soort, tekst, voor }: NieuweNotitie, nu: Date): Promise<boolean> =>
  ja(sql`select voordeur.notitie_wijzigen(${id}::uuid, ${versie}, ${soort}, ${tekst}, ${voor ?? null}::date, ${nu}) as gelukt`, tx);

/** Marks an agreement as looked at on this day, or as open again. */
export const handelNotitieAf = (tx: Transactie, id: string, op: string | undefined): Promise<boolean> =>
  ja(sql`select voordeur.notitie_afhandelen(${id}::uuid, ${op ?? null}::date) as gelukt`, tx);

/** Removes a note; nothing of it is kept. */
export const wisNotitie = (tx: Transactie, id: string): Promise<boolean> => ja(sql`select voordeur.notitie_wissen(${id}::uuid) as gelukt`, tx);
