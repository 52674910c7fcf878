import type { Dag } from '../kalender/dag.ts';
import { partijnaam } from '../regeling/namen.ts';
import type { Regeling } from '../regeling/schema.ts';
import type { Zaakleer, Zaakstand } from '../zaak/leer.ts';

/*
 * Once a year each care organisation states how many people it expects to leave for a home of their own (A4); from these the service
 * point advises how many places are needed at least. A forecast is for its organisation and the service point, the advice for everyone.
 */

export const HUISHOUDENS = [{ code: 'alleen', naam: 'Eén persoon' }, { code: 'twee', naam: 'Twee personen' }, { code: 'meer', naam: 'Drie of meer personen' }] as const;
export const LEEFTIJDEN = [{ code: 'jong', naam: '18 tot en met 22 jaar' }, { code: 'midden', naam: '23 tot en met 64 jaar' }, { code: 'oud', naam: '65 jaar of ouder' }] as const;
export const KWARTALEN = [1, 2, 3, 4] as const;
export type Kwartaalnummer = (typeof KWARTALEN)[number];
/** So many people are expected to leave in this quarter; household and age where they are known. */
export type Ramingrij = { kwartaal: Kwartaalnummer; doelgroep: string; aantal: number; huishouden?: (typeof HUISHOUDENS)[number]['code']; leeftijd?: (typeof LEEFTIJDEN)[number]['code'] };

export type Opgave = { op: Dag; rijen: Ramingrij[] };
/** What the advice was reckoned from: see `advies.ts`. */
export type Adviesgrond = { geraamd: number; wachtend: number; laat: number; berekend: number; opgaven: number; gevraagd: number };
type Opgavestand = Zaakstand & { wat: 'opgave'; jaar: number; organisatie: string; /** the latest last; earlier ones stay */ opgaven: Opgave[] };
type Adviesstand = Zaakstand & { wat: 'advies'; jaar: number; adviezen: (Adviesgrond & { op: Dag; aantal: number })[] };
export type RamingStand = Opgavestand | Adviesstand;
export type RamingGebeurtenis =
  | { soort: 'raming-opgegeven'; gegevens: { regeling: string; jaar: number; namens: string; rijen: Ramingrij[] } }
  | { soort: 'plaatsen-geadviseerd'; gegevens: { regeling: string; jaar: number; aantal: number } & Adviesgrond };

export const isOpgave = (s: RamingStand): s is Opgavestand => s.wat === 'opgave';
export const isAdvies = (s: RamingStand): s is Adviesstand => s.wat === 'advies';
export const opgavesleutel = (jaar: number, organisatie: string): string => `${jaar}/${organisatie}`;
export const adviessleutel = (jaar: number): string => `${jaar}/advies`;

const totaal = (rijen: readonly Ramingrij[]): number => rijen.reduce((n, r) => n + r.aantal, 0);
export const nuGeldend = (s: Opgavestand): Opgave => s.opgaven.at(-1)!;
export const geraamd = (s: Opgavestand): number => totaal(nuGeldend(s).rijen);
/** Expected leavers per quarter, of these rows. */
export const perKwartaal = (rijen: readonly Ramingrij[]): [number, number, number, number] => KWARTALEN.map((k) => totaal(rijen.filter((r) => r.kwartaal === k))) as [number, number, number, number];
/** The same rows by target group, in the order of the regeling; groups without a number left out. */
export const perDoelgroep = ({ doelgroepen }: Pick<Regeling, 'doelgroepen'>, rijen: readonly Ramingrij[]): { code: string; naam: string; aantal: number; perKwartaal: number[] }[] =>
  doelgroepen.map(({ code, naam }) => { const die = rijen.filter((r) => r.doelgroep === code); return { code, naam, aantal: totaal(die), perKwartaal: perKwartaal(die) }; }).filter((d) => d.aantal > 0);

/** By which day the forecast of a year is to be given: the day the regeling names, in the year before. */
export const ramingVoor = ({ raming }: Pick<Regeling, 'raming'>, jaar: number): Dag | undefined => raming && `${jaar - 1}-${raming.opgeven_voor}`;
/** The years a forecast can be given for: this one and the next. */
export const raamjaren = (vandaag: Dag): number[] => { const jaar = Number(vandaag.slice(0, 4)); return [jaar + 1, jaar]; };

export const RAMING: Zaakleer<RamingStand, RamingGebeurtenis> = {
  soort: 'raming', woord: ['raming', 'ramingen'],
  pasToe: (s, { soort, gegevens: g, gebeurd_op: op }) => {
    if (soort === 'raming-opgegeven') return { wat: 'opgave', regeling: g.regeling, jaar: g.jaar, organisatie: g.namens, opgaven: [...(s?.wat === 'opgave' ? s.opgaven : []), { op, rijen: g.rijen }] };
    const { regeling, jaar, ...rest } = g;
    return { wat: 'advies', regeling, jaar, adviezen: [...(s?.wat === 'advies' ? s.adviezen : []), { ...rest, op }] };
  },
  kolommen: (s) => (isOpgave(s)
    ? { status: 'klaar', datum: s.opgaven[0]!.op, sleutel: opgavesleutel(s.jaar, s.organisatie), voor: [s.organisatie] }
    : { status: 'klaar', datum: s.adviezen[0]!.op, sleutel: adviessleutel(s.jaar) }),
  beurten: () => [],
  naam: (regeling, s) => (isOpgave(s) ? `Raming ${s.jaar} van ${partijnaam(regeling, s.organisatie)}` : `Advies over het aantal plekken in ${s.jaar}`),
  pad: (id) => `/raming/${id}`,
};
