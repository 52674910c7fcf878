import { jaarVan } from '../kalender/dag.ts';
import type { Regeling } from '../regeling/schema.ts';
import { binnen, jaarPeriode, overlap, type Periode } from './periode.ts';

const EINDELOOS = '9999-12-31';

/** The days a version is in force: until its own end, or until the next version starts. */
export function geldigheid(versies: readonly Regeling[], versie: Regeling): Periode {
  const later = versies.map((v) => v.geldig_vanaf).filter((dag) => dag > versie.geldig_vanaf).sort()[0];
  const tot = [versie.geldig_tot, later].filter((dag) => dag !== undefined).sort()[0] ?? EINDELOOS;
  return { van: versie.geldig_vanaf, tot };
}

/** The versions in force on some day of the period, oldest first. A period may span versions. */
export const versiesIn = (versies: readonly Regeling[], periode: Periode): Regeling[] =>
  versies.filter((v) => overlap(geldigheid(versies, v), periode)).sort((a, b) => a.geldig_vanaf.localeCompare(b.geldig_vanaf));

/** The version whose numbers go for a calendar year: the last one in force in it. Undefined when there was none. */
export const versieInJaar = (versies: readonly Regeling[], jaar: number): Regeling | undefined => versiesIn(versies, jaarPeriode(jaar)).at(-1);

/** The years a regeling has numbers for, in words: "vanaf 2021", "van 2018 tot en met 2020". */
export function zegJaren(versies: readonly Regeling[]): string {
  const eerste = Math.min(...versies.map((v) => jaarVan(v.geldig_vanaf)));
  const eind = versies.map((v) => geldigheid(versies, v).tot).sort().at(-1) ?? EINDELOOS;
  if (eind === EINDELOOS) return `vanaf ${eerste}`;
  const laatste = eind.endsWith('-01-01') ? jaarVan(eind) - 1 : jaarVan(eind);
  return laatste === eerste ? `${eerste}` : `van ${eerste} tot en met ${laatste}`;
}

/** Have the parties published the figures of this period themselves (`openbare_cijfers`)? Then anyone may see them. */
export const isOpenbaar = (versies: readonly Regeling[], periode: Periode): boolean =>
  versies.some((v) => v.openbare_cijfers !== undefined && binnen(periode, v.openbare_cijfers));

/** Is this what they published as a whole: all of it, or whole calendar years of it? From other days one could subtract until one person is left. */
export const isGepubliceerd = (versies: readonly Regeling[], periode: Periode): boolean =>
  isOpenbaar(versies, periode) && (versies.some(({ openbare_cijfers: o }) => o?.van === periode.van && o.tot === periode.tot) || [periode.van, periode.tot].every((dag) => dag.endsWith('-01-01')));

/** The period of which the parties published the figures, if there is one. */
export const openbarePeriode = (versies: readonly Regeling[]): Periode | undefined => versies.find((v) => v.openbare_cijfers)?.openbare_cijfers;
