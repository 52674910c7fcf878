import type { Loopsoort } from './lopen.ts';

/**
 * A living region as tables. Everything is relative to today, so that the work lists are alive on any day:
 * some terms are over, some end today, most later.
 */
export type Regiotabel = {
  regeling: string;
  /** Care organisations in turn, and whom they apply for; one that stands here more often applies more often. */
  zorg: readonly (readonly [organisatie: string, doelgroepen: readonly string[]])[];
  /** Municipalities of origin in turn. */
  herkomst: readonly string[];
  /** Where each corporation offers homes, and how many in a full year. */
  aanbod: readonly (readonly [corporatie: string, gemeente: string, perJaar: number])[];
  /** The part of those that is realised, by how many years ago: 0 is this year, up to today. */
  gerealiseerd: readonly number[];
  /** Dossiers that are under way or closed: for each, how many working days ago its last step was taken. */
  lopend: Partial<Record<Loopsoort, readonly number[]>>;
  /** Free homes: how many working days ago each was registered, in turn over `aanbod`. */
  vrij: readonly number[];
  /** Homes that were taken back: the same. */
  teruggetrokken: readonly number[];
};

const RIBW = ['ribw-kam', ['beschermd-wonen', 'beschermd-wonen', 'beschut-wonen', 'ggz']] as const;
const HVO = ['hvo-querido', ['mo', 'mo', 'mo', 'preventie']] as const;
const LEGER = ['leger-des-heils', ['mo', 'mo', 'zorginstelling-volwassenen']] as const;
const PHILADELPHIA = ['philadelphia', ['vg']] as const;
const VBSCW = ['vbscw', ['beschut-wonen', 'beschermd-wonen']] as const;
const KENTER = ['kenter', ['jeugdvoorziening']] as const;
const BRIJDER = ['brijder', ['ggz']] as const;

/** IJmond and Zuid-Kennemerland: some 250 dossiers. The yearly numbers are those of appendix 2 of the covenant. */
export const PACT: Regiotabel = {
  regeling: 'pact-ijmond-zuid-kennemerland',
  zorg: [HVO, RIBW, LEGER, PHILADELPHIA, HVO, KENTER, RIBW, VBSCW, HVO, BRIJDER, RIBW, LEGER, HVO, PHILADELPHIA, RIBW, KENTER, VBSCW],
  herkomst: ['haarlem', 'velsen', 'haarlem', 'beverwijk', 'haarlem', 'heemstede', 'haarlem', 'heemskerk', 'velsen', 'haarlem', 'zandvoort', 'haarlem', 'bloemendaal', 'velsen', 'haarlem', 'beverwijk', 'heemskerk', 'haarlem', 'buiten-de-regio'],
  aanbod: [
    ['pre-wonen', 'haarlem', 29], ['ymere', 'haarlem', 31], ['woningbedrijf-velsen', 'velsen', 19], ['elan-wonen', 'haarlem', 18], ['woonopmaat', 'heemskerk', 18], ['pre-wonen', 'beverwijk', 11],
    ['velison-wonen', 'velsen', 11], ['elan-wonen', 'heemstede', 9], ['pre-wonen', 'zandvoort', 9], ['woonopmaat', 'beverwijk', 8], ['brederode-wonen', 'bloemendaal', 7], ['pre-wonen', 'heemstede', 3],
    ['pre-wonen', 'bloemendaal', 3], ['brederode-wonen', 'velsen', 2],
  ],
  gerealiseerd: [0.34, 0.38, 0.04],
  lopend: {
    concept: [1, 4, 8, 16], toestemming: [1, 2, 4, 6, 11, 19],
    ingediend: [1, 1, 2, 2, 3, 3, 4, 5, 6, 7], aanvullingGevraagd: [1, 3, 4, 6, 8, 9, 10, 12, 14], aangevuld: [1, 2],
    inBehandeling: [1, 2, 3, 5, 6, 8, 9, 11, 13, 15, 17, 19, 22, 24, 27, 30, 33, 36, 38, 41, 43], aangehouden: [2, 6, 12, 18], besloten: [1, 2, 3, 6],
    wachtend: [2, 5, 9, 14, 20, 26, 33, 40, 48, 55, 63, 70, 78, 85, 92, 100, 108, 115, 122, 129, 138, 150], geweigerd: [12, 45], afgeraden: [8, 30],
    bevestigd: [5, 12, 22, 35, 50], gepauzeerd: [3, 15, 30], vanDeLijst: [40, 120], gewijzigd: [2, 5], voorziening: [1, 3, 6, 9, 12, 14], bezwaar: [4, 20],
    voorgelegd: [1, 1, 2, 3, 4, 5, 5, 6, 8], geadviseerd: [1, 2, 3, 4, 6], aangenomen: [1, 3, 5, 8, 12, 16, 4], getekend: [1, 2, 4, 6], ondertekend: [2, 5, 9],
    bezichtiging: [1, 1, 2], tijdelijkGeweigerd: [6], nietToeAan: [3], zwaarwegend: [2, 7], gewogen: [10], zonderAdvies: [2], vervallen: [9],
    toestemmingTerugOpWachtlijst: [10, 60], toestemmingTerugVoorBesluit: [20], toestemmingOpnieuw: [15],
    ingetrokken: [15, 70, 130, 200, 260, 310], afgewezen: [12, 55, 110, 170, 240, 300],
  },
  vrij: [1, 2, 3, 5, 6, 8, 9, 11, 13, 15, 18, 4, 7, 10, 2, 12, 16, 21],
  teruggetrokken: [14, 60, 120],
};

/** Westfriesland today: enough for everyone there to have work; the published figures end in 2020. */
export const WESTFRIESLAND: Regiotabel = {
  regeling: 'westfriesland',
  zorg: [['dnodoen', ['mo']], ['leger-des-heils', ['mo']], ['leviaan', ['bw']], ['parlan', ['jeugd-18-plus', 'oud-amv']], ['de-steenuil', ['bw']]],
  herkomst: ['hoorn', 'medemblik', 'hoorn', 'enkhuizen', 'buiten-de-regio', 'stede-broec', 'hoorn', 'drechterland', 'koggenland', 'opmeer', 'medemblik'],
  aanbod: [
    ['intermaris', 'hoorn', 9], ['de-woonschakel', 'medemblik', 4], ['het-grootslag', 'drechterland', 2], ['wel-wonen', 'enkhuizen', 2], ['de-woonschakel', 'stede-broec', 2], ['gwb-koggenland', 'koggenland', 1],
    ['gwb-opmeer', 'opmeer', 1], ['wooncompagnie', 'medemblik', 1],
  ],
  gerealiseerd: [0.25],
  lopend: {
    concept: [3], toestemming: [2, 5], ingediend: [1, 2, 4], aanvullingGevraagd: [4], eersteToets: [1, 3], inBehandeling: [2, 6], aangehouden: [5], besloten: [1],
    wachtend: [8, 30, 75, 128], bevestigd: [10, 30], gepauzeerd: [6], gewijzigd: [3], voorziening: [2, 6, 11], voorgelegd: [2, 5, 7], geadviseerd: [1], aangenomen: [3, 6], getekend: [2], ondertekend: [5], bezichtiging: [1], zwaarwegend: [3],
  },
  vrij: [2, 4, 7, 9, 3, 6, 1, 12],
  teruggetrokken: [],
};
