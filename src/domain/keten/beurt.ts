import type { Dag } from '../kalender/dag.ts';
import { plusTermijn } from '../kalender/werkdagen.ts';
import type { Rol } from '../partijen/rollen.ts';
import type { Regeling } from '../regeling/schema.ts';
import type { Stap } from './fasen.ts';

/**
 * Whose turn something is after the key, where much runs side by side: the rooms say which party, by when and from when it shows.
 * `streven`: an aim, never overdue. `vanaf`: nobody is asked before that day.
 */
export type Beurt = { stap: Stap; wie: Partij; uiterlijk?: Dag; vanaf?: Dag; streven?: boolean; sinds: Dag };
export type Partij = 'zorg' | 'corporatie' | 'gemeente' | 'welzijn' | 'regio';

/** The roles that act for a party; `regio`: whoever guards the chain. */
export const ROLLEN_VAN: Record<Exclude<Partij, 'regio'>, readonly Rol[]> = { zorg: ['begeleider'], corporatie: ['woonconsulent'], gemeente: ['consulent'], welzijn: ['welzijnswerker'] };

/** The party a regeling gives a step to, where that differs per region (a round table, the lead at an escalation). */
export function partijVoor(regeling: Pick<Regeling, 'stappen'>, stap: Stap): Partij {
  const rol = regeling.stappen[stap]?.door[0];
  return (Object.keys(ROLLEN_VAN) as (keyof typeof ROLLEN_VAN)[]).find((p) => rol !== undefined && ROLLEN_VAN[p].includes(rol)) ?? 'regio';
}

/** The last day by the regeling's own term for a step, counted from this day; nothing where it sets none. */
export function binnenTermijn(regeling: Pick<Regeling, 'termijnen'>, stap: Stap, vanaf: Dag): Pick<Beurt, 'uiterlijk' | 'streven'> {
  const termijn = Object.values(regeling.termijnen).find((t) => t.stap === stap);
  return termijn ? { uiterlijk: plusTermijn(vanaf, termijn.binnen), streven: termijn.streven } : { streven: true };
}
