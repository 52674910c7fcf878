/* What parties tell each other in the demo when something is the matter: facts, no names, no diagnosis. */

export const SIGNALEN = [
  {
    soort: 'overlast', ernst: 'gewoon', reden: 'overlast', omschrijving: 'Twee keer harde muziek na middernacht, afgelopen vrijdag en zaterdag.', antwoord: 'Ik ga morgen langs en bespreek het. Daarna plannen we een gesprek met jullie erbij.',
    afspraken: 'Muziek zacht na tien uur. Bij bezoek meldt de bewoner het vooraf aan de buren. Begeleider belt vrijdag.', afloop: 'Zes weken rustig. De buren zijn gebeld en tevreden.', waarschuwing: 'In een gesprek is verteld dat de overlast moet stoppen en wat er anders volgt.', waaruit: 'In drie weken vier nieuwe meldingen, ook overdag.',
  },
  {
    soort: 'huurachterstand', ernst: 'gewoon', reden: 'huurachterstand', omschrijving: 'De huur van deze maand en de vorige is niet ontvangen.', antwoord: 'De automatische betaling was gestopt na een nieuwe bankrekening. We herstellen het deze week samen.',
    afspraken: 'Achterstand in drie termijnen, elke 25e van de maand. Begeleider kijkt mee bij de betaling.', afloop: 'De termijnen zijn betaald; de huur loopt weer automatisch.', waarschuwing: 'Herinnering met uitleg over de gevolgen van achterstand.', waaruit: 'De afgesproken termijn is twee keer niet betaald.',
  },
  {
    soort: 'zorg', ernst: 'dringend', reden: 'gevaar', omschrijving: 'De gordijnen zijn al een week dicht en de post blijft liggen.', antwoord: 'Vandaag aangebeld; er is contact. Extra bezoek deze week.',
    afspraken: 'Drie weken lang elke werkdag een belmoment. Daarna opnieuw kijken wat nodig is.', afloop: 'Gaat weer beter, pakt de dagbesteding op.', waarschuwing: 'In een gesprek is verteld dat we ons zorgen maken en wat er nodig is.', waaruit: 'De belmomenten worden niet opgenomen en de situatie verandert niet.',
  },
  {
    soort: 'buren', ernst: 'licht', reden: 'overlast', omschrijving: 'Een buurtbewoner maakt zich zorgen over veel bezoek in de avond.', antwoord: 'Herkenbaar; we bespreken hoe de bewoner grenzen kan stellen.',
    afspraken: 'Bezoek tot elf uur. De bewoner oefent met nee zeggen, begeleider is de eerste twee weken vaker in de avond.', afloop: 'Geen nieuwe meldingen.', waarschuwing: 'In een gesprek is verteld wat de huisregels zijn.', waaruit: 'Het bezoek blijft komen, ook in de nacht.',
  },
  {
    soort: 'calamiteit', ernst: 'dringend', reden: 'gevaar', omschrijving: 'Brandje in de keuken, door de brandweer geblust. Niemand gewond.', antwoord: 'Ben ter plaatse geweest. De bewoner slaapt vannacht bij familie.',
    afspraken: 'Rookmelders nagekeken, kookles met begeleider, corporatie herstelt de keuken.', afloop: 'Rookmelder en een blusdeken horen bij elke sleuteloverdracht.', waarschuwing: 'In een gesprek is verteld wat er moet veranderen om veilig te wonen.', waaruit: 'Er is opnieuw iets aangebrand en de rookmelder was uitgezet.',
  },
] as const;
