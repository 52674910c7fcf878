import { sql } from 'kysely';
import type { Afwegingkader, Gewogen } from '../../domain/matching/afweging.ts';
import type { Kandidaat } from '../../domain/matching/punten.ts';
import type { Transactie } from '../verbinding.ts';

/* Frozen rankings, read again as they were. Row-level security decides of whom. */

/** `keuze`: what was recorded of the choice, for who may see the offer. */
export type Bewaard = { id: string; woning: string; dossier: string; corporatie: string; op: Date; kader: Afwegingkader; keuze?: { plaats?: number; van: number; afwijkreden?: string } };
type Kop = { id: string; woning_id: string; dossier_id: string; corporatie: string; op: Date; kader: Afwegingkader; keuze: Bewaard['keuze'] | null };
const alsBewaard = ({ woning_id, dossier_id, keuze, ...rest }: Kop): Bewaard => ({ ...rest, woning: woning_id, dossier: dossier_id, ...(keuze ? { keuze } : {}) });
const KOP = sql`select a.id, a.woning_id, a.dossier_id, a.corporatie, a.op, a.kader,
    (select g.gegevens from voordeur.gebeurtenis g where g.stroom_id = a.dossier_id and g.soort = 'woning-voorgelegd' and g.gegevens ->> 'afweging' = a.id::text limit 1) as keuze
  from voordeur.afweging a`;

/** The rankings kept for a home, latest first, as far as the reader may know of them. */
export async function leesAfwegingenBij(tx: Transactie, woning: string): Promise<Bewaard[]> {
  const { rows } = await sql<Kop>`${KOP} where a.woning_id = ${woning}::uuid order by a.op desc, a.id limit 100`.execute(tx);
  return rows.map(alsBewaard);
}

/** One ranking: what was the same for all, the candidates whom the reader may see, and of the others place and points. */
export async function leesAfweging(tx: Transactie, id: string): Promise<(Bewaard & { gewogen: Gewogen[]; anderen: { plaats: number | null; punten: number }[] }) | undefined> {
  const { rows: [kop] } = await sql<Kop>`${KOP} where a.id = ${id}::uuid`.execute(tx);
  if (!kop) return undefined;
  const { rows: zichtbaar } = await sql<{ plaats: number | null; punten: number; invoer: Kandidaat }>`select plaats, punten, invoer from voordeur.afwegingen_lezen(array[${id}]::uuid[])`.execute(tx);
  const { rows: anderen } = await sql<{ plaats: number | null; punten: number }>`select plaats, punten from voordeur.afweging_anderen(${id}::uuid)`.execute(tx);
  return { ...alsBewaard(kop), gewogen: zichtbaar.map(alsGewogen), anderen };
}

const alsGewogen = ({ plaats, punten, invoer }: { plaats: number | null; punten: number; invoer: Kandidaat }): Gewogen => ({ invoer, punten, ...(plaats === null ? {} : { plaats }) });

/** A ranking as one client was in it: the home without address or corporation, and nobody else. */
export type EigenAfweging = { op: Date; gekozen: boolean; kader: Afwegingkader; gewogen: Gewogen };

/** Every ranking this client was in, latest first. Written in the read log. */
export async function leesAfwegingenVan(tx: Transactie, dossier: string): Promise<EigenAfweging[]> {
  const { rows } = await sql<{ op: Date; gekozen: boolean; kader: Afwegingkader; plaats: number | null; punten: number; invoer: Kandidaat }>`select * from voordeur.afwegingen_van(${dossier}::uuid)`.execute(tx);
  return rows.map(({ op, gekozen, kader, ...rest }) => ({ op, gekozen, kader, gewogen: alsGewogen(rest) }));
}
