import type { Dag } from '../../domain/kalender/dag.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';

const NUMMER = /^(?:([A-Z]{2,5})[- ]?)?(?:(20\d{2})[- ])?(\d{1,9})$/;

/**
 * The dossier numbers someone may mean: "PACT-2026-0147", "2026-0147" or just "147". Numbers are looked up, not compared in part,
 * so every year and covenant it could be is named. Empty when it does not look like a number.
 */
export function mogelijkeNummers(zoek: string, regelingen: readonly Regeling[], vandaag: Dag): string[] {
  const [, voor, jaar, nummer] = NUMMER.exec(zoek.trim().toUpperCase()) ?? [];
  if (!nummer) return [];
  const eerste = Math.min(...regelingen.map((r) => Number(r.geldig_vanaf.slice(0, 4))), Number(vandaag.slice(0, 4))) - 5;
  const jaren = jaar ? [jaar] : Array.from({ length: Number(vandaag.slice(0, 4)) - eerste + 1 }, (_, i) => String(eerste + i));
  const kenmerken = voor ? [voor] : regelingen.map((r) => r.kenmerk);
  return kenmerken.flatMap((k) => jaren.map((j) => `${k}-${j}-${String(Number(nummer)).padStart(4, '0')}`));
}
