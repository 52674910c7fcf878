import type { Status } from '../../domain/keten/stand.ts';

/** What each state of a dossier means, and who is to act. */
export const STANDEN: Record<Status, string> = {
  concept: 'De begeleider is bezig met de aanvraag. Alleen de eigen zorgorganisatie ziet haar.',
  'te-toetsen': 'De aanvraag is ingediend. Het servicepunt of de coördinator kijkt of zij volledig is.',
  'wacht-op-aanvulling': 'Er ontbreekt iets. De begeleider vult het aan. De beslistermijn staat zolang stil, waar de regeling dat zo heeft.',
  'te-beslissen': 'De aanvraag is volledig. De tafel of de coördinator neemt een besluit.',
  aangehouden: 'De tafel of de coördinator besliste nog niet. De begeleider vult aan; daarna volgt een besluit.',
  'te-plaatsen': 'Het besluit is positief. Plaatsing op de wachtlijst volgt; in Westfriesland kiest de coördinator eerst de gemeenten.',
  'wacht-op-woning': 'De cliënt staat op de wachtlijst. Een corporatie kan een woning voorleggen, als de gegevens kort geleden zijn bevestigd.',
  gepauzeerd: 'De cliënt houdt zijn plaats op de wachtlijst, maar krijgt tot het einde van de pauze geen aanbod.',
  'weigering-wegen': 'De cliënt weigerde een woning om zwaarwegende redenen. Het overleg weegt die.',
  'advies-gevraagd': 'Er is een woning voorgelegd. De begeleider geeft advies.',
  'advies-gegeven': 'Het advies is er. De begeleider geeft het antwoord van de cliënt door.',
  'contract-maken': 'De cliënt neemt de woning aan. De corporatie legt het huurcontract vast, zodra is geregeld wat volgens het besluit eerst moet.',
  'contract-tekenen': 'Het contract ligt er. De corporatie legt vast wie heeft getekend.',
  'sleutel-overdragen': 'Het contract ligt er. De corporatie draagt de sleutel over.',
  woont: 'De cliënt heeft de sleutel. Begeleiding, evaluaties, signalen en huur lopen naast elkaar, elk met een eigen termijn.',
  afgewezen: 'Het besluit is negatief. De aanvraag is afgesloten. De brief legt uit waarom en zegt of bezwaar kan. Opnieuw aanvragen kan.',
  uitgesloten: 'De cliënt weigerde een woning en de regeling verbindt daar uitsluiting aan.',
  ingetrokken: 'De aanvraag is ingetrokken. Het dossier is afgesloten.',
  nazorg: 'Het traject is afgesloten. De zorgorganisatie vraagt de afgesproken tijd nog hoe het gaat.',
  afgerond: 'Het traject is klaar, ook de nazorg.',
  'van-wachtlijst': 'De cliënt is zonder woning van de wachtlijst gehaald. Terugplaatsen kan.',
};

/** The words around a term. */
export const TERMIJNWOORDEN: readonly { term: string; waarde: string }[] = [
  { term: 'Over 3 werkdagen', waarde: 'Zoveel werkdagen heb je nog. Weekenden en feestdagen tellen niet mee. De laatste dag zelf is nog op tijd.' },
  { term: 'Te laat', waarde: 'De termijn is voorbij. Te laat staat altijd bovenaan.' },
  { term: 'Streven', waarde: 'Een termijn die partijen nastreven. Is het streven voorbij, dan staat dat erbij, maar het telt niet als te laat.' },
  { term: 'Zonder termijn', waarde: 'De regeling noemt voor deze stap geen termijn.' },
  { term: 'De termijn staat stil', waarde: 'Er wordt op een aanvulling gewacht. De dagen tellen niet mee, en de laatste dag schuift op. Daarna loopt de termijn weer.' },
  { term: 'Een artikel, cursief', waarde: 'De afspraak waar een regel op rust. De tekst staat bij Regeling.' },
];
