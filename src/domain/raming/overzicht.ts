import type { Dag } from '../kalender/dag.ts';
import type { Regeling } from '../regeling/schema.ts';
import type { Ramingregel } from './advies.ts';
import { geraamd, isOpgave, ramingVoor, type RamingStand } from './raming.ts';

type Aangemeld = readonly { organisatie: string; jaar: number; aantal: number }[];

/** Every care organisation with its forecast of a year, that of the year before, and who really applied then; in the order of the register. */
export function ramingregels({ partijen }: Pick<Regeling, 'partijen'>, ramingen: readonly RamingStand[], aangemeld: Aangemeld, jaar: number): Ramingregel[] {
  const van = (organisatie: string, j: number): number | undefined => { const s = ramingen.filter(isOpgave).find((r) => r.organisatie === organisatie && r.jaar === j); return s && geraamd(s); };
  return partijen.filter((p) => p.soort === 'zorgorganisatie' && p.register).map(({ code, naam }) => {
    const [nu, vorig] = [van(code, jaar), van(code, jaar - 1)];
    return { organisatie: code, naam, aangemeld: aangemeld.filter((a) => a.organisatie === code && a.jaar === jaar - 1).reduce((n, a) => n + a.aantal, 0), ...(nu !== undefined ? { geraamd: nu } : {}), ...(vorig !== undefined ? { vorig } : {}) };
  });
}

/** Who gave the forecast of a year, on which day for the first time. */
export const gegevenOp = (ramingen: readonly RamingStand[], jaar: number): Map<string, Dag> => new Map(ramingen.filter(isOpgave).filter((r) => r.jaar === jaar).map((r) => [r.organisatie, r.opgaven[0]!.op]));

/** The year whose forecast is asked for now: the next one from the day half a year before the last day on, else this one. */
export function gevraagdJaar(regeling: Pick<Regeling, 'raming'>, vandaag: Dag): number {
  const jaar = Number(vandaag.slice(0, 4));
  const uiterlijk = ramingVoor(regeling, jaar + 1);
  return uiterlijk && Number(vandaag.slice(5, 7)) >= Number(uiterlijk.slice(5, 7)) - 6 ? jaar + 1 : jaar;
}
