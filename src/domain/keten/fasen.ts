/** The phases of the chain, in order; the same names in every layer. */
export const FASEN = ['aanvraag', 'toetsing', 'beoordeling', 'wachtlijst', 'aanbod', 'huur', 'begeleiding', 'signalering'] as const;
export type Fase = (typeof FASEN)[number];

/** The steps of the chain, as the API and the screens name them. */
export const STAPPEN = [
  'dossier-openen',
  'gegevens-bijwerken',
  'toestemming-vastleggen',
  'toestemming-intrekken',
  'aanvraag-indienen',
  'aanvraag-intrekken',
  'aanvulling-vragen',
  'aanvraag-aanvullen',
  'in-behandeling-nemen',
  'besluit-nemen',
  'op-wachtlijst-plaatsen',
  'woning-aanmelden',
  'woning-intrekken',
  'woning-voorleggen',
  'advies-geven',
  'aanbod-beantwoorden',
  'aanbod-intrekken',
  'contract-vastleggen',
  'sleutel-overdragen',
] as const;
export type Stap = (typeof STAPPEN)[number];
