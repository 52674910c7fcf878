import type { Zaakleer, Zaakstand } from '../zaak/leer.ts';

export type PlaatsenStand = Zaakstand & { status: 'open' | 'klaar' };
export type PlaatsenGebeurtenis = { soort: 'plaatsen-begonnen'; gegevens: { regeling: string } };

export const PLAATSEN: Zaakleer<PlaatsenStand, PlaatsenGebeurtenis> = {
  soort: 'plaatsen', woord: ['stand', 'standen'],
  pasToe: (_, g) => ({ regeling: g.gegevens.regeling, status: 'open' }),
  kolommen: ({ status }) => ({ status }),
  beurten: () => [],
  naam: () => 'Plekken en woningen',
  pad: (id) => `/raming/doelen/${id}`,
};
