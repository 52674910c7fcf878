import { sql } from 'kysely';
import type { Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import type { Antwoorden } from '../../domain/invoer/vragen.ts';
import type { ZittingStand, Zittingstatus } from '../../domain/beoordeling/zitting.ts';
import type { DossierGebeurtenissen } from '../../domain/keten/gebeurtenissen.ts';
import type { DossierStand } from '../../domain/keten/stand.ts';
import type { Transactie } from '../verbinding.ts';
import type { Deelnemer } from '../zitting.ts';
import type { Lezer } from './werk.ts';

export { leesMijnMerk, type Deelnemer } from '../zitting.ts';

export type Zitting = { id: string; regeling: string; versie: string; organisatie: string; naam: string; datum: string; status: Zittingstatus; plaats: string | null; volgnummer: number; stand: ZittingStand; deelnemers: readonly Deelnemer[] };
const zittingen = (tx: Transactie) => tx.selectFrom('zitting').innerJoin('organisatie', 'organisatie.code', 'zitting.organisatie')
  .select(['id', 'regeling', 'versie', 'zitting.organisatie', 'organisatie.naam', 'datum', 'status', 'plaats', 'volgnummer', 'stand', 'deelnemers']);

/** One meeting of the reader's own table; undefined when it is not there for the reader. */
export const leesZitting = async (tx: Transactie, id: string): Promise<Zitting | undefined> =>
  (await zittingen(tx).where('id', '=', id).executeTakeFirst()) as unknown as Zitting | undefined;

/** The meetings of the reader's own table: those to come first, then the latest that have been. */
export async function leesZittingen(tx: Transactie): Promise<{ komend: Zitting[]; geweest: Zitting[] }> {
  const komend = await zittingen(tx).where('status', 'in', ['gepland', 'open']).orderBy('datum').orderBy('id').limit(50).execute();
  const geweest = await zittingen(tx).where('status', '=', 'gesloten').orderBy('datum', 'desc').orderBy('id', 'desc').limit(20).execute();
  return { komend: komend as unknown as Zitting[], geweest: geweest as unknown as Zitting[] };
}

export type ZittingElders = { organisatie: string; naam: string; datum: string; van: string; tot: string | null; plaats: string | null; status: Zittingstatus };
/** When and where the tables of the regeling meet, for the service point that prepares them. */
export const leesZittingenVanRegeling = async (tx: Transactie, vanaf: string): Promise<ZittingElders[]> =>
  (await sql<ZittingElders>`select * from voordeur.zittingen_van_regeling(${vanaf}::date)`.execute(tx)).rows;

/** How many applications wait for a decision at each table, as far as the reader has them in sight. */
export async function telWachtend(tx: Transactie, { organisatie, rol }: Lezer): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ tafel: string; aantal: number }>`select t.organisatie as tafel, count(*)::int as aantal from voordeur.zicht z join voordeur.taak t on t.dossier_id = z.dossier_id
    where z.organisatie = ${organisatie} and z.rol = ${rol} and z.tabblad = 'beoordeling' and t.stap = 'besluit-nemen' group by 1`.execute(tx);
  return new Map(rows.map((r) => [r.tafel, r.aantal]));
}

/** A case for the table. `uiterlijk` undefined: no term. */
export type Wachtend = { dossier: string; kenmerk: string; versie: string; status: DossierStand['status']; stand: DossierStand; groepen: readonly Groep[]; zorgnaam: string; uiterlijk?: string; streven: boolean; aangevuld_op?: string; aangehouden_op?: string };
/** More than this is no meeting any more. */
export const HOOGSTENS_OP_AGENDA = 200;

/** What waits for a decision by the reader's table, what it holds until it is completed, and these dossiers as well; one query. */
export async function leesWachtend(tx: Transactie, { organisatie, rol }: Lezer, ook: readonly string[] = []): Promise<Wachtend[]> {
  const { rows } = await sql<Omit<Wachtend, 'uiterlijk'> & { uiterlijk: string | null }>`
    select d.id as dossier, d.kenmerk, d.versie::text, d.status, d.stand, z.groepen, coalesce(o.naam, d.zorgorganisatie) as zorgnaam, nullif(t.uiterlijk, 'infinity')::text as uiterlijk, coalesce(t.streven, false) as streven
    from (select z.dossier_id, z.groepen from voordeur.zicht z where z.organisatie = ${organisatie} and z.rol = ${rol} and z.tabblad = 'beoordeling'
      union select z.dossier_id, z.groepen from voordeur.zicht z where z.organisatie = ${organisatie} and z.rol = ${rol} and z.dossier_id = any (${[...ook]}::uuid[])) z
    join voordeur.dossier d on d.id = z.dossier_id
    left join voordeur.taak t on t.dossier_id = d.id and t.stap = 'besluit-nemen'
    left join voordeur.organisatie o on o.code = d.zorgorganisatie
    where (t.organisatie = ${organisatie} and ${rol} = any (t.rollen)) or d.status = 'aangehouden' or d.id = any (${[...ook]}::uuid[])
    order by d.id = any (${[...ook]}::uuid[]) desc, t.uiterlijk nulls last, d.id limit ${HOOGSTENS_OP_AGENDA}`.execute(tx);
  return rows.map(({ uiterlijk, ...r }) => ({
    ...r, ...(uiterlijk ? { uiterlijk } : {}), aangevuld_op: r.stand.gezet['aanvraag-aanvullen'], aangehouden_op: r.stand.besluit?.uitkomst === 'aangehouden' ? r.stand.besluit.op : undefined,
  }));
}

/** What a meeting decided, in order; `dossier` null: no longer in sight. */
export type Zittingsbesluit = { dossier: string | null; volgnummer: number; uitkomst: DossierGebeurtenissen['besluit-genomen']['uitkomst']; gegevens: DossierGebeurtenissen['besluit-genomen'] | null };
export const leesZittingsbesluiten = async (tx: Transactie, zitting: string): Promise<Zittingsbesluit[]> =>
  (await sql<Zittingsbesluit>`select dossier_id as dossier, volgnummer, uitkomst, gegevens from voordeur.zitting_besluiten(${zitting}::uuid)`.execute(tx)).rows;

/** Data groups of several dossiers, as far as the reader may see them; read once per page, and written in the read log as one line. */
export async function leesGroepen(tx: Transactie, dossiers: readonly string[], groepen: readonly Groep[]): Promise<ReadonlyMap<string, Partial<Record<Groep, Antwoorden>>>> {
  if (dossiers.length === 0) return new Map();
  const { rows } = await sql<{ dossier_id: string; groep: Groep; inhoud: Antwoorden }>`select dossier_id, groep, inhoud from voordeur.groepen_lezen(${[...dossiers]}::uuid[], ${[...groepen]}::text[])`.execute(tx);
  const per = new Map<string, Partial<Record<Groep, Antwoorden>>>();
  for (const { dossier_id, groep, inhoud } of rows) per.set(dossier_id, { ...per.get(dossier_id), [groep]: inhoud });
  return per;
}

/** The reasons of each decision as they were written with it, by dossier and number of the event; one line in the read log. */
export async function leesMotiveringen(tx: Transactie, besluiten: readonly Pick<Zittingsbesluit, 'dossier' | 'volgnummer'>[]): Promise<ReadonlyMap<string, Antwoorden>> {
  const inZicht = besluiten.filter((b) => b.dossier !== null);
  if (inZicht.length === 0) return new Map();
  const { rows } = await sql<{ dossier_id: string; volgnummer: number; inhoud: Antwoorden }>`
    select dossier_id, volgnummer, inhoud from voordeur.groep_toen_lezen(${inZicht.map((b) => b.dossier)}::uuid[], ${inZicht.map((b) => b.volgnummer)}::int[], 'beoordeling')`.execute(tx);
  return new Map(rows.map((r) => [`${r.dossier_id} ${r.volgnummer}`, r.inhoud]));
}
