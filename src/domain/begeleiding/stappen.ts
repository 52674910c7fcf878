import type { Stap } from '../keten/fasen.ts';
import { stap, type Stapregel } from '../keten/stapregel.ts';
import type { Status } from '../keten/stand.ts';
import { nogNietGewoon } from '../huur/einde.ts';
import { teHerstellen } from './herstel.ts';
import { gehouden, lopendePeriode } from './stand.ts';

const WOONT = ['woont'] as const;
/** The home is accepted and the key is on its way: support and the soft landing are prepared before it (art. 8a; W12.g). */
export const VANAF_HUUR: readonly Status[] = ['contract-maken', 'contract-tekenen', 'sleutel-overdragen', 'woont'];
const leven = { fase: 'begeleiding', aanZet: [], mag: WOONT, achteraf: true, eerst: 'Dit kan als de cliënt er woont.' } as const;

/** The steps of support, goals, evaluations, the soft landing and the end. Whose turn they are is in taken.ts. */
export const BEGELEIDINGSTAPPEN = {
  'begeleiding-starten': stap({ ...leven, titel: 'Begeleiding starten', gedaan: 'Begeleiding gestart', opdracht: 'Leg vast dat de begeleiding begint', mag: VANAF_HUUR, als: (s) => lopendePeriode(s) === undefined, eerst: 'Er loopt al begeleiding, of de cliënt heeft nog geen woning aangenomen.' }),
  'begeleiding-aanpassen': stap({ ...leven, titel: 'Begeleiding aanpassen', gedaan: 'Begeleiding aangepast', opdracht: 'Regel de begeleiding na deze indicatie', als: (s) => lopendePeriode(s) !== undefined, eerst: 'Er loopt geen begeleiding.' }),
  'beschikking-aanpassen': stap({ ...leven, titel: 'Beschikking aanpassen', gedaan: 'Beschikking aangepast', opdracht: 'Besluit over de aangepaste begeleiding', als: (s) => s.beschikking !== undefined, eerst: 'Er is geen aangepaste begeleiding die op een besluit wacht.' }),
  'begeleiding-beeindigen': stap({ ...leven, titel: 'Begeleiding beëindigen', gedaan: 'Begeleiding beëindigd', als: (s) => lopendePeriode(s) !== undefined, eerst: 'Er loopt geen begeleiding.' }),
  'koppelbeding-bespreken': stap({ ...leven, titel: 'Gesprek over het koppelbeding vastleggen', gedaan: 'Gesprek over het koppelbeding vastgelegd', opdracht: 'Bespreek wat het einde van de begeleiding betekent voor de huur', als: (s) => s.koppelbeding !== undefined && s.koppelbeding.uitkomst === undefined && nogNietGewoon(s), eerst: 'De begeleiding is niet geëindigd op een manier die de huur raakt.' }),
  'woondoelen-vastleggen': stap({ ...leven, titel: 'Woondoelen vastleggen', gedaan: 'Woondoelen vastgelegd', opdracht: 'Bespreek de woondoelen en leg ze vast', mag: ['sleutel-overdragen', 'woont'], eerst: 'Woondoelen volgen op het tekenen van het huurcontract.' }),
  'evaluatie-plannen': stap({ ...leven, titel: 'Evaluatie plannen', gedaan: 'Evaluatie gepland', eerst: 'Een evaluatie plan je als de cliënt er woont.' }),
  'evaluatie-vastleggen': stap({ ...leven, titel: 'Evaluatie vastleggen', gedaan: 'Evaluatie vastgelegd', opdracht: 'Houd de evaluatie en leg haar vast', als: (s) => (s.doelen?.length ?? 0) > 0, eerst: 'Leg eerst de woondoelen vast.' }),
  'evaluatie-vaststellen': stap({ ...leven, titel: 'Evaluatie vaststellen', gedaan: 'Evaluatie vastgesteld', opdracht: 'Lees de evaluatie en zeg of je akkoord bent', als: (s) => gehouden(s).some((e) => !e.vastgesteld), eerst: 'Er is geen evaluatie die nog moet worden vastgesteld.' }),
  'welzijn-betrekken': stap({ ...leven, titel: 'Welzijn betrekken', gedaan: 'Welzijn betrokken', opdracht: 'Neem contact op met de welzijnsorganisatie', mag: VANAF_HUUR, eerst: 'Dit kan als de cliënt een woning heeft aangenomen.' }),
  'landing-bijwerken': stap({ ...leven, titel: 'Zachte landing bijwerken', gedaan: 'Zachte landing bijgewerkt', opdracht: 'Leg vast hoe de kennismaking in de buurt gaat', mag: VANAF_HUUR, als: (s) => s.landing !== undefined, eerst: 'Betrek eerst de welzijnsorganisatie.' }),
  'vragenlijst-uitreiken': stap({ ...leven, titel: 'Vragenlijst uitreiken', gedaan: 'Vragenlijst uitgereikt', opdracht: 'Geef de cliënt de korte vragenlijst', als: (s) => s.vragenlijst === undefined, eerst: 'De vragenlijst is al uitgereikt.' }),
  'wonen-afsluiten': stap({ ...leven, titel: 'Traject afsluiten', gedaan: 'Traject afgesloten', opdracht: 'Sluit het traject af', eerst: 'Afsluiten kan als de cliënt er woont.', toestemmingNodig: false }),
  'nazorg-vastleggen': stap({ ...leven, titel: 'Nazorgcontact vastleggen', gedaan: 'Nazorgcontact vastgelegd', opdracht: 'Vraag hoe het gaat en leg het vast', mag: ['nazorg'], eerst: 'Nazorg volgt op het afsluiten.' }),
  'klacht-vastleggen': stap({ ...leven, titel: 'Klacht of bezwaar doorverwijzen', gedaan: 'Klacht of bezwaar doorverwezen', mag: [...VANAF_HUUR, 'nazorg'], eerst: 'Dit kan vanaf het huurcontract.' }),
  'vastlegging-herstellen': stap({ ...leven, titel: 'Vastlegging herstellen', gedaan: 'Vastlegging hersteld', mag: [...VANAF_HUUR, 'nazorg'], als: (s) => teHerstellen(s).length > 0, eerst: 'Er is nog niets vastgelegd om te herstellen.' }),
} as const satisfies Partial<Record<Stap, Stapregel>>;
