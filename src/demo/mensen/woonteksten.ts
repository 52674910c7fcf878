/* What people write behind the door in the demo: short, plain, no diagnosis, no names of neighbours. */

export const WOONDOELEN = [
  { leefgebied: 'financien', doel: 'De huur elke maand op tijd betalen.', resultaat: 'Geen achterstand in een jaar.' },
  { leefgebied: 'wonen', doel: 'Het huis schoon en leefbaar houden met een eigen weekrooster.', resultaat: 'Bij elk bezoek is het huis op orde.' },
  { leefgebied: 'netwerk', doel: 'Kennismaken met de buren en een vaste inloop in de buurt bezoeken.', resultaat: 'Kent drie mensen in de straat.' },
  { leefgebied: 'dagbesteding', doel: 'Drie dagdelen per week werken of vrijwilligerswerk doen.', resultaat: 'Houdt het een half jaar vol.' },
  { leefgebied: 'gezondheid', doel: 'Afspraken zelf maken en nakomen.', resultaat: 'Komt acht van de tien keer op tijd.' },
  { leefgebied: 'financien', doel: 'De post elke week openen en bewaren.', resultaat: 'Geen ongeopende brieven.' },
  { leefgebied: 'zingeving', doel: 'Weer gaan sporten in de buurt.', resultaat: 'Sport elke week.' },
] as const;

export const LANDING = {
  vraag: ['Wil graag kennismaken met de buren, liefst samen met iemand.', 'Zoekt een inloop waar je ook overdag terechtkunt.', 'Wil vrijwilligerswerk doen, iets met groen.', 'Is nieuw in deze gemeente en kent er nog niemand.'],
  toelichting: ['Samen langs de buren gegaan; iedereen deed open. Volgende week naar de inloop.', 'Rondleiding in het buurthuis gehad. Doet mee met de eetgroep op donderdag.', 'Heeft een vaste contactpersoon en weet de weg naar de bibliotheek.', 'Gaat op proef twee ochtenden helpen in de buurttuin.'],
} as const;

export const EVALUATIE = [
  { gaat_goed: 'De huur is elke maand op tijd betaald en het huis is gezellig ingericht.', lastig: 'De avonden zijn soms lang.', geld: 'Budgetplan loopt, spaart een klein bedrag.', buren: 'Groet de buren en heeft een keer geholpen met sjouwen.', dag: 'Drie ochtenden in de kringloopwinkel.', afspraken: 'Begeleider zoekt mee naar een sportclub; cliënt belt zelf.' },
  { gaat_goed: 'Kookt zelf en houdt het rooster vol.', geld: 'Schuldregeling loopt volgens plan.', buren: 'Goed contact met de overbuurvrouw.', dag: 'Volgt een opleiding, twee dagen per week.', afspraken: 'Over drie maanden kijken of een uur minder begeleiding kan.' },
  { gaat_goed: 'Vraagt op tijd om hulp.', lastig: 'De post blijft liggen als het druk is.', geld: 'Een rekening te laat, nu in termijnen.', buren: 'Een keer gepraat over muziek in de avond; daarna rustig.', dag: 'Zoekt nog een vaste plek.', afspraken: 'Elke maandag samen de post doen.' },
  { gaat_goed: 'Is trots op het eigen huis. Familie komt op bezoek.', lastig: 'Slaapt onrustig.', geld: 'Alles betaald.', buren: 'Doet mee met de straatapp.', dag: 'Werkt vier dagen.', afspraken: 'Doorgaan zoals nu.' },
] as const;

export const AFSPRAKEN = {
  begeleiding: ['Twee huisbezoeken per week en een vast belmoment op vrijdag.', 'Elke week samen de administratie; bellen kan elke werkdag.', 'Begint met drie bezoeken per week, na een half jaar kijken we opnieuw.'],
  minder: ['Het gaat goed; cliënt doet steeds meer zelf.', 'De bezoeken in de avond zijn niet meer nodig.'],
  omklap: ['De huur is al die tijd op tijd betaald, er waren geen klachten en de doelen zijn bijna allemaal gehaald.', 'Cliënt houdt zich aan de afspraken en weet wie te bellen. Een gewoon contract past nu.'],
  omklapbesluit: ['Akkoord. We zetten het contract om op naam van de huurder zelf.', 'Geen bezwaren. De huurder ontvangt het nieuwe contract.'],
  nogniet: 'Het gaat vooruit, maar de cliënt heeft nog elke dag iemand nodig. Over tien maanden kijken we opnieuw.',
  afloop: ['Woont er goed. De begeleiding is afgebouwd.', 'De doelen zijn gehaald. Nazorg zoals afgesproken.'],
  nazorg: ['Het gaat goed, werkt inmiddels vier dagen.', 'Woont er nog steeds en heeft de sleutel van de buren.', 'Had even hulp nodig met een brief van de belasting; opgelost.'],
} as const;
