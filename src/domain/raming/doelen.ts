import type { Partijsoort } from '../partijen/rollen.ts';
import type { Regeling } from '../regeling/schema.ts';
import type { PlaatsenStand } from './plaatsen.ts';

/* A goal for ten years against what was stated each year, beside the straight path from begin to end (A0). */

export type Doel = NonNullable<Regeling['doelen']>[number];
/** `stand`: how far, in the unit of the goal; undefined when nobody has stated anything. `pad`: where the straight path is at the end of that year. */
export type Doeljaar = { jaar: number; stand?: number; pad: number; opgaven: number; ontbreken: { code: string; naam: string }[] };

const JAREN = (van: number, tot: number): number[] => Array.from({ length: Math.max(0, tot - van + 1) }, (_, i) => van + i);
/** Who is asked to state it, in the order of the register. */
export const opgevers = ({ partijen }: Pick<Regeling, 'partijen'>, { door }: Pick<Doel, 'door'>): { code: string; naam: string; soort: Partijsoort }[] => partijen.filter((p) => p.register && door.includes(p.soort)).map(({ code, naam, soort }) => ({ code, naam, soort }));

/** Where the straight path is in a year: at the beginning in its first year, at the goal in its last. */
export const padIn = ({ van, tot, begin, doel }: Pick<Doel, 'van' | 'tot' | 'begin' | 'doel'>, jaar: number): number =>
  begin + ((doel - begin) * (Math.min(Math.max(jaar, van), tot) - van)) / (tot - van);

const aantalIn = (standen: readonly PlaatsenStand[], doel: string, organisatie: string, jaar: number): number | undefined => standen.find((s) => s.doel === doel && s.organisatie === organisatie && s.jaar === jaar)?.standen.at(-1)?.aantal;

/**
 * How far it is in a year. Of what is added, all that was stated up to then is added up. Of what is to become less: per party the first
 * number it stated less the number of this year, so that who never stated anything does not count as nothing left.
 */
export function standIn(doel: Pick<Doel, 'code' | 'telt' | 'van'>, partijen: readonly { code: string }[], standen: readonly PlaatsenStand[], jaar: number): { stand?: number; opgaven: number } {
  const met = partijen.filter(({ code }) => aantalIn(standen, doel.code, code, jaar) !== undefined);
  if (met.length === 0) return { opgaven: 0 };
  const jaren = JAREN(doel.van, jaar);
  const som = (van: (code: string) => number, wie: readonly { code: string }[]): number => wie.reduce((n, { code }) => n + van(code), 0);
  if (doel.telt === 'erbij') return { opgaven: met.length, stand: som((code) => jaren.reduce((n, j) => n + (aantalIn(standen, doel.code, code, j) ?? 0), 0), partijen) };
  const eerste = (code: string): number => jaren.map((j) => aantalIn(standen, doel.code, code, j)).find((a) => a !== undefined)!;
  return { opgaven: met.length, stand: som((code) => eerste(code) - aantalIn(standen, doel.code, code, jaar)!, met) };
}

/** Every year of the goal up to this one, with who has not stated it. */
export function doeljaren(regeling: Pick<Regeling, 'partijen'>, doel: Doel, standen: readonly PlaatsenStand[], jaar: number): Doeljaar[] {
  const partijen = opgevers(regeling, doel);
  return JAREN(doel.van, Math.min(jaar, doel.tot)).map((j) => ({
    jaar: j, ...standIn(doel, partijen, standen, j), pad: padIn(doel, j),
    ontbreken: partijen.filter(({ code }) => aantalIn(standen, doel.code, code, j) === undefined).map(({ code, naam }) => ({ code, naam })),
  }));
}

const GETAL = new Intl.NumberFormat('nl-NL');
/** The finding: how far in the last year that anyone stated. Held against the path only when every party stated every year; else what was given, by how many and since when. */
export function doelzin(doel: Doel, jaren: readonly Doeljaar[]): string {
  const laatste = jaren.findLast((j) => j.stand !== undefined);
  if (!laatste) return `${doel.naam}: er is nog geen stand opgegeven`;
  const wat = `${GETAL.format(laatste.stand!)} van ${GETAL.format(doel.doel)} ${doel.eenheid} in ${laatste.jaar}`;
  if (jaren.some((j) => j.jaar <= laatste.jaar && j.ontbreken.length > 0)) {
    const alle = laatste.opgaven + laatste.ontbreken.length;
    return `${wat}, opgegeven door ${laatste.opgaven} van de ${alle} partijen, sinds ${jaren.find((j) => j.stand !== undefined)!.jaar}`;
  }
  const verschil = Math.round(laatste.stand! - laatste.pad);
  return `${wat}, ${verschil === 0 ? 'gelijk met het rechte pad' : verschil > 0 ? `${verschil} voor op het rechte pad` : `${-verschil} achter op het rechte pad`}`;
}
