import type { Groep } from '../../aanvraag/gegevensgroepen.ts';
import type { Stap } from '../../keten/fasen.ts';
import type { Regeling } from '../../regeling/schema.ts';

/* Every figure of the report with what it means: no number without its definition. */

export const HOOFDSTUKKEN = [
  { code: 'aanvragen', titel: 'Aanvragen' }, { code: 'besluiten', titel: 'Besluiten' }, { code: 'trechter', titel: 'Van aanvraag tot sleutel' }, { code: 'doorlooptijd', titel: 'Doorlooptijd' },
  { code: 'termijnen', titel: 'Termijnen' }, { code: 'aanbod', titel: 'Aanbod' }, { code: 'spreiding', titel: 'Spreiding' }, { code: 'huur', titel: 'Huur en evaluaties' },
  { code: 'leven', titel: 'Na de sleutel' }, { code: 'voorzieningen', titel: 'Voorzieningen en bezwaren' }, { code: 'trend', titel: 'Verloop' },
] as const;
export type Hoofdstukcode = (typeof HOOFDSTUKKEN)[number]['code'];
export const HOOFDSTUKCODES: readonly Hoofdstukcode[] = HOOFDSTUKKEN.map((h) => h.code);
export const isHoofdstuk = (code: string): code is Hoofdstukcode => (HOOFDSTUKCODES as readonly string[]).includes(code);

export type Rapportcijfer = {
  hoofdstuk: Hoofdstukcode;
  titel: string;
  definitie: string;
  /** the day on which something counts */
  teldatum: string;
  /** what does not count */
  nietMee: string;
  /** the article or effort it rests on */
  bron: (r: Regeling) => string;
  /** about people: small numbers are held back for whoever is not a party to the regeling */
  overMensen: boolean;
  /** about what befell people: small numbers are held back for everyone, and only whole years that are over are told */
  gevoelig?: true;
  /** what a reader must be allowed to see of a dossier to be shown which ones stand behind a cell; none: nobody is */
  achter?: readonly Groep[];
};

/** The code under which a regeling has special assistance. */
export const BIJZONDERE_BIJSTAND = 'bijzondere-bijstand';

const bijStap = (stap: Stap, anders = '') => (r: Regeling): string => r.stappen[stap]?.bron ?? anders;
const DAG_ZELF = 'De dag waarop het gebeurde, ook als het later is vastgelegd.';
const EINDE_TRAJECT = 'De dag waarop de stap eindigde; wie nog wacht telt op de laatste dag van de periode.';
const HELE_JAREN = 'Alleen hele jaren die voorbij zijn, altijd zoals bekend op 31 januari daarna: wat later is vastgelegd of hersteld telt niet mee. Een getal van 1 tot en met 4 staat er niet.';

export const RAPPORTCIJFERS = {
  'aanvragen-per-zorg': {
    hoofdstuk: 'aanvragen', titel: 'Aanvragen per zorgorganisatie', definitie: 'Aanvragen die een zorgorganisatie indiende, en wat er in de periode met aanvragen van die organisatie gebeurde.', teldatum: DAG_ZELF,
    nietMee: 'Een begonnen aanvraag die nog niet is ingediend telt niet mee. Een besluit telt in de periode waarin het is genomen, ook op een aanvraag van eerder; de kolommen tellen dus niet op.',
    bron: bijStap('aanvraag-indienen'), overMensen: true, achter: ['voortgang', 'toetsing', 'beoordeling'],
  },
  'aanvragen-per-doelgroep': {
    hoofdstuk: 'aanvragen', titel: 'Aanvragen per doelgroep', definitie: 'Hetzelfde, naar de doelgroep die bij de aanvraag is vastgelegd: MO, BW, jeugd 18+ en overig.', teldatum: DAG_ZELF,
    nietMee: 'Is de doelgroep later verbeterd, dan telt de laatste.', bron: (r) => r.doelgroepen[0]!.bron, overMensen: true, achter: ['voortgang', 'toetsing', 'beoordeling', 'herkomst'],
  },
  'aanvragen-naar-herkomst': {
    hoofdstuk: 'aanvragen', titel: 'Aanvragen naar gemeente van herkomst en doelgroep', definitie: 'Ingediende aanvragen naar de gemeente van herkomst, onderscheiden naar MO, BW, jeugd 18+ en overig.', teldatum: DAG_ZELF,
    nietMee: 'Is de herkomst later verbeterd, dan telt de laatste.', bron: bijStap('aanvraag-indienen'), overMensen: true, achter: ['voortgang', 'herkomst'],
  },
  'sleutels-naar-bestemming': {
    hoofdstuk: 'aanvragen', titel: 'Sleutels naar gemeente van bestemming en doelgroep', definitie: 'Cliënten die een sleutel kregen, naar de gemeente waar zij gingen wonen en hun doelgroep.', teldatum: 'De dag van de sleutel.',
    nietMee: 'Wie buiten de regeling om verhuist telt niet mee.', bron: bijStap('sleutel-overdragen'), overMensen: true, achter: ['voortgang', 'herkomst'],
  },
  'herkomst-bestemming': {
    hoofdstuk: 'aanvragen', titel: 'Van herkomst naar bestemming', definitie: 'Cliënten die een sleutel kregen: de gemeente van herkomst in de rij, de gemeente waar zij gingen wonen in de kolom.', teldatum: 'De dag van de sleutel.',
    nietMee: 'Een latere verhuizing telt niet mee.', bron: (r) => r.voorkeursgemeenten.bron, overMensen: true, achter: ['voortgang', 'herkomst'],
  },
  besluiten: {
    hoofdstuk: 'besluiten', titel: 'Besluiten per gemeente', definitie: 'Besluiten op aanvragen, naar de gemeente van herkomst die erover beslist.', teldatum: 'De dag van het besluit.',
    nietMee: 'Een nieuw besluit op dezelfde aanvraag telt opnieuw; een aangehouden aanvraag telt bij elk besluit mee.', bron: bijStap('besluit-nemen'), overMensen: true, achter: ['beoordeling', 'herkomst'],
  },
  besluittijd: {
    hoofdstuk: 'besluiten', titel: 'Tijd van indienen tot besluit per gemeente', definitie: 'Dagen van de indiening tot het eerste positieve of negatieve besluit daarna. Mediaan: de helft duurde zo lang of korter; p90: negen van de tien. Met wie wacht: dezelfde grens als wie nog wacht meetelt zolang als er gewacht is (Kaplan-Meier).', teldatum: EINDE_TRAJECT,
    nietMee: 'Tijd waarin de termijn stilstond telt hier gewoon mee. Wie de aanvraag introk telt niet bij n.', bron: (r) => r.termijnen.besluit?.bron ?? r.stappen['besluit-nemen']?.bron ?? '', overMensen: true, achter: ['voortgang', 'beoordeling', 'herkomst'],
  },
  trechter: {
    hoofdstuk: 'trechter', titel: 'Hoever de aanvragen van deze periode kwamen', definitie: 'Dossiers waarvan de eerste aanvraag in de periode is ingediend, en hoeveel daarvan elke stap op de laatste dag hadden bereikt. De sleutels hier zijn dus niet alle sleutels van de periode: wie eerder aanvroeg, staat er niet bij.', teldatum: 'De dag van de eerste indiening bepaalt wie meetelt; de stappen tellen tot en met de laatste dag van de telling.',
    nietMee: 'Aanvragen van eerder tellen niet mee, ook niet als hun sleutel in de periode viel.', bron: bijStap('aanvraag-indienen'), overMensen: true, achter: ['voortgang', 'toetsing', 'beoordeling', 'aanbod', 'huur'],
  },
  'trechter-nu': {
    hoofdstuk: 'trechter', titel: 'Waar die aanvragen nu staan', definitie: 'Dezelfde dossiers, naar waar zij op de laatste dag van de telling stonden. Op een woning wacht ook wie al eens een woning kreeg voorgelegd.', teldatum: 'De laatste dag van de telling.',
    nietMee: 'Wat er na de sleutel gebeurde staat hier niet.', bron: bijStap('aanvraag-indienen'), overMensen: true, achter: ['voortgang', 'toetsing', 'beoordeling', 'aanbod', 'huur'],
  },
  doorlooptijd: {
    hoofdstuk: 'doorlooptijd', titel: 'Doorlooptijd per stap', definitie: 'Dagen per stap van de keten. Mediaan: de helft duurde zo lang of korter; p90: negen van de tien. Met wie wacht: dezelfde grens als wie nog wacht, of zonder einde stopte, meetelt zolang als het duurde (Kaplan-Meier); leeg als zo veel het einde nog niet bereikten.', teldatum: EINDE_TRAJECT,
    nietMee: 'Wie onderweg stopte telt niet bij n, mediaan, p90 en langste.', bron: (r) => r.termijnen.aanbod?.bron ?? '', overMensen: true, achter: ['voortgang', 'toetsing', 'beoordeling', 'aanbod', 'huur'],
  },
  'doorlooptijd-banden': {
    hoofdstuk: 'doorlooptijd', titel: 'Verdeling van de doorlooptijd', definitie: 'Hoeveel stappen in de periode eindigden, naar hoe lang zij duurden.', teldatum: 'De dag waarop de stap eindigde.',
    nietMee: 'Wie nog wacht of zonder einde stopte telt hier niet mee.', bron: (r) => r.termijnen.aanbod?.bron ?? '', overMensen: true,
  },
  'wacht-aanbod': {
    hoofdstuk: 'doorlooptijd', titel: 'Wachten op het eerste aanbod', definitie: 'Mensen die in de periode hun eerste aanbod kregen, en mensen die op de laatste dag nog wachtten, naar hoe lang zij toen op de wachtlijst stonden (maanden van 30,4 dagen).', teldatum: EINDE_TRAJECT,
    nietMee: 'Wie van de lijst ging zonder aanbod telt niet mee. Wie na een eerste aanbod opnieuw wacht ook niet.', bron: (r) => r.termijnen.aanbod?.bron ?? '', overMensen: true,
  },
  termijnen: {
    hoofdstuk: 'termijnen', titel: 'Termijnen per stap en partij', definitie: 'Termijnen waarvan de laatste dag in de periode viel: gehaald, later gedaan, of nog niet gedaan terwijl die dag voorbij is. Uit eerder: termijnen die al voor de periode waren verlopen en toen nog openstonden.', teldatum: 'De laatste dag van de termijn, volgens de versie van de regeling waaronder de stap viel. De laatste dag zelf is nog op tijd.',
    nietMee: 'Een beslistermijn die heeft stilgestaan of is verlengd telt niet mee; ook niet wat voor de laatste dag anders eindigde, bijvoorbeeld door intrekken.', bron: (r) => r.termijnen['advies-op-aanbod']?.bron ?? '', overMensen: false, achter: ['voortgang', 'toetsing', 'beoordeling', 'aanbod', 'huur', 'herkomst'],
  },
  aanbod: {
    hoofdstuk: 'aanbod', titel: 'Aanbiedingen per corporatie', definitie: 'Woningen die zijn voorgelegd, en de adviezen, antwoorden en einden in de periode, naar de corporatie van de woning.', teldatum: DAG_ZELF,
    nietMee: 'Een antwoord telt in de periode waarin het kwam, ook op een aanbod van eerder; de kolommen tellen dus niet op.', bron: bijStap('woning-voorleggen'), overMensen: true, achter: ['aanbod'],
  },
  weigeringen: {
    hoofdstuk: 'aanbod', titel: 'Waarom een aanbod niet doorging', definitie: 'Aanbiedingen die niet doorgingen, naar reden en naar de kant waar het eindigde: de cliënt weigerde of antwoordde niet op tijd, de zorgorganisatie adviseerde negatief, de corporatie trok in.', teldatum: DAG_ZELF,
    nietMee: 'Een negatief advies waarna de corporatie intrekt telt aan beide kanten.', bron: (r) => r.weigering.bron, overMensen: true, achter: ['aanbod'],
  },
  'spreiding-gemeenten': {
    hoofdstuk: 'spreiding', titel: 'Doel en gerealiseerd per gemeente', definitie: 'Cliënten die een sleutel kregen, naar de gemeente waar hun woning staat, naast het gepubliceerde doel.', teldatum: 'De dag van de sleutel.',
    nietMee: 'Het doel is dat van de hele kalenderjaren die de periode raakt.', bron: (r) => r.verdeelsleutel.gemeenten.bron, overMensen: false, achter: ['voortgang'],
  },
  'spreiding-corporaties': {
    hoofdstuk: 'spreiding', titel: 'Doel en gerealiseerd per corporatie', definitie: 'Woningen waarvan de sleutel is overgedragen, naast het gepubliceerde doel; daarvan jongerenwoningen; en woningen die de corporatie in de periode beschikbaar stelde.', teldatum: 'De dag van de sleutel; bij beschikbaar gesteld de dag waarop de woning is aangemeld.',
    nietMee: 'Een woning die weer is ingetrokken blijft bij beschikbaar gesteld meetellen.', bron: (r) => r.verdeelsleutel.corporaties.bron, overMensen: false, achter: ['voortgang'],
  },
  huurvormen: {
    hoofdstuk: 'huur', titel: 'Huurcontracten naar vorm', definitie: 'Contracten die zijn vastgelegd, waarvan tijdelijk, de sleutels daarop, de contracten die een gewoon huurcontract werden, en de huren die eindigden; naar de vorm van het laatste contract.', teldatum: DAG_ZELF,
    nietMee: 'Een opnieuw vastgelegd contract telt opnieuw. De kolommen gaan over dezelfde periode, niet over dezelfde mensen.', bron: (r) => r.contractvormen[0]!.bron, overMensen: true, achter: ['voortgang', 'huur', 'afloop'],
  },
  evaluaties: {
    hoofdstuk: 'huur', titel: 'Evaluaties per zorgorganisatie', definitie: 'Evaluaties waarvan de laatste dag in de periode viel: op tijd gehouden, later gehouden, of nog niet gehouden terwijl die dag voorbij is.', teldatum: 'De laatste dag van de evaluatie, volgens het ritme van de regeling.',
    nietMee: 'Wie niet meer onder de regeling woonde hoefde niet meer. Telt bij de zorgorganisatie die op die laatste dag begeleidde.', bron: (r) => r.evaluatie.bron, overMensen: false,
  },
  signalen: {
    hoofdstuk: 'leven', titel: 'Signalen naar soort', definitie: 'Signalen die in het jaar zijn gemeld.', teldatum: 'De dag van het signaal.', nietMee: `Wat bleek verkeerd te zijn vastgelegd telt niet mee. ${HELE_JAREN}`,
    bron: bijStap('signaal-melden'), overMensen: true, gevoelig: true,
  },
  aflopen: {
    hoofdstuk: 'leven', titel: 'Hoe het wonen onder de regeling eindigde', definitie: 'Bewoners van wie het wonen onder de regeling in het jaar eindigde, naar afloop.', teldatum: 'De dag waarop het eindigde.', nietMee: HELE_JAREN,
    bron: bijStap('wonen-afsluiten'), overMensen: true, gevoelig: true,
  },
  klachten: {
    hoofdstuk: 'leven', titel: 'Klachten naar soort', definitie: 'Klachten van cliënten die in het jaar zijn vastgelegd.', teldatum: 'De dag waarop de klacht is vastgelegd.', nietMee: HELE_JAREN,
    bron: bijStap('klacht-vastleggen'), overMensen: true, gevoelig: true,
  },
  'huurders-corporaties': {
    hoofdstuk: 'leven', titel: 'Huurachterstand, overlast en ontruiming per corporatie', definitie: 'Huurders over wie in het jaar een signaal van huurachterstand of overlast kwam, en huurders die zijn ontruimd; naar de corporatie van wie zij huren.', teldatum: 'De dag van het signaal of de ontruiming.', nietMee: `Iemand telt per kolom één keer. ${HELE_JAREN}`,
    bron: bijStap('ontruiming-vastleggen', 'art. 17'), overMensen: true, gevoelig: true,
  },
  onttrokken: {
    hoofdstuk: 'leven', titel: 'Onttrokken aan begeleiding per zorgorganisatie', definitie: 'Bewoners die in het jaar de begeleiding opzegden of zich eraan onttrokken.', teldatum: 'De laatste dag van de begeleiding.', nietMee: `Iemand telt één keer, bij de zorgorganisatie die op die dag begeleidde. ${HELE_JAREN}`,
    bron: bijStap('begeleiding-beeindigen', 'art. 17'), overMensen: true, gevoelig: true,
  },
  voorzieningen: {
    hoofdstuk: 'voorzieningen', titel: 'Voorzieningen per gemeente', definitie: 'Begeleiding, bijzondere bijstand en schuldhulp die in de periode bij een gemeente zijn gevraagd, en wat daarop is besloten, ook als dat later kwam.', teldatum: 'De dag van de vraag.',
    nietMee: 'Een besluit na de laatste dag van de telling telt nog niet.', bron: (r) => r.voorzieningen[0]?.bron ?? '', overMensen: true, achter: ['voorzieningen'],
  },
  voorzieningtijd: {
    hoofdstuk: 'voorzieningen', titel: 'Duur van de procedure per voorziening', definitie: 'Dagen van de vraag tot het besluit, van wat in de periode is gevraagd.', teldatum: 'De dag van de vraag.',
    nietMee: 'Wat nog openstaat telt bij open en niet bij n.', bron: (r) => r.voorzieningen[0]?.bron ?? '', overMensen: true, achter: ['voorzieningen'],
  },
  'sleutel-tot-besluit': {
    hoofdstuk: 'voorzieningen', titel: 'Van sleutel tot besluit over bijzondere bijstand per gemeente', definitie: 'Dagen van de sleutel tot het besluit over bijzondere bijstand, van wie in de periode een sleutel kreeg en bijzondere bijstand vroeg; naar de gemeente van de woning. Kwam het besluit voor de sleutel, dan zijn het nul dagen.', teldatum: 'De dag van de sleutel.',
    nietMee: 'Wie geen bijzondere bijstand vroeg telt niet mee. Van wie het vaker vroeg telt de laatste aanvraag voor de sleutel, of anders de eerste daarna. Wie nog op een besluit wacht staat bij wacht nog en telt niet bij n.',
    bron: (r) => r.voorzieningen.find((x) => x.code === BIJZONDERE_BIJSTAND)?.bron ?? '', overMensen: true, achter: ['voortgang', 'voorzieningen'],
  },
  bezwaren: {
    hoofdstuk: 'voorzieningen', titel: 'Bezwaren tegen besluiten per gemeente', definitie: 'Bezwaren die in de periode zijn ontvangen, en beslissingen op bezwaar in de periode.', teldatum: DAG_ZELF,
    nietMee: 'Een beslissing kan over een eerder bezwaar gaan; de kolommen tellen dus niet op.', bron: bijStap('bezwaar-vastleggen', 'Awb, artikel 7:10'), overMensen: true, achter: ['beoordeling', 'herkomst'],
  },
  trend: {
    hoofdstuk: 'trend', titel: 'Verloop per kwartaal', definitie: 'Ingediende aanvragen, positieve besluiten, voorgelegde woningen en sleutels per kwartaal: de acht kwartalen tot het einde van de periode.', teldatum: DAG_ZELF,
    nietMee: 'Het laatste kwartaal telt tot en met de laatste dag van de telling.', bron: bijStap('aanvraag-indienen'), overMensen: false,
  },
} as const satisfies Record<string, Rapportcijfer>;
export type Rapportcode = keyof typeof RAPPORTCIJFERS;
export const RAPPORTCODES = Object.keys(RAPPORTCIJFERS) as Rapportcode[];
export const rapportcijfer = (code: Rapportcode): Rapportcijfer => RAPPORTCIJFERS[code];
export const isRapportcijfer = (code: string): code is Rapportcode => Object.hasOwn(RAPPORTCIJFERS, code);
