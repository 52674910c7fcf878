import type { Zaakleer, Zaakstand } from '../zaak/leer.ts';

export type RegelingevaluatieStand = Zaakstand & { status: 'open' | 'klaar' };
export type RegelingevaluatieGebeurtenis = { soort: 'regelingevaluatie-begonnen'; gegevens: { regeling: string } };

export const REGELINGEVALUATIE: Zaakleer<RegelingevaluatieStand, RegelingevaluatieGebeurtenis> = {
  soort: 'regelingevaluatie', woord: ['evaluatie', 'evaluaties'],
  pasToe: (_, g) => ({ regeling: g.gegevens.regeling, status: 'open' }),
  kolommen: ({ status }) => ({ status }),
  beurten: () => [],
  naam: () => 'Evaluatie van de regeling',
  pad: (id) => `/wijzigingen/evaluaties/${id}`,
};
