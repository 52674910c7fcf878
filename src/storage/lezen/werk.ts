import { sql } from 'kysely';
import type { Fase, Stap } from '../../domain/keten/fasen.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import type { Transactie } from '../verbinding.ts';
import { blader, FASE_GEZIEN, type Bladzijde, type Plek, type Sortering, type Sqldeel } from './bladeren.ts';

/* The work list. It starts from the index on tasks (mine) or on sight (what others have to do on dossiers I see). */

/** Whose turn: this organisation and role, or someone else's on a dossier that the reader sees. */
export type Beurt = 'ons' | 'anderen';
/** Where a term lies. An aim (streven) that has passed is never late. */
export const BAKKEN = ['te-laat', 'streven-voorbij', 'vandaag', 'deze-week', 'later', 'zonder-termijn'] as const;
export type Bak = (typeof BAKKEN)[number];

/** Who of us handles what the task is about: me or whom I stand in for, a colleague, or nobody yet. */
export const BEHANDELAARS = ['mij', 'collega', 'niemand'] as const;
export type Behandelaar = (typeof BEHANDELAARS)[number];

export type Lezer = { organisatie: string; rol: Rol };
/** Which days "vandaag" and "deze week" are; `zondag` is the last day of this week. */
export type Kalender = { vandaag: string; zondag: string };
/** `zonder`: a step that others only guard because many may take it, the reader among them; it is then not something to wait for. */
export type Telvraag = Lezer & Kalender & { beurt: Beurt; zonder?: Stap };
/** `van` goes with `ons` only. */
export type Werkvraag = Telvraag & { bak?: Bak; stap?: Stap; van?: Behandelaar };

export type Werkregel = {
  sleutel: string; bak: Bak; stap: Stap; organisatie: string; rollen: Rol[]; uiterlijk: string; streven: boolean; sinds: string;
  dossier_id: string | null; kenmerk: string | null; fase: Fase | null; regeling: string | null; versie: string | null; zorgorganisatie: string | null; zorgnaam: string | null; naam_organisatie: string;
  woning_id: string | null; adres: string | null; gemeente: string | null; beschikbaar_vanaf: string | null;
};

const bakVan = ({ vandaag, zondag }: Kalender): Sqldeel => sql`case
  when t.uiterlijk = 'infinity' then 'zonder-termijn' when t.uiterlijk < ${vandaag}::date then case when t.streven then 'streven-voorbij' else 'te-laat' end
  when t.uiterlijk = ${vandaag}::date then 'vandaag' when t.uiterlijk <= ${zondag}::date then 'deze-week' else 'later' end`;

const isVanOns = ({ organisatie, rol }: Lezer): Sqldeel => sql`t.organisatie = ${organisatie} and ${rol} = any (t.rollen)`;

/** Tasks by who handles them. Those of one person start from that person's dossiers, so that they cost what they are. */
const taken = (van: Behandelaar | undefined, vandaag: string): Sqldeel =>
  van === 'mij' || van === 'collega' ? sql`voordeur.in_behandeling(${van}, ${vandaag}::date) b (id) join voordeur.taak t on t.dossier_id = b.id where` :
  van === 'niemand' ? sql`voordeur.taak t where (t.dossier_id is null or t.dossier_id not in (select voordeur.in_behandeling('iemand', ${vandaag}::date))) and` : sql`voordeur.taak t where`;

/** The rows a work list is about, and the day it is ordered by. */
const bron = (v: Lezer & { vandaag: string; beurt: Beurt; zonder?: Stap; van?: Behandelaar }): { van: Sqldeel; dag: Sqldeel } =>
  v.beurt === 'ons'
    ? { van: sql`${taken(v.van, v.vandaag)} ${isVanOns(v)}`, dag: sql`t.uiterlijk` }
    : { van: sql`voordeur.zicht z join voordeur.taak t on t.dossier_id = z.dossier_id where z.organisatie = ${v.organisatie} and z.rol = ${v.rol} and not (${isVanOns(v)}) ${v.zonder ? sql`and t.stap <> ${v.zonder}` : sql``}`, dag: sql`z.volgende_termijn` };

const SORTERING: Sortering = {
  kolommen: [{ deel: sql`t.rang`, type: 'int' }, { deel: sql`t.dag`, type: 'date' }, { deel: sql`t.id`, type: 'uuid' }, { deel: sql`t.stap`, type: 'text' }, { deel: sql`t.organisatie`, type: 'text' }],
};

/**
 * One page of tasks: what is truly late first, then by day, without a term last.
 * Late and not late are walked apart, each along its index, so a page costs a page however long the list is.
 */
export function leesWerk(tx: Transactie, vraag: Werkvraag, plek?: Plek, hoogstens?: number): Promise<Bladzijde<Werkregel>> {
  const { van, dag } = bron(vraag);
  const bak = bakVan(vraag);
  const kies = sql`${vraag.bak ? sql`and ${bak} = ${vraag.bak}` : sql``} ${vraag.stap ? sql`and t.stap = ${vraag.stap}` : sql``}`;
  const laat = sql`t.uiterlijk < ${vraag.vandaag}::date and not t.streven`;
  return blader<Werkregel>(tx, SORTERING, plek, ({ waar, orde, sleutel, hoogstens: n }) => {
    const deel = (rang: number, voorwaarde: Sqldeel) => sql`(
      select * from (select ${sql.raw(String(rang))} as rang, ${dag} as dag, coalesce(t.dossier_id, t.woning_id) as id, t.*, ${bak} as bak from ${van} and ${voorwaarde} ${kies}) t
      where ${waar} order by ${orde} limit ${n})`;
    return sql<Werkregel>`
      select ${sleutel} as sleutel, t.bak, t.stap, t.organisatie, t.rollen, t.uiterlijk::text, t.streven, t.sinds, t.dossier_id, d.kenmerk, ${FASE_GEZIEN} as fase, d.regeling, d.versie, d.zorgorganisatie, oz.naam as zorgnaam,
        coalesce(o.naam, t.organisatie) as naam_organisatie, t.woning_id, w.adres, w.gemeente, w.beschikbaar_vanaf
      from (select * from (${deel(0, sql`${dag} < ${vraag.vandaag}::date and ${laat}`)} union all ${deel(1, sql`not (${laat})`)}) t order by ${orde} limit ${n}) t
      left join voordeur.dossier d on d.id = t.dossier_id left join voordeur.zicht z on z.dossier_id = t.dossier_id and z.organisatie = ${vraag.organisatie} and z.rol = ${vraag.rol}
      left join voordeur.woning w on w.id = t.woning_id
      left join voordeur.organisatie o on o.code = t.organisatie left join voordeur.organisatie oz on oz.code = d.zorgorganisatie
      order by ${orde}`;
  }, hoogstens);
}

/** `van` is there for the reader's own tasks. */
export type Werktelling = { bak: Bak; stap: Stap; van?: Behandelaar; aantal: number };

/** How many tasks there are by term, kind of work and who handles them; every count on the page is a sum of these. */
export async function telWerk(tx: Transactie, vraag: Telvraag): Promise<Werktelling[]> {
  const { rows } = vraag.beurt === 'ons'
    ? await sql<Werktelling>`select bak, stap, van, aantal from voordeur.taken_tellen(${vraag.vandaag}::date, ${vraag.zondag}::date)`.execute(tx)
    : await sql<Werktelling>`select ${bakVan(vraag)} as bak, t.stap, count(*)::int as aantal from ${bron(vraag).van} group by 1, 2`.execute(tx);
  return rows;
}

/** How many tasks of others are late. Only reads the dossiers with a passed term. */
export async function telLaatBijAnderen(tx: Transactie, vraag: Omit<Telvraag, 'beurt'>): Promise<number> {
  const { rows } = await sql<{ aantal: number }>`select count(*)::int as aantal from ${bron({ ...vraag, beurt: 'anderen' }).van}
    and z.volgende_termijn < ${vraag.vandaag}::date and t.uiterlijk < ${vraag.vandaag}::date and not t.streven`.execute(tx);
  return rows[0]!.aantal;
}

/** The names of clients the reader may see, by dossier; read once per page, and written in the read log as one line. */
export async function leesNamen(tx: Transactie, dossiers: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(dossiers.filter((id) => id !== null))];
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ dossier_id: string; naam: string | null }>`select dossier_id, naam from voordeur.namen_lezen(${ids}::uuid[])`.execute(tx);
  return new Map(rows.flatMap((r) => (r.naam ? [[r.dossier_id, r.naam] as const] : [])));
}
