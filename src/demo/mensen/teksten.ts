/* What people write in the demo: short, plain, no diagnosis where a corporation reads along. */

/** Goals of a plan, each with its area of life, the result to look back on, what it takes and who helps. The last one is for who has children. */
export const DOELEN = [
  { leefgebied: 'financien', doel: 'Elke dag de post openen en op maandag samen doornemen.', gewenst_resultaat: 'Er ligt na een jaar geen ongeopende post.', middelen: 'Een vast gesprek per week', wie: 'woonbegeleider' },
  { leefgebied: 'wonen', doel: 'Drie keer per week zelf koken en één keer samen eten met de buurvrouw van de groep.', gewenst_resultaat: 'Kookt na een half jaar vier dagen per week zelf.', middelen: 'Kookgroep', wie: 'woonbegeleider' },
  { leefgebied: 'financien', doel: 'De huur en de zorgverzekering automatisch laten betalen en elke maand het saldo bekijken.', gewenst_resultaat: 'Twaalf maanden huur op tijd betaald.', middelen: 'Automatische incasso', wie: 'budgetcoach' },
  { leefgebied: 'wonen', doel: 'Het huis elke week schoonmaken volgens het eigen rooster.', gewenst_resultaat: 'Het huis is netjes bij elk bezoek.', middelen: 'Een rooster', wie: 'woonbegeleider' },
  { leefgebied: 'dagbesteding', doel: 'Op tijd naar bed, zodat de dagbesteding in de ochtend lukt.', gewenst_resultaat: 'Drie ochtenden per week op tijd.', middelen: 'Dagritme bespreken', wie: 'woonbegeleider' },
  { leefgebied: 'netwerk', doel: 'Het contact met zus en ouders rustig opbouwen, eens in de twee weken op bezoek.', gewenst_resultaat: 'Er is iemand om te bellen als het tegenzit.', middelen: 'Een plan voor het bezoek', wie: 'familie' },
  { leefgebied: 'dagbesteding', doel: 'Twee dagen per week werken bij de kringloopwinkel en dat uitbreiden naar drie.', gewenst_resultaat: 'Werkt na een jaar drie vaste dagen.', middelen: 'Werkplek', wie: 'jobcoach' },
  { leefgebied: 'gezondheid', doel: 'Zelf de afspraken met huisarts en gemeente maken en nakomen.', gewenst_resultaat: 'Komt de afspraken zonder herinnering na.', middelen: 'Een agenda', wie: 'woonbegeleider' },
  { leefgebied: 'financien', doel: 'Aan het einde van de maand twintig euro overhouden.', gewenst_resultaat: 'Er is na een jaar een kleine buffer.', middelen: 'Budgetplan', wie: 'budgetcoach' },
  { leefgebied: 'netwerk', doel: 'Nee leren zeggen tegen bezoek dat niet goed uitkomt.', gewenst_resultaat: 'Geen meldingen van overlast.', middelen: 'Oefenen in gesprekken', wie: 'woonbegeleider' },
  { leefgebied: 'dagbesteding', doel: 'De opleiding afmaken en een stage zoeken in de buurt.', gewenst_resultaat: 'Heeft aan het eind van het schooljaar een diploma of stage.', middelen: 'Studiebegeleiding', wie: 'school' },
  { leefgebied: 'veiligheid', doel: 'Weten wie je belt als het een dag niet gaat, en dat ook doen.', gewenst_resultaat: 'Heeft het plan één keer gebruikt of geoefend.', middelen: 'Signaleringsplan', wie: 'woonbegeleider' },
  { leefgebied: 'zingeving', doel: 'Een vaste plek voor sporten vinden in de nieuwe buurt.', gewenst_resultaat: 'Sport na een half jaar elke week.', middelen: 'Kennismaken in de wijk', wie: 'welzijnsorganisatie' },
  { leefgebied: 'wonen', doel: 'Samen met de kinderen een vaste week maken met school, eten en bedtijd.', gewenst_resultaat: 'De kinderen zijn op tijd op school.', middelen: 'Weekplanning aan de muur', wie: 'gezinsbegeleider' },
] as const;

export const MOTIVATIE = [
  'Ik wil een eigen plek waar ik zelf de deur open en dicht doe.', 'Ik kan het nu zelf, met iemand die ik kan bellen.', 'Ik wil dichter bij mijn werk wonen en mijn eigen ritme houden.', 'Ik wil weer gewoon bezoek kunnen krijgen.',
] as const;

export const ONDERBOUWING = [
  'Kookt en wast sinds een half jaar zonder hulp en betaalt de eigen bijdrage op tijd.',
  'Woont negen maanden in een trainingswoning; er zijn geen klachten van buren geweest.',
  'Houdt zelf de agenda bij en kwam dit jaar alle afspraken na.',
  'Vraagt op tijd om hulp en gebruikt het signaleringsplan zonder dat we het hoeven te zeggen.',
  'Heeft overzicht over geld, met een eigen mapje en een vast gesprek per maand.',
  'Werkt vier dagen en regelt zelf vervoer en boodschappen.',
  'De begeleiding ging terug van tien naar vier uur per week en dat blijft goed gaan.',
  'Heeft de woonvaardigheidstraining afgerond en past het toe in de eigen kamer.',
  'Neemt verantwoordelijkheid voor de gezamenlijke keuken en spreekt anderen daar rustig op aan.',
  'Brengt de kinderen zelf naar school en heeft een vaste dagindeling.',
] as const;

export const WOONWENSEN = [
  'Graag op fietsafstand van het station.', 'Liefst niet aan een drukke doorgaande weg.', 'Een berging voor een fiets is nodig.',
  'Dicht bij de bushalte, vanwege werk in ploegendienst.', 'Een rustig portiek heeft de voorkeur.', 'Op loopafstand van een supermarkt.',
  'In de buurt van de basisschool van het kind.', 'Een kleine tuin of balkon zou helpen, maar hoeft niet.', 'Liefst niet in dezelfde straat als de huidige opvang.',
] as const;

export const HUISHOUDEN = ['Komt alleen te wonen.', 'De kinderen zijn er de helft van de week.', 'Heeft een kat die meeverhuist.', 'De partner verhuist later mee.'] as const;

export const POSITIEF = [
  'Het plan is concreet, de begeleiding is voor twee jaar geregeld en er is een duidelijke band met de gemeente.',
  'De stappen van het afgelopen jaar laten zien dat zelfstandig wonen met begeleiding kan lukken.',
  'De afspraken over geld staan en de cliënt heeft een vaste dagbesteding. Een eigen woning is nu de volgende stap.',
  'De cliënt weet goed wat nodig is en wie helpt. De zachte landing is besproken.',
  'Werk en netwerk zijn in de gemeente. Het begeleidingsplan past bij wat er nodig is.',
] as const;
export const NEGATIEF = [
  'Er is nog geen begeleiding geregeld na de verhuizing. Als die er is, kan een nieuwe aanvraag.',
  'De cliënt heeft al een passende woning via een andere weg. Deze regeling is daarvoor niet bedoeld.',
  'Er is geen band met de regio. We verwijzen naar de gemeente waar de cliënt vandaan komt.',
  'Uit het plan blijkt niet dat zelfstandig wonen nu haalbaar is. Een trainingswoning is eerst een betere stap.',
] as const;
export const AANGEHOUDEN = [
  'De afspraken over de schulden zijn nog niet rond. Stuur de schuldregeling na, dan besluiten we direct.',
  'We willen graag weten wie de begeleiding na het eerste jaar geeft.',
  'Het plan noemt wel doelen, maar nog niet hoe de overgang naar de wijk gaat. Vul dat aan.',
] as const;

/** What is asked for, and the answer that follows. */
export const AANVULLINGEN = [
  { vraag: 'De handtekening onder het plan ontbreekt. Kun je het ondertekende plan toevoegen?', antwoord: 'Het plan is vorige week samen ondertekend en toegevoegd.' },
  { vraag: 'Wie geeft de begeleiding in het tweede jaar?', antwoord: 'Dat blijven wij doen; de beschikking loopt twee jaar.' },
  { vraag: 'Hoeveel uur begeleiding per week is er na de verhuizing?', antwoord: 'Het eerste half jaar zes uur, daarna bouwen we af naar vier uur.' },
  { vraag: 'Het inkomen klopt niet met de uitkeringsspecificatie. Kun je dit nakijken?', antwoord: 'Er stond een oud bedrag. Het juiste bedrag staat er nu.' },
  { vraag: 'Is er met de cliënt gesproken over andere gemeenten?', antwoord: 'Ja, en er is een tweede gemeente aan het zoekprofiel toegevoegd.' },
] as const;

export const ADVIES_POSITIEF = [
  'Past goed: dicht bij werk en de huur is te betalen.', 'De cliënt is wezen kijken en is er blij mee.', 'Rustige straat en dicht bij familie.',
  'De woning voldoet aan wat is gevraagd en de begeleiding werkt al in deze wijk.', 'Goede plek, de bus stopt voor de deur.', 'Past, mits de sleutel na het weekend kan.',
] as const;
export const ADVIES_NEGATIEF = ['De trap is te steil voor de cliënt; gelijkvloers is nodig.', 'Te ver van school voor de kinderen.', 'In deze straat woont iemand met wie het contact juist is verbroken.'] as const;
/** Why a client refuses, by what follows from it. */
export const WEIGERINGEN: Record<'geweigerd' | 'tijdelijk' | 'nietToeAan' | 'zwaarwegend' | 'gewogen', readonly { reden: string; reden_weigering: string }[]> = {
  geweigerd: [{ reden: 'buurt-bevalt-niet', reden_weigering: 'De reistijd naar het werk wordt te lang.' }, { reden: 'woning-bevalt-niet', reden_weigering: 'De woning is te klein als de kinderen er zijn.' }, { reden: 'huur-te-hoog', reden_weigering: 'Met de servicekosten erbij blijft er te weinig over.' }],
  tijdelijk: [{ reden: 'tijdelijk-niet', reden_weigering: 'De opleiding is pas over twee maanden klaar; daarna kan de cliënt verhuizen.' }],
  nietToeAan: [{ reden: 'nog-niet-toe-aan', reden_weigering: 'De cliënt ziet er nu tegenop en wil eerst nog een half jaar oefenen.' }],
  zwaarwegend: [{ reden: 'contra-indicatie', reden_weigering: 'In dezelfde straat woont iemand bij wie de cliënt niet in de buurt mag komen.' }],
  gewogen: [{ reden: 'contra-indicatie', reden_weigering: 'De woning ligt naast de plek waar de cliënt eerder in de problemen kwam.' }],
};
export const WEGING = [
  { gegrond: 'ja', weging_toelichting: 'De begeleider lichtte het toe. Wonen op deze plek maakt terugval waarschijnlijk; de weigering telt niet.' },
  { gegrond: 'nee', weging_toelichting: 'Het overleg begrijpt de zorg, maar ziet met begeleiding genoeg mogelijkheden. De cliënt houdt zijn plaats.' },
] as const;
export const HUURVOORWAARDEN = ['Het eerste jaar geen onderhuur of medebewoning zonder toestemming.', 'De tuin wordt onderhouden; de corporatie kijkt na een half jaar mee.', 'De huur wordt automatisch geïncasseerd op de eerste van de maand.'] as const;
export const ZONDER_BEGELEIDING = 'De cliënt heeft het resultaat uit het perspectiefplan al gehaald en heeft geen begeleiding meer nodig.';
export const ANDERE_GEMEENTE = 'In de gezochte gemeenten komt voorlopig niets vrij. De cliënt is met deze gemeente akkoord.';

export const INTERMEDIAIR = 'De cliënt heeft nog nooit zelf een huishouden gevoerd. De zorgorganisatie huurt daarom eerst; na een jaar wordt bekeken of het contract op naam van de cliënt kan.';
export const OORDEEL = 'De cliënt keert terug naar de gemeente van herkomst; familie en werk zijn daar.';
export const PAUZE_TOT = 45;
export const VOORZIENINGVRAAG = ['Vier uur begeleiding per week, vanaf de dag van de sleutel.', 'Een bijdrage voor vloer, gordijnen en een bed. De cliënt heeft geen spaargeld.', 'Begeleiding aan huis, de eerste drie maanden drie keer per week.'];
/** What is asked of the municipality around the key, and what it answers. */
export const VOORZIENINGEN = {
  'bijzondere-bijstand': { vraag: 'Een bijdrage voor vloer, gordijnen en een bed, en de eerste maand huur. De cliënt heeft geen spaargeld.', toegekend: 'Toegekend voor de inrichting en de eerste maand huur.', afgewezen: 'De cliënt heeft genoeg eigen geld voor de inrichting.' },
  'wmo-begeleiding': { vraag: 'Begeleiding aan huis vanaf de dag van de sleutel, drie keer per week.', toegekend: 'Toegekend voor een jaar, vanaf de dag van de sleutel.', afgewezen: 'De begeleiding valt onder de lopende beschikking.' },
  schuldhulp: { vraag: 'Een aanbod voor schuldhulp, met een vast aanspreekpunt vanaf de verhuizing.', toegekend: 'Toegelaten. Het eerste gesprek is gepland.', afgewezen: 'Er zijn al afspraken met de schuldeisers.' },
} as const;
export const WIJZIGING = 'De betalingsregeling is gestopt na een verandering van inkomen. We vragen een nieuwe aan.';
export const GEMEENTEKEUZE = [
  { keuze_gewogen: ['netwerk', 'herkomst'], keuze_reden: 'Ouders en een zus wonen hier. Met de fiets zijn zij goed te bereiken.' },
  { keuze_gewogen: ['werk-opleiding', 'reisafstand', 'vervoer'], keuze_reden: 'Het werk begint vroeg en er gaat dan nog geen bus. Vanaf hier is het tien minuten fietsen.' },
  { keuze_gewogen: ['huishouden', 'netwerk'], keuze_reden: 'De kinderen kunnen op hun school blijven.' },
];
