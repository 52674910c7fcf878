import type { Dag } from '../kalender/dag.ts';
import { maandenVoor } from '../kalender/maanden.ts';
import { partijnaam } from '../regeling/namen.ts';
import type { Zaakleer, Zaakstand } from '../zaak/leer.ts';
import { beurtVoor } from './beurt.ts';

/* The quality certificate a care organisation holds (PO.z1): one matter per party, its latest certificate and when that ends. */

export type CertificaatStand = Zaakstand & { partij: string; naam: string; geldig_tot: Dag; vastgelegd: Dag };
export type CertificaatGebeurtenis = { soort: 'certificaat-vastgelegd'; gegevens: { regeling: string; namens: string; naam: string; geldig_tot: Dag } };

export const CERTIFICAAT: Zaakleer<CertificaatStand, CertificaatGebeurtenis> = {
  soort: 'certificaat', woord: ['certificaat', 'certificaten'],
  pasToe: (_, g) => ({ regeling: g.gegevens.regeling, partij: g.gegevens.namens, naam: g.gegevens.naam, geldig_tot: g.gegevens.geldig_tot, vastgelegd: g.gebeurd_op }),
  // Open as long as it is held. The next one is due before this one ends, and is asked for only when that day comes near.
  kolommen: ({ partij, geldig_tot }) => ({ status: 'open', datum: geldig_tot, sleutel: partij }),
  beurten: (regeling, { partij, geldig_tot }) => beurtVoor(regeling, 'certificaat-vastleggen', geldig_tot, partij).map((b) => ({ ...b, vanaf: maandenVoor(geldig_tot, RUIM_VAN_TEVOREN) })),
  naam: (regeling, { partij }) => `Certificaat van ${partijnaam(regeling, partij)}`,
  pad: (_, { partij }) => `/partijen/${partij}`,
};

/** This many months before it ends, a certificate asks for attention. */
const RUIM_VAN_TEVOREN = 3;
export type Certificaatbeeld = 'geldig' | 'loopt-af' | 'verlopen';
/** How a certificate stands on a day; the last day still counts. */
export const certificaatbeeld = (geldigTot: Dag, vandaag: Dag): Certificaatbeeld => (geldigTot < vandaag ? 'verlopen' : maandenVoor(geldigTot, RUIM_VAN_TEVOREN) <= vandaag ? 'loopt-af' : 'geldig');
