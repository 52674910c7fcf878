import type { Partijsoort } from '../partijen/rollen.ts';
import type { Overleg, Regeling } from '../regeling/schema.ts';
import type { VergaderingStand } from './vergadering.ts';

/** The parties that belong at this consultation: those asked, or all of the kinds it is made of. */
export const partijenVan = (regeling: Pick<Regeling, 'partijen'>, overleg: Pick<Overleg, 'deelnemers'> | undefined, gevraagd?: readonly string[]): Regeling['partijen'] =>
  regeling.partijen.filter((p) => (gevraagd ? gevraagd.includes(p.code) : !overleg || overleg.deelnemers.length === 0 || overleg.deelnemers.includes(p.soort)));

/** Which kinds of party nobody comes from (definitions of the tables: at least one of each kind). Said, never a bar. */
export function missendeSoorten(regeling: Pick<Regeling, 'partijen'>, overleg: Pick<Overleg, 'deelnemers'>, komen: readonly string[]): Partijsoort[] {
  const er = new Set(regeling.partijen.filter((p) => komen.includes(p.code)).map((p) => p.soort));
  return overleg.deelnemers.filter((s) => !er.has(s));
}

/** Who said they come, themselves or by someone else; once it has begun who was there. */
export const komers = ({ status, deelname, aanwezig }: Pick<VergaderingStand, 'status' | 'deelname' | 'aanwezig'>): string[] =>
  status === 'gepland' || status === 'afgezegd' ? Object.entries(deelname).filter(([, d]) => d.hoe !== 'komt-niet').map(([o]) => o) : [...aanwezig];
