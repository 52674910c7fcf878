import type { Zaakleer, Zaakstand } from '../zaak/leer.ts';

export type RamingStand = Zaakstand & { status: 'open' | 'klaar' };
export type RamingGebeurtenis = { soort: 'raming-begonnen'; gegevens: { regeling: string } };

export const RAMING: Zaakleer<RamingStand, RamingGebeurtenis> = {
  soort: 'raming', woord: ['raming', 'ramingen'],
  pasToe: (_, g) => ({ regeling: g.gegevens.regeling, status: 'open' }),
  kolommen: ({ status }) => ({ status }),
  beurten: () => [],
  naam: () => 'Raming',
  pad: (id) => `/raming/${id}`,
};
