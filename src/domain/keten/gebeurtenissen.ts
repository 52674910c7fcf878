import type { Groep } from '../aanvraag/gegevensgroepen.ts';
import type { Stap } from './fasen.ts';

/*
 * What can happen in the chain. An event holds no person: codes, dates and identifiers only.
 * What people write goes to a data group, which can be erased; the event stays.
 */

/** Payloads by kind of event in a dossier's stream. Dates are 'jjjj-mm-dd'. */
export type DossierGebeurtenissen = {
  'dossier-geopend': { regeling: string; versie: string; zorgorganisatie: string };
  'gegevens-bijgewerkt': { groepen: Groep[] };
  'toestemming-gegeven': { door: 'client' | 'vertegenwoordiger'; wijze: 'formulier' | 'persoonlijk'; gegeven_op: string };
  'toestemming-ingetrokken': { door: 'client' | 'vertegenwoordiger' };
  'aanvraag-ingediend': Record<string, never>;
  'herkomst-vastgelegd': { herkomstgemeente: string; doelgroep: string };
  'zoekgebied-vastgelegd': { zoekgemeenten: string[] };
  'aanvulling-gevraagd': { uiterlijk: string };
  'aanvraag-aangevuld': { groepen: Groep[] };
  'toets-gedaan': { rol: string };
  'in-behandeling-genomen': Record<string, never>;
  'besluit-genomen': { uitkomst: 'positief' | 'negatief' | 'aangehouden'; contractvorm?: Contractvormcode };
  'op-wachtlijst-geplaatst': { wachtlijst: string };
  'woning-voorgelegd': { woning: string; corporatie: string; gemeente: string };
  'advies-gegeven': { advies: 'positief' | 'negatief' };
  'aanbod-beantwoord': { antwoord: 'aangenomen' | 'geweigerd'; gevolg?: 'terug-op-wachtlijst' | 'uitsluiting' };
  'aanbod-ingetrokken': { reden: 'advies-negatief' | 'woning-niet-beschikbaar' | 'toestemming-ingetrokken' | 'anders' };
  'contract-vastgelegd': { contractvorm: Contractvormcode; ingangsdatum: string; einddatum?: string };
  'sleutel-overgedragen': { woning: string; corporatie: string; gemeente: string };
  'aanvraag-ingetrokken': { reden: 'client' | 'andere-woning' | 'niet-meer-toe-aan' | 'anders' };
};
export type Contractvormcode = 'driehoekscontract' | 'intermediaire-verhuur';

/** Payloads by kind of event in a home's stream. */
export type WoningGebeurtenissen = {
  'woning-aangemeld': { regeling: string; corporatie: string; gemeente: string; jongerenwoning: boolean };
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
  'toestemming-ingetrokken': 'voortgang',
  'aanvraag-ingediend': 'voortgang',
  'herkomst-vastgelegd': 'herkomst',
  'zoekgebied-vastgelegd': 'zoekprofiel',
  'aanvulling-gevraagd': 'toetsing',
  'aanvraag-aangevuld': 'toetsing',
  'toets-gedaan': 'toetsing',
  'in-behandeling-genomen': 'toetsing',
  'besluit-genomen': 'beoordeling',
  'op-wachtlijst-geplaatst': 'voortgang',
  'woning-voorgelegd': 'aanbod',
  'advies-gegeven': 'aanbod',
  'aanbod-beantwoord': 'aanbod',
  'aanbod-ingetrokken': 'aanbod',
  'contract-vastgelegd': 'huur',
  'sleutel-overgedragen': 'voortgang',
  'aanvraag-ingetrokken': 'voortgang',
};

/** The step that an event tells of, for terms that run from a step. */
export const STAP_VAN: Record<DossierGebeurtenis['soort'], Stap> = {
  'dossier-geopend': 'dossier-openen',
  'gegevens-bijgewerkt': 'gegevens-bijwerken',
  'toestemming-gegeven': 'toestemming-vastleggen',
  'toestemming-ingetrokken': 'toestemming-intrekken',
  'aanvraag-ingediend': 'aanvraag-indienen',
  'herkomst-vastgelegd': 'aanvraag-indienen',
  'zoekgebied-vastgelegd': 'gegevens-bijwerken',
  'aanvulling-gevraagd': 'aanvulling-vragen',
  'aanvraag-aangevuld': 'aanvraag-aanvullen',
  'toets-gedaan': 'in-behandeling-nemen',
  'in-behandeling-genomen': 'in-behandeling-nemen',
  'besluit-genomen': 'besluit-nemen',
  'op-wachtlijst-geplaatst': 'op-wachtlijst-plaatsen',
  'woning-voorgelegd': 'woning-voorleggen',
  'advies-gegeven': 'advies-geven',
  'aanbod-beantwoord': 'aanbod-beantwoorden',
  'aanbod-ingetrokken': 'aanbod-intrekken',
  'contract-vastgelegd': 'contract-vastleggen',
  'sleutel-overgedragen': 'sleutel-overdragen',
  'aanvraag-ingetrokken': 'aanvraag-intrekken',
};
