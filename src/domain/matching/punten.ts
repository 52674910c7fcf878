import type { Dag } from '../kalender/dag.ts';

/*
 * What the search for a candidate and a home looks at. Only declared needs and rules of the covenant: never a prediction,
 * and nothing of a person that the corporation may not know while someone waits (art. 4a, art. 12a).
 */

/** Hard rules: who does not meet one of them does not fit this home now. */
export const EISEN = ['wacht', 'gegevens', 'gemeente', 'kamers', 'trap', 'huur', 'jongerenwoning', 'rolstoel', 'huisdieren'] as const;
export type Eis = (typeof EISEN)[number];

/**
 * What is weighed. The last two say something of the home and are equal for everyone who might live there: they steer which
 * home is filled first, never who gets it.
 */
export const WEEGPUNTEN = ['wachttijd', 'urgentie', 'terugkeer', 'bereik', 'huishouden', 'woonwensen', 'taakstelling', 'draagkracht'] as const;
export type Weegpunt = (typeof WEEGPUNTEN)[number];
export const VAN_DE_WONING: readonly Weegpunt[] = ['taakstelling', 'draagkracht'];

/** The part of the search profile that is looked at; what was not answered is absent. */
export type Zoekprofiel = {
  kamers?: number; gelijkvloers?: string; verdieping?: string; jongerenwoning?: string; huisdieren?: string; huur_hoogstens?: number;
  /** municipalities from where work, school or network can be reached */
  nabij?: string[];
  bijzondere_woonbehoeften?: string[];
};

/** Someone on the waiting list, without a name. `staat`: waiting, or why a home can't be offered now ('weging': a refusal is being weighed). */
export type Kandidaat = {
  dossier: string; kenmerk: string; wacht_sinds: Dag; wachtlijst: string; zoekgemeenten: readonly string[];
  urgentie_tot?: Dag; bevestigd_op?: Dag; staat: 'wacht' | 'gepauzeerd' | 'aanbod' | 'weging'; profiel: Zoekprofiel;
};

/** What a neighbourhood can carry, as corporation and welfare organisation see it. */
export const DRAAGKRACHTEN = ['ruim', 'gewoon', 'beperkt'] as const;
export type Draagkracht = (typeof DRAAGKRACHTEN)[number];

/** A home as the ranking sees it. `huur` in euros a month. `tekort`: how far its corporation is behind on the number of this municipality (0 to 1). */
export type Woningbeeld = {
  id: string; gemeente: string; corporatie: string; kamers: number; huur: number; gelijkvloers: boolean; verdieping?: number; jongerenwoning: boolean;
  huisdieren?: boolean; kenmerken: readonly string[]; draagkracht?: Draagkracht; tekort?: { nog: number; van: number };
};

/** Points are whole tenths: what is compared is exactly what is shown. */
export type Tienden = number;
export const zegPunten = (tienden: Tienden): string => PUNTEN.format(tienden / 10);
const PUNTEN = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
