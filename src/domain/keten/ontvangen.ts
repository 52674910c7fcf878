import type { Rol } from '../partijen/rollen.ts';
import type { Regeling } from '../regeling/schema.ts';
import type { DossierStand } from './stand.ts';

/** Does consent stand for a purpose that brings in this role? A role that no purpose names comes with the consent as a whole. */
export function magOntvangen(regeling: Pick<Regeling, 'toestemming'>, stand: Pick<DossierStand, 'doeleinden'>, rol: Rol): boolean {
  const voor = regeling.toestemming.doeleinden.filter((d) => d.ontvangers.includes(rol));
  return voor.length === 0 || voor.some((d) => stand.doeleinden?.includes(d.code) ?? true);
}
