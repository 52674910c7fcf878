/* What people write in the demo: short, plain, no diagnosis where a corporation reads along. */

export const DOELEN = [
  'Elke dag de post openen en op maandag samen doornemen.',
  'Drie keer per week zelf koken en één keer samen eten met de buurvrouw van de groep.',
  'De huur en de zorgverzekering automatisch laten betalen en elke maand het saldo bekijken.',
  'Het huis elke week schoonmaken volgens het eigen rooster.',
  'Op tijd naar bed, zodat de dagbesteding in de ochtend lukt.',
  'Het contact met zus en ouders rustig opbouwen, eens in de twee weken op bezoek.',
  'Twee dagen per week werken bij de kringloopwinkel en dat uitbreiden naar drie.',
  'Zelf de afspraken met huisarts en gemeente maken en nakomen.',
  'Aan het einde van de maand twintig euro overhouden.',
  'Nee leren zeggen tegen bezoek dat niet goed uitkomt.',
  'De opleiding afmaken en een stage zoeken in de buurt.',
  'Weten wie je belt als het een dag niet gaat, en dat ook doen.',
  'Een vaste plek voor sporten vinden in de nieuwe buurt.',
  'Samen met de kinderen een vaste week maken met school, eten en bedtijd.',
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
export const WEIGERING = ['De reistijd naar het werk wordt te lang.', 'De woning is te klein als de kinderen er zijn.'] as const;
export const ANDERE_GEMEENTE = 'In de gezochte gemeenten komt voorlopig niets vrij. De cliënt is met deze gemeente akkoord.';
