import type { Zaakleer, Zaakstand } from '../zaak/leer.ts';

export type ToetredingStand = Zaakstand & { status: 'open' | 'klaar' };
export type ToetredingGebeurtenis = { soort: 'toetreding-begonnen'; gegevens: { regeling: string } };

export const TOETREDING: Zaakleer<ToetredingStand, ToetredingGebeurtenis> = {
  soort: 'toetreding', woord: ['toetreding', 'toetredingen'],
  pasToe: (_, g) => ({ regeling: g.gegevens.regeling, status: 'open' }),
  kolommen: ({ status }) => ({ status }),
  beurten: () => [],
  naam: () => 'Toetreding',
  pad: (id) => `/partijen/toetredingen/${id}`,
};
