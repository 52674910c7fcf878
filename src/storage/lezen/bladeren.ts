import { sql, type RawBuilder } from 'kysely';
import type { Transactie } from '../verbinding.ts';

/* Paging by key: the address carries the key of the last row someone saw, so rows that come or go in between shift nothing. */

export type Sqldeel = RawBuilder<unknown>;
type Sleutelkolom = { deel: Sqldeel; type: 'date' | 'uuid' | 'text' | 'int' | 'numeric' };
/** A sort order: columns that together are unique, all in the same direction. */
export type Sortering = { kolommen: readonly Sleutelkolom[]; aflopend?: boolean };

/** Where someone is in a list: after or before the row with this key. Written in the address as `na=` or `voor=`. */
export type Plek = { richting: 'na' | 'voor'; sleutel: string };
export type Bladzijde<R> = { rijen: R[]; vorige?: string; volgende?: string };

/** The phase of a dossier `d` as it is for the reader whose sight is `z`: who sees no signals reads that support goes on. */
export const FASE_GEZIEN = sql`case when z.tabblad = 'afgesloten' then d.fase else z.tabblad end`;

/** Rows on one page, unless told. */
export const PER_BLADZIJDE = 25;

const PATROON: Record<Sleutelkolom['type'], RegExp> = {
  date: /^((?!0000)\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])|infinity)$/, uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, text: /^[\p{L}\p{N} .,'-]{1,80}$/u, int: /^\d{1,9}$/, numeric: /^\d{1,9}(\.\d{1,4})?$/,
};
// The 31st of a short month passes the pattern and is refused here.
const bestaat = (deel: string, type: Sleutelkolom['type']): boolean =>
  PATROON[type].test(deel) && (type !== 'date' || deel === 'infinity' || new Date(`${deel}T00:00:00Z`).getUTCDate() === Number(deel.slice(8)));

/** The parts of a key from the address; undefined when it is not a key of this order, so that the list starts at its beginning. */
export function leesSleutel(sortering: Sortering, sleutel: string): string[] | undefined {
  const delen = sleutel.split('~');
  const klopt = delen.length === sortering.kolommen.length && sortering.kolommen.every(({ type }, i) => bestaat(delen[i]!, type));
  return klopt ? delen : undefined;
}

/** What a list query must do for one page: the condition that begins after the key, the order, the key of a row as a column. */
export type Bladvraag = { waar: Sqldeel; orde: Sqldeel; sleutel: Sqldeel; hoogstens: number };

function bladvraag(sortering: Sortering, plek: { richting: Plek['richting']; delen: string[] } | undefined, hoogstens: number): Bladvraag {
  const terug = plek?.richting === 'voor';
  const aflopend = Boolean(sortering.aflopend) !== terug;
  const kolommen = sortering.kolommen.map((k) => k.deel);
  const waarden = (plek?.delen ?? []).map((deel, i) => sql`${deel}::${sql.raw(sortering.kolommen[i]!.type)}`);
  return {
    waar: plek ? sql`(${sql.join(kolommen)}) ${sql.raw(aflopend ? '<' : '>')} (${sql.join(waarden)})` : sql`true`,
    orde: sql.join(kolommen.map((k) => sql`${k} ${sql.raw(aflopend ? 'desc' : 'asc')}`)),
    sleutel: sql`concat_ws('~', ${sql.join(kolommen.map((k) => sql`${k}::text`))})`,
    hoogstens: hoogstens + 1,
  };
}

/** Runs a list query for one page. The query must select `sleutel` and apply `waar`, `orde` and `hoogstens`. */
export async function blader<R extends { sleutel: string }>(
  tx: Transactie, sortering: Sortering, plek: Plek | undefined, vraag: (blad: Bladvraag) => RawBuilder<R>, hoogstens = PER_BLADZIJDE,
): Promise<Bladzijde<R>> {
  const delen = plek && leesSleutel(sortering, plek.sleutel);
  const hier = plek && delen ? { richting: plek.richting, delen } : undefined;
  const { rows } = await vraag(bladvraag(sortering, hier, hoogstens)).execute(tx);
  // Everything after this key has gone meanwhile: begin again rather than show an empty page.
  if (rows.length === 0 && hier) return blader(tx, sortering, undefined, vraag, hoogstens);
  const meer = rows.length > hoogstens;
  const rijen = rows.slice(0, hoogstens);
  if (hier?.richting === 'voor') rijen.reverse();
  const isBegin = hier?.richting === 'voor' ? !meer : !hier;
  const isEind = hier?.richting === 'voor' ? false : !meer;
  return { rijen, vorige: isBegin ? undefined : rijen[0]?.sleutel, volgende: isEind ? undefined : rijen.at(-1)?.sleutel };
}
