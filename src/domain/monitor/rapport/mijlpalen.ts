/*
 * The chain as a row of milestones, and the stretches between them. One event is at most one milestone; which ones, and what follows on
 * what, stands here, so that lead times and terms are counted alike.
 */

/** What an event is in the chain. `uit`: out of the chain; `terug`: an offer came to nothing; `stil`: the decision term stands still or was extended. */
export const MIJLPALEN = ['ingediend', 'behandeling', 'positief', 'negatief', 'stil', 'verzonden', 'geplaatst', 'opnieuw', 'voorgelegd', 'advies', 'aangenomen', 'geweigerd', 'terug', 'contract', 'getekend', 'sleutel', 'uit'] as const;
export type Mijlpaal = (typeof MIJLPALEN)[number];

/** A stretch: from a milestone to the first of others. `stopt`: what ends it without its end; a new start ends it too and begins anew. */
export type Traject = { van: Mijlpaal; tot: readonly Mijlpaal[]; stopt: readonly Mijlpaal[] };

const WEG: readonly Mijlpaal[] = ['geweigerd', 'terug', 'voorgelegd', 'opnieuw', 'sleutel', 'uit'];
const VAN_DE_LIJST: readonly Mijlpaal[] = ['positief', 'negatief', 'opnieuw', 'sleutel', 'uit'];

/** The steps of the chain, in order, and the three long ways over them (W17.z). */
export const DOORLOOP = {
  toetsing: { naam: 'Indienen tot in behandeling', van: 'ingediend', tot: ['behandeling'], stopt: ['positief', 'negatief', 'sleutel', 'uit'] },
  besluit: { naam: 'In behandeling tot besluit', van: 'behandeling', tot: ['positief', 'negatief'], stopt: ['sleutel', 'uit'] },
  plaatsing: { naam: 'Positief besluit tot wachtlijst', van: 'positief', tot: ['geplaatst'], stopt: ['negatief', 'opnieuw', 'sleutel', 'uit'] },
  aanbod: { naam: 'Wachtlijst tot eerste aanbod', van: 'geplaatst', tot: ['voorgelegd'], stopt: VAN_DE_LIJST },
  advies: { naam: 'Aanbod tot advies', van: 'voorgelegd', tot: ['advies'], stopt: ['aangenomen', 'geweigerd', 'terug', 'opnieuw', 'sleutel', 'uit'] },
  antwoord: { naam: 'Advies tot antwoord', van: 'advies', tot: ['aangenomen', 'geweigerd'], stopt: ['terug', 'voorgelegd', 'opnieuw', 'sleutel', 'uit'] },
  contract: { naam: 'Antwoord tot contract', van: 'aangenomen', tot: ['contract'], stopt: WEG },
  sleutel: { naam: 'Contract tot sleutel', van: 'contract', tot: ['sleutel'], stopt: WEG },
  'aanvraag-besluit': { naam: 'Indienen tot besluit', van: 'ingediend', tot: ['positief', 'negatief'], stopt: ['sleutel', 'uit'] },
  'wachtlijst-sleutel': { naam: 'Aanmelding bij corporaties (wachtlijst) tot sleutel', van: 'geplaatst', tot: ['sleutel'], stopt: VAN_DE_LIJST },
  'aanvraag-sleutel': { naam: 'Indienen tot sleutel', van: 'ingediend', tot: ['sleutel'], stopt: ['negatief', 'uit'] },
} as const satisfies Record<string, Traject & { naam: string }>;
export type Doorloopcode = keyof typeof DOORLOOP;
export const DOORLOOPCODES = Object.keys(DOORLOOP) as Doorloopcode[];

/** With whom a term lies. `lijst`: the corporations of the municipality on whose list someone stands. */
export type Termijnpartij = 'servicepunt' | 'herkomst' | 'zorgorganisatie' | 'corporatie' | 'lijst';

/** The terms of the chain that are measured, by their code in the regeling. A regeling without the term has no rows of it. */
export const TERMIJNMETING = {
  toetsing: { naam: 'Toetsing', partij: 'servicepunt', van: 'ingediend', tot: ['behandeling'], stopt: ['positief', 'negatief', 'sleutel', 'uit'], telt_niet: ['stil'] },
  besluit: { naam: 'Besluit', partij: 'herkomst', van: 'ingediend', tot: ['positief', 'negatief'], stopt: ['sleutel', 'uit'], telt_niet: ['stil'] },
  verzending: { naam: 'Besluit verzenden', partij: 'herkomst', van: 'positief', tot: ['verzonden'], stopt: ['negatief', 'opnieuw', 'sleutel', 'uit'], telt_niet: [] },
  plaatsing: { naam: 'Plaatsing op de wachtlijst', partij: 'servicepunt', van: 'positief', tot: ['geplaatst'], stopt: ['negatief', 'opnieuw', 'sleutel', 'uit'], telt_niet: [] },
  aanbod: { naam: 'Eerste aanbod', partij: 'lijst', van: 'geplaatst', tot: ['voorgelegd'], stopt: VAN_DE_LIJST, telt_niet: [] },
  'advies-op-aanbod': { naam: 'Advies op een aanbod', partij: 'zorgorganisatie', van: 'voorgelegd', tot: ['advies'], stopt: ['aangenomen', 'geweigerd', 'terug', 'opnieuw', 'sleutel', 'uit'], telt_niet: [] },
  'antwoord-op-aanbod': { naam: 'Antwoord op een aanbod', partij: 'zorgorganisatie', van: 'advies', tot: ['aangenomen', 'geweigerd'], stopt: ['terug', 'voorgelegd', 'opnieuw', 'sleutel', 'uit'], telt_niet: [] },
  contract: { naam: 'Huurcontract', partij: 'corporatie', van: 'aangenomen', tot: ['contract'], stopt: WEG, telt_niet: [] },
  sleutel: { naam: 'Sleutel na het tekenen', partij: 'corporatie', van: 'getekend', tot: ['sleutel'], stopt: WEG, telt_niet: [] },
} as const satisfies Record<string, Traject & { naam: string; partij: Termijnpartij; /** what takes the stretch out of the count */ telt_niet: readonly Mijlpaal[] }>;
export type Termijncode = keyof typeof TERMIJNMETING;
export const TERMIJNCODES = Object.keys(TERMIJNMETING) as Termijncode[];
