import type { Gebeurd } from '../keten/gebeurtenissen.ts';
import type { Dag } from '../kalender/dag.ts';
import type { Optie } from '../invoer/vragen.ts';
import type { Sleutelmethode } from './rekenen.ts';

/*
 * What was reported and decided about the numbers of a regeling: one stream per regeling. The file of the regeling is never changed;
 * what was decided comes after it, each with its day. What people write stands beside the stream, not in it.
 */

/** Weights of a key: per municipality, and per corporation, within a municipality where the key has it so. None for a set: its published numbers stay. */
export type Sleutelgewichten = { gemeenten: { gemeente: string; gewicht: number }[]; corporaties: { gemeente?: string; corporatie: string; gewicht: number }[] };

/** Payloads by kind of event. `nummer` names it; the day of the decision is the day of the event. `orgaan` is a consultation of the regeling. */
export type VerdelingGebeurtenissen = {
  'verdeling-begonnen': { regeling: string };
  /** a corporation says in time that it can't deliver `aantal` homes of its number for a year (PO.c2) */
  'tekort-gemeld': { nummer: number; jaar: number; corporatie: string; gemeente?: string; aantal: number; reden: string };
  /** of what was left over (`wat`) at the end of `jaar`, `meenemen` homes go to the next year; without corporation: of all together (PO.c3) */
  'overdracht-besloten': { nummer: number; jaar: number; wat: 'tekort' | 'overschot'; meenemen: number; corporatie?: string; orgaan: string };
  /** a number for a year from a day on: of a corporation, a municipality, or the region (P2.e) */
  'taakstelling-herzien': { nummer: number; jaar: number; aantal: number; gemeente?: string; corporatie?: string; vanaf: Dag; orgaan: string };
  'sleutel-voorgesteld': { nummer: number; methode: Sleutelmethode; gewichten: Sleutelgewichten };
  'sleutel-vastgesteld': { nummer: number; voorstel: number; vanaf: Dag; orgaan: string };
};
type Soorten = { [S in keyof VerdelingGebeurtenissen]: { soort: S; gegevens: VerdelingGebeurtenissen[S] } };
export type VerdelingGebeurtenis = Soorten[keyof Soorten];
type Besluiten = { [S in Exclude<keyof Soorten, 'verdeling-begonnen'>]: { soort: S; op: Dag } & VerdelingGebeurtenissen[S] };
/** Something reported or decided, with its day. */
export type Besluit = Besluiten[keyof Besluiten];
export type BesluitVan<S extends keyof Besluiten> = Besluiten[S];

/** Everything reported and decided, in the order it was recorded. */
export type VerdelingStand = { regeling: string; besluiten: Besluit[] };

/** The state after one more event. Pure. */
export function pasVerdelingToe(stand: VerdelingStand | undefined, g: Gebeurd<VerdelingGebeurtenis>): VerdelingStand {
  if (g.soort === 'verdeling-begonnen') return { regeling: g.gegevens.regeling, besluiten: [] };
  const besluit = { soort: g.soort, op: g.gebeurd_op, ...g.gegevens } as Besluit;
  return { regeling: stand?.regeling ?? '', besluiten: [...(stand?.besluiten ?? []), besluit] };
}

export const van = <S extends keyof Besluiten>(besluiten: readonly Besluit[], soort: S): BesluitVan<S>[] => besluiten.filter((b): b is BesluitVan<S> => b.soort === soort);
export const volgendNummer = (stand: VerdelingStand | undefined): number => (stand?.besluiten.length ?? 0) + 1;

/** The steps: what they are called, and what is said when one has been taken. */
export const VERDELINGSTAPPEN = {
  'tekort-melden': { titel: 'Tekort melden', gedaan: 'Tekort gemeld' },
  'overdracht-besluiten': { titel: 'Besluit over de overdracht vastleggen', gedaan: 'Besluit over de overdracht vastgelegd' },
  'taakstelling-herzien': { titel: 'Herziening van de taakstelling vastleggen', gedaan: 'Herziening vastgelegd' },
  'sleutel-voorstellen': { titel: 'Andere sleutel voorstellen', gedaan: 'Voorstel voor een sleutel vastgelegd' },
  'sleutel-vaststellen': { titel: 'Sleutel vaststellen', gedaan: 'Sleutel vastgesteld' },
} as const;
export type Verdelingstap = keyof typeof VERDELINGSTAPPEN;
export const isVerdelingstap = (naam: string): naam is Verdelingstap => Object.hasOwn(VERDELINGSTAPPEN, naam);

/** Why a corporation can't deliver. */
export const TEKORTREDENEN: readonly Optie[] = [
  { code: 'weinig-mutaties', naam: 'Er komen te weinig woningen vrij' },
  { code: 'geen-passende', naam: 'Wat vrijkomt, past niet bij wie wacht' },
  { code: 'nieuwbouw-later', naam: 'Nieuwbouw of renovatie wordt later opgeleverd' },
  { code: 'sloop-of-verkoop', naam: 'Sloop, verkoop of grootschalig onderhoud' },
  { code: 'andere-taakstelling', naam: 'Andere taakstellingen vragen voorrang' },
  { code: 'anders', naam: 'Een andere reden' },
];
