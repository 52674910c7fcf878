import type { Zaakleer, Zaakstand } from '../zaak/leer.ts';

export type RapportStand = Zaakstand & { status: 'open' | 'klaar' };
export type RapportGebeurtenis = { soort: 'rapport-begonnen'; gegevens: { regeling: string } };

export const RAPPORT: Zaakleer<RapportStand, RapportGebeurtenis> = {
  soort: 'rapport', woord: ['rapport', 'rapporten'],
  pasToe: (_, g) => ({ regeling: g.gegevens.regeling, status: 'open' }),
  kolommen: ({ status }) => ({ status }),
  beurten: () => [],
  naam: () => 'Rapport',
  pad: (id) => `/monitor/rapporten/${id}`,
};
