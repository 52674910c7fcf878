import type { Dag } from '../kalender/dag.ts';
import { PARTIJSOORTEN, type Partijsoort } from '../partijen/rollen.ts';
import type { Regeling } from '../regeling/schema.ts';
import type { Beurt, Zaakleer, Zaakstand } from '../zaak/leer.ts';

/*
 * The yearly judgement of the service point by the Evaluatietafel (art. 11h): each organisation marks fixed subjects. It is complete once
 * every kind of party that sits at that table has spoken. Words per organisation: text `verbeterpunten`, in the order in which they came.
 */

export const OORDELEN = [{ code: 'goed', naam: 'Goed' }, { code: 'voldoende', naam: 'Voldoende' }, { code: 'beter', naam: 'Kan beter' }, { code: 'onvoldoende', naam: 'Onvoldoende' }, { code: 'onbekend', naam: 'Geen oordeel' }] as const;
export type Oordeel = (typeof OORDELEN)[number]['code'];
export type Oordelen = Readonly<Record<string, Oordeel>>;

export type ServicepuntoordeelStand = Zaakstand & { jaar: number; begonnen_op: Dag; van: { organisatie: string; soort: Partijsoort; op: Dag; oordelen: Oordelen }[]; nodig: Partijsoort[] };
export type ServicepuntoordeelGebeurtenis = { soort: 'servicepuntoordeel-gegeven'; gegevens: { regeling: string; jaar: number; namens: string; soort: Partijsoort; oordelen: Oordelen; nodig: Partijsoort[] } };

/** The kinds of party whose voice it takes: those that the regeling has, other bodies aside. */
export const nodigeSoorten = ({ partijen }: Pick<Regeling, 'partijen'>): Partijsoort[] => PARTIJSOORTEN.filter((s) => s !== 'overig' && partijen.some((p) => p.soort === s));
/** The last day of the judgement of a year: the day the regeling names, in the year after. Undefined where it asks for none. */
export const oordeelVoor = ({ servicepuntoordeel }: Pick<Regeling, 'servicepuntoordeel'>, jaar: number): Dag | undefined => servicepuntoordeel && `${jaar + 1}-${servicepuntoordeel.uiterlijk}`;
export const ontbrekend = ({ van, nodig }: Pick<ServicepuntoordeelStand, 'van' | 'nodig'>): Partijsoort[] => nodig.filter((s) => !van.some((v) => v.soort === s));

/** How often each mark was given on a subject. */
export const geteld = ({ van }: Pick<ServicepuntoordeelStand, 'van'>, onderwerp: string): { oordeel: Oordeel; aantal: number }[] =>
  OORDELEN.map(({ code }) => ({ oordeel: code, aantal: van.filter((v) => v.oordelen[onderwerp] === code).length }));
const HOOGTE: Partial<Record<Oordeel, number>> = { goed: 4, voldoende: 3, beter: 2, onvoldoende: 1 };
/** The outcome of a subject: the mark in the middle, the lower of the two where it falls between; undefined when nobody judged. */
export function uitkomst(stand: Pick<ServicepuntoordeelStand, 'van'>, onderwerp: string): Oordeel | undefined {
  const hoogten = stand.van.flatMap((v) => HOOGTE[v.oordelen[onderwerp] ?? 'onbekend'] ?? []).sort((a, b) => a - b);
  const midden = hoogten[Math.ceil(hoogten.length / 2) - 1];
  return OORDELEN.find((o) => midden !== undefined && HOOGTE[o.code] === midden)?.code;
}
/** Subjects of which the outcome asks for better. */
export const verbeteronderwerpen = (regeling: Pick<Regeling, 'servicepuntoordeel'>, stand: ServicepuntoordeelStand): { code: string; naam: string }[] =>
  (regeling.servicepuntoordeel?.onderwerpen ?? []).filter((o) => ['beter', 'onvoldoende'].includes(uitkomst(stand, o.code) ?? ''));

export const SERVICEPUNTOORDEEL: Zaakleer<ServicepuntoordeelStand, ServicepuntoordeelGebeurtenis> = {
  soort: 'servicepuntoordeel', woord: ['oordeel', 'oordelen'],
  pasToe: (s, { gegevens: { regeling, jaar, namens, soort, oordelen, nodig }, gebeurd_op }) => ({
    regeling, jaar, begonnen_op: s?.begonnen_op ?? gebeurd_op, nodig: s?.nodig ?? nodig,
    van: [...(s?.van ?? []), { organisatie: namens, soort, op: gebeurd_op, oordelen }],
  }),
  kolommen: (s) => ({ status: ontbrekend(s).length === 0 ? 'klaar' : 'open', datum: s.begonnen_op, sleutel: String(s.jaar) }),
  beurten: (regeling, s) => {
    const nog = ontbrekend(s);
    const uiterlijk = oordeelVoor(regeling, s.jaar);
    return regeling.partijen.filter((p) => nog.includes(p.soort)).map((p): Beurt => ({ stap: 'servicepunt-beoordelen', rollen: regeling.stappen['servicepunt-beoordelen']?.door ?? [], organisatie: p.code, ...(uiterlijk ? { uiterlijk } : {}) }));
  },
  naam: (regeling, s) => `Oordeel over ${regeling.servicepunt.naam === 'Servicepunt' ? 'het Servicepunt' : regeling.servicepunt.naam}, ${s.jaar}`,
  pad: (id) => `/inspanningen/dienstverlening/${id}`,
};
