import type { Zaakleer, Zaakstand } from '../zaak/leer.ts';

export type ActieStand = Zaakstand & { status: 'open' | 'klaar' };
export type ActieGebeurtenis = { soort: 'actie-begonnen'; gegevens: { regeling: string } };

export const ACTIE: Zaakleer<ActieStand, ActieGebeurtenis> = {
  soort: 'actie', woord: ['actie', 'acties'],
  pasToe: (_, g) => ({ regeling: g.gegevens.regeling, status: 'open' }),
  kolommen: ({ status }) => ({ status }),
  beurten: () => [],
  naam: () => 'Actie',
  pad: (id) => `/acties/${id}`,
};
