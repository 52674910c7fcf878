/** The phases of the chain, in order; the same names in every layer. */
export const FASEN = ['aanvraag', 'toetsing', 'beoordeling', 'wachtlijst', 'aanbod', 'huur', 'begeleiding', 'signalering'] as const;
export type Fase = (typeof FASEN)[number];

/** The steps of the chain, as the API and the screens name them. */
export const STAPPEN = [
  'dossier-openen',
  'gegevens-bijwerken',
  'toestemming-vastleggen',
  'toestemming-beperken',
  'toestemming-intrekken',
  'aanvraag-indienen',
  'aanvraag-intrekken',
  'aanvulling-vragen',
  'aanvraag-aanvullen',
  'in-behandeling-nemen',
  'besluit-nemen',
  'besluit-verdagen',
  'besluit-verzenden',
  'bezwaar-vastleggen',
  'bezwaar-beslissen',
  'voorwaarde-vervullen',
  'gemeenten-kiezen',
  'op-wachtlijst-plaatsen',
  'wachtlijst-pauzeren',
  'wachtlijst-hervatten',
  'urgentie-verlengen',
  'van-wachtlijst-halen',
  'wijziging-melden',
  'herziening-beoordelen',
  'gegevens-bevestigen',
  'voorziening-aanvragen',
  'voorziening-besluiten',
  'begeleiding-overdragen',
  'woning-aanmelden',
  'woning-intrekken',
  'woning-voorleggen',
  'advies-geven',
  'aanbod-beantwoorden',
  'aanbod-intrekken',
  'contract-vastleggen',
  'sleutel-overdragen',
] as const;
/** Steps a regeling may leave out, because not every region knows them: nobody can then take them, and nothing waits for them. */
export const MAG_ONTBREKEN: readonly Stap[] = [
  'toestemming-beperken', 'besluit-verdagen', 'besluit-verzenden', 'bezwaar-vastleggen', 'bezwaar-beslissen', 'voorwaarde-vervullen', 'gemeenten-kiezen', 'wachtlijst-pauzeren', 'wachtlijst-hervatten',
  'urgentie-verlengen', 'van-wachtlijst-halen', 'wijziging-melden', 'herziening-beoordelen', 'gegevens-bevestigen', 'voorziening-aanvragen', 'voorziening-besluiten', 'begeleiding-overdragen',
];
export type Stap = (typeof STAPPEN)[number];
