import type { Groep } from '../aanvraag/gegevensgroepen.ts';
import type { Fase } from '../keten/fasen.ts';
import { ROLLEN, type Rol } from '../partijen/rollen.ts';
import type { Regeling } from '../regeling/schema.ts';

/** One role that sees a group from another phase than before; absent: not at all. */
export type Delingsverschil = { groep: Groep; rol: Rol; was?: Fase; wordt?: Fase };

/** What changes in who sees what, from one version of a regeling to another; in the order of the newer file, then what it no longer has. */
export function delingsverschil(oud: Pick<Regeling, 'gegevensdeling'>, nieuw: Pick<Regeling, 'gegevensdeling'>): Delingsverschil[] {
  const groepen = [...new Set([...nieuw.gegevensdeling, ...oud.gegevensdeling].map((d) => d.groep))];
  const vanaf = (r: Pick<Regeling, 'gegevensdeling'>, groep: Groep, rol: Rol): Fase | undefined => r.gegevensdeling.find((d) => d.groep === groep)?.vanaf[rol];
  return groepen.flatMap((groep) => ROLLEN.flatMap((rol) => {
    const [was, wordt] = [vanaf(oud, groep, rol), vanaf(nieuw, groep, rol)];
    return was === wordt ? [] : [{ groep, rol, ...(was ? { was } : {}), ...(wordt ? { wordt } : {}) }];
  }));
}
