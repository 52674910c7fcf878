import type { Zaakleer, Zaakstand } from '../zaak/leer.ts';

export type KostenStand = Zaakstand & { status: 'open' | 'klaar' };
export type KostenGebeurtenis = { soort: 'kosten-begonnen'; gegevens: { regeling: string } };

export const KOSTEN: Zaakleer<KostenStand, KostenGebeurtenis> = {
  soort: 'kosten', woord: ['kostenjaar', 'kostenjaren'],
  pasToe: (_, g) => ({ regeling: g.gegevens.regeling, status: 'open' }),
  kolommen: ({ status }) => ({ status }),
  beurten: () => [],
  naam: () => 'Kosten',
  pad: (id) => `/kosten/${id}`,
};
