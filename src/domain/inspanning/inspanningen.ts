import type { Inspanning, Regeling } from '../regeling/schema.ts';
import { maatVan, type Maatcode } from './maten.ts';
import { beschermTotaal, type Meting } from './meting.ts';

export type Partij = Regeling['partijen'][number];

/** Does this promise bind this party: its kind, or all, or by name. */
export const bindt = ({ soort, partij }: Inspanning, p: Pick<Partij, 'code' | 'soort'>): boolean => (partij ? partij === p.code : soort === 'alle' || soort === p.soort);
/** The promises of a party, in the order of the agreement. */
export const inspanningenVan = ({ inspanningen = [] }: Pick<Regeling, 'inspanningen'>, partij: Pick<Partij, 'code' | 'soort'>): Inspanning[] => inspanningen.filter((i) => bindt(i, partij));
/** The parties that a promise binds, in the order of the register: never another order. */
export const partijenVan = ({ partijen }: Pick<Regeling, 'partijen'>, inspanning: Inspanning): Partij[] => partijen.filter((p) => bindt(inspanning, p));

/** What the data say of one measure: per party, and of all together. */
export type Uitslag = { per: ReadonlyMap<string, Meting>; totaal?: Meting };
export type Uitslagen = Readonly<Partial<Record<Maatcode, Uitslag>>>;

/** Who looks: a party at itself, the service point at all, another at what is everyone's. */
export type Kijker = { organisatie: string; servicepunt: boolean };

/** What a reader sees of a party's measure: all of its own, the service point of each, others only what is told everywhere. */
export function eigenMeting(uitslagen: Uitslagen, code: Maatcode, partij: string, kijker: Kijker): { mag: boolean; meting?: Meting } {
  const maat = maatVan(code);
  const mag = maat.van !== 'regio' && (kijker.servicepunt || kijker.organisatie === partij || maat.openbaar === true);
  return { mag, ...(mag ? { meting: uitslagen[code]?.per.get(partij) } : {}) };
}

/** What a reader sees of the region. */
export function totaalMeting(uitslagen: Uitslagen, code: Maatcode, kijker: Kijker): Meting | undefined {
  const uitslag = uitslagen[code];
  return kijker.servicepunt || !maatVan(code).overMensen ? uitslag?.totaal : beschermTotaal(uitslag?.totaal, uitslag?.per.get(kijker.organisatie));
}
