import type { Zaakleer, Zaakstand } from '../zaak/leer.ts';

export type GeschilStand = Zaakstand & { status: 'open' | 'klaar' };
export type GeschilGebeurtenis = { soort: 'geschil-begonnen'; gegevens: { regeling: string } };

export const GESCHIL: Zaakleer<GeschilStand, GeschilGebeurtenis> = {
  soort: 'geschil', woord: ['geschil', 'geschillen'],
  pasToe: (_, g) => ({ regeling: g.gegevens.regeling, status: 'open' }),
  kolommen: ({ status }) => ({ status }),
  beurten: () => [],
  naam: () => 'Geschil',
  pad: (id) => `/geschillen/${id}`,
};
