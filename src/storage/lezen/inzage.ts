import { sql } from 'kysely';
import type { Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Fase } from '../../domain/keten/fasen.ts';
import type { DossierStand } from '../../domain/keten/stand.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import type { Inzagesoort } from '../../domain/privacy/inzagewoorden.ts';
import type { Dagcijfer } from '../../domain/privacy/patronen.ts';
import type { Transactie } from '../verbinding.ts';
import { PER_BLADZIJDE, type Bladzijde, type Plek } from './bladeren.ts';

/* Who read what: the read log as those may see it who are asked, or whose data it is. Never what was read. */

/** One time that someone looked. `organisatie`: its name; `groepen`: what was shown; `reden`: code of the regeling, where a reason was asked. */
export type Inzageregel = { op: Date; naam: string; organisatie: string; rol: Rol; soort: string; groepen: Groep[]; reden?: string; noodtoegang: boolean };

/** Who looked at this dossier, newest first: for its client, and the supporter at its care organisation; for anyone else nothing. */
export async function leesInzageVan(tx: Transactie, dossier: string, { hoogstens = 200 }: { hoogstens?: number } = {}): Promise<Inzageregel[]> {
  const { rows } = await sql<Omit<Inzageregel, 'reden'> & { reden: string | null }>`select * from voordeur.inzage_van(${dossier}::uuid, ${hoogstens})`.execute(tx);
  return rows.map(({ reden, ...r }) => ({ ...r, ...(reden ? { reden } : {}) }));
}

/** A line as a privacy officer sees it. `naam` null: a client, who is not named. `kenmerken`: the first three; `dossier`: when it is about one. */
export type Logregel = {
  sleutel: string; op: Date; merk: string | null; naam: string | null; organisatie: string; rol: Rol; soort: string; dossier_id: string | null; kenmerken: string[]; aantal: number; groepen: Groep[]; reden: string | null; noodtoegang: boolean;
};
export type Logfilter = { wie?: string; organisatie?: string; kenmerken?: readonly string[]; /** days in the Netherlands; `tot` is the first day left out */ van?: Dag; tot?: Dag; soort?: Inzagesoort; groep?: Groep; nood?: true };
export const LOGSORTERINGEN = ['nieuwste', 'oudste', 'dossiers'] as const;
export type Logsortering = (typeof LOGSORTERINGEN)[number];

const SLEUTEL = /^\d{1,9}~\d{1,17}~\d{1,15}$/;

/** One page of the log: of one's own staff and clients, or for the privacy officer of the service point of the whole regeling. */
export async function leesLog(tx: Transactie, filter: Logfilter, sorteer: Logsortering, plek?: Plek, hoogstens = PER_BLADZIJDE): Promise<Bladzijde<Logregel>> {
  const hier = plek && SLEUTEL.test(plek.sleutel) ? plek : undefined;
  const { rows } = await sql<Logregel>`select * from voordeur.inzage_lezen(${JSON.stringify(filter)}::jsonb, ${sorteer}, ${hier?.richting === 'voor'}, ${hier ? hier.sleutel.split('~') : null}::bigint[], ${hoogstens + 1})`.execute(tx);
  if (rows.length === 0 && hier) return leesLog(tx, filter, sorteer, undefined, hoogstens);
  const meer = rows.length > hoogstens;
  const rijen = rows.slice(0, hoogstens);
  const terug = hier?.richting === 'voor';
  if (terug) rijen.reverse();
  return { rijen, vorige: (terug ? meer : hier) ? rijen[0]?.sleutel : undefined, volgende: terug || meer ? rijen.at(-1)?.sleutel : undefined };
}

export type Mens = { merk: string; naam: string; organisatie: string; organisatie_naam: string; rol: Rol };
/** Whom the log can be searched for. */
export const leesLogmensen = async (tx: Transactie): Promise<Mens[]> => (await sql<Mens>`select * from voordeur.inzage_mensen()`.execute(tx)).rows;

/** Numbers per person and day, to find what stands out; `tot` is the first day left out. */
export const leesDagcijfers = async (tx: Transactie, van: Dag, tot: Dag): Promise<Dagcijfer[]> =>
  (await sql<Dagcijfer>`select * from voordeur.inzage_dagcijfers(${van}::date, ${tot}::date)`.execute(tx)).rows;

export type Bekeken = { merk: string; dag: Dag; patroon: string; toelichting: string | null; naam: string; op: Date };
export const leesBekeken = async (tx: Transactie, van: Dag, tot: Dag): Promise<Bekeken[]> => (await sql<Bekeken>`select * from voordeur.patronen_bekeken(${van}::date, ${tot}::date)`.execute(tx)).rows;

/** Writes down that a privacy officer looked at the log, took it away, or asked who sees a dossier (NEN 7513); for any other role it does nothing. */
export async function legInzageVanFgVast(tx: Transactie, soort: 'inzagelog' | 'uitvoer' | 'wie-ziet-wat', dossier?: string): Promise<void> {
  await sql`select voordeur.fg_lezing_vastleggen(${soort}, ${dossier ?? null}::uuid)`.execute(tx);
}

/** What a list of dossiers tells of each beside its name, where its reader sees it. */
export const IN_LIJST: readonly Groep[] = ['voortgang', 'herkomst', 'zoekprofiel'];
/** Writes down that a list showed more than names, or that it was taken away in a file; of each dossier what its reader sees of these groups. */
export async function legLezingVast(tx: Transactie, soort: 'lijst' | 'uitvoer', dossiers: readonly string[], groepen: readonly Groep[]): Promise<void> {
  if (dossiers.length > 0) await sql`select voordeur.lezing_vastleggen(${soort}, ${[...new Set(dossiers)]}::uuid[], ${[...groepen]}::text[])`.execute(tx);
}

/** Where a dossier stands, for who may ask who sees it; `bereik` says how far: all, as far as the asker sees, or the own organisation only. */
export type Zichtkop = {
  bereik: 'alles' | 'zelf' | 'eigen'; kenmerk: string; regeling: string; versie: string; fase: Fase; fasen: Partial<DossierStand['fasen']> | null; toestemming: boolean; doeleinden: DossierStand['doeleinden'] | null; zorgorganisatie: string; groepen: Groep[];
};
/** One organisation in a role, or one person with access of their own. `groepen`: what the database shows them now. */
export type Zichtregel = { organisatie: string; organisatie_naam: string; rol: Rol; van: Date; tot: Date | null; groepen: Groep[]; soort: 'rol' | 'client' | 'vertegenwoordiger' | 'noodtoegang'; naam: string | null; merk: string | null };
export type Wiezietwat = { kop: Zichtkop; regels: Zichtregel[]; mensen: Mens[] };

/** Who sees what of one dossier, from the tables the database itself decides by; undefined for who may not ask. Reads nobody's data. */
export async function leesWieZietWat(tx: Transactie, dossier: string): Promise<Wiezietwat | undefined> {
  const kop = (await sql<Zichtkop>`select bereik, kenmerk, regeling, versie::text, fase, fasen, toestemming, doeleinden, zorgorganisatie, groepen from voordeur.zichtkop(${dossier}::uuid)`.execute(tx)).rows[0];
  if (!kop) return undefined;
  const regels = (await sql<Zichtregel>`select * from voordeur.zichtregels(${dossier}::uuid) order by organisatie_naam, rol`.execute(tx)).rows;
  return { kop, regels, mensen: (await sql<Mens>`select * from voordeur.zichtmensen(${dossier}::uuid)`.execute(tx)).rows };
}
