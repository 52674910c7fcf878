import type { Regeling } from '../regeling/schema.ts';

/** What a waiting list can be ordered by. */
export type Volgorderegel = Regeling['wachtlijst']['volgorde'][number]['op'];
/** Someone on a list: days as 'jjjj-mm-dd'; without `urgentie_tot` there is no urgency that ends. */
export type Wachtende = { kenmerk: string; sinds: string; urgentie_tot?: string };

const GEEN_EINDE = '9999-12-31';
const waarde = (w: Wachtende, op: Volgorderegel): string => (op === 'urgentie_tot' ? w.urgentie_tot ?? GEEN_EINDE : w.sinds);

/** The rules of a regeling in their order, each once. */
export const regelsVan = ({ wachtlijst: { volgorde } }: Pick<Regeling, 'wachtlijst'>): Volgorderegel[] => [...new Set(volgorde.map((v) => v.op))];

/**
 * Who comes before whom (art. 3e): by the rules of the regeling in turn, and between equals by dossier number, the lowest first.
 * A pause does not count: who pauses keeps the place. The same order as `wachtvolgorde` in the database.
 */
export const vergelijk = (regels: readonly Volgorderegel[]) => (a: Wachtende, b: Wachtende): number => {
  for (const op of regels) {
    const verschil = waarde(a, op).localeCompare(waarde(b, op));
    if (verschil !== 0) return verschil;
  }
  return a.kenmerk.length - b.kenmerk.length || a.kenmerk.localeCompare(b.kenmerk);
};

/** Said with every list after the rules of the regeling. */
export const BIJ_GELIJK = 'Is dat gelijk, dan gaat het laagste dossiernummer voor. Wie pauze heeft, houdt zijn plaats.';
