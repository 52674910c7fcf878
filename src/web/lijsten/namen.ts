import { BUITEN_DE_REGIO } from '../../domain/aanvraag/formulier.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Regelingen } from '../../domain/regeling/versies.ts';
import type { Optie } from '../ui/index.ts';

/** The versions a reader has to do with: those of their own regeling, or of all. Newest version of each. */
export const regelingenVan = (regelingen: Regelingen, regeling: string | null): readonly Regeling[] =>
  regelingen.alle().filter((r) => regeling === null || r.regeling === regeling);

/** The municipalities of these regelingen by code, with their names in alphabetical order. */
export const gemeentenVan = (regelingen: readonly Regeling[]): ReadonlyMap<string, string> =>
  new Map(regelingen.flatMap((r) => r.gemeenten.map((g) => [g.code, g.naam] as const)).sort((a, b) => a[1].localeCompare(b[1], 'nl')));

/** The name of a municipality, or its code when no regeling knows it. */
export const zegGemeente = (gemeenten: ReadonlyMap<string, string>, code: string | null): string | undefined =>
  code === null ? undefined : code === BUITEN_DE_REGIO ? 'buiten de regio' : gemeenten.get(code) ?? code;

/** Choices of a filter, the first of which is no choice. */
export const metAlle = (alle: string, opties: Iterable<readonly [string, string]>): Optie[] => [{ waarde: '', naam: alle }, ...[...opties].map(([waarde, naam]) => ({ waarde, naam }))];

/** The parties of one kind, by code. */
export const partijenVan = (regelingen: readonly Regeling[], soort: Regeling['partijen'][number]['soort']): ReadonlyMap<string, string> =>
  new Map(regelingen.flatMap((r) => r.partijen.filter((p) => p.soort === soort).map((p) => [p.code, p.naam] as const)).sort((a, b) => a[1].localeCompare(b[1], 'nl')));
