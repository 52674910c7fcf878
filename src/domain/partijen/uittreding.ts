import type { Zaakleer, Zaakstand } from '../zaak/leer.ts';

export type UittredingStand = Zaakstand & { status: 'open' | 'klaar' };
export type UittredingGebeurtenis = { soort: 'uittreding-begonnen'; gegevens: { regeling: string } };

export const UITTREDING: Zaakleer<UittredingStand, UittredingGebeurtenis> = {
  soort: 'uittreding', woord: ['uittreding', 'uittredingen'],
  pasToe: (_, g) => ({ regeling: g.gegevens.regeling, status: 'open' }),
  kolommen: ({ status }) => ({ status }),
  beurten: () => [],
  naam: () => 'Uittreding',
  pad: (id) => `/partijen/uittredingen/${id}`,
};
