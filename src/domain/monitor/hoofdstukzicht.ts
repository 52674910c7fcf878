import type { Rol } from '../partijen/rollen.ts';
import { ZIET_WACHTTIJDEN } from './eerlijkheid.ts';
import { isHoofdstuk, type Hoofdstukcode } from './rapport/cijfers.ts';
import { ZIET_VOORZIENINGCIJFERS } from './voorzieningcijfers.ts';

/*
 * Who of the parties sees which chapter of the figures of their own regeling. Figures that can come close to one person are for who
 * decides about them or guards the agreement; what is not named here (goals, terms, the funnel, the course) everyone who works with it sees.
 */

const ALLEEN: Partial<Record<Hoofdstukcode, readonly Rol[]>> = {
  aanvragen: ZIET_VOORZIENINGCIJFERS, besluiten: ZIET_VOORZIENINGCIJFERS, doorlooptijd: ZIET_WACHTTIJDEN, aanbod: ZIET_WACHTTIJDEN, huur: ZIET_WACHTTIJDEN, leven: ZIET_WACHTTIJDEN, voorzieningen: ZIET_VOORZIENINGCIJFERS,
};

/** Who reads a chapter of a report; undefined: every party of the regeling. */
export const rollenVan = (code: string): readonly Rol[] | undefined => (isHoofdstuk(code) ? ALLEEN[code] : undefined);
/** May this role see the chapter, of its own regeling? */
export const magHoofdstuk = (code: Hoofdstukcode, rol: Rol): boolean => ALLEEN[code]?.includes(rol) ?? true;
