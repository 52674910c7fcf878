import type { Fase, Stap } from './fasen.ts';
import { AFGESLOTEN, STATUSSEN, type Status, type Woningstatus } from './stand.ts';

/**
 * The chain as a table: from which status a step may be taken, and what it is called.
 * Who takes it, and the article it rests on, is said by the regeling (`stappen`), so it can differ per region.
 */
export type Stapregel = {
  fase: Fase;
  titel: string;
  gedaan: string;
  /** what a person is asked to do, on the work list and as the heading of the dossier */
  opdracht: string;
  /** the work list asks for this step when the dossier has one of these statuses */
  aanZet: readonly Status[];
  /** the step is allowed in these statuses */
  mag: readonly Status[];
  /** shown when it is not: what has to happen first */
  eerst: string;
  /** false: may be taken without standing consent (art. 3b) */
  toestemmingNodig: boolean;
};

const LOPEND = STATUSSEN.filter((s) => !AFGESLOTEN.includes(s));
const VOOR_DE_SLEUTEL = LOPEND.filter((s) => s !== 'woont');
const stap = (r: Omit<Stapregel, 'toestemmingNodig' | 'aanZet' | 'opdracht'> & Partial<Stapregel>): Stapregel =>
  ({ toestemmingNodig: true, aanZet: r.mag, opdracht: r.titel, ...r });

export const DOSSIERSTAPPEN = {
  'gegevens-bijwerken': stap({ fase: 'aanvraag', titel: 'Gegevens bijwerken', gedaan: 'Gegevens bijgewerkt', aanZet: [], mag: LOPEND, eerst: 'De aanvraag is afgesloten.', toestemmingNodig: false }),
  'toestemming-vastleggen': stap({ fase: 'aanvraag', titel: 'Toestemming vastleggen', gedaan: 'Toestemming vastgelegd', opdracht: 'Leg de toestemming van de cliënt vast', aanZet: [], mag: LOPEND, eerst: 'De aanvraag is afgesloten.', toestemmingNodig: false }),
  'toestemming-intrekken': stap({ fase: 'aanvraag', titel: 'Toestemming intrekken', gedaan: 'Toestemming ingetrokken', aanZet: [], mag: LOPEND, eerst: 'Er is geen toestemming om in te trekken.', toestemmingNodig: true }),
  'aanvraag-indienen': stap({ fase: 'aanvraag', titel: 'Aanvraag indienen', gedaan: 'Aanvraag ingediend', opdracht: 'Maak de aanvraag af en dien haar in', mag: ['concept'], eerst: 'De aanvraag is al ingediend.' }),
  'aanvraag-intrekken': stap({ fase: 'aanvraag', titel: 'Aanvraag intrekken', gedaan: 'Aanvraag ingetrokken', aanZet: [], mag: VOOR_DE_SLEUTEL, eerst: 'Intrekken kan zolang de sleutel niet is overgedragen.', toestemmingNodig: false }),
  'aanvulling-vragen': stap({ fase: 'toetsing', titel: 'Aanvulling vragen', gedaan: 'Aanvulling gevraagd', aanZet: [], mag: ['te-toetsen', 'wacht-op-aanvulling'], eerst: 'Aanvulling vragen kan zolang de aanvraag wordt getoetst.' }),
  'aanvraag-aanvullen': stap({ fase: 'toetsing', titel: 'Aanvraag aanvullen', gedaan: 'Aanvraag aangevuld', opdracht: 'Vul de aanvraag aan', mag: ['wacht-op-aanvulling', 'aangehouden'], eerst: 'Aanvullen kan als er om een aanvulling is gevraagd of als de aanvraag is aangehouden.' }),
  'in-behandeling-nemen': stap({ fase: 'toetsing', titel: 'In behandeling nemen', gedaan: 'In behandeling genomen', opdracht: 'Toets of de aanvraag volledig is', aanZet: ['te-toetsen'], mag: ['te-toetsen', 'wacht-op-aanvulling'], eerst: 'Eerst moet de aanvraag zijn ingediend.' }),
  'besluit-nemen': stap({ fase: 'beoordeling', titel: 'Besluit nemen', gedaan: 'Besluit genomen', opdracht: 'Neem een besluit op de aanvraag', aanZet: ['te-beslissen'], mag: ['te-beslissen', 'aangehouden'], eerst: 'Eerst moet de aanvraag in behandeling zijn genomen.' }),
  'op-wachtlijst-plaatsen': stap({ fase: 'wachtlijst', titel: 'Op de wachtlijst plaatsen', gedaan: 'Op de wachtlijst geplaatst', opdracht: 'Plaats de cliënt op de juiste wachtlijst', mag: ['te-plaatsen'], eerst: 'Eerst moet er een positief besluit zijn.' }),
  'woning-voorleggen': stap({ fase: 'aanbod', titel: 'Woning voorleggen', gedaan: 'Woning voorgelegd', opdracht: 'Zoek een passende woning', aanZet: ['wacht-op-woning'], mag: ['wacht-op-woning'], eerst: 'Eerst moet de cliënt op de wachtlijst staan, zonder lopend aanbod.' }),
  'advies-geven': stap({ fase: 'aanbod', titel: 'Advies geven', gedaan: 'Advies gegeven', opdracht: 'Geef advies over de voorgelegde woning', mag: ['advies-gevraagd'], eerst: 'Eerst moet er een woning zijn voorgelegd.' }),
  'aanbod-beantwoorden': stap({ fase: 'aanbod', titel: 'Aanbod beantwoorden', gedaan: 'Aanbod beantwoord', opdracht: 'Geef het antwoord van de cliënt door', mag: ['advies-gegeven'], eerst: 'Eerst geeft de zorgorganisatie advies over de woning.' }),
  'aanbod-intrekken': stap({ fase: 'aanbod', titel: 'Aanbod intrekken', gedaan: 'Aanbod ingetrokken', aanZet: [], mag: ['advies-gevraagd', 'advies-gegeven', 'contract-maken'], eerst: 'Er loopt geen aanbod.' }),
  'contract-vastleggen': stap({ fase: 'huur', titel: 'Huurcontract vastleggen', gedaan: 'Huurcontract vastgelegd', opdracht: 'Leg het huurcontract vast', mag: ['contract-maken'], eerst: 'Eerst moet de cliënt het aanbod aannemen.' }),
  'sleutel-overdragen': stap({ fase: 'huur', titel: 'Sleutel overdragen', gedaan: 'Sleutel overgedragen', opdracht: 'Draag de sleutel over', mag: ['sleutel-overdragen'], eerst: 'Eerst moet het huurcontract zijn vastgelegd.' }),
} as const satisfies Partial<Record<Stap, Stapregel>>;
export type Dossierstap = keyof typeof DOSSIERSTAPPEN;
export const isDossierstap = (naam: string): naam is Dossierstap => Object.hasOwn(DOSSIERSTAPPEN, naam);

/** The steps on a home of its own, apart from a dossier. */
export const WONINGSTAPPEN = {
  'woning-intrekken': { titel: 'Woning intrekken', gedaan: 'Woning ingetrokken', mag: ['vrij'] as readonly Woningstatus[], eerst: 'Intrekken kan alleen als de woning vrij is. Trek anders eerst het aanbod in.' },
} as const;
