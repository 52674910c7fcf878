import type { Regeling } from '../regeling/schema.ts';
import { ROLLEN, type Partijsoort, type Rol } from './rollen.ts';

/* Which roles the people of a party can have in a regeling: one rule for the command line, the screen and the database. */

type Partij = Pick<Regeling['partijen'][number], 'code' | 'soort'>;

/** Kinds of party whose people may have a role; `servicepunt`: only the party that runs it for this regeling; `tafel`: who holds an assessment table. */
const BIJ: Record<Rol, readonly (Partijsoort | 'servicepunt' | 'tafel')[]> = {
  begeleider: ['zorgorganisatie'],
  'servicepunt-medewerker': ['servicepunt'],
  'servicepunt-manager': ['servicepunt'],
  'bct-medewerker': ['servicepunt'],
  uitstroomcoordinator: ['servicepunt'],
  tafellid: ['tafel'],
  consulent: ['gemeente'],
  woonconsulent: ['corporatie'],
  welzijnswerker: ['welzijnsorganisatie'],
  bestuurder: ['gemeente', 'corporatie', 'zorgorganisatie', 'welzijnsorganisatie', 'overig'],
  beheerder: ['gemeente', 'corporatie', 'zorgorganisatie', 'welzijnsorganisatie', 'overig'],
  'functionaris-gegevensbescherming': ['gemeente', 'corporatie', 'zorgorganisatie', 'welzijnsorganisatie', 'overig'],
  // a client comes in by the invitation of the supporter, and the program by itself
  client: [],
  systeem: [],
};
/** Roles outside the chain: every regeling has them, its steps and sharing matrix do not name them. */
const OVERAL: readonly Rol[] = ['bestuurder', 'beheerder', 'functionaris-gegevensbescherming'];

const tafels = (r: Regeling): string[] => r.gemeenten.flatMap(({ beoordelingstafel }) => beoordelingstafel ?? []);

/** Does this regeling have anything for this role to do or to see? */
export const kent = (r: Regeling, rol: Rol): boolean =>
  OVERAL.includes(rol) || Object.values(r.stappen).some((stap) => stap.door.includes(rol)) || r.gegevensdeling.some(({ vanaf }) => rol in vanaf);

/** Can the people of this party have this role? */
export const past = (r: Regeling, partij: Partij, rol: Rol): boolean =>
  BIJ[rol].some((soort) => (soort === 'servicepunt' ? partij.code === r.servicepunt.organisatie : soort === 'tafel' ? tafels(r).includes(partij.code) : partij.soort === soort));

/** Every role the people of this party can have, in the order of the chain. */
export const rollenBij = (r: Regeling, partij: Partij): Rol[] => ROLLEN.filter((rol) => kent(r, rol) && past(r, partij, rol));

/** Whom a role is for instead, as the end of a sentence. */
export function wieDan(r: Regeling, rol: Rol): string {
  if (BIJ[rol].length === 0) return 'die geeft Voordeur zelf, of de begeleider met een uitnodiging.';
  if (BIJ[rol].includes('servicepunt')) return `die is voor ${r.servicepunt.organisatie}.`;
  if (BIJ[rol].includes('tafel')) return `die is voor wie een beoordelingstafel houdt (${[...new Set(tafels(r))].join(', ')}).`;
  return `die is voor een partij van de soort ${BIJ[rol].join(' of ')}.`;
}
