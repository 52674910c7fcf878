import type { Rol } from '../../domain/partijen/rollen.ts';

/** What one kind of user comes to do, step by step, in the words of the screens. */
export type Gids = { code: string; titel: string; rollen: readonly Rol[]; komt: string; stappen: readonly string[]; goed: string };

/** The help per kind of user. It says what the program does now, and nothing it will do some day. */
export const GIDSEN: readonly Gids[] = [
  {
    code: 'begeleider', titel: 'Begeleider bij een zorgorganisatie', rollen: ['begeleider'], komt: 'Je vraagt voor een cliënt een woning aan, en houdt het dossier bij tot en na de sleutel.',
    stappen: [
      'Kies Nieuwe aanvraag en vul de naam in. Niemand anders ziet het dossier tot je het indient.',
      'Vul de delen van de aanvraag in. Elk deel bewaar je apart, dus stoppen en later verdergaan kan. Weet je iets nog niet, laat het dan leeg.',
      'Leg de toestemming van de cliënt vast. Zonder toestemming kun je niet indienen.',
      'Controleer de aanvraag. Je ziet wat er nog ontbreekt. Dien haar daarna in.',
      'Vraagt iemand om een aanvulling, dan staat dat bij Mijn werk, met de termijn.',
      'Wordt er een woning voorgelegd, geef dan advies. Daarna geef je het antwoord van de cliënt door.',
    ],
    goed: 'Trekt de cliënt de toestemming in, leg dat dan meteen vast. Vanaf dat moment ziet geen andere organisatie het dossier meer.',
  },
  {
    code: 'servicepunt', titel: 'Servicepunt, uitstroomcoördinator en BCT', rollen: ['servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator', 'bct-medewerker'], komt: 'Je houdt de keten gaande: wat is er te laat, en wie is aan zet.',
    stappen: [
      'Toets of een aanvraag volledig is. Ontbreekt er iets, vraag dan een aanvulling. Is zij volledig, neem haar dan in behandeling.',
      'Toetsen twee mensen na elkaar, dan krijgt de tweede de taak pas als de eerste klaar is.',
      'Na een positief besluit plaats je de cliënt op de wachtlijst van een gemeente.',
      'Bij Wij wachten op anderen zie je welke organisatie aan zet is en wat te laat is.',
      'Bij Woningen zie je alle woningen van de regeling en bij Wachtlijst wie het langst wacht.',
    ],
    goed: 'In Westfriesland neemt de uitstroomcoördinator het besluit, in IJmond en Zuid-Kennemerland de beoordelingstafel van de gemeente van herkomst.',
  },
  {
    code: 'tafel', titel: 'Lid van de beoordelingstafel', rollen: ['tafellid'], komt: 'Je neemt namens de gemeente het besluit op een aanvraag, met motivering.',
    stappen: ['Open bij Mijn werk de aanvraag die op een besluit wacht.', 'Lees de aanvraag en zie per criterium of eraan is voldaan. Onbekend is niet hetzelfde als nee.', 'Neem een besluit: positief, negatief of aangehouden. Schrijf waarom.', 'Houd je de aanvraag aan, dan vult de zorgorganisatie haar aan en komt zij terug.'],
    goed: 'Je ziet aanvragen die bij jullie tafel horen, vanaf het moment dat zij in behandeling zijn genomen.',
  },
  {
    code: 'woonconsulent', titel: 'Woonconsulent bij een corporatie', rollen: ['woonconsulent'], komt: 'Je brengt woningen in, legt ze voor aan een kandidaat en legt contract en sleutel vast.',
    stappen: ['Kies Woning aanmelden en vul de woning in.', 'Bekijk de kandidaten: wie zoekt in die gemeente, wat past en wat niet. Wie het langst wacht staat bovenaan; jij kiest.', 'Leg de woning voor. De zorgorganisatie geeft eerst advies; tot het antwoord is de woning voor niemand anders.', 'Neemt de cliënt haar aan, leg dan het huurcontract vast en daarna de overdracht van de sleutel.'],
    goed: 'Een diagnose zie je nooit. Wat je wel ziet en vanaf wanneer, staat bij de regeling onder Gegevensdeling.',
  },
  { code: 'welzijn', titel: 'Welzijnswerker', rollen: ['welzijnswerker'], komt: 'Je ziet wie er in jullie gebied een woning krijgt.', stappen: ['Bij Dossiers staan de mensen die een woning in jullie gebied hebben aangenomen.', 'Open een dossier om te zien waar het staat en wie erbij betrokken is.'], goed: 'Schulden, plan en besluit zie je niet.' },
  { code: 'bestuurder', titel: 'Bestuurder', rollen: ['bestuurder'], komt: 'Je ziet hoe het gaat met de afspraken, zonder personen.', stappen: ['Bij Monitor staan de cijfers, elk met wat het telt en over welke periode.', 'Bij Regeling staat elke afspraak, met wat het programma ermee doet.'], goed: 'Spreken bronnen elkaar tegen, dan zegt de monitor dat erbij.' },
  { code: 'beheerder', titel: 'Beheerder', rollen: ['beheerder'], komt: 'Je richt de regeling in en geeft mensen toegang.', stappen: ['Een regeling is een bestand. Het programma controleert het en noemt elke fout met regel en oplossing.', 'Toegang geef je op de opdrachtregel van de server. In het programma zelf is daar nog geen scherm voor.'], goed: 'Als beheerder zie je geen dossiers.' },
];
