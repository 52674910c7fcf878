import { sql } from 'kysely';
import type { Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import type { Noodoordeel } from '../../domain/privacy/inzagewoorden.ts';
import type { Transactie } from '../verbinding.ts';

/* Emergencies as those may see them who are asked, or whose dossier it is. */

/** One emergency. `naam` and `toelichting`: for the client, the supporter and that person. `toelichting` is gone once the person is erased. */
export type Noodtoegang = { id: string; geopend_op: Date; tot: Date; beeindigd_op: Date | null; organisatie: string; rol: Rol; reden: string; naam: string | null; toelichting: string | null; ik: boolean };
export const leesNoodtoegangen = async (tx: Transactie, dossier: string): Promise<Noodtoegang[]> => (await sql<Noodtoegang>`select * from voordeur.noodtoegangen_van(${dossier}::uuid)`.execute(tx)).rows;

/** Emergencies of the last weeks on dossiers of the supporter's own organisation, by others. */
export type Noodmelding = { dossier_id: string; kenmerk: string; geopend_op: Date; organisatie: string };
export const leesNoodmeldingen = async (tx: Transactie, sinds: Date): Promise<Noodmelding[]> => (await sql<Noodmelding>`select * from voordeur.noodtoegangen_bij_ons(${sinds})`.execute(tx)).rows;

/** As a privacy officer sees it: by number, with how often and which groups were read, and what was found of it. */
export type TeBeoordelen = {
  id: string; kenmerk: string; naam: string; organisatie: string; rol: Rol; reden: string; toelichting: string | null; geopend_op: Date; tot: Date; beeindigd_op: Date | null; keren: number; groepen: Groep[];
  oordeel: Noodoordeel | null; oordeel_toelichting: string | null; oordeel_van: string | null; oordeel_op: Date | null; anderen: { organisatie: string; oordeel: Noodoordeel }[] | null;
};
export const leesTeBeoordelen = async (tx: Transactie, alles: boolean): Promise<TeBeoordelen[]> => (await sql<TeBeoordelen>`select * from voordeur.fg_noodtoegangen(${alles})`.execute(tx)).rows;
/** How many wait for a judgement of this privacy officer. */
export const telTeBeoordelen = async (tx: Transactie): Promise<number> => (await sql<{ n: number }>`select voordeur.fg_nood_open() as n`.execute(tx)).rows[0]!.n;
