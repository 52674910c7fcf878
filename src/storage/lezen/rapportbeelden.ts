import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Dag } from '../../domain/kalender/dag.ts';
import { alsJson } from '../../domain/monitor/rapport-json.ts';
import type { Hoofdstuk, Rapport } from '../../domain/monitor/tabel.ts';
import type { Transactie, Verbinding } from '../verbinding.ts';

/** A frozen report as far as the reader may see it: the chapters that the database gives. `heel`: what is kept is what was adopted under this mark. */
export type Rapportbeeld = { rapport: Rapport; heel: boolean };

/** The chapters of these reports that the reader may see, put together again. */
async function rapporten(tx: Transactie, zaken: readonly string[]): Promise<Map<string, Rapport>> {
  if (zaken.length === 0) return new Map();
  const rijen = await tx.selectFrom('rapporthoofdstuk').select(['zaak_id', 'nr', 'inhoud']).where('zaak_id', 'in', [...zaken]).orderBy('nr').execute();
  return new Map(zaken.flatMap((zaak): [string, Rapport][] => {
    const [kop, ...hoofdstukken] = rijen.filter((r) => r.zaak_id === zaak);
    return kop?.nr === 0 ? [[zaak, { ...(JSON.parse(kop.inhoud) as Omit<Rapport, 'hoofdstukken'>), hoofdstukken: hoofdstukken.map((h) => JSON.parse(h.inhoud) as Hoofdstuk) }]] : [];
  }));
}

/** The report of a zaak, checked against the mark that its event carries. */
export async function leesRapportbeeld(tx: Transactie, zaak: string, kenmerk: string): Promise<Rapportbeeld | undefined> {
  const rapport = (await rapporten(tx, [zaak])).get(zaak);
  const { rows: [uit] } = await sql<{ heel: boolean }>`select voordeur.rapport_heel(${zaak}::uuid, ${kenmerk}) as heel`.execute(tx);
  return rapport && { rapport, heel: uit!.heel };
}

/**
 * What is open of one's own regeling, with what stands behind it: what a new open report is protected beside. Throws when the reader does
 * not see every chapter to the byte, since what is not seen cannot be protected.
 */
export async function leesOpenBeelden(tx: Transactie, regeling: string): Promise<{ beelden: { rapport: Rapport; open: Rapport }[]; /** the number of the next one */ volgende: number }> {
  const alle = await tx.selectFrom('rapportbeeld').select(['zaak_id', 'sha256', 'open_inhoud', 'open_nummer']).where('regeling', '=', regeling).where('open_nummer', 'is not', null).orderBy('open_nummer').execute();
  const nooit = await nietGetoond(tx, alle.map((r) => r.zaak_id));
  const rijen = alle.filter((r) => !nooit.has(r.zaak_id));
  const heel = await rapporten(tx, rijen.map((r) => r.zaak_id));
  const beelden = rijen.map((r) => {
    const rapport = heel.get(r.zaak_id);
    if (!rapport || createHash('sha256').update(alsJson(rapport)).digest('hex') !== r.sha256) throw new Error(`Report ${r.zaak_id} is not seen as it was adopted`);
    return { rapport, open: JSON.parse(r.open_inhoud!) as Rapport };
  });
  return { beelden, volgende: (alle.at(-1)?.open_nummer ?? 0) + 1 };
}

/** Those of which it was decided that they do not become public: what they say nobody outside knows. */
async function nietGetoond(tx: Transactie, zaken: readonly string[]): Promise<Set<string>> {
  if (zaken.length === 0) return new Set();
  const { rows } = await sql<{ id: string; besluit: string }>`select distinct on (g.stroom_id) g.stroom_id as id, g.gegevens ->> 'besluit' as besluit from voordeur.gebeurtenis g
    where g.stroom = 'zaak' and g.stroom_id = any (${[...zaken]}::uuid[]) and g.soort = 'opendata-besloten' order by g.stroom_id, g.volgnummer`.execute(tx);
  return new Set(rows.filter((r) => r.besluit === 'niet-openbaar').map((r) => r.id));
}

/** The open version of a report as it was made ready, for who works with its regeling. */
export async function leesKlaargezet(tx: Transactie, zaak: string): Promise<Rapport | undefined> {
  const rij = await tx.selectFrom('rapportbeeld').select('open_inhoud').where('zaak_id', '=', zaak).executeTakeFirst();
  return rij?.open_inhoud ? (JSON.parse(rij.open_inhoud) as Rapport) : undefined;
}

/** Did somebody else adopt this report? The program does not read who it was. */
export async function isAnderDanOpsteller(tx: Transactie, zaak: string): Promise<boolean> {
  const { rows: [rij] } = await sql<{ ander: boolean }>`select voordeur.is_ander_dan_opsteller(${zaak}::uuid) as ander`.execute(tx);
  return rij!.ander;
}

export type OpenRapport = { id: string; regeling: string; van: Dag; tot: Dag; sha256: string; op: Date };
/** Every open report of every regeling, the latest period first; read as the role that sees no person. */
export async function leesOpenRapporten(verbinding: Verbinding): Promise<OpenRapport[]> {
  const rijen = await verbinding.alsMonitor((tx) => tx.selectFrom('rapportbeeld').select(['zaak_id', 'regeling', 'van', 'tot', 'open_sha256', 'vastgesteld_op']).where('open_nummer', 'is not', null).orderBy('regeling').orderBy('van', 'desc').orderBy('tot', 'desc').execute());
  return rijen.map((r) => ({ id: r.zaak_id, regeling: r.regeling, van: r.van, tot: r.tot, sha256: r.open_sha256!, op: r.vastgesteld_op }));
}

export type Ingetrokken = { id: string; regeling: string; van: Dag; tot: Dag; op: Dag; reden?: string };
/** Every report that was open and is no more. */
export async function leesIngetrokken(verbinding: Verbinding): Promise<Ingetrokken[]> {
  const { rows } = await verbinding.alsMonitor((tx) => sql<Omit<Ingetrokken, 'reden'> & { reden: string | null }>`select zaak_id as id, regeling, van::text, tot::text, op::text, reden from voordeur.ingetrokken_open_data() order by regeling, van desc, tot desc`.execute(tx));
  return rows.map(({ reden, ...r }) => ({ ...r, ...(reden ? { reden } : {}) }));
}

/** One open report, as text. */
export async function leesOpenRapport(verbinding: Verbinding, id: string): Promise<{ inhoud: string; sha256: string } | undefined> {
  const r = await verbinding.alsMonitor((tx) => tx.selectFrom('rapportbeeld').select(['open_inhoud', 'open_sha256']).where('zaak_id', '=', id).where('open_nummer', 'is not', null).executeTakeFirst());
  return r && { inhoud: r.open_inhoud!, sha256: r.open_sha256! };
}
