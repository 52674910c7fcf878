import type { Gids } from './gidsen.ts';
import { WONEN_CONSULENT } from './gids-wonen.ts';

/** Deciding on applications, in a meeting or without one; the letter and what follows on it. */
export const TAFELGIDS: Gids = {
  code: 'tafel', titel: 'Lid van de beoordelingstafel', rollen: ['tafellid'], komt: 'Je neemt namens de gemeente het besluit op een aanvraag, met motivering.',
  stappen: [
    'Open Beoordelingstafel en kies “Zitting plannen”. De agenda vult zich vanzelf met wat op een besluit wacht.',
    'Kies op de dag zelf “Zitting openen” en vink aan wie erbij zijn. Mensen zonder account schrijf je erbij.',
    'Bekijk zaak na zaak: wie het is, de criteria met hun artikel, de doelen uit het plan en wat anderen vonden. Onbekend is niet hetzelfde als nee. Met de toetsen J en K ga je naar de volgende en de vorige zaak.',
    'Kies “Positief”, “Aanhouden” of “Negatief”. De motivering begint met een voorstel uit de criteria; pas haar aan, want zij komt letterlijk in de brief. Kies dan “Besluiten”. Kan het nu nog niet, kies dan “Volgende keer”.',
    'Kies aan het einde “Zitting sluiten”. Het verslag is dan klaar. Daar open je ook de brieven, en met “Markeer alle als verzonden” leg je vast dat ze weg zijn.',
  ],
  meer: [
    {
      kop: 'Besluiten',
      regels: [
        'Ken je de cliënt of heb je er belang bij, kies dan “Ik doe niet mee bij deze zaak”. Je kunt op die zaak dan geen besluit nemen; je collega’s wel. Het staat in het verslag.',
        'Een zitting hoeft niet. Bij “Besluiten zonder zitting” neem je het besluit meteen.',
        'Houd je een aanvraag aan, dan vult de zorgorganisatie haar aan en komt zij terug op de agenda. Zo lang staat de beslistermijn stil. Lukt het niet op tijd, dan kun je één keer kiezen voor “Beslistermijn verlengen”; ook daar hoort een brief bij.',
        'Gaat de cliënt naar een andere gemeente dan die van herkomst, kies dan “Afwijken” en schrijf op waarom. Ook een uitzonderlijke contractvorm en de hardheidsclausule vragen een reden.',
      ],
    },
    {
      kop: 'Brief en bezwaar',
      regels: [
        'De brief maakt Voordeur uit het besluit. Verzenden doe je zelf, per post, via de begeleider of digitaal. Leg het daarna vast met “Brief verzenden”. Tot dan is de brief een concept.',
        'Vanaf de dag na het verzenden loopt de bezwaartermijn. De laatste dag staat in de brief.',
        'Komt er bezwaar, kies dan “Bezwaar vastleggen”, ook als het te laat is. Daarna volgt “Op bezwaar beslissen”. Is het gegrond, dan gaat de aanvraag terug naar de tafel.',
      ],
    },
  ],
  goed: 'Je ziet aanvragen die bij jullie tafel horen, vanaf het moment dat zij in behandeling zijn genomen.',
};

/** Deciding on support, special assistance and debt help. */
export const CONSULENTGIDS: Gids = {
  code: 'consulent', titel: 'Consulent bij een gemeente', rollen: ['consulent'], komt: 'Je besluit over begeleiding, bijzondere bijstand en schuldhulp voor iemand die in jullie gemeente komt wonen, en neemt in het Pact de regie als het ernstig misgaat.',
  stappen: [
    'Bij Mijn werk staat “Besluit over de voorziening”, met de laatste dag. De gemeente heeft daarvoor de tijd die de regeling noemt.',
    'Open het dossier. Bij “Voorzieningen van de gemeente” staat wat er is gevraagd en wanneer.',
    'Kies “Over voorziening besluiten”: toegekend of afgewezen, met een korte toelichting zonder diagnose. De zorgorganisatie ziet de uitkomst meteen.',
    'De beschikking zelf verstuur je zoals je gewend bent. Voordeur maakt die niet.',
  ],
  meer: [{
    kop: 'Goed om te weten',
    regels: [
      'In principe geeft de aanbieder uit het plan de begeleiding. Wordt het een andere, dan vul je in welke en waarom.',
      'Loopt er meer dan één aanvraag voor dezelfde cliënt, dan kies je over welke je besluit.',
      'In de monitor staat per gemeente hoeveel er op tijd en te laat is besloten. Daarin staan geen namen.',
    ],
  }, ...WONEN_CONSULENT],
  goed: 'Je ziet een dossier vanaf het moment dat er bij jullie iets is gevraagd, en alleen met toestemming van de cliënt daarvoor. Je ziet wie het is, inkomen en schulden, het plan, de voorzieningen en de begeleiding. Het besluit over de woning zie je niet.',
};
