/* The parts of a regeling in which differences between two versions are told. */

export const DELEN = ['partijen', 'maximum', 'sleutel', 'doelgroepen', 'criteria', 'termijnen', 'stappen', 'gegevensdeling', 'afspraken', 'teksten'] as const;
export type Deel = (typeof DELEN)[number];
export const DEELNAMEN: Record<Deel, string> = {
  partijen: 'Partijen', maximum: 'Maximum', sleutel: 'Verdeelsleutel', doelgroepen: 'Doelgroepen', criteria: 'Criteria en aanvraag', termijnen: 'Termijnen', stappen: 'Wie wat doet',
  gegevensdeling: 'Gegevensdeling en privacy', afspraken: 'Overige afspraken', teksten: 'Teksten en artikelen',
};

/** Where each top-level key of a regeling belongs; what is not here is one of the other agreements. */
const DEEL_VAN: Readonly<Record<string, Deel>> = {
  partijen: 'partijen', servicepunt: 'partijen', gemeenten: 'partijen', deelregios: 'maximum', maximum: 'maximum', verdeelsleutel: 'sleutel', doelgroepen: 'doelgroepen',
  criteria: 'criteria', aanvraag: 'criteria', besluitbrief: 'criteria', termijnen: 'termijnen', wachtlijst: 'termijnen', voorzieningen: 'termijnen', evaluatie: 'termijnen', looptijd: 'termijnen',
  stappen: 'stappen', wijziging: 'stappen', overgang: 'stappen', gegevensdeling: 'gegevensdeling', toestemming: 'gegevensdeling', privacy: 'gegevensdeling',
  artikelen: 'teksten', naam: 'teksten', korte_naam: 'teksten', document: 'teksten', voorganger: 'teksten', regio: 'teksten', kenmerk: 'teksten',
};
export const deelVan = (sleutel: string): Deel => DEEL_VAN[sleutel] ?? 'afspraken';
