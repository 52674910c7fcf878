import { sql } from 'kysely';
import type { Fase } from '../../domain/keten/fasen.ts';
import type { Status } from '../../domain/keten/stand.ts';
import type { Transactie } from '../verbinding.ts';
import { FASE_GEZIEN, leesSleutel, type Sortering } from './bladeren.ts';

const OP_TERMIJN: Sortering = { kolommen: [{ deel: sql`z.volgende_termijn`, type: 'date' }, { deel: sql`z.dossier_id`, type: 'uuid' }] };

export type Dossierfilter = { regeling?: string; fase?: Fase; status?: Status };
export type Dossierrij = { id: string; kenmerk: string; regeling: string; fase: Fase; status: Status; sinds: string; volgende_termijn: string };

/** Is this the key of a row, as the list gave it? */
export const isDossiersleutel = (na: string): boolean => leesSleutel(OP_TERMIJN, na) !== undefined;
export const dossiersleutel = (rij: Dossierrij): string => `${rij.volgende_termijn}~${rij.id}`;

/** The dossiers the reader may see, the nearest term first, after the row with key `na`; one query. Without names: nothing here is read-logged. */
export async function leesDossierlijst(tx: Transactie, { regeling, fase, status }: Dossierfilter, na: string | undefined, hoogstens: number): Promise<Dossierrij[]> {
  const [termijn, id] = (na && leesSleutel(OP_TERMIJN, na)) || [];
  let vraag = tx.selectFrom('zicht as z').innerJoin('dossier as d', 'd.id', 'z.dossier_id')
    .select(['d.id', 'd.kenmerk', 'd.regeling', sql<Fase>`${FASE_GEZIEN}`.as('fase'), 'd.status', 'd.sinds', 'z.volgende_termijn'])
    .orderBy('z.volgende_termijn').orderBy('z.dossier_id').limit(hoogstens);
  if (regeling) vraag = vraag.where('z.regeling', '=', regeling);
  if (fase) vraag = vraag.where(sql<boolean>`${FASE_GEZIEN} = ${fase}`);
  if (status) vraag = vraag.where('d.status', '=', status);
  if (termijn && id) vraag = vraag.where(sql<boolean>`(z.volgende_termijn, z.dossier_id) > (${termijn}::date, ${id}::uuid)`);
  return (await vraag.execute()) as Dossierrij[];
}
