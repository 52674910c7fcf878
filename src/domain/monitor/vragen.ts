/*
 * The research questions of the evaluation (bijlage 1), in short. What is about facts is answered with the figure; of the rest it says who
 * could tell, and where they are asked. Codes of tables and columns are those of the report.
 */

import type { Schaalvraag } from '../ervaring/vragen.ts';
import type { Rol } from '../partijen/rollen.ts';
import { ZIET_WACHTTIJDEN, type Dimensie } from './eerlijkheid.ts';

/** One figure that answers: of a row (absent: the total) in a column of a table; `zeg` says what it counts. */
export type Antwoordcijfer = { tabel: string; kolom: string; rij?: string; zeg: string; /** columns that say of how many: all zero means that nothing was counted yet */ van?: readonly string[]; /** only said where the table has this column */ alsErIs?: true };
/** A page where one reads on; `voor`: the only roles that may open it. */
export type Plek = { naam: string; href: string; voor?: readonly Rol[] };
export type Onderzoeksvraag = {
  nummer: string; thema: string; vraag: string; cijfers?: readonly Antwoordcijfer[];
  /** groups of people of whom those who wait for a home are counted, small numbers held back */
  wachtenden?: readonly Dimensie[];
  /** the question of the client questionnaire that answers */
  ervaring?: Schaalvraag;
  /** who could tell, and how */
  wie?: string; waar?: Plek;
};

const ervaring = (nummer: string, vraag: string, schaal: Schaalvraag): Onderzoeksvraag => ({ nummer, ervaring: schaal, thema: 'Ervaringen van cliënten', vraag, wie: 'De cliënten zelf, in de vragenlijst die zij ongeveer een half jaar na de sleutel krijgen.', waar: { naam: 'Ervaringen van cliënten', href: '/monitor/ervaringen' } });
const HOEVEEL = (kolom: string, zeg: string, tabel: string, van?: readonly string[]): Antwoordcijfer => ({ tabel, kolom, zeg, ...(van ? { van } : {}) });
/** Of a length of time: who got there, and who still waits. */
const IEDEREEN = ['n', 'open'];

export const ONDERZOEKSVRAGEN: readonly Onderzoeksvraag[] = [
  { nummer: '1.1', thema: 'Wonen', vraag: 'Waarom leveren corporaties minder woningen dan afgesproken?', cijfers: [HOEVEEL('gerealiseerd', 'woningen geleverd', 'spreiding-corporaties'), HOEVEEL('doel', 'woningen afgesproken', 'spreiding-corporaties'), { tabel: 'spreiding-corporaties', kolom: 'taakstelling', zeg: 'woningen met wat van vorig jaar is meegenomen', alsErIs: true }], wie: 'Hoeveel het scheelt staat hier; waarom, zeggen de corporaties zelf in een gesprek over hun inspanning.', waar: { naam: 'Inspanningen', href: '/inspanningen' } },
  { nummer: '1.2', thema: 'Wonen', vraag: 'Toetsen corporaties op dezelfde criteria, en op dezelfde manier?', cijfers: [{ tabel: 'weigeringen', kolom: 'corporatie', zeg: 'keer trok een corporatie een aanbod in' }], wie: 'De criteria staan in de regeling en zijn voor iedereen dezelfde; of ze gelijk worden toegepast, bespreken de partijen in het overleg.', waar: { naam: 'Overleg', href: '/overleg' } },
  { nummer: '1.3', thema: 'Wonen', vraag: 'Waar gaan cliënten wonen, en is dat goed gespreid?', cijfers: [HOEVEEL('gerealiseerd', 'cliënten kregen een sleutel, per gemeente naast het doel', 'spreiding-gemeenten'), HOEVEEL('totaal', 'sleutels, van herkomst naar bestemming', 'herkomst-bestemming')] },
  { nummer: '1.4', thema: 'Wonen', vraag: 'Wat voor woning heeft elke doelgroep nodig?', wachtenden: ['doelgroep', 'huishouden', 'leeftijd'], wie: 'Wat voor woning past, volgt uit het huishouden; wat iemand verder nodig heeft, staat in de aanvraag. Doelgroep en huishouden zijn apart geteld: samen zouden de groepen zo klein zijn dat je mensen herkent.', waar: { naam: 'Wachttijden per doelgroep, huishouden en leeftijd', href: '/monitor/wachttijden', voor: ZIET_WACHTTIJDEN } },
  { nummer: '1.5', thema: 'Wonen', vraag: 'Hoeveel woningen zijn er per doelgroep en jaar nodig?', cijfers: [HOEVEEL('ingediend', 'aanvragen ingediend, per doelgroep', 'aanvragen-per-doelgroep'), HOEVEEL('gehonoreerd', 'aanvragen gehonoreerd, per doelgroep', 'aanvragen-per-doelgroep')], wie: 'Wat er aankomt, zeggen de zorgorganisaties in hun raming.', waar: { naam: 'Raming en doelen', href: '/raming' } },
  { nummer: '1.6', thema: 'Wonen', vraag: 'Past de vraag bij wat er vrijkomt, en moet het aantal van honderd anders?', cijfers: [HOEVEEL('gehonoreerd', 'aanvragen gehonoreerd', 'aanvragen-per-doelgroep'), HOEVEEL('aangemeld', 'woningen beschikbaar gesteld', 'spreiding-corporaties'), { tabel: 'geleverd-corporatie', kolom: 'mutaties', zeg: 'woningen vrijgekomen, volgens de corporaties' }], wie: 'Of het aantal anders moet, besluiten de bestuurders.', waar: { naam: 'Wijzigingen', href: '/wijzigingen' } },
  { nummer: '1.7', thema: 'Wonen', vraag: 'Hoe lang duurt het van aanmelding bij de corporaties tot de sleutel?', cijfers: [{ tabel: 'doorlooptijd', rij: 'wachtlijst-sleutel', kolom: 'mediaan', zeg: 'dagen in het midden, van wachtlijst tot sleutel', van: IEDEREEN }, { tabel: 'geleverd-zorgorganisatie', kolom: 'wachttijd', zeg: 'dagen gemiddeld, volgens de zorgorganisaties' }] },
  { nummer: '2.1', thema: 'Uitstroom', vraag: 'Wat doet de regeling met de uitstroom uit de voorzieningen?', cijfers: [HOEVEEL('gerealiseerd', 'cliënten stroomden uit via de regeling', 'spreiding-gemeenten'), { tabel: 'geleverd-zorgorganisatie', kolom: 'regulier-uitgestroomd', zeg: 'cliënten stroomden uit buiten de regeling, volgens de zorgorganisaties' }], wie: 'Wat er zonder de regeling was gebeurd, kan niemand tellen. De bestuurders wegen het in de evaluatie.', waar: { naam: 'Wijzigingen en evaluatie', href: '/wijzigingen' } },
  { nummer: '3.1', thema: 'Huurcontract en huurderschap', vraag: 'Gedragen bewoners zich als goede huurders?', cijfers: [{ tabel: 'signalen', kolom: 'aantal', zeg: 'signalen gemeld' }, { tabel: 'huurders-corporaties', kolom: 'overlast', zeg: 'huurders met overlast' }, { tabel: 'huurders-corporaties', kolom: 'huurachterstand', zeg: 'huurders met huurachterstand' }] },
  { nummer: '3.2', thema: 'Huurcontract en huurderschap', vraag: 'Wanneer kan de begeleiding minder worden?', cijfers: [{ tabel: 'evaluaties', kolom: 'verliep', zeg: 'evaluaties hoorden te zijn gehouden' }], wie: 'Dat verschilt per bewoner: de begeleider legt het bij elke evaluatie vast, met de bewoner.', waar: { naam: 'Wonen na de sleutel', href: '/monitor/wonen', voor: ZIET_WACHTTIJDEN } },
  { nummer: '4.1', thema: 'Aanvragen en beschikkingen', vraag: 'Hoe goed zijn de perspectiefplannen?', cijfers: [HOEVEEL('teruggestuurd', 'keer was aanvulling nodig', 'aanvragen-per-zorg')], wie: 'Wie de aanvraag toetst, geeft het oordeel per plan.', waar: { naam: 'Overleg', href: '/overleg' } },
  { nummer: '4.2', thema: 'Aanvragen en beschikkingen', vraag: 'Worden de doelen uit het plan gehaald, en waarom wel of niet?', cijfers: [{ tabel: 'aflopen', kolom: 'aantal', zeg: 'keer eindigde het wonen onder de regeling, naar afloop' }], wie: 'Per doel staat het in de evaluaties; waarom, zeggen bewoner en begeleider daar.', waar: { naam: 'Wonen na de sleutel', href: '/monitor/wonen', voor: ZIET_WACHTTIJDEN } },
  { nummer: '4.3', thema: 'Aanvragen en beschikkingen', vraag: 'Hoe lang doet elke gemeente over een beschikking?', cijfers: [{ tabel: 'voorzieningtijd', rij: 'wmo-begeleiding', kolom: 'mediaan', zeg: 'dagen in het midden voor begeleiding', van: IEDEREEN }, HOEVEEL('op_tijd', 'besluiten op tijd, per gemeente', 'voorzieningen', ['gevraagd'])] },
  { nummer: '5.1', thema: 'Bijzondere bijstand', vraag: 'Hoe lang duurt een aanvraag bijzondere bijstand per gemeente?', cijfers: [{ tabel: 'voorzieningtijd', rij: 'bijzondere-bijstand', kolom: 'mediaan', zeg: 'dagen in het midden, hele regio', van: IEDEREEN }], wie: 'Per gemeente leveren de gemeenten het gemiddelde aan.', waar: { naam: 'Cijfers leveren', href: '/monitor/leveren' } },
  { nummer: '5.2', thema: 'Bijzondere bijstand', vraag: 'Hoeveel tijd zit er tussen de sleutel en het besluit over bijzondere bijstand?', cijfers: [HOEVEEL('mediaan', 'dagen in het midden, van sleutel tot besluit', 'sleutel-tot-besluit', IEDEREEN), HOEVEEL('n', 'keer besloten, per gemeente', 'sleutel-tot-besluit', IEDEREEN), HOEVEEL('open', 'na de sleutel nog zonder besluit', 'sleutel-tot-besluit', IEDEREEN)] },
  { nummer: '6.1', thema: 'Schuldhulp', vraag: 'Hoeveel wordt schuldhulp of andere hulp bij geld gebruikt?', cijfers: [{ tabel: 'voorzieningtijd', rij: 'schuldhulp', kolom: 'n', zeg: 'besluiten over schuldhulp', van: IEDEREEN }] },
  ervaring('7.1', 'Hoe ervaren cliënten de regeling?', 'traject'), ervaring('7.2', 'Hoe ervaren cliënten dat zij een woning moeten accepteren?', 'acceptatie'), ervaring('7.3', 'Zijn cliënten tevreden over hun woning?', 'woning'),
  ervaring('7.4', 'Hoe ervaren cliënten de begeleiding?', 'begeleiding'), ervaring('7.5', 'Hoe ervaren cliënten het zelfstandig wonen?', 'zelfstandig'), ervaring('7.6', 'Hoe gaat het na een half jaar?', 'nu'),
  { nummer: '8.1', thema: 'Samenwerking', vraag: 'Hoe werken de afspraken en de vorm van de samenwerking?', wie: 'De partijen, met hun standpunt in de evaluatie van de regeling.', waar: { naam: 'Wijzigingen en evaluatie', href: '/wijzigingen' } },
  { nummer: '8.2', thema: 'Samenwerking', vraag: 'Hoe functioneert de stuurgroep?', wie: 'De bestuurders. Wat er is besloten en of acties op tijd klaar zijn, staat bij het overleg.', waar: { naam: 'Overleg', href: '/overleg' } },
  { nummer: '8.3', thema: 'Samenwerking', vraag: 'Hoe ervaren de partijen de samenwerking?', wie: 'De partijen, op een themabijeenkomst of in hun standpunt.', waar: { naam: 'Overleg', href: '/overleg' } },
  { nummer: '8.4', thema: 'Samenwerking', vraag: 'Wat willen partijen anders in een nieuwe overeenkomst?', wie: 'Elke partij, met een voorstel tot wijziging.', waar: { naam: 'Wijzigingen', href: '/wijzigingen' } },
  { nummer: '9.1', thema: 'Verbreding', vraag: 'Hoe verhoudt de regeling zich tot urgentie en spoedzoekers?', cijfers: [{ tabel: 'geleverd-corporatie', kolom: 'bijzonder-toegewezen', zeg: 'woningen bijzonder toegewezen, volgens de corporaties' }, { tabel: 'geleverd-corporatie', kolom: 'regeling-toegewezen', zeg: 'daarvan via deze regeling' }], wie: 'De corporaties leveren aan hoeveel zij toewijzen; wat beter past, bespreken de bestuurders.', waar: { naam: 'Cijfers leveren', href: '/monitor/leveren' } },
  { nummer: '9.2', thema: 'Verbreding', vraag: 'Moeten er doelgroepen bij, en wie hoort er dan bij?', wie: 'De bestuurders. Een voorstel tot wijziging zegt welke doelgroep en waarom.', waar: { naam: 'Wijzigingen', href: '/wijzigingen' } },
  { nummer: '9.3', thema: 'Verbreding', vraag: 'Past Housing First in de samenwerking?', wie: 'De bestuurders, na een themabijeenkomst.', waar: { naam: 'Overleg', href: '/overleg' } },
];
