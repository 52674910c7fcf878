import type { Dossierstap } from '../domain/keten/stappen.ts';
import type { Actie } from './actie.ts';
import { aanbodBeantwoorden } from './aanbod/aanbod-beantwoorden.ts';
import { aanbodIntrekken } from './aanbod/aanbod-intrekken.ts';
import { adviesGeven } from './aanbod/advies-geven.ts';
import { woningVoorleggen } from './aanbod/woning-voorleggen.ts';
import { aanvraagIndienen } from './aanvraag/aanvraag-indienen.ts';
import { aanvraagIntrekken } from './aanvraag/aanvraag-intrekken.ts';
import { gegevensBijwerken } from './aanvraag/gegevens-bijwerken.ts';
import { toestemmingBeperken } from './aanvraag/toestemming-beperken.ts';
import { toestemmingIntrekken } from './aanvraag/toestemming-intrekken.ts';
import { toestemmingVastleggen } from './aanvraag/toestemming-vastleggen.ts';
import { besluitNemen } from './beoordeling/besluit-nemen.ts';
import { besluitVerdagen } from './beoordeling/besluit-verdagen.ts';
import { besluitVerzenden } from './beoordeling/besluit-verzenden.ts';
import { bezwaarBeslissen } from './beoordeling/bezwaar-beslissen.ts';
import { bezwaarVastleggen } from './beoordeling/bezwaar-vastleggen.ts';
import { voorwaardeVervullen } from './beoordeling/voorwaarde-vervullen.ts';
import { BEGELEIDINGACTIES } from './begeleiding/acties.ts';
import { PRIVACYACTIES } from './privacy/acties.ts';
import { HUURACTIES } from './huur/acties.ts';
import { SIGNALERINGACTIES } from './signalering/acties.ts';
import { begeleidingOverdragen } from './begeleiding/begeleiding-overdragen.ts';
import { contractVastleggen } from './huur/contract-vastleggen.ts';
import { sleutelOverdragen } from './huur/sleutel-overdragen.ts';
import { aanvraagAanvullen } from './toetsing/aanvraag-aanvullen.ts';
import { aanvullingVragen } from './toetsing/aanvulling-vragen.ts';
import { inBehandelingNemen } from './toetsing/in-behandeling-nemen.ts';
import { gegevensBevestigen } from './wachtlijst/gegevens-bevestigen.ts';
import { gemeentenKiezen } from './wachtlijst/gemeenten-kiezen.ts';
import { herzieningBeoordelen } from './wachtlijst/herziening-beoordelen.ts';
import { opWachtlijstPlaatsen } from './wachtlijst/op-wachtlijst-plaatsen.ts';
import { urgentieVerlengen } from './wachtlijst/urgentie-verlengen.ts';
import { vanWachtlijstHalen } from './wachtlijst/van-wachtlijst-halen.ts';
import { voorzieningAanvragen } from './wachtlijst/voorziening-aanvragen.ts';
import { voorzieningBesluiten } from './wachtlijst/voorziening-besluiten.ts';
import { wachtlijstHervatten } from './wachtlijst/wachtlijst-hervatten.ts';
import { wachtlijstPauzeren } from './wachtlijst/wachtlijst-pauzeren.ts';
import { wijzigingMelden } from './wachtlijst/wijziging-melden.ts';
import { zonderAdviesVerdergaan } from './aanbod/zonder-advies-verdergaan.ts';
import { bezichtigingPlannen } from './aanbod/bezichtiging-plannen.ts';
import { aanbodLatenVervallen } from './aanbod/aanbod-laten-vervallen.ts';
import { weigeringWegen } from './aanbod/weigering-wegen.ts';
import { contractOndertekenen } from './huur/contract-ondertekenen.ts';

/** Every step on a dossier, in the order of the chain. Forms, API and access tests walk this table. */
export const ACTIES: Record<Dossierstap, Actie> = {
  'gegevens-bijwerken': gegevensBijwerken,
  'toestemming-vastleggen': toestemmingVastleggen,
  'toestemming-beperken': toestemmingBeperken,
  'toestemming-intrekken': toestemmingIntrekken,
  'aanvraag-indienen': aanvraagIndienen,
  'aanvraag-intrekken': aanvraagIntrekken,
  'aanvulling-vragen': aanvullingVragen,
  'aanvraag-aanvullen': aanvraagAanvullen,
  'in-behandeling-nemen': inBehandelingNemen,
  'besluit-nemen': besluitNemen,
  'besluit-verdagen': besluitVerdagen,
  'besluit-verzenden': besluitVerzenden,
  'bezwaar-vastleggen': bezwaarVastleggen,
  'bezwaar-beslissen': bezwaarBeslissen,
  'gemeenten-kiezen': gemeentenKiezen,
  'op-wachtlijst-plaatsen': opWachtlijstPlaatsen,
  'wachtlijst-pauzeren': wachtlijstPauzeren,
  'wachtlijst-hervatten': wachtlijstHervatten,
  'urgentie-verlengen': urgentieVerlengen,
  'van-wachtlijst-halen': vanWachtlijstHalen,
  'wijziging-melden': wijzigingMelden,
  'herziening-beoordelen': herzieningBeoordelen,
  'gegevens-bevestigen': gegevensBevestigen,
  'voorwaarde-vervullen': voorwaardeVervullen,
  'voorziening-aanvragen': voorzieningAanvragen,
  'voorziening-besluiten': voorzieningBesluiten,
  'begeleiding-overdragen': begeleidingOverdragen,
  'woning-voorleggen': woningVoorleggen,
  'advies-geven': adviesGeven,
  'zonder-advies-verdergaan': zonderAdviesVerdergaan,
  'bezichtiging-plannen': bezichtigingPlannen,
  'aanbod-beantwoorden': aanbodBeantwoorden,
  'aanbod-laten-vervallen': aanbodLatenVervallen,
  'weigering-wegen': weigeringWegen,
  'aanbod-intrekken': aanbodIntrekken,
  'contract-vastleggen': contractVastleggen,
  'contract-ondertekenen': contractOndertekenen,
  'sleutel-overdragen': sleutelOverdragen,
  ...BEGELEIDINGACTIES, ...SIGNALERINGACTIES, ...HUURACTIES, ...PRIVACYACTIES,
};
