import type { Groep } from '../aanvraag/gegevensgroepen.ts';
import type { Dag } from '../kalender/dag.ts';
import type { Stap } from '../keten/fasen.ts';
import type { Verzoeksoort, Verzoekuitkomst } from './woorden.ts';

/** What can happen to the data itself. Codes and days only; what a client writes, and what is answered, stands beside the event. */
export type PrivacyGebeurtenissen = {
  /** `groep`: what it is about, where the client said; `uiterlijk`: the day by which there must be an answer (AVG art. 12 lid 3) */
  'verzoek-ingediend': { nr: number; soort: Verzoeksoort; groep?: Groep; door: 'client' | 'vertegenwoordiger' | 'begeleider'; uiterlijk: Dag };
  'verzoek-verlengd': { nr: number; uiterlijk: Dag };
  'verzoek-beantwoord': { nr: number; uitkomst: Verzoekuitkomst };
  /** recorded from the first of the month after it on, so that the event tells no birthday; from `uiterlijk` on only the client's own consent counts */
  'meerderjarig-geworden': { uiterlijk: Dag };
  /** everything about the person is gone; what happened stays */
  'persoon-gewist': { grond: 'bewaartermijn' | 'verzoek' };
  /** from here on the dossier falls under a later version of the regeling, by the rule that version states */
  'versie-overgezet': { versie: Dag };
};

export const PRIVACY_GROEP: Record<keyof PrivacyGebeurtenissen, Groep> = {
  'verzoek-ingediend': 'rechten', 'verzoek-verlengd': 'rechten', 'verzoek-beantwoord': 'rechten', 'meerderjarig-geworden': 'voortgang', 'persoon-gewist': 'voortgang', 'versie-overgezet': 'voortgang',
};
export const PRIVACY_STAP: Record<keyof PrivacyGebeurtenissen, Stap> = {
  'verzoek-ingediend': 'verzoek-indienen', 'verzoek-verlengd': 'verzoek-verlengen', 'verzoek-beantwoord': 'verzoek-beantwoorden', 'meerderjarig-geworden': 'meerderjarigheid-vastleggen', 'persoon-gewist': 'persoon-wissen', 'versie-overgezet': 'versie-overzetten',
};
