import pg from 'pg';
import { kern as maakKern, type Kern } from '../../src/actions/kern.ts';
import type { Sessies } from '../../src/auth/sessies.ts';
import { vulBuurten } from '../../src/demo/buurten.ts';
import { richtDemoIn } from '../../src/demo/inrichten.ts';
import { pilotverhalen } from '../../src/demo/pilot.ts';
import { regioverhalen } from '../../src/demo/regio.ts';
import type { Verhaal } from '../../src/demo/verhaal.ts';
import { laadRegelingen } from '../../src/storage/inrichting.ts';
import { leesRegelingen } from '../../src/storage/regelingen-lezen.ts';
import { sessies as maakSessies } from '../../src/storage/sessies.ts';
import { verbind } from '../../src/storage/verbinding.ts';
import { verseDatabase } from '../opstelling/database.ts';

/** A Wednesday: the region of the tests is that of this day, whenever they run. */
export const VANDAAG = '2026-11-18';
export const regelingen = leesRegelingen();
export const PILOT = pilotverhalen(regelingen);
export const REGIO = regioverhalen(regelingen, VANDAAG);

/** Every so-many-th story: a small region with everything in it. */
export const eenOp = (verhalen: readonly Verhaal[], n: number): Verhaal[] => verhalen.filter((_, i) => i % n === 0);
export const namen = [...PILOT, ...REGIO].flatMap((v) => v.zetten).flatMap((z) => (z.doe === 'dossier-openen' ? [(z.invoer.gegevens as { personalia: { naam: string; telefoon: string } }).personalia] : []));

export type Demo = { kern: Kern; sessies: Sessies; eigenaarUrl: string; sluit: () => Promise<void> };

/** A database with personas and neighbourhoods and no dossiers, on which stories can be played. */
export async function legeDemo(): Promise<Demo> {
  const db = await verseDatabase();
  await laadRegelingen(db.eigenaarUrl, regelingen);
  const verbinding = verbind(db.url, { bewaring: db.bewaringUrl });
  const [kern, sessies] = [maakKern(verbinding, regelingen), maakSessies(verbinding)];
  await richtDemoIn({ eigenaarUrl: db.eigenaarUrl, kern, sessies, leeg: true, zeg: () => {} });
  await vulBuurten(kern, sessies, VANDAAG);
  return { kern, sessies, eigenaarUrl: db.eigenaarUrl, sluit: async () => { await verbinding.sluit(); await db.weg(); } };
}

/** Reads as the role that checks whether memory and projections agree. */
export async function alsBeheer<T extends pg.QueryResultRow>(eigenaarUrl: string, tekst: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: eigenaarUrl });
  await client.connect();
  try {
    await client.query('set role voordeur_beheer; set search_path = voordeur');
    return (await client.query<T>(tekst)).rows;
  } finally {
    await client.end();
  }
}
