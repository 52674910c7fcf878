/** The letter of the decision, or the one that says it takes longer. */
export type Gevraagd = 'besluit' | 'uitstel';
export const briefpad = (dossier: string, soort: Gevraagd = 'besluit', einde: '' | '.pdf' = ''): string => `/dossiers/${dossier}/brief${einde}${soort === 'uitstel' ? '?soort=uitstel' : ''}`;
export const toestemmingspad = (dossier: string, einde: '' | '.pdf' = ''): string => `/dossiers/${dossier}/toestemmingsformulier${einde}`;
