import type { Zaakleer, Zaakstand } from '../zaak/leer.ts';

export type InspanningsgesprekStand = Zaakstand & { status: 'open' | 'klaar' };
export type InspanningsgesprekGebeurtenis = { soort: 'inspanningsgesprek-begonnen'; gegevens: { regeling: string } };

export const INSPANNINGSGESPREK: Zaakleer<InspanningsgesprekStand, InspanningsgesprekGebeurtenis> = {
  soort: 'inspanningsgesprek', woord: ['gesprek', 'gesprekken'],
  pasToe: (_, g) => ({ regeling: g.gegevens.regeling, status: 'open' }),
  kolommen: ({ status }) => ({ status }),
  beurten: () => [],
  naam: () => 'Gesprek over een inspanning',
  pad: (id) => `/inspanningen/gesprekken/${id}`,
};
