import { sql } from 'kysely';
import type { Woningstatus } from '../../domain/keten/stand.ts';
import type { Transactie } from '../verbinding.ts';
import { blader, type Bladzijde, type Plek, type Sortering, type Sqldeel } from './bladeren.ts';
import type { Lezer } from './werk.ts';

/* Homes: a corporation's own, or all of the scheme for who keeps the overview. Row-level security has the last word. */

export type Woninglezer = Lezer & { regeling: string | null };
export type Woningfilter = { status?: Woningstatus; gemeente?: string; corporatie?: string };
export type Woningregel = {
  sleutel: string; id: string; regeling: string; versie: string; corporatie: string; corporatienaam: string; gemeente: string; status: Woningstatus; sinds: string;
  adres: string; kamers: number; huur: string; gelijkvloers: boolean; jongerenwoning: boolean; beschikbaar_vanaf: string;
};

export const WONINGSORTERINGEN = {
  vrij: { kolommen: [{ deel: sql`w.beschikbaar_vanaf`, type: 'date' }, { deel: sql`w.id`, type: 'uuid' }] },
  sinds: { kolommen: [{ deel: sql`w.sinds`, type: 'date' }, { deel: sql`w.id`, type: 'uuid' }] },
  huur: { kolommen: [{ deel: sql`w.huur`, type: 'numeric' }, { deel: sql`w.id`, type: 'uuid' }] },
} as const satisfies Record<string, Sortering>;
export type Woningsortering = keyof typeof WONINGSORTERINGEN;

const waarVan = ({ rol, organisatie, regeling }: Woninglezer, f: Woningfilter): Sqldeel => sql.join([
  rol === 'woonconsulent' ? sql`w.corporatie = ${organisatie}` : regeling ? sql`w.regeling = ${regeling}` : sql`true`,
  ...(f.status ? [sql`w.status = ${f.status}`] : []),
  ...(f.gemeente ? [sql`w.gemeente = ${f.gemeente}`] : []),
  ...(f.corporatie ? [sql`w.corporatie = ${f.corporatie}`] : []),
], sql` and `);

const KOLOMMEN = sql`w.id, w.regeling, w.versie, w.corporatie, coalesce(o.naam, w.corporatie) as corporatienaam, w.gemeente, w.status, w.sinds, w.adres, w.kamers, w.huur::text, w.gelijkvloers, w.jongerenwoning, w.beschikbaar_vanaf`;

/** One page of homes. */
export const leesWoningen = (tx: Transactie, lezer: Woninglezer, filter: Woningfilter, sorteer: Woningsortering, plek?: Plek, hoogstens?: number): Promise<Bladzijde<Woningregel>> =>
  blader<Woningregel>(tx, WONINGSORTERINGEN[sorteer], plek, ({ waar, orde, sleutel, hoogstens: n }) => sql<Woningregel>`
    select ${sleutel} as sleutel, ${KOLOMMEN} from voordeur.woning w left join voordeur.organisatie o on o.code = w.corporatie
    where ${waarVan(lezer, filter)} and ${waar} order by ${orde} limit ${n}`, hoogstens);

/** How many homes stand in each state under this filter; together they are all. */
export async function telWoningen(tx: Transactie, lezer: Woninglezer, filter: Woningfilter): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ status: string; aantal: number }>`select w.status, count(*)::int as aantal from voordeur.woning w where ${waarVan(lezer, { ...filter, status: undefined })} group by 1`.execute(tx);
  return new Map(rows.map((r) => [r.status, r.aantal]));
}

export type Woning = Omit<Woningregel, 'sleutel'> & {
  /** the dossier it is held for, only if the reader sees that one */
  dossier_id: string | null; kenmerk: string | null;
};

/** One home, if the reader may see it. */
export async function leesWoning(tx: Transactie, id: string): Promise<Woning | undefined> {
  const { rows } = await sql<Woning>`select ${KOLOMMEN}, d.id as dossier_id, d.kenmerk
    from voordeur.woning w left join voordeur.organisatie o on o.code = w.corporatie left join voordeur.dossier d on d.id = w.dossier_id where w.id = ${id}::uuid`.execute(tx);
  return rows[0];
}

export type Woninggebeurtenis = { volgnummer: number; soort: string; gebeurd_op: string; vastgelegd_op: Date; organisatie: string; gegevens: Record<string, unknown> };

/** What happened to a home, latest first. */
export async function leesWoningverloop(tx: Transactie, id: string): Promise<Woninggebeurtenis[]> {
  const { rows } = await sql<Woninggebeurtenis>`select g.volgnummer, g.soort, g.gebeurd_op, g.vastgelegd_op, coalesce(o.naam, g.organisatie) as organisatie, g.gegevens
    from voordeur.gebeurtenis g left join voordeur.organisatie o on o.code = g.organisatie where g.stroom_id = ${id}::uuid order by g.volgnummer desc limit 100`.execute(tx);
  return rows;
}
