import type { Zaakleer, Zaakstand } from '../zaak/leer.ts';

export type RegelingwijzigingStand = Zaakstand & { status: 'open' | 'klaar' };
export type RegelingwijzigingGebeurtenis = { soort: 'regelingwijziging-begonnen'; gegevens: { regeling: string } };

export const REGELINGWIJZIGING: Zaakleer<RegelingwijzigingStand, RegelingwijzigingGebeurtenis> = {
  soort: 'regelingwijziging', woord: ['voorstel', 'voorstellen'],
  pasToe: (_, g) => ({ regeling: g.gegevens.regeling, status: 'open' }),
  kolommen: ({ status }) => ({ status }),
  beurten: () => [],
  naam: () => 'Voorstel tot wijziging',
  pad: (id) => `/wijzigingen/${id}`,
};
