import { sql } from 'kysely';
import type { Fase, Stap } from '../../domain/keten/fasen.ts';
import type { Status } from '../../domain/keten/stand.ts';
import type { Transactie } from '../verbinding.ts';
import { blader, FASE_GEZIEN, type Bladzijde, type Plek, type Sortering, type Sqldeel } from './bladeren.ts';
import type { Lezer } from './werk.ts';

/* Lists of dossiers. Each starts from what the reader has sight of; names are read apart, once per page (leesNamen). */

/** A tab of the list: a phase, or what is closed. */
export type Tabblad = Fase | 'afgesloten';
export type Dossierfilter = {
  tab?: Tabblad; status?: Status; zorg?: string;
  /** municipality of origin; only dossiers whose origin the reader may see */
  herkomst?: string;
  /** on the waiting list of this municipality */
  wachtlijst?: string;
  /** waits for a home without a pause, and looks for one in this municipality */
  zoektIn?: string;
  /** only these, found by a search */
  ids?: readonly string[];
};
export type Dossierregel = {
  sleutel: string; id: string; kenmerk: string; fase: Fase; status: Status; tabblad: Tabblad; sinds: string; regeling: string; versie: string; zorgorganisatie: string; zorgnaam: string;
  herkomst: string | null; wachtlijst: string | null; wacht_sinds: string | null; bevestigd_op: string | null; zoekgemeenten: string[];
  /** the task with the nearest term, if someone has one */
  beurt: string | null; beurt_stap: Stap | null; uiterlijk: string | null; streven: boolean | null;
};

export const WACHT_SINDS = sql`(d.stand #>> '{wachtlijst,sinds}')::date`;
export const WACHTLIJST = sql`(d.stand #>> '{wachtlijst,gemeente}')`;
/** The search area belongs to the search profile: not everyone who sees that someone waits may know where they look. */
export const ZOEKT_IN = sql`case when 'zoekprofiel' = any (z.groepen) then coalesce(d.stand -> 'zoekgemeenten', '[]') else '[]' end`;
const HERKOMST = sql`case when 'herkomst' = any (z.groepen) then d.stand ->> 'herkomstgemeente' end`;

/** The orders a list can have: the nearest term, the longest as it stands now, the dossier number, the longest on the waiting list. */
export const DOSSIERSORTERINGEN = {
  termijn: { kolommen: [{ deel: sql`z.volgende_termijn`, type: 'date' }, { deel: sql`z.dossier_id`, type: 'uuid' }] },
  sinds: { kolommen: [{ deel: sql`d.sinds`, type: 'date' }, { deel: sql`d.id`, type: 'uuid' }] },
  // After number 9999 comes 10000: the longer number is the later one.
  nummer: { kolommen: [{ deel: sql`length(d.kenmerk)`, type: 'int' }, { deel: sql`d.kenmerk`, type: 'text' }] },
  wacht: { kolommen: [{ deel: WACHT_SINDS, type: 'date' }, { deel: sql`d.id`, type: 'uuid' }] },
} as const satisfies Record<string, Sortering>;
export type Dossiersortering = keyof typeof DOSSIERSORTERINGEN;

const waarVan = ({ organisatie, rol }: Lezer, f: Dossierfilter): Sqldeel => sql.join([
  sql`z.organisatie = ${organisatie} and z.rol = ${rol}`,
  ...(f.tab ? [sql`z.tabblad = ${f.tab}`] : []),
  ...(f.ids ? [sql`z.dossier_id = any (${[...f.ids]}::uuid[])`] : []),
  ...(f.status ? [sql`d.status = ${f.status}`] : []),
  ...(f.zorg ? [sql`d.zorgorganisatie = ${f.zorg}`] : []),
  ...(f.herkomst ? [sql`${HERKOMST} = ${f.herkomst}`] : []),
  ...(f.wachtlijst ? [sql`z.tabblad = 'wachtlijst' and ${WACHTLIJST} = ${f.wachtlijst}`] : []),
  ...(f.zoektIn ? [sql`z.tabblad = 'wachtlijst' and d.status = 'wacht-op-woning' and (${WACHTLIJST} = ${f.zoektIn} or jsonb_exists(${ZOEKT_IN}, ${f.zoektIn}))`] : []),
], sql` and `);

/** One page of the dossiers a reader has sight of. The rows are chosen first; what is only shown is joined to those few. */
export function leesDossiers(tx: Transactie, lezer: Lezer, filter: Dossierfilter, sorteer: Dossiersortering, plek?: Plek, hoogstens?: number): Promise<Bladzijde<Dossierregel>> {
  return blader<Dossierregel>(tx, DOSSIERSORTERINGEN[sorteer], plek, ({ waar, orde, sleutel, hoogstens: n }) => sql<Dossierregel>`
    select r.sleutel, r.id, r.kenmerk, r.fase, r.status, r.tabblad, r.sinds, r.regeling, r.versie::text, r.zorgorganisatie, coalesce(o.naam, r.zorgorganisatie) as zorgnaam,
      r.herkomst, r.wachtlijst, r.wacht_sinds, r.bevestigd_op, r.zoekgemeenten, coalesce(b.naam, t.organisatie) as beurt, t.stap as beurt_stap, t.uiterlijk::text, t.streven
    from (
      select row_number() over (order by ${orde}) as nr, ${sleutel} as sleutel, d.id, d.kenmerk, ${FASE_GEZIEN} as fase, d.status, z.tabblad, d.sinds, d.regeling, d.versie, d.zorgorganisatie,
        ${HERKOMST} as herkomst, ${WACHTLIJST} as wachtlijst, ${WACHT_SINDS} as wacht_sinds, d.stand ->> 'bevestigd_op' as bevestigd_op, ${ZOEKT_IN} as zoekgemeenten
      from voordeur.zicht z join voordeur.dossier d on d.id = z.dossier_id
      where ${waarVan(lezer, filter)} and ${waar} order by ${orde} limit ${n}) r
    left join voordeur.organisatie o on o.code = r.zorgorganisatie
    left join lateral (select t.stap, t.organisatie, t.uiterlijk, t.streven from voordeur.taak t where t.dossier_id = r.id order by t.uiterlijk limit 1) t on true
    left join voordeur.organisatie b on b.code = t.organisatie
    order by r.nr`, hoogstens);
}

const alsTelling = (rijen: readonly { sleutel: string | null; aantal: number }[]): ReadonlyMap<string, number> => new Map(rijen.flatMap((r) => (r.sleutel ? [[r.sleutel, r.aantal] as const] : [])));

/** How many dossiers each tab holds under this filter; together they are all. Without a filter only sight is counted. */
export async function telTabbladen(tx: Transactie, lezer: Lezer, filter: Dossierfilter): Promise<ReadonlyMap<string, number>> {
  const elkTabblad = { ...filter, tab: undefined };
  const kaal = Object.values({ ...elkTabblad, ids: undefined }).every((w) => w === undefined);
  const { rows } = await sql<{ sleutel: string; aantal: number }>`select z.tabblad as sleutel, count(*)::int as aantal
    from voordeur.zicht z ${kaal ? sql`` : sql`join voordeur.dossier d on d.id = z.dossier_id`} where ${waarVan(lezer, elkTabblad)} group by 1`.execute(tx);
  return alsTelling(rows);
}

/** How many wait on the list of each municipality. */
export async function telWachtlijsten(tx: Transactie, lezer: Lezer): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ sleutel: string | null; aantal: number }>`select ${WACHTLIJST} as sleutel, count(*)::int as aantal
    from voordeur.zicht z join voordeur.dossier d on d.id = z.dossier_id where ${waarVan(lezer, { tab: 'wachtlijst' })} group by 1`.execute(tx);
  return alsTelling(rows);
}

/** A search finds no more than this; the page says so when there may be more. */
export const HOOGSTENS_GEVONDEN = 500;

/**
 * The dossiers a search finds, within what the reader sees: by the beginnings of the words of a name, or by number.
 * The words are made where they were made when the name was kept, so that both are cut alike.
 */
export async function zoekDossiers(tx: Transactie, woorden: string, nummers: readonly string[]): Promise<string[]> {
  const opNummer = sql`select id from voordeur.dossier where kenmerk = any (${[...nummers]}::text[])`;
  const opNaam = sql`select z as id from voordeur.zoek_naam((select array_agg(w) from (select distinct w from regexp_split_to_table(voordeur.gevouwen(${woorden}), '[^[:alnum:]]+') w where w <> '' limit 10) w), ${HOOGSTENS_GEVONDEN}) z`;
  const delen = [...(nummers.length > 0 ? [opNummer] : []), ...(/[\p{L}\p{N}]/u.test(woorden) ? [opNaam] : [])];
  if (delen.length === 0) return [];
  const { rows } = await sql<{ id: string }>`${sql.join(delen, sql` union `)}`.execute(tx);
  return rows.map((r) => r.id);
}

export type Profiel = { kamers?: number; gelijkvloers?: string; jongerenwoning?: string; verdieping?: string; huisdieren?: string; bijzondere_woonbehoeften?: string[] };

/** The search profiles the reader may see, by dossier; read once per page, and written in the read log as one line. */
export async function leesProfielen(tx: Transactie, dossiers: readonly string[]): Promise<ReadonlyMap<string, Profiel>> {
  if (dossiers.length === 0) return new Map();
  const { rows } = await sql<{ dossier_id: string; inhoud: Profiel }>`select dossier_id, inhoud from voordeur.profielen_lezen(${[...dossiers]}::uuid[])`.execute(tx);
  return new Map(rows.map((r) => [r.dossier_id, r.inhoud]));
}
