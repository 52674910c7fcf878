import type { Gids } from './gidsen.ts';
import { WONEN_BEGELEIDER } from './gids-wonen.ts';

/** From the first question to the key and the time after it, and what comes up on the way. */
export const BEGELEIDERGIDS: Gids = {
  code: 'begeleider', titel: 'Begeleider bij een zorgorganisatie', rollen: ['begeleider'], komt: 'Je vraagt voor een cliënt een woning aan, en houdt het dossier bij tot de cliënt er vast woont.',
  stappen: [
    'Kies “Nieuwe aanvraag” en vul de naam in. Niemand anders ziet het dossier tot je het indient.',
    'Vul de delen van de aanvraag in en kies “Opslaan en verder”, of “Opslaan en later verder”. Weet je iets nog niet, laat het dan leeg. Naast de vragen staat waarom ze worden gesteld en wie het antwoord ziet.',
    'Leg bij Toestemming vast waar de cliënt toestemming voor geeft. Zonder de toestemming die nodig is, kun je niet indienen.',
    'Kies “Controleren en indienen”. Bovenaan staat wat er ontbreekt en welke antwoorden elkaar tegenspreken. Kies daarna “Aanvraag indienen”.',
    'Vraagt iemand om meer, dan staat dat met de laatste dag bij Mijn werk. Kies “Aanvraag aanvullen”.',
    'Wordt er een woning voorgelegd, kies dan “Advies geven”, binnen vijf werkdagen. Daarna geef je bij “Aanbod beantwoorden” het antwoord van de cliënt door.',
  ],
  meer: [
    {
      kop: 'Het plan en documenten',
      regels: [
        'Het plan bestaat uit doelen: leefgebied, doel, gewenst resultaat, middelen en wie helpt. Elke organisatie vult dezelfde vorm in. Kies “Nog een toevoegen” voor een volgend doel; met het vakje weghalen onder een doel haal je het weg.',
        'Zeggen de vragen niet genoeg, kies dan op het dossier bij Documenten voor “Toevoegen of verwijderen”.',
        'Je kiest bij welke gegevens een document hoort. Wie die gegevens mag zien, ziet ook het document. Het mag hoogstens 10 MB zijn; een document van jullie zelf kun je verwijderen.',
        'Schrijf nergens een diagnose op en stuur geen medisch dossier mee. Noem alleen wat het voor wonen of begeleiding betekent.',
      ],
    },
    {
      kop: 'Toestemming',
      regels: [
        'Toestemming geldt per doel, bijvoorbeeld voor het zoeken van een woning. Open het toestemmingsformulier, loop het samen door en laat het tekenen. Daarna leg je vast wie toestemming gaf, hoe en op welke dag.',
        'Wil de cliënt later meer toestaan, kies dan “Uitbreiden”. Minder kan met “Een deel intrekken”, of met “Alles intrekken”. Vooraf staat erbij wie het dossier dan niet meer ziet en wat er met een aanbod gebeurt.',
        'Intrekken werkt meteen. Trekt de cliënt een deel in dat niet nodig is, dan gaat de aanvraag door.',
      ],
    },
    {
      kop: 'Na het besluit',
      regels: [
        'Bij Brieven staat de brief met het besluit. Kies “Openen als PDF” om hem te bewaren of te printen.',
        'Staat er een voorwaarde in het besluit die eerst geregeld moet zijn, kies dan “Voorwaarde vervullen” als dat is gebeurd. De stap die erop wachtte, gaat dan open.',
        'Op het dossier zie je bij “Op de wachtlijst” de plaats van de cliënt, en bij “Wat helpt” wat je intussen kunt regelen. Wanneer er een woning komt, kan niemand beloven.',
        'Kies “Voorziening aanvragen” voor begeleiding, bijzondere bijstand of schuldhulp. De consulent van de gemeente waar de cliënt gaat wonen besluit, en jij ziet vóór welke dag. Vraag het op tijd: het hoort vóór de sleutel geregeld te zijn.',
      ],
    },
    {
      kop: 'Bij een aanbod',
      regels: [
        'Kies “Bezichtiging plannen” en spreek af dat je meegaat. De bezichtiging staat daarna bij Afspraken op Mijn werk, bij jou en bij de corporatie. Verzetten doe je op dezelfde plek.',
        'Weigert de cliënt, kies dan een reden. Achter elke reden staat wat er daarna gebeurt: gewoon verder wachten, een pauze, opnieuw kijken, of een overleg dat de reden weegt. Lees dat eerst samen.',
        'Geef je op tijd geen advies, dan hoort wie de wachtlijst bewaakt dat, en mag de corporatie verder zonder. Komt er geen antwoord, dan kan het aanbod vervallen.',
        'Bij Huurcontract staat wat is afgesproken, tot wanneer het loopt en wie nog moet tekenen. De sleutel komt als iedereen heeft getekend.',
      ],
    },
    {
      kop: 'Als er iets verandert',
      regels: [
        'Verandert er iets in inkomen, huishouden, schulden, begeleiding of zoekprofiel, kies dan meteen “Wijziging melden”. Raakt het een criterium, dan kijkt wie de wachtlijst bewaakt wat dat betekent.',
        'Om de zoveel tijd staat “Kijk na of alles nog klopt” bij Mijn werk. Kies “Alles klopt nog” of “Er is iets veranderd”. Is het te lang geleden, dan kan geen corporatie een woning voorleggen.',
        'Gaat een andere organisatie begeleiden, kies dan “Begeleiding overdragen”, na het gesprek en met het ondertekende verslag. Daarna heeft de andere organisatie het dossier en zien jullie het niet meer.',
        'Is een aanvraag afgesloten en probeert de cliënt het later weer, open dan dat dossier en kies “Opnieuw aanvragen met deze antwoorden”. De toestemming en de handtekening onder het plan leg je opnieuw vast.',
      ],
    },
    ...WONEN_BEGELEIDER,
  ],
  goed: 'Trekt de cliënt de toestemming in, leg dat dan meteen vast. Vanaf dat moment ziet geen andere organisatie het dossier meer.',
};
