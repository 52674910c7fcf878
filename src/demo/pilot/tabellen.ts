import type { Dag } from '../../domain/kalender/dag.ts';

/*
 * The Westfriesland pilot as its evaluation counts it ("Naar een eigen plek", DSP-groep, 2020, figures 2 to 5), as a plan.
 * `tot` is included. What the source does not publish is marked as derived.
 */

/** Figures 2 and 3: applications per care organisation and window; 2019 by quarter. */
export const AANMELDINGEN: readonly { cohort: string; van: Dag; tot: Dag; aantallen: Record<string, number> }[] = [
  { cohort: '2018', van: '2018-07-17', tot: '2018-12-19', aantallen: { 'leger-des-heils': 6, dnodoen: 5, leviaan: 8, parlan: 8 } },
  { cohort: '2019', van: '2019-01-03', tot: '2019-03-29', aantallen: { 'leger-des-heils': 1, dnodoen: 9, leviaan: 2, parlan: 16 } },
  { cohort: '2019', van: '2019-04-01', tot: '2019-06-28', aantallen: { 'leger-des-heils': 3, dnodoen: 4, leviaan: 0, parlan: 6 } },
  { cohort: '2019', van: '2019-07-01', tot: '2019-09-30', aantallen: { 'leger-des-heils': 1, dnodoen: 7, leviaan: 2, parlan: 4 } },
  { cohort: '2019', van: '2019-10-01', tot: '2019-12-20', aantallen: { 'leger-des-heils': 1, dnodoen: 3, leviaan: 3, parlan: 3 } },
  { cohort: '2020', van: '2020-01-06', tot: '2020-05-29', aantallen: { 'leger-des-heils': 4, dnodoen: 10, leviaan: 5, parlan: 5, 'de-steenuil': 3 } },
];

/**
 * Figures 4 and 5: keys per corporation and municipality. Both margins are published, the cells between are derived:
 * Intermaris has homes in Hoorn only, WEL-Wonen in Enkhuizen, the municipal companies in their own municipality, the
 * others in the areas of footnotes 8, 10 and 11.
 * - 2018: the source gives no figures per corporation; these follow from the municipalities.
 * - 2019: GWB Koggenland delivered 3 homes while Koggenland counts 2 arrivals. The two figures cannot both be met within
 *   its own municipality, so the third home is counted in neighbouring Hoorn.
 * - 2020: GWB Koggenland delivered 1 home and Koggenland counts 2, so the other is Wooncompagnie's, whose area the
 *   footnote gives as "including" other municipalities. Figure 5 runs to April and figure 4 to May, with the same
 *   total: no key was handed over in May.
 * - The second half of 2020 lies after the evaluation and is invented, so that nobody of the pilot is left waiting.
 */
export const SLEUTELS: readonly { periode: string; van: Dag; tot: Dag; cellen: readonly (readonly [corporatie: string, gemeente: string, aantal: number])[] }[] = [
  { periode: '2018', van: '2018-09-17', tot: '2018-12-18', cellen: [['de-woonschakel', 'drechterland', 1], ['het-grootslag', 'drechterland', 1], ['intermaris', 'hoorn', 2], ['gwb-koggenland', 'koggenland', 2], ['gwb-opmeer', 'opmeer', 2]] },
  {
    periode: '2019', van: '2019-02-25', tot: '2019-12-19', cellen: [
      ['intermaris', 'hoorn', 20], ['wel-wonen', 'enkhuizen', 7], ['gwb-opmeer', 'opmeer', 1], ['gwb-koggenland', 'koggenland', 2], ['gwb-koggenland', 'hoorn', 1],
      ['de-woonschakel', 'stede-broec', 3], ['de-woonschakel', 'drechterland', 1], ['de-woonschakel', 'medemblik', 4], ['het-grootslag', 'medemblik', 3], ['wooncompagnie', 'hoorn', 1],
    ],
  },
  { periode: '2020', van: '2020-01-08', tot: '2020-04-28', cellen: [['intermaris', 'hoorn', 8], ['de-woonschakel', 'medemblik', 3], ['de-woonschakel', 'stede-broec', 1], ['gwb-koggenland', 'koggenland', 1], ['wooncompagnie', 'koggenland', 1]] },
  {
    periode: 'na-de-evaluatie', van: '2020-07-06', tot: '2020-12-17', cellen: [
      ['intermaris', 'hoorn', 9], ['de-woonschakel', 'medemblik', 3], ['de-woonschakel', 'drechterland', 2], ['de-woonschakel', 'stede-broec', 2], ['het-grootslag', 'medemblik', 2],
      ['het-grootslag', 'drechterland', 1], ['wel-wonen', 'enkhuizen', 3], ['gwb-koggenland', 'koggenland', 1], ['gwb-opmeer', 'opmeer', 1], ['wooncompagnie', 'opmeer', 1],
    ],
  },
];

/**
 * Who gets those keys: of each cohort of applicants so many in each period, who applied first first.
 * The text says of the 65 applicants of 2019 that 43 moved in 2019 and the other 22 in 2020 or later. As only 43 keys
 * were handed over in 2019, that leaves none for the 19 of 2018 who had no home yet; the source does not say what became
 * of them. Here they ended otherwise (`afloop`): that part is invented.
 */
export const VERDELING: readonly { periode: string; cohort: string; aantal: number }[] = [
  { periode: '2018', cohort: '2018', aantal: 8 },
  { periode: '2019', cohort: '2019', aantal: 43 },
  { periode: '2020', cohort: '2019', aantal: 14 },
  { periode: 'na-de-evaluatie', cohort: '2019', aantal: 5 },
  { periode: 'na-de-evaluatie', cohort: '2020', aantal: 20 },
];

/** How it ended for the others, in turn. Nobody refused a home (par. 2.6) and nobody was evicted. */
export const AFLOOP = ['andere-woning', 'niet-meer-toe-aan', 'afgewezen', 'andere-woning', 'client', 'andere-woning', 'niet-meer-toe-aan'] as const;

/** Par. 1.1 and 1.2: whom each care organisation applies for. Parlan's former unaccompanied minors are one in four. */
export const DOELGROEPEN: Record<string, readonly string[]> = {
  'leger-des-heils': ['mo'], dnodoen: ['mo'], leviaan: ['bw'], 'de-steenuil': ['bw'], parlan: ['jeugd-18-plus', 'jeugd-18-plus', 'jeugd-18-plus', 'oud-amv'],
};

/** Figure 1: municipalities of origin in percent, for sheltered living and for shelter; for young people the latter is taken. */
export const HERKOMST: Record<'bw' | 'mo', Record<string, number>> = {
  bw: { drechterland: 2, enkhuizen: 10, hoorn: 17, koggenland: 2, medemblik: 8, opmeer: 5, 'stede-broec': 11, 'buiten-de-regio': 45 },
  mo: { drechterland: 6, enkhuizen: 6, hoorn: 45, koggenland: 6, medemblik: 13, opmeer: 2, 'stede-broec': 5, 'buiten-de-regio': 18 },
};
