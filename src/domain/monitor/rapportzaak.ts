import type { Dag } from '../kalender/dag.ts';
import type { Zaakleer, Zaakstand } from '../zaak/leer.ts';
import { zegPeriode, type Periode } from './periode.ts';

/** A report that was adopted: over which period, as known on which day, and the mark of what was frozen. */
export type RapportStand = Zaakstand & { periode: Periode; bekendOp?: Dag; sha256: string; openbaar: boolean; op: Dag };
export type RapportGebeurtenis = { soort: 'rapport-vastgesteld'; gegevens: { regeling: string; van: Dag; tot: Dag; bekend_op?: Dag; sha256: string; open_sha256?: string } };

/** A period is open once; other reports over it can be as many as there are. */
const opensleutel = ({ van, tot }: Periode): string => `open:${van}:${tot}`;

export const RAPPORT: Zaakleer<RapportStand, RapportGebeurtenis> = {
  soort: 'rapport', woord: ['rapport', 'rapporten'],
  pasToe: (_, { gegevens: { regeling, van, tot, bekend_op, sha256, open_sha256 }, gebeurd_op }) =>
    ({ regeling, periode: { van, tot }, ...(bekend_op ? { bekendOp: bekend_op } : {}), sha256, openbaar: open_sha256 !== undefined, op: gebeurd_op }),
  kolommen: ({ periode, openbaar }) => ({ status: 'klaar', datum: periode.van, ...(openbaar ? { sleutel: opensleutel(periode) } : {}) }),
  beurten: () => [],
  naam: (_, { periode }) => `Rapport over ${zegPeriode(periode)}`,
  pad: (id) => `/monitor/rapporten/${id}`,
};
