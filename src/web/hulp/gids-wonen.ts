import type { Gids, Onderdeel } from './gidsen.ts';

/* What there is to do once the client lives there, per kind of user, in the words of the screens. */

export const WONEN_BEGELEIDER: readonly Onderdeel[] = [
  {
    kop: 'Rond de verhuizing',
    regels: [
      'Heeft de cliënt een woning aangenomen, kies dan “Welzijn betrekken”, als de regeling dat kent en de cliënt het goed vindt. Die organisatie ziet vanaf dan wie er komt. Wat is afgesproken en gedaan houden jullie samen bij met “Zachte landing bijwerken”.',
      'Kies “Begeleiding starten”: vanaf welke dag, hoeveel uur per week, en waarop zij rust. Loopt de indicatie af, dan staat dat acht weken vooraf bij Mijn werk.',
      'Bespreek met cliënt en corporatie de woondoelen en kies “Woondoelen vastleggen”. De doelen uit het plan staan al klaar. De corporatie leest ze mee; kon zij er niet bij zijn, schrijf dan op waarom.',
    ],
  },
  {
    kop: 'Zolang de cliënt er woont',
    regels: [
      'Bij Bewoners staan je cliënten, met wat er het eerst aan de beurt is. Een evaluatie staat zes weken vooraf bij Mijn werk. Spreek een dag af met “Evaluatie plannen”.',
      'Kies na het gesprek “Evaluatie vastleggen”. Je geeft elk doel een oordeel en schrijft op wat de cliënt zelf zegt. De corporatie, en in Westfriesland ook de coördinator, leest het verslag.',
      'Komt er meer of minder begeleiding, kies dan “Begeleiding aanpassen”, na overleg met de gemeente. Is er een nieuwe beschikking nodig, dan krijgt de gemeente dat als taak. De huur verandert niet.',
      'Stopt de begeleiding, kies dan “Begeleiding beëindigen” met de reden. Raakt dat de huur, dan voert de corporatie eerst een gesprek. De huur eindigt nooit vanzelf.',
      'Is de cliënt toe aan een gewoon contract, kies dan “Advies over de omklap geven”. De corporatie besluit. Denken jullie verschillend, dan kun je “Extra oordeel vragen”.',
      'Na een halfjaar kies je “Vragenlijst uitreiken” en maak je een blad met een code. De cliënt vult zelf in. Je leest de antwoorden alleen als de cliënt dat wil.',
    ],
  },
  {
    kop: 'Signalen',
    regels: [
      'Meldt de corporatie, welzijn of een ander iets, dan staat “Beantwoord het signaal” bij Mijn werk, met de laatste dag. Kies wat je doet. De corporatie en wie de keten bewaakt lezen je antwoord; voor een melder van welzijn schrijf je apart op wat die mag weten.',
      'Zie je zelf iets wat de verhuurder aangaat, kies dan “Signaal melden”. De corporatie antwoordt.',
      'Hielden jullie een extra gesprek, kies dan “Extra gesprek vastleggen”. Werkt de aanpak, kies dan “Signaal sluiten”. Werkt zij niet, dan breng je gemeente en corporatie bij elkaar en kies je “Rondetafelgesprek vastleggen”. In Westfriesland doet de coördinator dat.',
      'Was je bij een overleg op cliëntniveau, dan staat “Lees het verslag van het overleg en onderteken het” bij Mijn werk. Je legt ook vast dat de cliënt heeft ondertekend.',
      'Gaat het ernstig mis, kies dan “Ernstige escalatie melden”. De gemeente neemt de regie, in Westfriesland de coördinator. Bij direct gevaar bel je eerst 112.',
      'Zolang er een rondetafel of een escalatie open is, leest de gemeente signalen en evaluaties mee. Daarna niet meer.',
    ],
  },
  {
    kop: 'Als het klaar is',
    regels: [
      'Kies “Traject afsluiten” en hoe het eindigde. De corporatie, de gemeente en welzijn zien het dossier daarna niet meer.',
      'Om de zoveel tijd staat “Vraag hoe het gaat en leg het vast” nog bij Mijn werk. Na het laatste contact is het dossier klaar. Wil de cliënt het niet, dan stopt het.',
      'Heeft de cliënt een klacht, wijs dan de weg en kies “Klacht of bezwaar doorverwijzen”. De klacht zelf schrijf je niet op.',
    ],
  },
];

export const WONEN_WOONCONSULENT: readonly Onderdeel[] = [
  {
    kop: 'Zolang de cliënt er woont',
    regels: [
      'Bij Bewoners staan jullie contracten, met de laatste dag, open signalen en wat er aan de beurt is.',
      'Je leest woondoelen en evaluaties. Na een evaluatie staat in het Pact “Lees de evaluatie en zeg of je akkoord bent” bij Mijn werk. Hoeveel begeleiding iemand krijgt, zie je niet.',
      'Bij intermediaire verhuur controleer je elk jaar de onderhuur, met “Onderhuur controleren”.',
      'Stopt de begeleiding op een manier die de huur raakt, dan krijg jij het gesprek daarover als taak. Voer het met de cliënt, en leg daarna pas vast wat er met de huur gebeurt.',
      'Past een andere woning van jullie beter, kies dan “Woning ruilen”. Alles loopt door, ook de laatste dag van het contract.',
    ],
  },
  {
    kop: 'Signalen en waarschuwingen',
    regels: [
      'Kies “Signaal melden” bij overlast, huurachterstand of zorgen, ook als het klein is. De begeleider antwoordt binnen de termijn. Een signaal van de begeleider beantwoord jij.',
      'Helpt de aanpak niet, kies dan “Melden dat de aanpak niet werkt”. Dan komen alle partijen bij elkaar.',
      '“Waarschuwing vastleggen” gaat van licht naar zwaar. Een stap overslaan kan, met reden. Bij een brief hoort de tekst van die brief.',
      'Een ontruiming leg je achteraf vast, met de juridische kosten als je ze weet. Deelt de regeling die kosten, dan rekent Voordeur de delen uit.',
    ],
  },
  {
    kop: 'Het einde van een tijdelijk contract',
    regels: [
      'De begeleider adviseert eerst. Kies daarna “Over de omklap besluiten”. Wijk je af van het advies, dan weegt eerst een ander mee of schrijf je waarom.',
      'Wordt het geen gewoon contract, zeg dan schriftelijk het einde aan, tussen drie maanden en een maand ervoor, en kies “Einde van de huur aanzeggen”. Bij Wonen op het dossier staat van welke tot welke dag dat kan.',
      'Eindigt de huur om een andere reden, kies dan “Huur opzeggen”. Zeggen jullie op, dan loopt de huur door tot de huurder akkoord is of de rechter beslist; dat leg je vast met “Uitkomst van de opzegging vastleggen”.',
      'Wordt er niet op tijd aangezegd, dan loopt het contract door voor onbepaalde tijd. Daarom vraagt ook wie de keten bewaakt ernaar.',
    ],
  },
];

export const WONEN_CONSULENT: readonly Onderdeel[] = [{
  kop: 'Als de cliënt er woont',
  regels: [
    'Bij Bewoners staat wie er met deze regeling in jullie gemeente woont, met de uren begeleiding en tot wanneer de indicatie loopt.',
    'Vraagt de begeleider om andere begeleiding, dan staat “Besluit over de aangepaste begeleiding” bij Mijn werk. Kies “Beschikking aanpassen”.',
    'Signalen en evaluaties zie je alleen als jullie nodig zijn: een rondetafelgesprek, een ernstige escalatie of een extra oordeel. Daarna weer niet. Zelf een signaal melden kan altijd; hoe het verdergaat hoor je dan van de begeleider.',
    'Bij een ernstige escalatie in het Pact hebben jullie de regie. Kies “Afspraken bij escalatie vastleggen”: wie doet wat, voor wanneer. Rond elke afspraak af en kies dan “Escalatie afsluiten”.',
    'Verschillen corporatie en begeleider van mening over de omklap, dan kunnen zij jullie bij intermediaire verhuur om een oordeel vragen. Kies “Extra oordeel geven”. De corporatie besluit.',
  ],
}];

export const WONEN_COORDINATIE: readonly Onderdeel[] = [{
  kop: 'Als de cliënt er woont',
  regels: [
    'Bij Bewoners staat iedereen die er woont, met wat te laat is bovenaan. Kies een termijn of organisatie om te zien waar het hapert. Bij Monitor staan onder Wonen de cijfers zonder namen.',
    'Een calamiteit staat bij Mijn werk tot zij in het overleg is besproken. Kies “Bespreking van calamiteit vastleggen” en schrijf op wat partijen ervan leren.',
    'Verschillen corporatie en begeleider over een driehoekscontract, dan kan de vraag om een oordeel bij jullie komen. Leg vast wat het overleg vindt met “Extra oordeel geven”.',
    'Is een contract bijna voorbij en is er nog niets besloten of aangezegd, dan staat dat ook bij jullie.',
    'Hield je een overleg over één cliënt, kies dan “Overleg op cliëntniveau vastleggen”: probleem, besluit en waarom. Wie erbij was, krijgt het verslag te lezen en kiest “Verslag van overleg ondertekenen”. Kwam een handtekening per brief, dan leg jij haar vast.',
    'In Westfriesland stelt de coördinator evaluaties vast en heeft de regie bij een ernstige escalatie.',
  ],
}];

export const WELZIJNGIDS: Gids = {
  code: 'welzijn', titel: 'Welzijnswerker', rollen: ['welzijnswerker'], komt: 'Je verwelkomt wie er in jullie gebied komt wonen.',
  stappen: [
    'Zodra een begeleider jullie heeft betrokken, staat de cliënt bij Dossiers. Neem samen met de begeleider contact op, liefst al voor de sleutel.',
    'Na de sleutel staat “Leg vast hoe de kennismaking in de buurt gaat” bij Mijn werk. Kies “Zachte landing bijwerken”: per onderdeel wat is afgesproken of gedaan, of wat de cliënt niet wil.',
    'Hoor of zie je iets zorgelijks, kies dan “Signaal melden”. De begeleider antwoordt. Wat jij mag weten, lees je bij Zachte landing.',
    'Bij Buurten zeg je wat een buurt nu kan dragen, met de reden. Schrijf niets over een persoon.',
  ],
  goed: 'Signalen, doelen, schulden, plan en besluit zie je niet. Gaf de cliënt geen toestemming om kennis te maken in de buurt, dan zie je ook het dossier niet.',
};
