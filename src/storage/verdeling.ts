import type { VerdelingStand } from '../domain/verdeling/besluiten.ts';
import type { Transactie } from './verbinding.ts';

/* What the steps on the numbers of a regeling read and write. Row-level security decides whether they exist for the reader. */

/** What people wrote, by the number of the report or decision it belongs to. */
export type Toelichtingen = Readonly<Record<string, string>>;
export type GeladenVerdeling = { id: string; volgnummer: number; stand: VerdelingStand; toelichtingen: Toelichtingen };

/** That of the reader's regeling; undefined while nothing has been reported or decided. */
export async function laadVerdeling(tx: Transactie, waarop: { id: string } | { regeling: string }): Promise<GeladenVerdeling | undefined> {
  const basis = tx.selectFrom('verdeling').select(['id', 'volgnummer', 'stand', 'toelichtingen']);
  const rij = await ('id' in waarop ? basis.where('id', '=', waarop.id) : basis.where('regeling', '=', waarop.regeling)).executeTakeFirst();
  return rij && { ...rij, stand: rij.stand as unknown as VerdelingStand };
}

/** Throws a unique violation when someone else began at the same moment. */
export async function openVerdeling(tx: Transactie, { id, versie, stand }: { id: string; versie: string; stand: VerdelingStand }): Promise<void> {
  await tx.insertInto('verdeling').values({ id, versie, regeling: stand.regeling, volgnummer: 0, stand: JSON.stringify(stand) }).execute();
}

/** False when someone else was first. */
export async function schrijfVerdeling(tx: Transactie, id: string, gang: { van: number; tot: number }, stand: VerdelingStand, erbij: Toelichtingen = {}): Promise<boolean> {
  const nu = await tx.selectFrom('verdeling').select('toelichtingen').where('id', '=', id).executeTakeFirst();
  const uitslag = await tx.updateTable('verdeling').set({ volgnummer: gang.tot, stand: JSON.stringify(stand), toelichtingen: JSON.stringify({ ...nu?.toelichtingen, ...erbij }) })
    .where('id', '=', id).where('volgnummer', '=', gang.van).executeTakeFirst();
  return uitslag.numUpdatedRows === 1n;
}
