import type { Dossierstap } from '../domain/keten/stappen.ts';
import type { Actie } from './actie.ts';
import { aanbodBeantwoorden } from './aanbod/aanbod-beantwoorden.ts';
import { aanbodIntrekken } from './aanbod/aanbod-intrekken.ts';
import { adviesGeven } from './aanbod/advies-geven.ts';
import { woningVoorleggen } from './aanbod/woning-voorleggen.ts';
import { aanvraagIndienen } from './aanvraag/aanvraag-indienen.ts';
import { aanvraagIntrekken } from './aanvraag/aanvraag-intrekken.ts';
import { gegevensBijwerken } from './aanvraag/gegevens-bijwerken.ts';
import { toestemmingIntrekken } from './aanvraag/toestemming-intrekken.ts';
import { toestemmingVastleggen } from './aanvraag/toestemming-vastleggen.ts';
import { besluitNemen } from './beoordeling/besluit-nemen.ts';
import { contractVastleggen } from './huur/contract-vastleggen.ts';
import { sleutelOverdragen } from './huur/sleutel-overdragen.ts';
import { aanvraagAanvullen } from './toetsing/aanvraag-aanvullen.ts';
import { aanvullingVragen } from './toetsing/aanvulling-vragen.ts';
import { inBehandelingNemen } from './toetsing/in-behandeling-nemen.ts';
import { opWachtlijstPlaatsen } from './wachtlijst/op-wachtlijst-plaatsen.ts';

/** Every step on a dossier, in the order of the chain. Forms, API and access tests walk this table. */
export const ACTIES: Record<Dossierstap, Actie> = {
  'gegevens-bijwerken': gegevensBijwerken,
  'toestemming-vastleggen': toestemmingVastleggen,
  'toestemming-intrekken': toestemmingIntrekken,
  'aanvraag-indienen': aanvraagIndienen,
  'aanvraag-intrekken': aanvraagIntrekken,
  'aanvulling-vragen': aanvullingVragen,
  'aanvraag-aanvullen': aanvraagAanvullen,
  'in-behandeling-nemen': inBehandelingNemen,
  'besluit-nemen': besluitNemen,
  'op-wachtlijst-plaatsen': opWachtlijstPlaatsen,
  'woning-voorleggen': woningVoorleggen,
  'advies-geven': adviesGeven,
  'aanbod-beantwoorden': aanbodBeantwoorden,
  'aanbod-intrekken': aanbodIntrekken,
  'contract-vastleggen': contractVastleggen,
  'sleutel-overdragen': sleutelOverdragen,
};
