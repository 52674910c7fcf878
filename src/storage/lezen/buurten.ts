import { sql } from 'kysely';
import type { BuurtStand, Buurtstatus } from '../../domain/draagkracht/buurt.ts';
import { draagkrachtVan, geldendeOordelen, type Geldend } from '../../domain/draagkracht/oordeel.ts';
import type { Draagkracht } from '../../domain/matching/punten.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Buurtkeuze } from '../../domain/woning/keuring.ts';
import type { OordeelMetWoorden } from '../buurten.ts';
import type { Transactie } from '../verbinding.ts';
import { blader, type Bladzijde, type Plek, type Sortering, type Sqldeel } from './bladeren.ts';

/* Neighbourhoods and what they can carry. Row-level security decides which there are for the reader; nothing here leads to a person. */

/** What can be told of the level of a neighbourhood in a list: `geen` = nobody said anything that still counts. */
export const BUURTSTANDEN = ['beperkt', 'gewoon', 'ruim', 'geen'] as const;
export type Buurtbeeld = (typeof BUURTSTANDEN)[number];
/** `sinds`: the first day of which an opinion counts today. `straks`: the same in a few weeks: what lies between runs out soon. */
export type Buurtdagen = { vandaag: string; sinds: string; straks: string };
export type Buurtfilter = { zoek?: string; gemeente?: string; gesloten?: boolean; beeld?: Buurtbeeld; /** our own opinion runs out soon */ verloopt?: boolean };
export type Buurtregel = { sleutel: string; id: string; regeling: string; gemeente: string; naam: string; status: Buurtstatus; beeld: Buurtbeeld; oordelen: number; /** day of the oldest opinion that counts */ oudste: string | null; eigen: string | null };

const NAAM = sql`voordeur.gevouwen(b.naam)`;
export const BUURTSORTERINGEN = {
  naam: { kolommen: [{ deel: NAAM, type: 'text' }, { deel: sql`b.id`, type: 'uuid' }] },
  gemeente: { kolommen: [{ deel: sql`b.gemeente`, type: 'text' }, { deel: NAAM, type: 'text' }, { deel: sql`b.id`, type: 'uuid' }] },
  verloopt: { kolommen: [{ deel: sql`coalesce(o.oudste, 'infinity'::date)`, type: 'date' }, { deel: NAAM, type: 'text' }, { deel: sql`b.id`, type: 'uuid' }] },
} as const satisfies Record<string, Sortering>;
export type Buurtsortering = keyof typeof BUURTSORTERINGEN;

/** The opinions that count today, from the state: the same rule as `geldendeOordelen`, as days that can be compared. */
const GELDEND = (d: Buurtdagen): Sqldeel => sql`left join lateral (
  select count(*)::int as oordelen, min(v.op) as oudste, min(v.op) filter (where v.organisatie = voordeur.mijn_organisatie()) as eigen,
    coalesce((array_agg(v.oordeel order by array_position(array['beperkt', 'gewoon', 'ruim'], v.oordeel)))[1], 'geen') as beeld
  from jsonb_to_recordset(b.stand -> 'oordelen') as v (organisatie text, oordeel text, op date) where v.op between ${d.sinds}::date and ${d.vandaag}::date) o on true`;

const waarVan = (f: Buurtfilter, d: Buurtdagen): Sqldeel => sql.join([
  sql`b.status = ${f.gesloten ? 'gesloten' : 'open'}`,
  ...(f.zoek ? [sql`strpos(${NAAM}, voordeur.gevouwen(${f.zoek})) > 0`] : []),
  ...(f.gemeente ? [sql`b.gemeente = ${f.gemeente}`] : []),
  ...(f.beeld ? [sql`o.beeld = ${f.beeld}`] : []),
  ...(f.verloopt ? [sql`o.eigen < ${d.straks}::date`] : []),
], sql` and `);

/** One page of neighbourhoods. */
export const leesBuurten = (tx: Transactie, filter: Buurtfilter, dagen: Buurtdagen, sorteer: Buurtsortering, plek?: Plek, hoogstens?: number): Promise<Bladzijde<Buurtregel>> =>
  blader<Buurtregel>(tx, BUURTSORTERINGEN[sorteer], plek, ({ waar, orde, sleutel, hoogstens: n }) => sql<Buurtregel>`
    select ${sleutel} as sleutel, b.id, b.regeling, b.gemeente, b.naam, b.status, o.beeld, o.oordelen, o.oudste::text, o.eigen::text from voordeur.buurt b ${GELDEND(dagen)}
    where ${waarVan(filter, dagen)} and ${waar} order by ${orde} limit ${n}`, hoogstens);

export type Buurttelling = { beelden: ReadonlyMap<Buurtbeeld, number>; gesloten: number; verloopt: number };

/** How many there are of each kind under this search and municipality: every number on the page is one of these or a sum of them. */
export async function telBuurten(tx: Transactie, { zoek, gemeente }: Buurtfilter, dagen: Buurtdagen): Promise<Buurttelling> {
  const { rows } = await sql<{ status: Buurtstatus; beeld: Buurtbeeld; aantal: number; verloopt: number }>`
    select b.status, o.beeld, count(*)::int as aantal, (count(*) filter (where o.eigen < ${dagen.straks}::date))::int as verloopt from voordeur.buurt b ${GELDEND(dagen)}
    where ${sql.join([sql`true`, ...(zoek ? [sql`strpos(${NAAM}, voordeur.gevouwen(${zoek})) > 0`] : []), ...(gemeente ? [sql`b.gemeente = ${gemeente}`] : [])], sql` and `)} group by 1, 2`.execute(tx);
  const open = rows.filter((r) => r.status === 'open');
  return { beelden: new Map(open.map((r) => [r.beeld, r.aantal])), gesloten: rows.filter((r) => r.status === 'gesloten').reduce((n, r) => n + r.aantal, 0), verloopt: open.reduce((n, r) => n + r.verloopt, 0) };
}

/** The neighbourhoods in which a home can be said to stand: those that are open. */
export async function leesBuurtkeuzes(tx: Transactie, regeling: string): Promise<Buurtkeuze[]> {
  const { rows } = await sql<Buurtkeuze>`select b.id, b.gemeente, b.naam from voordeur.buurt b where b.regeling = ${regeling} and b.status = 'open' order by b.gemeente, b.naam, b.id`.execute(tx);
  return rows;
}

export type Buurt = { id: string; regeling: string; gemeente: string; naam: string; status: Buurtstatus; volgnummer: number; stand: BuurtStand };

/** One neighbourhood, if the reader may see it. */
export async function leesBuurt(tx: Transactie, id: string): Promise<Buurt | undefined> {
  return (await tx.selectFrom('buurt').select(['id', 'regeling', 'gemeente', 'naam', 'status', 'volgnummer', 'stand']).where('id', '=', id).executeTakeFirst()) as unknown as Buurt | undefined;
}

/** An opinion with who gave it. `volgnummer`: the event it came with. */
export type Buurtoordeel = OordeelMetWoorden & { buurt: string; volgnummer: number; naam: string };

/** What was said of these neighbourhoods up to a day, the earliest first. */
async function leesOordelen(tx: Transactie, buurten: readonly string[], op: string): Promise<Buurtoordeel[]> {
  const { rows } = await sql<Buurtoordeel & { reden: string | null; helpt: string | null }>`
    select o.buurt_id as buurt, o.volgnummer, o.organisatie, coalesce(g.naam, o.organisatie) as naam, o.oordeel, o.op::text, o.reden, o.helpt from voordeur.buurtoordeel o left join voordeur.organisatie g on g.code = o.organisatie
    where o.buurt_id = any (${[...buurten]}::uuid[]) and o.op <= ${op}::date order by o.op, o.volgnummer`.execute(tx);
  return rows.map((r) => ({ ...r, reden: r.reden ?? undefined, helpt: r.helpt ?? undefined }));
}

/** What was said of one neighbourhood, the latest first. */
export const leesBuurtoordelen = async (tx: Transactie, buurt: string, op: string): Promise<Buurtoordeel[]> => (await leesOordelen(tx, [buurt], op)).reverse();

/** What a neighbourhood can carry on a day, and by whose opinions. */
export type Draagkrachtbeeld = { id: string; naam: string; draagkracht: Draagkracht; oordelen: Geldend<Buurtoordeel>[] };

/**
 * What these neighbourhoods can carry on a day, by identifier. In the ranking only the level counts; the opinions are there to show whose it is.
 * A neighbourhood the reader may not see is not in it, and counts as 'gewoon'.
 */
export async function draagkrachtenVoor(tx: Transactie, regeling: Regeling, buurten: readonly string[], op: string): Promise<ReadonlyMap<string, Draagkrachtbeeld>> {
  if (buurten.length === 0) return new Map();
  const { rows } = await sql<{ id: string; naam: string; oordelen: Buurtoordeel[] }>`
    select b.id, b.naam, coalesce((select jsonb_agg(jsonb_build_object('buurt', o.buurt_id, 'volgnummer', o.volgnummer, 'organisatie', o.organisatie, 'naam', coalesce(g.naam, o.organisatie), 'oordeel', o.oordeel, 'op', o.op) order by o.op, o.volgnummer)
      from voordeur.buurtoordeel o left join voordeur.organisatie g on g.code = o.organisatie where o.buurt_id = b.id and o.op <= ${op}::date), '[]') as oordelen
    from voordeur.buurt b where b.id = any (${[...new Set(buurten)]}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, naam, oordelen }) => [id, { id, naam, draagkracht: draagkrachtVan({ oordelen }, regeling, op), oordelen: geldendeOordelen(oordelen, regeling, op) }]));
}

/** Keys handed over in the last twelve months: a number, or "1 to 4" for who may not know. */
export type Plaatsingen = { aantal: number | null; minder_dan_vijf: boolean };

/** Recent placements in these neighbourhoods, by identifier. */
export async function leesPlaatsingen(tx: Transactie, buurten: readonly string[]): Promise<ReadonlyMap<string, Plaatsingen>> {
  if (buurten.length === 0) return new Map();
  const { rows } = await sql<Plaatsingen & { buurt_id: string }>`select * from voordeur.buurt_plaatsingen(${[...buurten]}::uuid[])`.execute(tx);
  return new Map(rows.map(({ buurt_id, ...r }) => [buurt_id, r]));
}

export type Buurtgebeurtenis = { volgnummer: number; soort: string; gebeurd_op: string; vastgelegd_op: Date; organisatie: string; gegevens: Record<string, unknown> };

/** What happened to a neighbourhood, latest first. */
export async function leesBuurtverloop(tx: Transactie, buurt: string): Promise<Buurtgebeurtenis[]> {
  const { rows } = await sql<Buurtgebeurtenis>`select g.volgnummer, g.soort, g.gebeurd_op::text, g.vastgelegd_op, coalesce(o.naam, g.organisatie) as organisatie, g.gegevens
    from voordeur.gebeurtenis g left join voordeur.organisatie o on o.code = g.organisatie where g.stroom_id = ${buurt}::uuid order by g.volgnummer desc limit 100`.execute(tx);
  return rows;
}

export type VrijeWoning = { id: string; adres: string; status: 'vrij' | 'aangekondigd'; corporatie: string; beschikbaar_vanaf: string };

/** Homes that stand free here, as far as the reader has them in sight. Nobody lives there. */
export async function leesVrijeWoningenIn(tx: Transactie, buurt: string): Promise<VrijeWoning[]> {
  const { rows } = await sql<VrijeWoning>`select w.id, w.adres, w.status, coalesce(o.naam, w.corporatie) as corporatie, w.beschikbaar_vanaf::text from voordeur.woning w left join voordeur.organisatie o on o.code = w.corporatie
    where w.stand ->> 'buurt' = ${buurt} and w.status in ('vrij', 'aangekondigd') order by w.beschikbaar_vanaf, w.id limit 50`.execute(tx);
  return rows;
}
