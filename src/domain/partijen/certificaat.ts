import type { Zaakleer, Zaakstand } from '../zaak/leer.ts';

export type CertificaatStand = Zaakstand & { status: 'open' | 'klaar' };
export type CertificaatGebeurtenis = { soort: 'certificaat-begonnen'; gegevens: { regeling: string } };

export const CERTIFICAAT: Zaakleer<CertificaatStand, CertificaatGebeurtenis> = {
  soort: 'certificaat', woord: ['certificaat', 'certificaten'],
  pasToe: (_, g) => ({ regeling: g.gegevens.regeling, status: 'open' }),
  kolommen: ({ status }) => ({ status }),
  beurten: () => [],
  naam: () => 'Certificaat',
  pad: (id) => `/partijen/certificaten/${id}`,
};
