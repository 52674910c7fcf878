import { sql } from 'kysely';
import type { PlaatsenStand } from '../../domain/raming/plaatsen.ts';
import type { RamingStand } from '../../domain/raming/raming.ts';
import type { Transactie } from '../verbinding.ts';
import { zakenVan, type GeladenZaak } from './zaken.ts';

/** Every forecast and advice that the reader may see; one query. */
export const leesRamingen = (tx: Transactie, regeling: string): Promise<GeladenZaak<RamingStand>[]> => zakenVan<RamingStand>(tx, regeling, 'raming');
/** Every stated number of places and homes; one query. */
export const leesPlaatsen = (tx: Transactie, regeling: string): Promise<GeladenZaak<PlaatsenStand>[]> => zakenVan<PlaatsenStand>(tx, regeling, 'plaatsen');

/** How many people a care organisation applied for in each year, and how many wait for a home now: only the service point reads of all. */
export type Werkelijk = { aangemeld: { organisatie: string; jaar: number; aantal: number }[]; wachtend: number };
/** What became of the forecasts: applications from `vanJaar` on, and who waits; one query, as the reader. */
export async function telWerkelijk(tx: Transactie, vanJaar: number): Promise<Werkelijk> {
  const { rows } = await sql<{ organisatie: string | null; jaar: number; aantal: number }>`select * from voordeur.raming_werkelijk(${vanJaar}::int)`.execute(tx);
  return { aangemeld: rows.flatMap(({ organisatie, jaar, aantal }) => (organisatie ? [{ organisatie, jaar, aantal }] : [])), wachtend: rows.find((r) => r.organisatie === null)?.aantal ?? 0 };
}
