import type { Dag } from '../kalender/dag.ts';
import { partijnaam } from '../regeling/namen.ts';
import type { Regeling } from '../regeling/schema.ts';
import type { Zaakleer, Zaakstand } from '../zaak/leer.ts';

/*
 * Where a goal for ten years stands, as a party states it once a year (A0): care organisations how many places there are inside on the
 * first of January, others how many homes came in the year. Stated, not counted: the program does not know buildings.
 */

export type PlaatsenStand = Zaakstand & { doel: string; jaar: number; organisatie: string; /** the latest last; earlier ones stay */ standen: { op: Dag; aantal: number }[] };
export type PlaatsenGebeurtenis = { soort: 'stand-opgegeven'; gegevens: { regeling: string; doel: string; jaar: number; namens: string; aantal: number } };

export const plaatsensleutel = (doel: string, jaar: number, organisatie: string): string => `${doel}/${jaar}/${organisatie}`;
export const doelVan = ({ doelen = [] }: Pick<Regeling, 'doelen'>, code: string): NonNullable<Regeling['doelen']>[number] | undefined => doelen.find((d) => d.code === code);

export const PLAATSEN: Zaakleer<PlaatsenStand, PlaatsenGebeurtenis> = {
  soort: 'plaatsen', woord: ['stand', 'standen'],
  pasToe: (s, { gegevens: { namens, aantal, ...rest }, gebeurd_op: op }) => ({ ...rest, organisatie: namens, standen: [...(s?.standen ?? []), { op, aantal }] }),
  kolommen: (s) => ({ status: 'klaar', datum: s.standen[0]!.op, sleutel: plaatsensleutel(s.doel, s.jaar, s.organisatie) }),
  beurten: () => [],
  naam: (regeling, s) => `${doelVan(regeling, s.doel)?.naam ?? s.doel}, ${s.jaar}: ${partijnaam(regeling, s.organisatie)}`,
  pad: () => '/raming/doelen',
};
