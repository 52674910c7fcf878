import { GROEPNAMEN } from '../../domain/aanvraag/gegevensgroepen.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import type { PrivacyGebeurtenissen } from '../../domain/privacy/gebeurtenissen.ts';
import { VERZOEKSOORTEN, VERZOEKUITKOMSTEN } from '../../domain/privacy/woorden.ts';
import type { Zinnen } from '../dossier/zinnen.ts';

const DOOR = { client: 'door de cliënt', vertegenwoordiger: 'door de wettelijk vertegenwoordiger', begeleider: 'namens de cliënt' };
const GROND = { bewaartermijn: 'de bewaartermijn was voorbij', verzoek: 'op verzoek van de cliënt' };
const naam = <T extends string>(lijst: readonly { code: T; naam: string }[], code: T): string => lijst.find((x) => x.code === code)!.naam.toLowerCase();

/** What these events say on the timeline. */
export const PRIVACYZINNEN: Pick<Zinnen, keyof PrivacyGebeurtenissen> = {
  'verzoek-ingediend': (g) => ({ titel: 'Verzoek over gegevens ingediend', vervolg: ` ${DOOR[g.door]}: ${naam(VERZOEKSOORTEN, g.soort)}${g.groep ? ` (${GROEPNAMEN[g.groep].toLowerCase()})` : ''}, antwoord uiterlijk ${zegDatum(g.uiterlijk)}` }),
  'verzoek-verlengd': (g) => ({ titel: 'Antwoordtermijn verlengd', vervolg: ` tot en met ${zegDatum(g.uiterlijk)}` }),
  'verzoek-beantwoord': (g) => ({ titel: 'Verzoek beantwoord', vervolg: `: ${naam(VERZOEKUITKOMSTEN, g.uitkomst)}`, groot: true }),
  'meerderjarig-geworden': (g) => ({ titel: 'De cliënt is meerderjarig', vervolg: `; eigen toestemming nodig uiterlijk ${zegDatum(g.uiterlijk)}` }),
  'versie-overgezet': (g) => ({ titel: 'Nieuwe afspraken gelden', vervolg: `: dit dossier valt onder de versie van ${zegDatum(g.versie)}` }),
  'persoon-gewist': (g) => ({ titel: 'Persoon gewist', vervolg: `: ${GROND[g.grond]}`, groot: true }),
};
