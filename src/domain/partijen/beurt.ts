import type { Dag } from '../kalender/dag.ts';
import type { Regeling } from '../regeling/schema.ts';
import type { Beurt } from '../zaak/leer.ts';
import type { Zaakstap } from '../zaak/soorten.ts';

/** Whose turn a step is: the roles the regeling gives it to, of one party or of any; nobody's when the regeling does not know the step. */
export function beurtVoor({ stappen }: Pick<Regeling, 'stappen'>, stap: Zaakstap, uiterlijk?: Dag, organisatie?: string): Beurt[] {
  const rollen = stappen[stap]?.door;
  return rollen ? [{ stap, rollen: organisatie ? rollen.filter((r) => r === 'bestuurder') : rollen, ...(organisatie ? { organisatie } : {}), ...(uiterlijk ? { uiterlijk } : {}) }] : [];
}
