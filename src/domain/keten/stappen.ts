import { BEGELEIDINGSTAPPEN } from '../begeleiding/stappen.ts';
import { HUURSTAPPEN } from '../huur/stappen.ts';
import { PRIVACYSTAPPEN } from '../privacy/stappen.ts';
import { SIGNALERINGSTAPPEN } from '../signalering/stappen.ts';
import type { Stap } from './fasen.ts';
import { AFGESLOTEN, STATUSSEN, type Status, type Woningstatus } from './stand.ts';
import { stap, type Stapregel } from './stapregel.ts';
import { aanTeVragen, openVoorwaarden, openVoorzieningen } from './lasten.ts';

const LOPEND = STATUSSEN.filter((s) => !AFGESLOTEN.includes(s));
const VOOR_DE_SLEUTEL = LOPEND.filter((s) => s !== 'woont' && s !== 'nazorg');
const BESLOTEN = STATUSSEN.slice(STATUSSEN.indexOf('aangehouden'));
/** Where a letter is still waited for: a client who lives there, or whose application has ended, is not asked for it any more. */
const ZONDER_BRIEF: readonly Status[] = [...BESLOTEN.filter((s) => s !== 'woont' && s !== 'nazorg' && !AFGESLOTEN.includes(s)), 'afgewezen'];
const OP_DE_LIJST: readonly Status[] = ['wacht-op-woning', 'gepauzeerd'];
const NA_INDIENEN = LOPEND.filter((s) => s !== 'concept');

export const DOSSIERSTAPPEN = {
  'gegevens-bijwerken': stap({ fase: 'aanvraag', titel: 'Gegevens bijwerken', gedaan: 'Gegevens bijgewerkt', aanZet: [], mag: LOPEND, eerst: 'De aanvraag is afgesloten.', toestemmingNodig: false }),
  'toestemming-vastleggen': stap({ fase: 'aanvraag', titel: 'Toestemming vastleggen', gedaan: 'Toestemming vastgelegd', opdracht: 'Leg de toestemming van de cliënt vast', aanZet: [], mag: LOPEND, eerst: 'De aanvraag is afgesloten.', toestemmingNodig: false }),
  'toestemming-beperken': stap({ fase: 'aanvraag', titel: 'Een deel van de toestemming intrekken', gedaan: 'Deel van de toestemming ingetrokken', aanZet: [], mag: LOPEND, als: (s, r) => r.toestemming.doeleinden.some((d) => !d.nodig && (s.doeleinden?.includes(d.code) ?? true)), eerst: 'Er is geen deel dat los kan worden ingetrokken.' }),
  'toestemming-intrekken': stap({ fase: 'aanvraag', titel: 'Toestemming intrekken', gedaan: 'Toestemming ingetrokken', aanZet: [], mag: LOPEND, eerst: 'Er is geen toestemming om in te trekken.', toestemmingNodig: true }),
  'aanvraag-indienen': stap({ fase: 'aanvraag', titel: 'Aanvraag indienen', gedaan: 'Aanvraag ingediend', opdracht: 'Maak de aanvraag af en dien haar in', mag: ['concept'], eerst: 'De aanvraag is al ingediend.' }),
  'aanvraag-intrekken': stap({ fase: 'aanvraag', titel: 'Aanvraag intrekken', gedaan: 'Aanvraag ingetrokken', aanZet: [], mag: VOOR_DE_SLEUTEL, eerst: 'Intrekken kan zolang de sleutel niet is overgedragen.', toestemmingNodig: false }),
  'aanvulling-vragen': stap({ fase: 'toetsing', titel: 'Aanvulling vragen', gedaan: 'Aanvulling gevraagd', aanZet: [], mag: ['te-toetsen', 'wacht-op-aanvulling'], eerst: 'Aanvulling vragen kan zolang de aanvraag wordt getoetst.' }),
  'aanvraag-aanvullen': stap({ fase: 'toetsing', titel: 'Aanvraag aanvullen', gedaan: 'Aanvraag aangevuld', opdracht: 'Vul de aanvraag aan', mag: ['wacht-op-aanvulling', 'aangehouden'], eerst: 'Aanvullen kan als er om een aanvulling is gevraagd of als de aanvraag is aangehouden.' }),
  'in-behandeling-nemen': stap({ fase: 'toetsing', titel: 'In behandeling nemen', gedaan: 'In behandeling genomen', opdracht: 'Toets of de aanvraag volledig is', aanZet: ['te-toetsen'], mag: ['te-toetsen', 'wacht-op-aanvulling'], eerst: 'Eerst moet de aanvraag zijn ingediend.' }),
  'besluit-nemen': stap({ fase: 'beoordeling', titel: 'Besluit nemen', gedaan: 'Besluit genomen', opdracht: 'Neem een besluit op de aanvraag', aanZet: ['te-beslissen'], mag: ['te-beslissen', 'aangehouden'], eerst: 'Eerst moet de aanvraag in behandeling zijn genomen.' }),
  'besluit-verdagen': stap({ fase: 'beoordeling', titel: 'Beslistermijn verlengen', gedaan: 'Beslistermijn verlengd', aanZet: [], mag: ['te-beslissen', 'aangehouden'], als: (s) => !s.verdaagd, eerst: 'Verlengen kan één keer, zolang er nog geen besluit is.' }),
  'besluit-verzenden': stap({ fase: 'beoordeling', titel: 'Brief verzenden', gedaan: 'Brief verzonden', opdracht: 'Verzend de brief met het besluit', aanZet: ZONDER_BRIEF, mag: BESLOTEN, als: (s) => s.besluit !== undefined && s.brief === undefined, eerst: 'Er is geen besluit waarvan de brief nog weg moet.', toestemmingNodig: false }),
  'bezwaar-vastleggen': stap({ fase: 'beoordeling', titel: 'Bezwaar vastleggen', gedaan: 'Bezwaar vastgelegd', aanZet: [], mag: BESLOTEN, als: (s, r) => r.besluitbrief.bezwaar_binnen !== undefined && s.brief?.bezwaar_tot !== undefined && (s.bezwaar === undefined || s.bezwaar.uitkomst !== undefined), eerst: 'Bezwaar kan tegen een besluit waarvan de brief is verzonden.', toestemmingNodig: false }),
  'bezwaar-beslissen': stap({ fase: 'beoordeling', titel: 'Op bezwaar beslissen', gedaan: 'Op bezwaar beslist', opdracht: 'Beslis op het bezwaar', mag: BESLOTEN, als: (s) => s.bezwaar !== undefined && s.bezwaar.uitkomst === undefined, eerst: 'Er loopt geen bezwaar.', toestemmingNodig: false }),
  'gemeenten-kiezen': stap({ fase: 'wachtlijst', titel: 'Gemeenten kiezen', gedaan: 'Gemeenten gekozen', opdracht: 'Kies de geschikte gemeenten', aanZet: ['te-plaatsen'], mag: ['te-plaatsen', ...OP_DE_LIJST], eerst: 'Eerst moet er een positief besluit zijn.' }),
  'op-wachtlijst-plaatsen': stap({ fase: 'wachtlijst', titel: 'Op de wachtlijst plaatsen', gedaan: 'Op de wachtlijst geplaatst', opdracht: 'Plaats de cliënt op de juiste wachtlijst', aanZet: ['te-plaatsen'], mag: ['te-plaatsen', 'van-wachtlijst'], na: 'gemeenten-kiezen', eerst: 'Eerst moet er een positief besluit zijn.' }),
  'wachtlijst-pauzeren': stap({ fase: 'wachtlijst', titel: 'Wachten pauzeren', gedaan: 'Wachten gepauzeerd', aanZet: [], mag: ['wacht-op-woning'], eerst: 'Pauzeren kan als de cliënt op de wachtlijst staat, zonder lopend aanbod.' }),
  'wachtlijst-hervatten': stap({ fase: 'wachtlijst', titel: 'Wachten hervatten', gedaan: 'Wachten hervat', opdracht: 'Hervat het wachten, of spreek een nieuwe dag af', mag: ['gepauzeerd'], eerst: 'Er is geen pauze.' }),
  'urgentie-verlengen': stap({ fase: 'wachtlijst', titel: 'Urgentie verlengen', gedaan: 'Urgentie verlengd', aanZet: [], mag: OP_DE_LIJST, als: (s) => s.wachtlijst?.urgentie_tot !== undefined, eerst: 'Er is geen urgentie met een einde.' }),
  'van-wachtlijst-halen': stap({ fase: 'wachtlijst', titel: 'Van de wachtlijst halen', gedaan: 'Van de wachtlijst gehaald', aanZet: [], mag: OP_DE_LIJST, eerst: 'Dit kan als de cliënt op de wachtlijst staat, zonder lopend aanbod.' }),
  'wijziging-melden': stap({ fase: 'wachtlijst', titel: 'Wijziging melden', gedaan: 'Wijziging gemeld', aanZet: [], mag: NA_INDIENEN, eerst: 'De aanvraag is nog niet ingediend. Pas de antwoorden zelf aan.' }),
  'herziening-beoordelen': stap({ fase: 'wachtlijst', titel: 'Wijziging beoordelen', gedaan: 'Wijziging beoordeeld', opdracht: 'Beoordeel wat de wijziging betekent', mag: NA_INDIENEN, als: (s) => s.herziening !== undefined, eerst: 'Er is geen wijziging die een criterium raakt.' }),
  'gegevens-bevestigen': stap({ fase: 'wachtlijst', titel: 'Gegevens bevestigen', gedaan: 'Gegevens bevestigd', opdracht: 'Kijk na of alles nog klopt', aanZet: OP_DE_LIJST, mag: ['te-plaatsen', ...OP_DE_LIJST], eerst: 'Bevestigen kan als de cliënt op de wachtlijst staat.' }),
  'voorwaarde-vervullen': stap({ fase: 'huur', titel: 'Voorwaarde vervullen', gedaan: 'Voorwaarde vervuld', opdracht: 'Regel de voorwaarde uit het besluit', mag: LOPEND, als: (s, r) => openVoorwaarden(r, s).length > 0, eerst: 'Er staat geen voorwaarde open.' }),
  'voorziening-aanvragen': stap({ fase: 'wachtlijst', titel: 'Voorziening aanvragen', gedaan: 'Voorziening aangevraagd', aanZet: [], mag: LOPEND, als: (s, r) => s.wachtlijst !== undefined && aanTeVragen(r, s).length > 0, eerst: 'Een voorziening vraag je aan als de cliënt op de wachtlijst staat; alles wat kan is misschien al aangevraagd.' }),
  'voorziening-besluiten': stap({ fase: 'wachtlijst', titel: 'Over voorziening besluiten', gedaan: 'Over voorziening besloten', opdracht: 'Besluit over de voorziening', mag: LOPEND, als: (s) => openVoorzieningen(s).length > 0, eerst: 'Er is geen voorziening aangevraagd.' }),
  'begeleiding-overdragen': stap({ fase: 'begeleiding', titel: 'Begeleiding overdragen', gedaan: 'Begeleiding overgedragen', aanZet: [], mag: NA_INDIENEN, eerst: 'Overdragen kan als de aanvraag is ingediend. Begin anders opnieuw bij de andere organisatie.' }),
  'woning-voorleggen': stap({ fase: 'aanbod', titel: 'Woning voorleggen', gedaan: 'Woning voorgelegd', opdracht: 'Zoek een passende woning', aanZet: ['wacht-op-woning'], mag: ['wacht-op-woning'], eerst: 'Eerst moet de cliënt op de wachtlijst staan, zonder lopend aanbod.' }),
  'advies-geven': stap({ fase: 'aanbod', titel: 'Advies geven', gedaan: 'Advies gegeven', opdracht: 'Geef advies over de voorgelegde woning', mag: ['advies-gevraagd'], eerst: 'Eerst moet er een woning zijn voorgelegd.' }),
  'zonder-advies-verdergaan': stap({ fase: 'aanbod', titel: 'Verdergaan zonder advies', gedaan: 'Verdergegaan zonder advies', opdracht: 'Het advies bleef uit: vraag ernaar of ga verder', aanZet: [], mag: ['advies-gevraagd'], eerst: 'Dit kan als de termijn voor het advies voorbij is.' }),
  'bezichtiging-plannen': stap({ fase: 'aanbod', titel: 'Bezichtiging plannen', gedaan: 'Bezichtiging gepland', aanZet: [], mag: ['advies-gevraagd', 'advies-gegeven'], eerst: 'Een bezichtiging hoort bij een lopend aanbod.' }),
  'aanbod-beantwoorden': stap({ fase: 'aanbod', titel: 'Aanbod beantwoorden', gedaan: 'Aanbod beantwoord', opdracht: 'Geef het antwoord van de cliënt door', mag: ['advies-gegeven'], eerst: 'Eerst geeft de zorgorganisatie advies over de woning.' }),
  'aanbod-laten-vervallen': stap({ fase: 'aanbod', titel: 'Aanbod laten vervallen', gedaan: 'Aanbod vervallen', opdracht: 'Het antwoord bleef uit: vraag ernaar of laat het aanbod vervallen', aanZet: [], mag: ['advies-gegeven'], eerst: 'Dit kan als de termijn voor het antwoord van de cliënt voorbij is.' }),
  'weigering-wegen': stap({ fase: 'aanbod', titel: 'Weigering wegen', gedaan: 'Weigering gewogen', opdracht: 'Bespreek de weigering in het overleg en leg de weging vast', mag: ['weigering-wegen'], eerst: 'Er is geen weigering om te wegen.' }),
  'aanbod-intrekken': stap({ fase: 'aanbod', titel: 'Aanbod intrekken', gedaan: 'Aanbod ingetrokken', aanZet: [], mag: ['advies-gevraagd', 'advies-gegeven', 'contract-maken', 'contract-tekenen'], eerst: 'Er loopt geen aanbod.' }),
  'contract-vastleggen': stap({ fase: 'huur', titel: 'Huurcontract vastleggen', gedaan: 'Huurcontract vastgelegd', opdracht: 'Leg het huurcontract vast', mag: ['contract-maken'], eerst: 'Eerst moet de cliënt het aanbod aannemen.' }),
  'contract-ondertekenen': stap({ fase: 'huur', titel: 'Ondertekening vastleggen', gedaan: 'Ondertekening vastgelegd', opdracht: 'Leg vast wie het huurcontract heeft getekend', mag: ['contract-tekenen'], eerst: 'Eerst moet het huurcontract zijn vastgelegd.' }),
  'sleutel-overdragen': stap({ fase: 'huur', titel: 'Sleutel overdragen', gedaan: 'Sleutel overgedragen', opdracht: 'Draag de sleutel over', mag: ['sleutel-overdragen'], eerst: 'Eerst moet het huurcontract zijn getekend.' }),
  ...BEGELEIDINGSTAPPEN, ...SIGNALERINGSTAPPEN, ...HUURSTAPPEN, ...PRIVACYSTAPPEN,
} as const satisfies Partial<Record<Stap, Stapregel>>;
export type Dossierstap = keyof typeof DOSSIERSTAPPEN;
export const isDossierstap = (naam: string): naam is Dossierstap => Object.hasOwn(DOSSIERSTAPPEN, naam);

/** The steps on a home of its own, apart from a dossier. */
export const WONINGSTAPPEN = {
  'woning-vrijgeven': { titel: 'Woning vrijgeven', gedaan: 'Woning vrijgegeven', mag: ['aangekondigd'] as readonly Woningstatus[], eerst: 'Vrijgeven kan als de woning is aangekondigd.' },
  'woning-wijzigen': { titel: 'Woning wijzigen', gedaan: 'Woning gewijzigd', mag: ['aangekondigd', 'vrij'] as readonly Woningstatus[], eerst: 'Wijzigen kan zolang de woning aan niemand is voorgelegd.' },
  'kandidaat-voordragen': { titel: 'Kandidaat voordragen', gedaan: 'Kandidaat voorgedragen', mag: ['vrij'] as readonly Woningstatus[], eerst: 'Voordragen kan alleen voor een woning die vrij is.' },
  'voordracht-intrekken': { titel: 'Voordracht intrekken', gedaan: 'Voordracht ingetrokken', mag: ['vrij'] as readonly Woningstatus[], eerst: 'Er is geen voordracht.' },
  'woning-intrekken': { titel: 'Woning intrekken', gedaan: 'Woning ingetrokken', mag: ['aangekondigd', 'vrij'] as readonly Woningstatus[], eerst: 'Intrekken kan alleen als de woning aan niemand is voorgelegd. Trek anders eerst het aanbod in.' },
} as const;
