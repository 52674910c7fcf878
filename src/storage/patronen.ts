import { sql } from 'kysely';
import type { Dag } from '../domain/kalender/dag.ts';
import type { Transactie } from './verbinding.ts';

/** A privacy officer looked at what stood out; false when it is not theirs to look at. `merk`: of the person, as the log gives it. */
export const bekijkPatroon = async (tx: Transactie, merk: string, dag: Dag, patroon: string, toelichting: string | undefined): Promise<boolean> =>
  (await sql<{ ja: boolean }>`select voordeur.patroon_bekijken(${merk}, ${dag}::date, ${patroon}, ${toelichting ?? null}) as ja`.execute(tx)).rows[0]?.ja ?? false;
