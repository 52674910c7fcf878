import type { Zaakleer, Zaakstand } from '../zaak/leer.ts';

export type VergaderingStand = Zaakstand & { status: 'open' | 'klaar' };
export type VergaderingGebeurtenis = { soort: 'vergadering-begonnen'; gegevens: { regeling: string } };

export const VERGADERING: Zaakleer<VergaderingStand, VergaderingGebeurtenis> = {
  soort: 'vergadering', woord: ['overleg', 'overleggen'],
  pasToe: (_, g) => ({ regeling: g.gegevens.regeling, status: 'open' }),
  kolommen: ({ status }) => ({ status }),
  beurten: () => [],
  naam: () => 'Overleg',
  pad: (id) => `/overleg/${id}`,
};
