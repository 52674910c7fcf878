import type { Zaakleer, Zaakstand } from '../zaak/leer.ts';

export type ServicepuntoordeelStand = Zaakstand & { status: 'open' | 'klaar' };
export type ServicepuntoordeelGebeurtenis = { soort: 'servicepuntoordeel-begonnen'; gegevens: { regeling: string } };

export const SERVICEPUNTOORDEEL: Zaakleer<ServicepuntoordeelStand, ServicepuntoordeelGebeurtenis> = {
  soort: 'servicepuntoordeel', woord: ['oordeel', 'oordelen'],
  pasToe: (_, g) => ({ regeling: g.gegevens.regeling, status: 'open' }),
  kolommen: ({ status }) => ({ status }),
  beurten: () => [],
  naam: () => 'Oordeel over de dienstverlening',
  pad: (id) => `/inspanningen/dienstverlening/${id}`,
};
