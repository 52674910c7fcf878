import type { Onderdeel } from './gidsen.ts';

/** What works the same for everyone who has dossiers in sight. */
export const VOOR_IEDEREEN: readonly Onderdeel[] = [
  {
    kop: 'Wie bel je',
    regels: [
      'Op elk dossier staat bij “Wie bel je” wie het bij elke organisatie behandelt, met nummer en adres als die zijn ingevuld. Wie een stap zet, staat er vanzelf. Overnemen doe je met “Ik behandel dit dossier”.',
      'Bij Mijn werk kies je “Van mij”, “Van collega’s” of “Nog van niemand”. Jullie zien allemaal dezelfde taken.',
      'Contactpersonen van een partij staan bij Regeling, onder Partijen. De partij zelf en wie de keten coördineert houden ze bij, met “Contactpersoon toevoegen”.',
    ],
  },
  {
    kop: 'Notities en afspraken',
    regels: [
      'Schrijf op het dossier bij “Notities en afspraken” op wat een collega moet weten. Het blijft binnen jullie organisatie, en alleen wie het dossier ziet leest mee.',
      'Geef een afspraak een dag mee. Dan staat zij bij jullie op Mijn werk tot iemand “Gedaan” kiest.',
      'Wat anderen in de keten moeten weten, hoort niet in een notitie maar in de aanvraag of in een stap.',
    ],
  },
  {
    kop: 'Vervanging',
    regels: [
      'Ga je weg, of is een collega ziek? Kies bij Mijn werk “Werk overdragen of waarnemen” en daarna “Vervanging afspreken”. Het kan met een collega die dezelfde rol heeft, voor hoogstens een jaar.',
      'De vervanger ziet jouw dossiers bij “Van mij”, en anderen zien wie ze kunnen bellen. Niemand krijgt er een dossier bij dat hij niet al mocht zien.',
      'Vul op dezelfde pagina in hoe anderen je bereiken. Eerder stoppen kan met “Beëindigen”.',
    ],
  },
  {
    kop: 'Overleg',
    regels: [
      'Bij Samen vind je “Overleg”: per tafel wat is gehouden, wat is gepland en wat te laat is. Op de pagina van een overleg laat je weten of jullie komen en zet je een punt op de agenda.',
      'Kies bij een punt voor wie het is. Wie het niet mag lezen, ziet niet dat het er staat. Gaat het over een dossier, gebruik dan het nummer: alleen wie dat dossier ziet, leest het punt.',
      'Gaat een punt over een voorstel, een toetreding of een dossier, dan opent de knop bij het punt de stap daarvan, ingevuld met dag en uitkomst. Bij de zaak zelf staat waar zij is besproken, en bij welk overleg zij nog hoort.',
      'Is een keer niet gehouden, dan legt wie plant vast waarom. Dan is het niet meer te laat, en het blijft te zien.',
      'Het verslag komt uit de uitkomsten die de voorzitter vastlegt. Wie erbij was, stelt het vast en kan er iets bij zeggen. De dagen komen in je eigen agenda met “In je eigen agenda”.',
    ],
  },
  {
    kop: 'Mail',
    regels: [
      'Kies onder je naam voor Instellingen: mail kort nadat er iets nieuws op je wacht, elke werkdag om 7.30 uur, of geen mail.',
      'In een mail staan alleen aantallen, een dag en een link. Nooit iets over een cliënt.',
    ],
  },
  {
    kop: 'Als de cliënt er woont',
    regels: [
      'Wat na de sleutel gebeurt, mag je later vastleggen. Vul bij “Gebeurde het op een andere dag?” de dag in waarop het was. Termijnen rekenen met die dag; wanneer je het vastlegde blijft ook te zien.',
      'Staat iets op de verkeerde dag of in het verkeerde dossier, kies dan “Vastlegging herstellen”, met de reden. Wat er eerst stond blijft in de geschiedenis.',
      'De corporatie van de woning leest woondoelen, evaluaties, signalen en hoe het afliep. De uren begeleiding, de zachte landing en klachten leest zij niet.',
      'Welzijn leest de zachte landing. De gemeente leest de begeleiding, en signalen en evaluaties alleen zolang zij nodig is bij een overleg, een escalatie of een oordeel.',
    ],
  },
  {
    kop: 'Partijen, geschillen en kosten',
    regels: [
      'Bij Samen vind je het register: wie meedoet, sinds wanneer, waar, met welk certificaat, en wie je er kunt vragen.',
      'Wil een organisatie meedoen, dan stuurt zij haar aanvraag aan het Servicepunt of de uitstroomcoördinator. Hoe ver dat is, staat bij Toetreden en uittreden.',
      'Vertrekt een partij, dan meldt zij dat maanden vooraf met haar redenen. Wat bij haar loopt wordt eerst afgesproken.',
      'Komen partijen er niet uit, dan meldt een bestuurder een geschil. Alle partijen lezen het en geven binnen twee weken hun zienswijze. Later mag; dan staat dat erbij.',
      'Bij Kosten staat per jaar wat het kost, wat elke partij betaalt en wat is betaald, tot op de cent. Onder de jaren staat wat elke partij in totaal heeft verrekend en nog betaalt. Elke partij heeft een staat, ook als PDF.',
    ],
  },
  {
    kop: 'Beloften, acties en raming',
    regels: [
      'Bij Samen, onder Inspanningen, staat wat elke soort partij beloofde en wat de cijfers daarover zeggen. De cijfers van je eigen organisatie zie je allemaal; van een ander zie je alleen wat voor iedereen is. “Niet bekend” is iets anders dan nul.',
      'Wil je een partij spreken over een belofte, dan begint een bestuurder of het Servicepunt een gesprek. Alleen die twee partijen en het Servicepunt lezen het.',
      'Acties staan in één lijst voor iedereen, met een eigenaar en een laatste dag. De eigenaar werkt de stand bij; wat er eerder stond blijft te lezen.',
      'Zorgorganisaties geven elk jaar hun raming, in een tabel van doelgroep en kwartaal. Die lezen zij zelf en het Servicepunt. Het advies over het aantal plekken is voor iedereen, met de formule erbij.',
    ],
  },
  {
    kop: 'Als de regeling verandert',
    regels: [
      'Bij Samen, onder Wijzigingen, staat wat een partij voorstelt te veranderen: elk getal en elk artikel met wat het was en wat het wordt. Daar staat ook wie nog niet heeft geantwoord, en sinds wanneer.',
      'Een voorstel gaat langs de overleggen die de regeling noemt en daarna naar elke partij. Pas als iedereen heeft geantwoord, wordt de nieuwe versie vastgesteld, vanaf vandaag of een dag die komt. Stemt een partij niet in, dan besluiten de anderen of zij verdergaan.',
      'Is intussen een andere versie vastgesteld, dan trekt één knop het voorstel in en opent een nieuw voorstel met dezelfde veranderingen. Wat botst, staat erbij.',
      'Een lopend dossier blijft onder zijn eigen versie, tenzij de nieuwe versie zegt dat dossiers in die fase overgaan. Dan staat het in de geschiedenis van het dossier; wat al was besloten, blijft zoals het was.',
      'Elke versie en de verschillen ertussen staan bij Regeling, onder Versies.',
    ],
  },
  {
    kop: 'Cijfers leveren, rapporten en open data',
    regels: [
      'Bij Monitor, onder Cijfers leveren, vul je in wat Voordeur niet zelf kan tellen. Weet je een getal niet, kruis dan “niet bekend” aan: dat is iets anders dan nul. Een fout herstel je door opnieuw te leveren. Onder de lijst van partijen staat elk gevraagd cijfer, met wat het werd en wie nog ontbreekt.',
      'Een vastgesteld rapport blijft zoals het was. Je ziet erbij wat er sindsdien veranderde, en je kunt het downloaden als PDF, Excel, ODS, CSV of JSON.',
      'Open data is voor iedereen. Kleine aantallen staan er niet in, en wat ze zou verraden ook niet. Wie het rapport vaststelt, zet haar klaar; een ander leest haar en maakt haar openbaar. Intrekken kan, met een reden die iedereen leest.',
      'Bij Vragen van de evaluatie staat bij elke vraag een cijfer, of wie het kan zeggen.',
    ],
  },
  {
    kop: 'Als het misgaat',
    regels: [
      'Is je sessie verlopen of valt de verbinding weg, dan blijft staan wat je typte, in het tabblad waarin je werkt. Na het inloggen kom je terug bij het formulier. Dat bewaren werkt alleen als scripts aan staan.',
      'Bij een formulier met veel tekst, zoals een evaluatie, staat “Concept bewaard” met de tijd. Je kunt het dan ook op een ander apparaat afmaken. Alleen jij ziet het concept; het vervalt na dertig dagen of als de stap is gezet.',
      'Was een collega je voor, dan zegt Voordeur dat en zie je wat er nu staat. Er wordt niets stil overschreven.',
    ],
  },
];
