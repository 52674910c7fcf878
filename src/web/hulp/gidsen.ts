import type { Rol } from '../../domain/partijen/rollen.ts';
import { BEGELEIDERGIDS } from './gids-begeleider.ts';
import { CONSULENTGIDS, TAFELGIDS } from './gids-gemeente.ts';
import { COORDINATIEGIDS } from './gids-coordinatie.ts';
import { WELZIJNGIDS, WONEN_WOONCONSULENT } from './gids-wonen.ts';

/** What belongs together under one heading of a guide. */
export type Onderdeel = { kop: string; regels: readonly string[] };

/** What one kind of user comes to do, step by step, in the words of the screens. `meer`: what comes up beside those steps. */
export type Gids = { code: string; titel: string; rollen: readonly Rol[]; komt: string; stappen: readonly string[]; meer?: readonly Onderdeel[]; goed: string };

/** The help per kind of user. It says what the program does now, and nothing it will do some day. */
export const GIDSEN: readonly Gids[] = [
  BEGELEIDERGIDS,
  COORDINATIEGIDS,
  TAFELGIDS,
  CONSULENTGIDS,
  {
    code: 'woonconsulent', titel: 'Woonconsulent bij een corporatie', rollen: ['woonconsulent'], komt: 'Je brengt woningen in, legt ze voor aan een kandidaat, legt contract en sleutel vast en volgt de huur tot het een gewoon contract is.',
    stappen: [
      'Kies “Woning aanmelden” en vul de woning in. Heb je er veel, kies dan “Woningen inlezen”: je ziet eerst per regel wat niet klopt. Een woning die later vrijkomt, kondig je aan en geef je daarna vrij.',
      'Bekijk de kandidaten: wie past staat op volgorde, met de punten en waar die vandaan komen; wie niet past staat ernaast, met de reden. Jij kiest. Kies je een ander dan nummer één, schrijf dan waarom.',
      'Kies “Woning voorleggen”. De zorgorganisatie geeft eerst advies; tot het antwoord is de woning voor niemand anders.',
      'Neemt de cliënt haar aan, kies dan “Huurcontract vastleggen”. Leg bij “Ondertekening vastleggen” vast wie wanneer tekende. Heeft iedereen getekend, dan kun je de sleutel overdragen.',
    ],
    meer: [{
      kop: 'Het aantal van jullie corporatie',
      regels: [
        'Bij Verdeling staat hoeveel woningen jullie per gemeente leveren, wat er uit vorig jaar bij komt, en of jullie op schema liggen.',
        'Lukt het niet, kies dan op tijd “Tekort melden”, met aantal en reden. Iedereen van de regeling ziet dat.',
        'Onder Woningen staan de buurten. Zeg wat een buurt nu kan dragen, en waarom; dat bepaalt welke woning het eerst wordt gevuld, nooit wie haar krijgt.',
      ],
    }, {
      kop: 'Als een stap nog dicht is',
      regels: [
        'Voorleggen kan alleen als de begeleider de gegevens kort geleden heeft bevestigd. Is dat te lang geleden, vraag dan de zorgorganisatie om te bevestigen.',
        'Bij “Voorwaarden uit het besluit” zie je wat in het contract hoort en wat eerst geregeld moet zijn. Staat een voorwaarde open die vóór het contract nodig is, dan kan “Huurcontract vastleggen” pas als de begeleider haar heeft vervuld.',
        'Begeleiding, bijstand en schuldhulp horen vóór de sleutel geregeld te zijn. Wat daarvan loopt, zie je niet. Vraag de zorgorganisatie of alles klaar is.',
        'Blijft het advies uit, dan staat dat na vijf werkdagen bij Mijn werk. Bel de begeleider; daarna kun je verder zonder advies, als de regeling dat toelaat. Blijft het antwoord uit, dan kun je het aanbod laten vervallen.',
        'Gaat het aanbod niet door, kies dan “Aanbod intrekken”, met een reden. Erachter staat wat die voor de cliënt betekent. De woning is weer vrij; kan zij niet meer worden verhuurd, trek dan daarna de woning in.',
        'Een tijdelijk contract noemt een wettelijke grond. Geldt er op die dag maar één, dan vult het programma haar in; ook de laatste dag wordt berekend.',
      ],
    }, ...WONEN_WOONCONSULENT],
    goed: 'Een diagnose zie je nooit. Wat je wel ziet en vanaf wanneer, staat bij de regeling onder Gegevensdeling.',
  },
  WELZIJNGIDS,
  {
    code: 'bestuurder', titel: 'Bestuurder', rollen: ['bestuurder'], komt: 'Je ziet hoe het gaat met de afspraken, zonder personen.',
    stappen: ['Bij Verdeling staat per gemeente en corporatie wat is afgesproken, gehaald en nog te gaan. Een nieuwe sleutel stel je daar vast; tot die dag verandert er niets.', 'Bij Monitor staat bovenaan elk beeld de bevinding. Kies een jaar, kwartaal of gebied, of een dag om te zien wat toen bekend was. Met Tabel zie je de getallen; onder elk beeld staat wat meetelt en wat niet.', 'Elk hoofdstuk heeft een eigen bladzijde. Is een getal een link, dan kom je bij de dossiers erachter die jij mag zien. Wachttijden laat zien hoe lang wie wacht, en Wonen hoe het na de sleutel gaat, zonder dat iemand herkenbaar is.', 'Daar staat ook hoe vaak een gemeente te laat over een voorziening besloot, en hoeveel bezwaren er waren waar de regeling die kent.', 'Bij Regeling staat elke afspraak, met wat het programma ermee doet.'],
    goed: 'Spreken bronnen elkaar tegen, dan zegt de monitor dat erbij.',
  },
  {
    code: 'beheerder', titel: 'Beheerder', rollen: ['beheerder'], komt: 'Je zorgt dat de juiste mensen van je organisatie erin kunnen, en wie weggaat niet meer.',
    stappen: [
      'Een regeling is een bestand. Het programma controleert het en noemt elke fout met regel en oplossing. Ernaast liggen scenario’s: wat een artikel in een concreet geval betekent.',
      'Bij Accounts nodig je een collega uit. Kies een rol die bij jullie soort organisatie past, en geef de code zelf af. De code geldt veertien dagen en één keer.',
      'Gaat iemand weg, beëindig dan de toegang. Dat werkt meteen, ook waar die nog is ingelogd. Krijgt iemand ander werk, pas dan de rol aan.',
      'Bij elk account staat wie de toegang gaf en wanneer iemand voor het laatst inlogde. Kijk dat een paar keer per jaar na. Heeft een partij nog geen beheerder, dan nodigt de beheerder van wie de keten coördineert de eerste uit.',
      'Zonder e-mailadres bij het account krijgt iemand geen mail. Het adres zet je erbij, of het komt mee als iemand inlogt.',
    ],
    goed: 'Als beheerder zie je geen dossiers.',
  },
  {
    code: 'client', titel: 'Cliënt', rollen: ['client'], komt: 'Je ziet hoe het gaat met jouw woning, en wie jouw gegevens ziet.',
    stappen: [
      'Bij Thuis staat wat er nu gebeurt en waar je staat. Er staat ook bij of jij iets moet doen.',
      'Heb je een gewone vraag? Bel je begeleider.',
      'Bij “Wie keek er” zie je wie naar jouw gegevens keek, en wanneer.',
      'Bij “Wat mogen ze weten” zet je delen aan of uit. Je leest eerst wat er dan verandert.',
      'Klopt er iets niet, of wil je dat iets wordt gewist? Stuur een verzoek. Je krijgt binnen een maand antwoord.',
    ],
    goed: 'Je mag altijd nee zeggen. Praat er wel eerst over met je begeleider.',
  },
  {
    code: 'functionaris-gegevensbescherming', titel: 'Functionaris gegevensbescherming', rollen: ['functionaris-gegevensbescherming'], komt: 'Je ziet wie wat heeft gelezen, en nooit wat er stond.',
    stappen: [
      'Bij Inzagelog zoek je op medewerker, dossiernummer, organisatie, periode en soort. Je ziet wat jullie eigen mensen lazen en wie jullie dossiers las. Werk je voor wie de keten coördineert, dan zie je de hele regeling.',
      'Bij “Wat opvalt” staat wat afwijkt van gewoon werk, met de reden. Het is geen oordeel: vraag het na, en zet erbij dat je hebt gekeken.',
      'Elke noodtoegang wacht op jouw oordeel: terecht of niet, met een toelichting.',
      'Met een dossiernummer zie je wie er nu wat van ziet, en waarom: betrokken, fase en toestemming.',
      'Bij Regeling staan onder Verantwoording het verwerkingsregister, een begin van de DPIA en de regels voor het algoritmeregister, gemaakt uit de regeling zelf.',
    ],
    goed: 'Namen en gegevens van cliënten zie je niet, alleen nummers van dossiers.',
  },
];
