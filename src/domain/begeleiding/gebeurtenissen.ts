import type { Groep } from '../aanvraag/gegevensgroepen.ts';
import type { Dag } from '../kalender/dag.ts';
import type { Stap } from '../keten/fasen.ts';
import type { Aanwezige, Indicatie, Doeloordeel, EindeBegeleiding, Hoe, Landingsstand, Leefgebied, Onderdeel, Uitkomst, Vervolg } from './woorden.ts';

/** What can happen around support, living goals and the end of it (art. 5-8; W4, 9.10, 16). Codes and days only; what people write stands beside the event. `nr`: the place in its list, from 1; absent in the oldest events. */
export type BegeleidingGebeurtenissen = {
  /** a period of support; `uren`: per week; `indicatie_tot`: the last day of the indication */
  'begeleiding-gestart': { nr?: number; vanaf: Dag; uren: number; indicatie: Indicatie; indicatie_tot?: Dag };
  /** more or fewer hours, agreed with the municipality (P6.c, P7.d) */
  'begeleiding-aangepast': { vanaf: Dag; uren: number; afgestemd_op: Dag; beschikking: 'nodig' | 'niet-nodig'; indicatie_tot?: Dag };
  'beschikking-aangepast': { uitkomst: 'toegekend' | 'afgewezen'; indicatie_tot?: Dag };
  /** `per`: the last day of support; `koppelbeding`: the lease is tied to it and this ending touches the lease (P6.a) */
  'begeleiding-beeindigd': { per: Dag; reden: EindeBegeleiding; koppelbeding: boolean };
  'koppelbeding-besproken': { gesprek_op: Dag; aanwezig: Aanwezige[]; uitkomst: 'begeleiding-hervat' | 'huur-blijft' | 'huur-opzeggen' };
  /** `id`: that of the goal in the plan, where it comes from there */
  'woondoelen-vastgelegd': { gesprek_op: Dag; aanwezig: Aanwezige[]; doelen: { id: string; leefgebied: Leefgebied }[] };
  'evaluatie-gepland': { op: Dag; tijd?: string };
  /** `oordelen`: per goal; `nieuw`: goals that were added */
  'evaluatie-gehouden': { nr?: number; gesprek_op: Dag; aanwezig: Aanwezige[]; oordelen: Record<string, Doeloordeel>; nieuw?: { id: string; leefgebied: Leefgebied }[]; gaat: Hoe; vervolg: Vervolg; client_akkoord: boolean };
  'evaluatie-vastgesteld': { nr: number; akkoord: boolean };
  'welzijn-betrokken': { organisatie: string };
  'landing-bijgewerkt': { onderdelen: Partial<Record<Onderdeel, Landingsstand>> };
  'vragenlijst-uitgereikt': Record<string, never>;
  /** the living under the scheme has ended; `per`: the day of it; `nazorg_tot`: until when the client is followed (E4) */
  'wonen-afgesloten': { uitkomst: Uitkomst; per: Dag; nazorg_tot?: Dag };
  'nazorg-vastgelegd': { nr?: number; gesproken_op: Dag; hoe: Hoe | 'niet-bereikt' };
  'traject-afgerond': Record<string, never>;
  /** `soort`: code of the regeling's list of signposts (W13) */
  'klacht-vastgelegd': { soort: string };
  /** something was recorded wrongly: on another day, or it does not belong here; what was recorded stays in the memory */
  'vastlegging-hersteld': { wat: Exclude<Herstelbaar, 'begeleiding'> } & Herstel;
  /** the same for a period of support, which not everyone who follows the goals may see */
  'begeleiding-hersteld': Herstel;
  /** the meeting before another care organisation takes over; its report stands beside it (A3, W16) */
  'overdracht-besproken': { gesprek_op: Dag; met_gemeente?: true };
};
/** `uiterlijk`: the term of what was put right (the answer to a signal, the reaction to a warning), reckoned with the new day */
type Herstel = { nr: number; herstel: 'andere-dag' | 'vervalt'; op?: Dag; uiterlijk?: Dag };
export type Herstelbaar = 'evaluatie' | 'signaal' | 'begeleiding' | 'waarschuwing' | 'nazorg' | 'aanzegging' | 'opzegging' | 'ontruiming';

export const BEGELEIDING_GROEP: Record<keyof BegeleidingGebeurtenissen, Groep> = {
  'begeleiding-gestart': 'begeleiding', 'begeleiding-aangepast': 'begeleiding', 'beschikking-aangepast': 'begeleiding', 'begeleiding-beeindigd': 'begeleiding',
  'koppelbeding-besproken': 'huur', 'woondoelen-vastgelegd': 'evaluatie', 'evaluatie-gepland': 'evaluatie', 'evaluatie-gehouden': 'evaluatie', 'evaluatie-vastgesteld': 'evaluatie',
  'welzijn-betrokken': 'landing', 'landing-bijgewerkt': 'landing', 'vragenlijst-uitgereikt': 'begeleiding', 'wonen-afgesloten': 'afloop', 'nazorg-vastgelegd': 'afloop', 'traject-afgerond': 'voortgang',
  'klacht-vastgelegd': 'klachten', 'vastlegging-hersteld': 'evaluatie', 'begeleiding-hersteld': 'begeleiding', 'overdracht-besproken': 'begeleiding',
};

export const BEGELEIDING_STAP: Record<keyof BegeleidingGebeurtenissen, Stap> = {
  'begeleiding-gestart': 'begeleiding-starten', 'begeleiding-aangepast': 'begeleiding-aanpassen', 'beschikking-aangepast': 'beschikking-aanpassen', 'begeleiding-beeindigd': 'begeleiding-beeindigen',
  'koppelbeding-besproken': 'koppelbeding-bespreken', 'woondoelen-vastgelegd': 'woondoelen-vastleggen', 'evaluatie-gepland': 'evaluatie-plannen', 'evaluatie-gehouden': 'evaluatie-vastleggen',
  'evaluatie-vastgesteld': 'evaluatie-vaststellen', 'welzijn-betrokken': 'welzijn-betrekken', 'landing-bijgewerkt': 'landing-bijwerken', 'vragenlijst-uitgereikt': 'vragenlijst-uitreiken',
  'wonen-afgesloten': 'wonen-afsluiten', 'nazorg-vastgelegd': 'nazorg-vastleggen', 'traject-afgerond': 'nazorg-vastleggen', 'klacht-vastgelegd': 'klacht-vastleggen', 'vastlegging-hersteld': 'vastlegging-herstellen', 'begeleiding-hersteld': 'vastlegging-herstellen', 'overdracht-besproken': 'begeleiding-overdragen',
};
