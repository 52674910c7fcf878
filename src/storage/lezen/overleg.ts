import { sql } from 'kysely';
import { AGENDASOORTEN, AGENDASTAPPEN, type Bronnen, type Dossiertaak, type Elderspunt, type Tekort, type Zaaktaak } from '../../domain/overleg/agenda.ts';
import type { VergaderingStand } from '../../domain/overleg/vergadering.ts';
import type { Puntuitkomst } from '../../domain/overleg/woorden.ts';
import type { Stap } from '../../domain/keten/fasen.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { VerdelingStand } from '../../domain/verdeling/besluiten.ts';
import type { Beurt, Zaakstand } from '../../domain/zaak/leer.ts';
import type { Zaaksoort } from '../../domain/zaak/soorten.ts';
import { ZAAKLEREN } from '../../domain/zaak/zaken.ts';
import type { Transactie } from '../verbinding.ts';
import type { GeladenZaak } from '../zaken.ts';
import { leesTeksten } from './zaken.ts';

/* Meetings as pages read them, and what proposes itself for one. Row-level security decides what the reader finds. */

export type Vergadering = GeladenZaak<VergaderingStand> & { plaats?: string; onderwerp?: string };

/** The meetings of a year and the half year before it (for a rhythm of weeks), with place and theme. */
export async function leesVergaderingen(tx: Transactie, regeling: string, jaar: number): Promise<Vergadering[]> {
  const { rows } = await sql<GeladenZaak<VergaderingStand> & { plaats: string | null; onderwerp: string | null }>`
    select k.id, k.soort, k.volgnummer, k.status, k.datum::text, k.stand, p.tekst as plaats, o.tekst as onderwerp from voordeur.zaak k
    left join voordeur.zaaktekst p on p.zaak_id = k.id and p.nummer = 0 and p.veld = 'plaats' left join voordeur.zaaktekst o on o.zaak_id = k.id and o.nummer = 0 and o.veld = 'onderwerp'
    where k.regeling = ${regeling} and k.soort = 'vergadering' and k.datum between ${`${jaar - 1}-07-01`}::date and ${`${jaar}-12-31`}::date order by k.datum, k.id limit 500`.execute(tx);
  return rows.map(({ plaats, onderwerp, ...r }) => ({ ...r, ...(plaats ? { plaats } : {}), ...(onderwerp ? { onderwerp } : {}) }));
}

/** A point of a meeting as a matter or a dossier tells of it: where it was or will be discussed. */
export type Vermelding = { vergadering: string; naam: string; tafel: string; datum: string; status: VergaderingStand['status']; nummer: number; uitkomst?: Puntuitkomst };
const VERMELDING = sql`k.id as vergadering, k.stand ->> 'naam' as naam, k.stand ->> 'tafel' as tafel, k.datum::text as datum, k.stand ->> 'status' as status, t.nummer, p ->> 'uitkomst' as uitkomst`;
/** Points of meetings that go on or went on, with the text `t` of each that the reader may read. */
const PUNTEN = sql`voordeur.zaak k join voordeur.zaaktekst t on t.zaak_id = k.id
  cross join lateral (select e as p from jsonb_array_elements(k.stand -> 'punten') e where (e ->> 'nummer')::int = t.nummer and not e ? 'geschrapt') e`;
const alsVermeldingen = (rows: readonly (Omit<Vermelding, 'uitkomst'> & { uitkomst: Puntuitkomst | null })[]): Vermelding[] => rows.map(({ uitkomst, ...r }) => ({ ...r, ...(uitkomst ? { uitkomst } : {}) }));

/** The meetings where one of these was or will be discussed (by the key of a point), the latest first. */
export async function leesVermeldingen(tx: Transactie, regeling: string, sleutels: readonly string[]): Promise<Vermelding[]> {
  return alsVermeldingen((await sql<Vermelding & { uitkomst: Puntuitkomst | null }>`select distinct on (k.datum, k.id, t.nummer) ${VERMELDING} from ${PUNTEN}
    where k.regeling = ${regeling} and k.soort = 'vergadering' and k.stand ->> 'status' <> 'afgezegd' and t.veld in ('bron', 'over') and t.tekst = any (${[...sleutels]}::text[]) order by k.datum desc, k.id, t.nummer`.execute(tx)).rows);
}
/** The same for a dossier, as far as the reader sees that dossier. */
export async function leesVermeldingenVanDossier(tx: Transactie, dossier: string): Promise<Vermelding[]> {
  return alsVermeldingen((await sql<Vermelding & { uitkomst: Puntuitkomst | null }>`select ${VERMELDING} from ${PUNTEN}
    where k.soort = 'vergadering' and k.stand ->> 'status' <> 'afgezegd' and t.veld = 'titel' and t.dossier_id = ${dossier}::uuid order by k.datum desc, k.id, t.nummer`.execute(tx)).rows);
}
/** The next meeting of each table that has not been held yet, from today on. */
export async function leesVolgende(tx: Transactie, regeling: string, tafels: readonly string[], vandaag: string): Promise<{ id: string; tafel: string; datum: string }[]> {
  return (await sql<{ id: string; tafel: string; datum: string }>`select distinct on (k.stand ->> 'tafel') k.id, k.stand ->> 'tafel' as tafel, k.datum::text as datum from voordeur.zaak k
    where k.regeling = ${regeling} and k.soort = 'vergadering' and k.status = 'open' and k.stand ->> 'status' in ('gepland', 'bezig') and not k.stand ? 'thema' and k.stand ->> 'tafel' = any (${[...tafels]}::text[]) and k.datum >= ${vandaag}::date
    order by k.stand ->> 'tafel', k.datum, k.id`.execute(tx)).rows;
}

/** A matter as a point on the agenda needs it. */
export type Zaakbeeld = { id: string; soort: Zaaksoort; stand: Zaakstand; beurten: Beurt[]; voor?: readonly string[] };
/** These matters, whatever their state, as far as the reader may see them. */
export async function leesZaakbeelden(tx: Transactie, ids: readonly string[]): Promise<Zaakbeeld[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Zaakbeeld & { voor: string[] | null }>`select id, soort, stand, beurten, voor from voordeur.zaak where id = any (${[...ids]}::uuid[])`.execute(tx);
  return rows.map(({ voor, ...r }) => ({ ...r, ...(voor ? { voor } : {}) }));
}
/** What waits on these dossiers that can be brought to a table, and since when. */
export async function leesDossierstappen(tx: Transactie, dossiers: readonly string[]): Promise<{ dossier: string; stap: Stap; sinds: string }[]> {
  if (dossiers.length === 0) return [];
  return (await sql<{ dossier: string; stap: Stap; sinds: string }>`select t.dossier_id as dossier, t.stap, max(t.sinds)::text as sinds from voordeur.taak t where t.dossier_id = any (${[...dossiers]}::uuid[]) and t.stap = any (${AGENDASTAPPEN}) group by 1, 2`.execute(tx)).rows;
}

const HOOGSTENS = 100;

async function dossiertaken(tx: Transactie, { organisatie, rol }: { organisatie: string; rol: Rol }): Promise<Dossiertaak[]> {
  const { rows } = await sql<Omit<Dossiertaak, 'uiterlijk'> & { uiterlijk: string | null }>`
    select distinct on (t.uiterlijk, d.kenmerk, t.stap) d.id as dossier, d.kenmerk, t.stap, nullif(t.uiterlijk, 'infinity')::text as uiterlijk
    from voordeur.zicht z join voordeur.taak t on t.dossier_id = z.dossier_id join voordeur.dossier d on d.id = z.dossier_id
    where z.organisatie = ${organisatie} and z.rol = ${rol} and t.stap = any (${AGENDASTAPPEN}) order by t.uiterlijk, d.kenmerk, t.stap limit ${HOOGSTENS}`.execute(tx);
  return rows.map(({ uiterlijk, ...t }) => ({ ...t, ...(uiterlijk ? { uiterlijk } : {}) }));
}

/** What is open between the parties and waits for somebody. */
export async function zaaktaken(tx: Transactie, regeling: Regeling): Promise<Zaaktaak[]> {
  const { rows } = await sql<{ id: string; soort: Zaaksoort; stand: { regeling: string }; beurten: Beurt[]; voor: string[] | null }>`
    select id, soort, stand, beurten, voor from voordeur.zaak where regeling = ${regeling.regeling} and status = 'open' and soort = any (${AGENDASOORTEN}) and jsonb_array_length(beurten) > 0 order by datum nulls last, id limit ${HOOGSTENS}`.execute(tx);
  return rows.map(({ id, soort, stand, beurten, voor }) => ({ id, soort, beurten, naam: ZAAKLEREN[soort].naam(regeling, stand), ...(voor ? { voor } : {}) }));
}

/** Homes that corporations said they cannot deliver this year. */
async function tekorten(tx: Transactie, regeling: string, jaar: number): Promise<Tekort[]> {
  const rij = await tx.selectFrom('verdeling').select('stand').where('regeling', '=', regeling).executeTakeFirst();
  const { besluiten = [] } = (rij?.stand ?? {}) as Partial<VerdelingStand>;
  return besluiten.flatMap((b) => (b.soort === 'tekort-gemeld' && b.jaar === jaar ? [{ nummer: b.nummer, jaar: b.jaar, corporatie: b.corporatie, aantal: b.aantal }] : []));
}

/** The points of other meetings of this table that were put off or had proposed themselves, the latest meeting first. What was called off or scrapped does not count. */
async function elders(tx: Transactie, regeling: string, tafel: string, zonder: string): Promise<Elderspunt[]> {
  const { rows } = await sql<{ [K in keyof Elderspunt]-?: Elderspunt[K] | null } & Pick<Elderspunt, 'vergadering' | 'nummer' | 'datum' | 'titel'>>`
    select k.id as vergadering, (p ->> 'nummer')::int as nummer, k.datum::text as datum, t.tekst as titel, p ->> 'uitkomst' as uitkomst, b.tekst as bron, coalesce(o.tekst, case when b.tekst not like 'aangehouden:%' then b.tekst end) as over, w.tekst as waarom, t.voor, t.dossier_id as dossier
    from voordeur.zaak k cross join lateral jsonb_array_elements(k.stand -> 'punten') p
    join voordeur.zaaktekst t on t.zaak_id = k.id and t.nummer = (p ->> 'nummer')::int and t.veld = 'titel'
    left join voordeur.zaaktekst b on b.zaak_id = k.id and b.nummer = t.nummer and b.veld = 'bron' left join voordeur.zaaktekst w on w.zaak_id = k.id and w.nummer = t.nummer and w.veld = 'waarom'
    left join voordeur.zaaktekst o on o.zaak_id = k.id and o.nummer = t.nummer and o.veld = 'over'
    where k.regeling = ${regeling} and k.soort = 'vergadering' and k.stand ->> 'tafel' = ${tafel} and k.id <> ${zonder}::uuid and k.stand ->> 'status' <> 'afgezegd'
      and not p ? 'geschrapt' and (b.tekst is not null or p ->> 'uitkomst' = 'aangehouden') order by k.datum desc, k.id, nummer`.execute(tx);
  return rows.map((rij) => Object.fromEntries(Object.entries(rij).filter(([, waarde]) => waarde !== null)) as Elderspunt);
}

/** All that can propose itself for the meeting `id`; six queries whatever the size. */
export async function leesBronnen(tx: Transactie, regeling: Regeling, wie: { organisatie: string; rol: Rol }, { id, tafel, datum }: { id: string; tafel: string; datum: string }): Promise<Bronnen> {
  const hier = (await leesTeksten(tx, [id])).flatMap((t) => (t.veld === 'bron' || t.veld === 'over' ? [t] : []));
  const zaak = await tx.selectFrom('zaak').select('stand').where('id', '=', id).executeTakeFirst();
  const geschrapt = ((zaak?.stand as unknown as VergaderingStand | undefined)?.punten ?? []).filter((p) => p.geschrapt).map((p) => p.nummer);
  return {
    dossiers: await dossiertaken(tx, wie), zaken: await zaaktaken(tx, regeling), tekorten: await tekorten(tx, regeling.regeling, Number(datum.slice(0, 4))),
    elders: await elders(tx, regeling.regeling, tafel, id), hier: hier.filter((t) => !geschrapt.includes(t.nummer)).map((t) => t.tekst),
  };
}

/** Dossiers the reader may bring to a table, by their number. */
export async function leesKenmerken(tx: Transactie, { organisatie, rol }: { organisatie: string; rol: Rol }): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ kenmerk: string; id: string }>`select d.kenmerk, d.id from voordeur.zicht z join voordeur.dossier d on d.id = z.dossier_id where z.organisatie = ${organisatie} and z.rol = ${rol} order by d.kenmerk desc limit 5000`.execute(tx);
  return new Map(rows.map((r) => [r.kenmerk.toUpperCase(), r.id]));
}

export type Stukinhoud = { naam: string; soort: string; inhoud: Buffer };
export const leesStukinhoud = async (tx: Transactie, zaak: string, stuk: string): Promise<Stukinhoud | undefined> =>
  tx.selectFrom('zaakstuk').select(['naam', 'soort', 'inhoud']).where('zaak_id', '=', zaak).where('id', '=', stuk).executeTakeFirst() as Promise<Stukinhoud | undefined>;
