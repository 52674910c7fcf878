import { sql } from 'kysely';
import type { BuurtStand } from '../domain/draagkracht/buurt.ts';
import type { Oordeel } from '../domain/draagkracht/oordeel.ts';
import type { Transactie } from './verbinding.ts';

/* What the steps on a neighbourhood read and write. Row-level security decides whether it exists for the reader. */

/** An opinion with the words that are kept beside the memory. */
export type OordeelMetWoorden = Oordeel & { reden?: string; helpt?: string };

export async function laadBuurt(tx: Transactie, id: string): Promise<{ volgnummer: number; stand: BuurtStand } | undefined> {
  const rij = await tx.selectFrom('buurt').select(['volgnummer', 'stand']).where('id', '=', id).executeTakeFirst();
  return rij && { volgnummer: rij.volgnummer, stand: rij.stand as unknown as BuurtStand };
}

/** The names in use in the reader's regeling. Whoever asks goes first: until the end of this transaction nobody else adds or renames one. */
export async function leesBuurtnamen(tx: Transactie): Promise<{ id: string; gemeente: string; naam: string }[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended('buurtnamen ' || voordeur.mijn_regeling(), 0))`.execute(tx);
  return tx.selectFrom('buurt').select(['id', 'gemeente', 'naam']).where('status', '=', 'open').execute();
}

/** What the reader's own organisation said last here, as it was recorded; undefined when it said nothing yet. */
export async function leesEigenOordeel(tx: Transactie, buurt: string): Promise<OordeelMetWoorden | undefined> {
  const rij = await tx.selectFrom('buurtoordeel').select(['organisatie', 'oordeel', 'op', 'reden', 'helpt']).where('buurt_id', '=', buurt)
    .where('organisatie', '=', sql<string>`voordeur.mijn_organisatie()`).orderBy('volgnummer', 'desc').limit(1).executeTakeFirst();
  return rij && ({ ...rij, reden: rij.reden ?? undefined, helpt: rij.helpt ?? undefined } as OordeelMetWoorden);
}

/** The organisation that gave the opinion with this number; undefined when there is none. */
export const leesSpreker = async (tx: Transactie, buurt: string): Promise<ReadonlyMap<number, string>> =>
  new Map((await tx.selectFrom('buurtoordeel').select(['volgnummer', 'organisatie']).where('buurt_id', '=', buurt).execute()).map((r) => [r.volgnummer, r.organisatie]));

export async function openBuurt(tx: Transactie, buurt: { id: string; versie: string; naam: string; stand: BuurtStand }): Promise<void> {
  const { id, versie, naam, stand } = buurt;
  await tx.insertInto('buurt').values({ id, versie, naam, regeling: stand.regeling, gemeente: stand.gemeente, status: stand.status, volgnummer: 0, stand: JSON.stringify(stand) }).execute();
}

/** False when someone else was first. */
export async function schrijfBuurt(tx: Transactie, id: string, van: number, tot: number, stand: BuurtStand, naam?: string): Promise<boolean> {
  const uitslag = await tx.updateTable('buurt').set({ volgnummer: tot, status: stand.status, stand: JSON.stringify(stand), ...(naam ? { naam } : {}) }).where('id', '=', id).where('volgnummer', '=', van).executeTakeFirst();
  return uitslag.numUpdatedRows === 1n;
}

export async function schrijfOordeel(tx: Transactie, buurt: string, volgnummer: number, { reden, helpt, ...oordeel }: OordeelMetWoorden): Promise<void> {
  await tx.insertInto('buurtoordeel').values({ buurt_id: buurt, volgnummer, ...oordeel, reden: reden ?? null, helpt: helpt ?? null }).execute();
}

/** The words go, the opinion stays. */
export async function wisWoorden(tx: Transactie, buurt: string, volgnummer: number): Promise<void> {
  await tx.updateTable('buurtoordeel').set({ reden: null, helpt: null }).where('buurt_id', '=', buurt).where('volgnummer', '=', volgnummer).execute();
}
