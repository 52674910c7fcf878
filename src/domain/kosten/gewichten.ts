import type { Regeling } from '../regeling/schema.ts';
import type { Partijsoort } from '../partijen/rollen.ts';
import { SLEUTELS, type Deelnemer, type Kostensleutel } from './stand.ts';

/** How many people of each party use the program. */
export type Gebruikers = Readonly<Record<string, number>>;

/** The weight of a party by a key; undefined when the regeling gives none. */
function gewicht(regeling: Regeling, { code, soort }: Deelnemer, sleutel: Kostensleutel, gebruikers: Gebruikers): number | undefined {
  if (sleutel === 'gelijk') return 1;
  if (sleutel === 'gebruikers') return gebruikers[code] ?? 0;
  const { gemeenten, corporaties } = regeling.verdeelsleutel;
  const werkgebied = regeling.partijen.find((p) => p.code === code)?.werkgebied ?? [];
  const rijen: readonly { aantal: number; gewicht?: number }[] = soort === 'gemeente' ? gemeenten.rijen.filter((r) => werkgebied.includes(r.gemeente)) : soort === 'corporatie' ? corporaties.rijen.filter((r) => r.corporatie === code) : [];
  if (sleutel === 'woningen') return soort === 'gemeente' || soort === 'corporatie' ? rijen.reduce((a, r) => a + r.aantal, 0) : undefined;
  if (soort !== 'gemeente' || gemeenten.grondslag !== 'huishoudens' || rijen.length === 0 || rijen.some((r) => r.gewicht === undefined)) return undefined;
  return rijen.reduce((a, r) => a + r.gewicht!, 0);
}

/** The weights of all parties of a kind by a key; undefined when it cannot be used for them: a weight is not known, or none has any. */
export function gewichtenVoor(regeling: Regeling, soort: Partijsoort, partijen: readonly Deelnemer[], sleutel: Kostensleutel, gebruikers: Gebruikers): Record<string, number> | undefined {
  const eigen = partijen.filter((p) => p.soort === soort).map((p) => [p.code, gewicht(regeling, p, sleutel, gebruikers)] as const);
  return eigen.some(([, n]) => n === undefined) || eigen.every(([, n]) => n === 0) ? undefined : (Object.fromEntries(eigen) as Record<string, number>);
}

/** The keys a kind can choose from. */
export const sleutelsVoor = (regeling: Regeling, soort: Partijsoort, partijen: readonly Deelnemer[], gebruikers: Gebruikers): typeof SLEUTELS[number][] =>
  SLEUTELS.filter((s) => gewichtenVoor(regeling, soort, partijen, s.code, gebruikers) !== undefined);
