import { sql } from 'kysely';
import type { Woningstatus } from '../../domain/keten/stand.ts';
import type { Woningfeiten } from '../../domain/woning/feiten.ts';
import type { Transactie } from '../verbinding.ts';
import { blader, type Bladzijde, type Plek, type Sortering, type Sqldeel } from './bladeren.ts';
import type { Lezer } from './werk.ts';

/* Homes: a corporation's own, or all of the scheme for who keeps the overview. Row-level security has the last word. */

export type Woninglezer = Lezer & { regeling: string | null };
/** `label`: youth home, special form, or neither. `huur`: above `van` and up to `tot` euros a month. `zoek`: part of address or postcode. */
export type Woningfilter = {
  status?: Woningstatus; gemeente?: string; corporatie?: string; kamers?: number; label?: Woninglabel; huur?: { van: number; tot?: number }; zoek?: string;
};
export const WONINGLABELS = ['jongerenwoning', 'bijzondere-woonvorm', 'geen'] as const;
export type Woninglabel = (typeof WONINGLABELS)[number];
/** A home with all that is known of it. Amounts in euros a month. */
export type Woningregel = Woningfeiten & {
  sleutel: string; id: string; regeling: string; versie: string; corporatie: string; corporatienaam: string; gemeente: string; status: Woningstatus; sinds: string; volgnummer: number;
  jongerenwoning: boolean; buurt: string | null;
};

export const WONINGSORTERINGEN = {
  // what can still be let comes before what is let: that is what someone opens the list for
  vrij: { kolommen: [{ deel: sql`array_position(array['vrij', 'aangekondigd', 'voorgelegd', 'verhuurd', 'ingetrokken'], w.status)`, type: 'int' }, { deel: sql`w.beschikbaar_vanaf`, type: 'date' }, { deel: sql`w.id`, type: 'uuid' }] },
  sinds: { kolommen: [{ deel: sql`w.sinds`, type: 'date' }, { deel: sql`w.id`, type: 'uuid' }] },
  huur: { kolommen: [{ deel: sql`w.huur`, type: 'numeric' }, { deel: sql`w.id`, type: 'uuid' }] },
} as const satisfies Record<string, Sortering>;
export type Woningsortering = keyof typeof WONINGSORTERINGEN;

/** In the filter the largest homes are one choice: this many rooms or more. */
export const MEESTE_KAMERS = 5;
const LABEL: Record<Woninglabel, Sqldeel> = { jongerenwoning: sql`w.jongerenwoning`, 'bijzondere-woonvorm': sql`w.bijzondere_woonvorm`, geen: sql`not w.jongerenwoning and not w.bijzondere_woonvorm` };

const waarVan = ({ rol, organisatie, regeling }: Woninglezer, f: Woningfilter): Sqldeel => sql.join([
  rol === 'woonconsulent' ? sql`w.corporatie = ${organisatie}` : regeling ? sql`w.regeling = ${regeling}` : sql`true`,
  ...(f.status ? [sql`w.status = ${f.status}`] : []),
  ...(f.gemeente ? [sql`w.gemeente = ${f.gemeente}`] : []),
  ...(f.corporatie ? [sql`w.corporatie = ${f.corporatie}`] : []),
  ...(f.kamers ? [f.kamers >= MEESTE_KAMERS ? sql`w.kamers >= ${f.kamers}` : sql`w.kamers = ${f.kamers}`] : []),
  ...(f.label ? [LABEL[f.label]] : []),
  ...(f.huur ? [sql`w.huur > ${f.huur.van}::numeric`, ...(f.huur.tot === undefined ? [] : [sql`w.huur <= ${f.huur.tot}::numeric`])] : []),
  ...(f.zoek ? [sql`(lower(w.adres) || ' ' || lower(coalesce(w.postcode, '')) || ' ' || lower(replace(coalesce(w.postcode, ''), ' ', '')) || ' ' || lower(coalesce(w.plaats, ''))) like ${`%${f.zoek.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`}`] : []),
], sql` and `);

const KOLOMMEN = sql`w.id, w.regeling, w.versie, w.corporatie, coalesce(o.naam, w.corporatie) as corporatienaam, w.gemeente, w.status, w.sinds, w.volgnummer, w.jongerenwoning, w.buurt_id as buurt,
  w.adres, w.postcode, w.plaats, w.kamers, w.oppervlakte, w.verdieping, w.lift, w.gelijkvloers, w.kenmerken, w.huisdieren, w.energielabel, w.huur::float8 as huur, w.servicekosten::float8 as servicekosten,
  w.huurvoorwaarden, w.bijzondere_woonvorm, w.woonvorm_voorwaarden, w.beschikbaar_vanaf, w.bezichtiging`;

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

export type Aangeboden = { id: string; adres: string; postcode: string | null; gemeente: string; status: Woningstatus };

/** The homes of a corporation that are announced, free or proposed: none of these can be put in again. */
export async function leesAangeboden(tx: Transactie, corporatie: string): Promise<Aangeboden[]> {
  const { rows } = await sql<Aangeboden>`select w.id, w.adres, w.postcode, w.gemeente, w.status from voordeur.woning w
    where w.corporatie = ${corporatie} and w.status in ('aangekondigd', 'vrij', 'voorgelegd')`.execute(tx);
  return rows;
}

/** Two who put in the same home at once do so one after the other. */
export async function slotOpAdressen(tx: Transactie, corporatie: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('woningadressen ' || ${corporatie}::text, 0))`.execute(tx);
}
