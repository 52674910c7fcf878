import { voorwaardenVan } from '../keten/lasten.ts';
import type { DossierStand } from '../keten/stand.ts';
import type { Regeling, Voorwaarde } from '../regeling/schema.ts';

/** Conditions of the decision that become part of the lease (W7.3, E2.5.4), in the order of the decision. */
export const huurvoorwaarden = (regeling: Regeling, stand: Pick<DossierStand, 'voorwaarden'>): Voorwaarde[] => {
  const alle = voorwaardenVan(regeling);
  return (stand.voorwaarden ?? []).flatMap(({ code }) => alle.find((v) => v.code === code && v.bij === 'huur') ?? []);
};
