import type { Dag } from '../kalender/dag.ts';
import type { Gebeurd } from '../keten/gebeurtenissen.ts';
import type { Stap } from '../keten/fasen.ts';
import type { Draagkracht } from '../matching/punten.ts';
import type { Regeling } from '../regeling/schema.ts';
import type { Oordeel } from './oordeel.ts';

/*
 * A neighbourhood of a municipality as a stream of events. Its name and the words of an opinion are kept beside it; who said what
 * level on which day is in it, because it weighs in which home is filled first.
 */

export const SLUITREDENEN = [{ code: 'samengevoegd', naam: 'Samengevoegd met een andere buurt' }, { code: 'geen-woningen', naam: 'Hier komen geen woningen meer vrij' }, { code: 'vergissing', naam: 'Per vergissing vastgelegd' }] as const;
export type Sluitreden = (typeof SLUITREDENEN)[number]['code'];

/** Payloads by kind of event. */
export type BuurtGebeurtenissen = {
  'buurt-vastgelegd': { regeling: string; gemeente: string };
  'buurt-hernoemd': Record<string, never>;
  'buurt-gesloten': { reden: Sluitreden };
  'buurt-heropend': Record<string, never>;
  'draagkracht-gemeld': { organisatie: string; oordeel: Draagkracht };
  /** the words of the opinion that came with this event are gone; the opinion stays */
  'woorden-gewist': { volgnummer: number };
};
export type BuurtGebeurtenis = { [S in keyof BuurtGebeurtenissen]: { soort: S; gegevens: BuurtGebeurtenissen[S] } }[keyof BuurtGebeurtenissen];

export type Buurtstatus = 'open' | 'gesloten';
/** The state of a neighbourhood: of each organisation the latest opinion. */
export type BuurtStand = { regeling: string; gemeente: string; status: Buurtstatus; sinds: Dag; oordelen: Oordeel[] };

/** The state of a neighbourhood after one more event. Pure. */
export function pasBuurtToe(stand: BuurtStand | undefined, g: Gebeurd<BuurtGebeurtenis>): BuurtStand {
  const oud = stand ?? { regeling: '', gemeente: '', status: 'open' as const, sinds: g.gebeurd_op, oordelen: [] };
  switch (g.soort) {
    case 'buurt-vastgelegd': return { ...oud, ...g.gegevens, sinds: g.gebeurd_op };
    case 'buurt-hernoemd':
    case 'woorden-gewist': return oud;
    case 'buurt-gesloten': return { ...oud, status: 'gesloten', sinds: g.gebeurd_op };
    case 'buurt-heropend': return { ...oud, status: 'open', sinds: g.gebeurd_op };
    case 'draagkracht-gemeld': return { ...oud, oordelen: metOordeel(oud.oordelen, { ...g.gegevens, op: g.gebeurd_op }) };
  }
}

/** What was said of an earlier day does not push aside what was said later. */
function metOordeel(oordelen: Oordeel[], nieuw: Oordeel): Oordeel[] {
  const eerder = oordelen.find((o) => o.organisatie === nieuw.organisatie);
  return eerder && eerder.op > nieuw.op ? oordelen : [...oordelen.filter((o) => o !== eerder), nieuw];
}

/** The steps on a neighbourhood: under which step of the regeling, what they are called, and when they may be taken. */
export const BUURTSTAPPEN = {
  'buurt-vastleggen': { stap: 'buurt-vastleggen', titel: 'Buurt toevoegen', gedaan: 'Buurt toegevoegd', mag: [] as readonly Buurtstatus[], eerst: '' },
  'buurt-hernoemen': { stap: 'buurt-vastleggen', titel: 'Naam wijzigen', gedaan: 'Naam gewijzigd', mag: ['open'] as readonly Buurtstatus[], eerst: 'De buurt is gesloten. Heropen haar eerst.' },
  'buurt-sluiten': { stap: 'buurt-vastleggen', titel: 'Buurt sluiten', gedaan: 'Buurt gesloten', mag: ['open'] as readonly Buurtstatus[], eerst: 'De buurt is al gesloten.' },
  'buurt-heropenen': { stap: 'buurt-vastleggen', titel: 'Buurt heropenen', gedaan: 'Buurt heropend', mag: ['gesloten'] as readonly Buurtstatus[], eerst: 'De buurt is niet gesloten.' },
  'draagkracht-melden': { stap: 'draagkracht-melden', titel: 'Draagkracht melden', gedaan: 'Draagkracht gemeld', mag: ['open'] as readonly Buurtstatus[], eerst: 'De buurt is gesloten. Een oordeel telt hier niet mee.' },
  'woorden-wissen': { stap: 'draagkracht-melden', titel: 'Toelichting wissen', gedaan: 'Toelichting gewist', mag: ['open', 'gesloten'] as readonly Buurtstatus[], eerst: '' },
} as const satisfies Record<string, { stap: Stap; titel: string; gedaan: string; mag: readonly Buurtstatus[]; eerst: string }>;
export type Buurtstap = keyof typeof BUURTSTAPPEN;
export const isBuurtstap = (naam: string): naam is Buurtstap => Object.hasOwn(BUURTSTAPPEN, naam);

/** Does this organisation work in this municipality? Its working area says so; the service point works in all. */
export function werktIn(regeling: Regeling, organisatie: string, gemeente: string): boolean {
  if (organisatie === regeling.servicepunt.organisatie) return regeling.gemeenten.some((g) => g.code === gemeente);
  return regeling.partijen.find((p) => p.code === organisatie)?.werkgebied?.includes(gemeente) ?? false;
}

/** A name without capitals, accents and double spaces: two neighbourhoods of a municipality must differ in it. */
export const naamsleutel = (naam: string): string => naam.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

const PERSOON = [/\b[A-Z]{2,5}-20\d{2}-\d{3,}\b/i, /[^\s@]+@[^\s@]+\.[^\s@]+/, /\d(?:[\s-]?\d){8,}/];
/** Does this text hold a dossier number, a mail address or a telephone number? A reason is about a neighbourhood, never about a person. */
export const noemtPersoon = (tekst: string): boolean => PERSOON.some((p) => p.test(tekst));
