import type { Gids } from './gidsen.ts';
import { WONEN_COORDINATIE } from './gids-wonen.ts';

/** For those who check, place and keep the overview: the Pact's service point, Westfriesland's BCT and coordinator. */
export const COORDINATIEGIDS: Gids = {
  code: 'servicepunt', titel: 'Servicepunt, uitstroomcoördinator en BCT', rollen: ['servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator', 'bct-medewerker'], komt: 'Je houdt de keten gaande: wat is er te laat, en wie is aan zet.',
  stappen: [
    'Toets of een aanvraag volledig is. Op het dossier staat wat ontbreekt, wat elkaar tegenspreekt en welke criteria nog niet te wegen zijn.',
    'Ontbreekt er iets, kies dan “Aanvulling vragen”. Vraag alles in één keer, met een laatste dag. Is de aanvraag volledig, kies dan “In behandeling nemen”.',
    'Toetsen twee mensen na elkaar, dan krijgt de tweede de taak pas als de eerste klaar is.',
    'Na een positief besluit kies je “Op de wachtlijst plaatsen”. In Westfriesland kiest de uitstroomcoördinator eerst de gemeenten, bij “Gemeenten kiezen”, met de reden.',
    'Bij “Wij wachten op anderen” zie je welke organisatie aan zet is en wat te laat is. Bij Woningen zie je alle woningen van de regeling, bij Wachtlijst wie wacht en in welke volgorde.',
  ],
  meer: [
    {
      kop: 'Wat je ook tegenkomt',
      regels: [
        '“Mogelijk een dubbele aanvraag”: een ander dossier heeft dezelfde naam en geboortedatum. Ligt dat buiten jouw zicht, dan zie je alleen dat het er misschien is. Overleg met de zorgorganisatie.',
        'De beslistermijn staat stil zolang er op een aanvulling wordt gewacht, als de regeling dat zo heeft. Op het dossier staat sinds wanneer en hoeveel dagen.',
        'Bij Beoordelingstafel ziet het Servicepunt wanneer de tafels bijeenkomen en hoeveel zaken op hen wachten. De uitstroomcoördinator besluit daar zelf; de uitleg bij Lid van de beoordelingstafel geldt dan ook voor jou. “Beslistermijn verlengen” en bezwaar kent de regeling van Westfriesland niet.',
      ],
    },
    {
      kop: 'Terwijl een cliënt wacht',
      regels: [
        'Kan een cliënt een tijd niet verhuizen, kies dan “Wachten pauzeren”, met reden en laatste dag. De plaats en de wachttijd blijven. Bij Mijn werk staat tot wanneer; kies dan “Wachten hervatten”.',
        'Heeft de urgentie een einde, dan kun je haar langer maken met “Urgentie verlengen”.',
        'Van de wachtlijst halen kan, met reden. Terug op de wachtlijst kan later ook; het wachten begint dan opnieuw.',
        'Raakt een wijziging een criterium, kies dan “Wijziging beoordelen”: het besluit blijft staan, of de aanvraag gaat terug naar wie besluit.',
      ],
    },
    {
      kop: 'Woningen verdelen',
      regels: [
        'Bij Verdeling staat per gemeente en corporatie wat is afgesproken, wat er uit vorig jaar bij komt, wat is gehaald en wat nog moet. Bovenaan staat wie achterloopt en wie een tekort heeft gemeld.',
        'Bij Matchtafel liggen alle vrije woningen naast iedereen die wacht, met een voorstel voor het geheel. Je kunt paren vastzetten of uitsluiten. “Voordragen” zet de kandidaat bij de corporatie bovenaan; zij kiest.',
        'Onder Woningen staan de buurten, met wat corporatie en welzijnsorganisatie zeggen dat een buurt kan dragen.',
      ],
    },
    {
      kop: 'Rond een aanbod',
      regels: [
        'Blijft het advies van de zorgorganisatie uit, dan staat dat na de termijn bij Mijn werk. Bel de begeleider; de corporatie beslist of zij verdergaat of het aanbod intrekt.',
        'Noemt de cliënt een zwaarwegende reden tegen een woning, bespreek die dan in het overleg dat de regeling noemt. Kies “Weigering wegen” en schrijf op hoe is gewogen. Tot dan krijgt de cliënt geen nieuw aanbod.',
        'Is de cliënt er volgens de weigering nog niet aan toe, dan staat “Beoordeel wat de wijziging betekent” bij Mijn werk.',
      ],
    },
    ...WONEN_COORDINATIE,
  ],
  goed: 'In Westfriesland neemt de uitstroomcoördinator het besluit, in IJmond en Zuid-Kennemerland de beoordelingstafel van de gemeente van herkomst.',
};
