import type { Dag } from '../kalender/dag.ts';
import { partijnaam } from '../regeling/namen.ts';
import type { Zaakleer, Zaakstand } from '../zaak/leer.ts';
import { zegLeverperiode } from './uit/leverperioden.ts';

/** What a party supplied, by code of what was asked; null: not known to them, which is not zero. What is absent is as Voordeur counts it. */
export type Levercijfers = Readonly<Record<string, number | null>>;
export type Leverbeurt = { op: Dag; cijfers: Levercijfers };
/** One party's figures over one period. What was supplied first stays: the last one counts. */
export type LeveringStand = Zaakstand & { periode: string; namens: string; keren: number; laatst: Leverbeurt; eerder: readonly Leverbeurt[] };
export type LeveringGebeurtenis = { soort: 'cijfers-geleverd'; gegevens: { regeling: string; namens: string; periode: string; cijfers: Levercijfers } };

export const leversleutel = (periode: string, namens: string): string => `${periode}:${namens}`;

export const LEVERING: Zaakleer<LeveringStand, LeveringGebeurtenis> = {
  soort: 'levering', woord: ['levering', 'leveringen'],
  pasToe: (stand, { gegevens: { regeling, namens, periode, cijfers }, gebeurd_op }) => ({
    regeling, namens, periode, keren: (stand?.keren ?? 0) + 1, laatst: { op: gebeurd_op, cijfers }, eerder: stand ? [...stand.eerder, stand.laatst] : [],
  }),
  kolommen: ({ periode, namens, laatst }) => ({ status: 'klaar', datum: laatst.op, sleutel: leversleutel(periode, namens) }),
  beurten: () => [],
  naam: (regeling, { namens, periode }) => `Cijfers van ${partijnaam(regeling, namens)} over ${zegLeverperiode(periode)}`,
  // What befell people is for the party that supplied it and for the service point (058-zaak-volgt-stap.sql); an overview tells it protected.
  gedeeld: (regeling, stand) => {
    const openlijk = new Set(regeling.monitor?.aanleveringen.filter((a) => !a.gevoelig).map((a) => a.code));
    const zonder = ({ op, cijfers }: Leverbeurt): Leverbeurt => ({ op, cijfers: Object.fromEntries(Object.entries(cijfers).filter(([code]) => openlijk.has(code))) });
    return { ...stand, laatst: zonder(stand.laatst), eerder: stand.eerder.map(zonder) };
  },
  pad: (id) => `/monitor/leveren/${id}`,
};
