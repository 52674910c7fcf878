import type { Zaakleer, Zaakstand } from '../zaak/leer.ts';

export type LeveringStand = Zaakstand & { status: 'open' | 'klaar' };
export type LeveringGebeurtenis = { soort: 'levering-begonnen'; gegevens: { regeling: string } };

export const LEVERING: Zaakleer<LeveringStand, LeveringGebeurtenis> = {
  soort: 'levering', woord: ['levering', 'leveringen'],
  pasToe: (_, g) => ({ regeling: g.gegevens.regeling, status: 'open' }),
  kolommen: ({ status }) => ({ status }),
  beurten: () => [],
  naam: () => 'Levering van cijfers',
  pad: (id) => `/monitor/leveren/${id}`,
};
