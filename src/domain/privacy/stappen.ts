import type { RECHTSTAPPEN } from '../keten/fasen.ts';
import { stap, type Stapregel } from '../keten/stapregel.ts';
import { STATUSSEN } from '../keten/stand.ts';
import { openVerzoeken } from './stand.ts';

const recht = { fase: 'aanvraag', aanZet: [], mag: STATUSSEN, toestemmingNodig: false, eerst: 'De gegevens van deze cliënt zijn gewist.' } as const;

/** The steps of a client's rights and of retention. They stay open without consent and after the end, until the person is erased. */
export const PRIVACYSTAPPEN = {
  'verzoek-indienen': stap({ ...recht, titel: 'Verzoek over gegevens indienen', gedaan: 'Verzoek over gegevens ingediend', als: (s) => s.gewist_op === undefined }),
  'verzoek-verlengen': stap({ ...recht, titel: 'Antwoordtermijn verlengen', gedaan: 'Antwoordtermijn verlengd', als: (s) => openVerzoeken(s).some((v) => !v.verlengd), eerst: 'Er is geen verzoek waarvan de termijn nog verlengd kan worden.' }),
  'verzoek-beantwoorden': stap({ ...recht, titel: 'Verzoek beantwoorden', gedaan: 'Verzoek beantwoord', opdracht: 'Beantwoord het verzoek van de cliënt', als: (s) => openVerzoeken(s).length > 0, eerst: 'Er is geen verzoek dat op antwoord wacht.' }),
  'meerderjarigheid-vastleggen': stap({ ...recht, titel: 'Meerderjarigheid vastleggen', gedaan: 'Meerderjarigheid vastgelegd', als: (s) => s.zelf_toestemmen === undefined && s.toestemming === 'gegeven' && s.toestemming_door === 'vertegenwoordiger', eerst: 'Er is geen toestemming die een vertegenwoordiger gaf.' }),
  'persoon-wissen': stap({ ...recht, titel: 'Persoon wissen', gedaan: 'Persoon gewist', als: (s) => s.gewist_op === undefined }),
  'versie-overzetten': stap({ ...recht, titel: 'Onder de nieuwe versie brengen', gedaan: 'Dossier valt onder de nieuwe versie', als: (s) => s.gewist_op === undefined }),
} as const satisfies Record<(typeof RECHTSTAPPEN)[number], Stapregel>;
