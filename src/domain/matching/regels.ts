import type { Matching, Regeling } from '../regeling/schema.ts';

/** A regeling with the rules by which candidates are ranked. */
export type MetMatching = Regeling & { matching: Matching };

/** Reasons to choose another than number one, where the regeling names none. */
const AFWIJKREDENEN: Matching['afwijkredenen'] = [
  { code: 'samenstelling-complex', naam: 'De samenstelling van het complex vraagt nu om een ander huishouden' }, { code: 'voordracht', naam: 'Het Servicepunt droeg een ander voor' },
  { code: 'niet-bereikbaar', naam: 'De begeleider van nummer één is niet bereikbaar' }, { code: 'advies-vooraf', naam: 'De begeleider van nummer één raadde deze woning af' },
  { code: 'bijzondere-situatie', naam: 'Een bijzondere situatie van de gekozen kandidaat' }, { code: 'anders', naam: 'Een andere reden' },
];

/** Does this regeling say itself how candidates are ranked? */
export const kentMatching = (regeling: Regeling): regeling is MetMatching => regeling.matching !== undefined;

/** The regeling with its rules for ranking; where it names none, whoever waits longest goes first and nothing else counts. */
export function metMatching(regeling: Regeling): MetMatching {
  if (kentMatching(regeling)) return regeling;
  const { bron } = regeling.wachtlijst;
  return {
    ...regeling,
    matching: {
      eisen: (['wacht', 'gegevens', 'gemeente', 'jongerenwoning'] as const).map((code) => ({ code, bron })), punten: [{ code: 'wachttijd', naam: 'Wachttijd', punten: 100, dagen: 3650, bron }],
      gelijk: 'Wie het langst op de wachtlijst staat gaat voor; daarna wie het eerst is aangemeld.', afwijkredenen: AFWIJKREDENEN, bron,
    },
  };
}
