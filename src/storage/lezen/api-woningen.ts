import { sql } from 'kysely';
import type { Woningstatus } from '../../domain/keten/stand.ts';
import type { Woningfeiten } from '../../domain/woning/feiten.ts';
import type { Transactie } from '../verbinding.ts';
import { leesSleutel, type Sortering } from './bladeren.ts';

const OP_DATUM: Sortering = { kolommen: [{ deel: sql`w.beschikbaar_vanaf`, type: 'date' }, { deel: sql`w.id`, type: 'uuid' }] };

export type Woningfilter = { id?: string; status?: Woningstatus; gemeente?: string };
export type Woningrij = Woningfeiten & {
  id: string; regeling: string; corporatie: string; gemeente: string; jongerenwoning: boolean; status: Woningstatus; sinds: string; versie: number; buurt: string | null;
  /** only when the reader may see that dossier */
  dossier: string | null;
};

export const isWoningsleutel = (na: string): boolean => leesSleutel(OP_DATUM, na) !== undefined;
export const woningsleutel = (rij: Woningrij): string => `${rij.beschikbaar_vanaf}~${rij.id}`;

/** The homes the reader may see, the first available first, after the row with key `na`; one query. */
export async function leesWoninglijst(tx: Transactie, { id, status, gemeente }: Woningfilter, na: string | undefined, hoogstens: number): Promise<Woningrij[]> {
  const [vanaf, naId] = (na && leesSleutel(OP_DATUM, na)) || [];
  let vraag = tx.selectFrom('woning as w').leftJoin('zicht as z', 'z.dossier_id', 'w.dossier_id')
    .select(['w.id', 'w.regeling', 'w.corporatie', 'w.gemeente', 'w.adres', 'w.kamers', 'w.huur', 'w.gelijkvloers', 'w.jongerenwoning', 'w.beschikbaar_vanaf', 'w.status', 'w.sinds', 'w.volgnummer as versie', 'w.buurt_id as buurt', 'w.postcode', 'w.plaats', 'w.oppervlakte', 'w.verdieping', 'w.lift', 'w.kenmerken', 'w.huisdieren', 'w.energielabel', 'w.servicekosten',
      'w.huurvoorwaarden', 'w.bijzondere_woonvorm', 'w.woonvorm_voorwaarden', 'w.bezichtiging', 'z.dossier_id as dossier'])
    .orderBy('w.beschikbaar_vanaf').orderBy('w.id').limit(hoogstens);
  if (id) vraag = vraag.where('w.id', '=', id);
  if (status) vraag = vraag.where('w.status', '=', status);
  if (gemeente) vraag = vraag.where('w.gemeente', '=', gemeente);
  if (vanaf && naId) vraag = vraag.where(sql<boolean>`(w.beschikbaar_vanaf, w.id) > (${vanaf}::date, ${naId}::uuid)`);
  return (await vraag.execute()).map((r) => ({ ...r, huur: Number(r.huur), servicekosten: r.servicekosten === null ? null : Number(r.servicekosten), status: r.status as Woningstatus }));
}
