import type { Groep } from '../aanvraag/gegevensgroepen.ts';
import { BEGELEIDING_GROEP, BEGELEIDING_STAP, type BegeleidingGebeurtenissen } from '../begeleiding/gebeurtenissen.ts';
import { HUUR_GROEP, HUUR_STAP, type HuurGebeurtenissen } from '../huur/gebeurtenissen.ts';
import type { Tekenaar } from '../huur/tekenaars.ts';
import { PRIVACY_GROEP, PRIVACY_STAP, type PrivacyGebeurtenissen } from '../privacy/gebeurtenissen.ts';
import { SIGNALERING_GROEP, SIGNALERING_STAP, type SignaleringGebeurtenissen } from '../signalering/gebeurtenissen.ts';
import type { Stap } from './fasen.ts';

/*
 * What can happen in the chain. An event holds no person: codes, dates and identifiers only.
 * What people write goes to a data group, which can be erased; the event stays.
 */

/** Payloads by kind of event in a dossier's stream. Dates are 'jjjj-mm-dd'. */
export type DossierGebeurtenissen = {
  'dossier-geopend': { regeling: string; versie: string; zorgorganisatie: string };
  'gegevens-bijgewerkt': { groepen: Groep[] };
  /** `doeleinden`: the purposes of the regeling it was given for; absent in the oldest events, where it went for all */
  'toestemming-gegeven': { door: Toestemmer; wijze: 'formulier' | 'persoonlijk' | 'mijn-voordeur'; gegeven_op: string; doeleinden?: string[] };
  /** one or more purposes fewer, none of them one the application can't go on without */
  'toestemming-beperkt': { door: Toestemmer; doeleinden: string[] };
  /** 'wet': the term passed in which a client who came of age could give their own */
  'toestemming-ingetrokken': { door: Toestemmer | 'wet' };
  'aanvraag-ingediend': Record<string, never>;
  'herkomst-vastgelegd': { herkomstgemeente: string; doelgroep: string };
  'zoekgebied-vastgelegd': { zoekgemeenten: string[] };
  'aanvulling-gevraagd': { uiterlijk: string };
  'aanvraag-aangevuld': { groepen: Groep[] };
  'toets-gedaan': { rol: string };
  'in-behandeling-genomen': Record<string, never>;
  'besluit-genomen': {
    uitkomst: 'positief' | 'negatief' | 'aangehouden'; contractvorm?: Contractvormcode;
    /** the day by which a held application must be completed */
    uiterlijk?: string;
    /** what counts against a maximum of the regeling: target group and municipality of origin at the decision */
    doelgroep?: string; herkomstgemeente?: string;
    /** the advice for the waiting list, and whether it deviates from return to the municipality of origin (art. 2c) */
    wachtlijst?: string; afwijking?: boolean;
    hardheidsclausule?: boolean;
    /** codes of the conditions that travel along */
    voorwaarden?: string[];
    /** the meeting in which it was decided */
    zitting?: string;
  };
  'besluit-verdaagd': { uiterlijk: string };
  'besluit-verzonden': { wijze: 'post' | 'begeleider' | 'digitaal'; bezwaar_tot?: string };
  'bezwaar-ontvangen': { op_tijd: boolean; beslissen_voor: string };
  'bezwaar-beslist': { uitkomst: 'gegrond' | 'ongegrond' | 'niet-ontvankelijk' | 'ingetrokken' };
  'voorwaarde-vervuld': { voorwaarde: string };
  'gemeenten-gekozen': { gemeenten: string[] };
  'op-wachtlijst-geplaatst': { wachtlijst: string; urgentie_tot?: string };
  'wachtlijst-gepauzeerd': { reden: 'client' | 'behandeling' | 'andere-woning' | 'gegevens' | 'anders'; tot: string };
  'wachtlijst-hervat': Record<string, never>;
  'urgentie-verlengd': { urgentie_tot: string };
  'van-wachtlijst-gehaald': { reden: 'client' | 'andere-woning' | 'niet-meer-toe-aan' | 'urgentie-verlopen' | 'onvindbaar' | 'anders' };
  'wijziging-gemeld': { groepen: Groep[] };
  /** criteria whose outcome a change has turned since the decision */
  'criteria-gewijzigd': { criteria: string[] };
  'herziening-beoordeeld': { gevolg: 'blijft' | 'opnieuw-beoordelen' };
  'gegevens-bevestigd': Record<string, never>;
  'voorziening-aangevraagd': { voorziening: string; gemeente: string; uiterlijk: string };
  'voorziening-besloten': { voorziening: string; uitkomst: 'toegekend' | 'afgewezen' };
  /** the client goes on with another care organisation, which from now on carries the dossier */
  'begeleiding-overgedragen': { van: string; naar: string; gesprek_op: string };
  'woning-voorgelegd': {
    woning: string; corporatie: string; gemeente: string;
    /** the frozen ranking it was chosen from, the place in it, and the code of the reason to choose another than the first */
    afweging?: string; plaats?: number; van?: number; afwijkreden?: string;
  };
  'advies-gegeven': { advies: 'positief' | 'negatief' };
  /** the term for advice has passed, and the corporation goes on as the regeling allows */
  'advies-uitgebleven': Record<string, never>;
  /** `tijd`: as "14.30" */
  'bezichtiging-gepland': { op: string; tijd?: string; met_begeleider: boolean };
  /** `reden`: code of the regeling's list of reasons */
  'aanbod-beantwoord': { antwoord: 'aangenomen' | 'geweigerd'; reden?: string } & Partial<Gevolgd>;
  'aanbod-vervallen': Gevolgd;
  /** contra-indications against a home were weighed in the consultation the regeling names (P4.c, E2.6) */
  'weigering-gewogen': { gegrond: boolean } & Gevolgd;
  /** a code of the regeling's list, or that consent was withdrawn */
  'aanbod-ingetrokken': { reden: string } & Partial<Gevolgd>;
  'contract-vastgelegd': {
    contractvorm: Contractvormcode; ingangsdatum: string;
    /** the first day on which it no longer runs */
    einddatum?: string;
    /** legal ground of a temporary lease, by the regeling's code */
    grondslag?: string;
    /** conditions of the decision that became part of the lease */
    voorwaarden?: string[];
    /** who still has to sign */
    te_tekenen?: Tekenaar[];
  };
  'contract-ondertekend': { door: Tekenaar[] };
  /** `wachtdagen`: days from the waiting list to the key, as it was on that day */
  'sleutel-overgedragen': { woning: string; corporatie: string; gemeente: string; wachtdagen?: number };
  'aanvraag-ingetrokken': { reden: 'client' | 'andere-woning' | 'niet-meer-toe-aan' | 'anders' };
} & BegeleidingGebeurtenissen & SignaleringGebeurtenissen & HuurGebeurtenissen & PrivacyGebeurtenissen;
/** Who gives or withdraws consent. */
export type Toestemmer = 'client' | 'vertegenwoordiger' | 'beiden';
export type Contractvormcode = 'driehoekscontract' | 'intermediaire-verhuur' | 'huurcontract';

/** What an offer that comes to nothing means for the client. 'wegen': a consultation weighs it first. */
export const GEVOLGEN = ['terug-op-wachtlijst', 'pauze', 'herziening', 'wegen', 'uitsluiting'] as const;
export type Gevolg = (typeof GEVOLGEN)[number];
/** `pauze_tot`: the day until which the wait is paused, for the consequence 'pauze'. */
export type Gevolgd = { gevolg: Gevolg; pauze_tot?: string };

/** Payloads by kind of event in a home's stream. */
export type WoningGebeurtenissen = {
  /** `aangekondigd`: known to come, not yet to be offered; `buurt`: the neighbourhood, by its identifier */
  'woning-aangemeld': { regeling: string; corporatie: string; gemeente: string; jongerenwoning: boolean; buurt?: string; aangekondigd?: boolean };
  'woning-vrijgegeven': Record<string, never>;
  'woning-gewijzigd': { velden: string[]; buurt?: string; jongerenwoning?: boolean };
  /** the service point suggests a candidate; the corporation chooses */
  'kandidaat-voorgedragen': { dossier: string };
  'voordracht-ingetrokken': Record<string, never>;
  'woning-vastgehouden': { dossier: string };
  'woning-vrijgekomen': { dossier: string };
  'woning-verhuurd': { dossier: string };
  'woning-ingetrokken': { reden: 'verkoop' | 'sloop' | 'andere-doelgroep' | 'anders' };
};

type Soorten<T> = { [S in keyof T]: { soort: S; gegevens: T[S] } }[keyof T];
export type DossierGebeurtenis = Soorten<DossierGebeurtenissen>;
export type WoningGebeurtenis = Soorten<WoningGebeurtenissen>;

/** An event with the day it happened, which may lie before the day it was recorded. */
export type Gebeurd<G> = G & { gebeurd_op: string };

/** The data group a reader must be allowed to see before this event shows on the timeline. */
export const GROEP_VAN: Record<DossierGebeurtenis['soort'], Groep> = {
  'dossier-geopend': 'voortgang',
  'gegevens-bijgewerkt': 'toetsing',
  'toestemming-gegeven': 'voortgang',
  'toestemming-beperkt': 'voortgang',
  'toestemming-ingetrokken': 'voortgang',
  'aanvraag-ingediend': 'voortgang',
  'herkomst-vastgelegd': 'herkomst',
  'zoekgebied-vastgelegd': 'zoekprofiel',
  'aanvulling-gevraagd': 'toetsing',
  'aanvraag-aangevuld': 'toetsing',
  'toets-gedaan': 'toetsing',
  'in-behandeling-genomen': 'toetsing',
  'besluit-genomen': 'beoordeling',
  'besluit-verdaagd': 'beoordeling',
  'besluit-verzonden': 'beoordeling',
  'bezwaar-ontvangen': 'beoordeling',
  'bezwaar-beslist': 'beoordeling',
  'voorwaarde-vervuld': 'beoordeling',
  'gemeenten-gekozen': 'zoekprofiel',
  'op-wachtlijst-geplaatst': 'voortgang',
  'wachtlijst-gepauzeerd': 'toetsing', // its reason is not for corporations; the pause itself is in the state
  'wachtlijst-hervat': 'voortgang',
  'urgentie-verlengd': 'voortgang',
  'van-wachtlijst-gehaald': 'voortgang',
  'wijziging-gemeld': 'toetsing',
  'criteria-gewijzigd': 'toetsing',
  'herziening-beoordeeld': 'toetsing',
  'gegevens-bevestigd': 'voortgang',
  'voorziening-aangevraagd': 'voorzieningen',
  'voorziening-besloten': 'voorzieningen',
  'begeleiding-overgedragen': 'voortgang',
  'woning-voorgelegd': 'aanbod',
  'advies-gegeven': 'aanbod',
  'advies-uitgebleven': 'aanbod',
  'bezichtiging-gepland': 'aanbod',
  'aanbod-beantwoord': 'aanbod',
  'aanbod-vervallen': 'aanbod',
  'weigering-gewogen': 'aanbod',
  'aanbod-ingetrokken': 'aanbod',
  'contract-vastgelegd': 'huur',
  'contract-ondertekend': 'huur',
  'sleutel-overgedragen': 'voortgang',
  'aanvraag-ingetrokken': 'voortgang',
  ...BEGELEIDING_GROEP, ...SIGNALERING_GROEP, ...HUUR_GROEP, ...PRIVACY_GROEP,
};

/** The step that an event tells of, for terms that run from a step. */
export const STAP_VAN: Record<DossierGebeurtenis['soort'], Stap> = {
  'dossier-geopend': 'dossier-openen',
  'gegevens-bijgewerkt': 'gegevens-bijwerken',
  'toestemming-gegeven': 'toestemming-vastleggen',
  'toestemming-beperkt': 'toestemming-beperken',
  'toestemming-ingetrokken': 'toestemming-intrekken',
  'aanvraag-ingediend': 'aanvraag-indienen',
  'herkomst-vastgelegd': 'aanvraag-indienen',
  'zoekgebied-vastgelegd': 'gegevens-bijwerken',
  'aanvulling-gevraagd': 'aanvulling-vragen',
  'aanvraag-aangevuld': 'aanvraag-aanvullen',
  'toets-gedaan': 'in-behandeling-nemen',
  'in-behandeling-genomen': 'in-behandeling-nemen',
  'besluit-genomen': 'besluit-nemen',
  'besluit-verdaagd': 'besluit-verdagen',
  'besluit-verzonden': 'besluit-verzenden',
  'bezwaar-ontvangen': 'bezwaar-vastleggen',
  'bezwaar-beslist': 'bezwaar-beslissen',
  'voorwaarde-vervuld': 'voorwaarde-vervullen',
  'gemeenten-gekozen': 'gemeenten-kiezen',
  'op-wachtlijst-geplaatst': 'op-wachtlijst-plaatsen',
  'wachtlijst-gepauzeerd': 'wachtlijst-pauzeren',
  'wachtlijst-hervat': 'wachtlijst-hervatten',
  'urgentie-verlengd': 'urgentie-verlengen',
  'van-wachtlijst-gehaald': 'van-wachtlijst-halen',
  'wijziging-gemeld': 'wijziging-melden',
  'criteria-gewijzigd': 'wijziging-melden',
  'herziening-beoordeeld': 'herziening-beoordelen',
  'gegevens-bevestigd': 'gegevens-bevestigen',
  'voorziening-aangevraagd': 'voorziening-aanvragen',
  'voorziening-besloten': 'voorziening-besluiten',
  'begeleiding-overgedragen': 'begeleiding-overdragen',
  'woning-voorgelegd': 'woning-voorleggen',
  'advies-gegeven': 'advies-geven',
  'advies-uitgebleven': 'zonder-advies-verdergaan',
  'bezichtiging-gepland': 'bezichtiging-plannen',
  'aanbod-beantwoord': 'aanbod-beantwoorden',
  'aanbod-vervallen': 'aanbod-laten-vervallen',
  'weigering-gewogen': 'weigering-wegen',
  'aanbod-ingetrokken': 'aanbod-intrekken',
  'contract-vastgelegd': 'contract-vastleggen',
  'contract-ondertekend': 'contract-ondertekenen',
  'sleutel-overgedragen': 'sleutel-overdragen',
  'aanvraag-ingetrokken': 'aanvraag-intrekken',
  ...BEGELEIDING_STAP, ...SIGNALERING_STAP, ...HUUR_STAP, ...PRIVACY_STAP,
};
