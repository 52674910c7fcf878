export const ACCOUNTSPAD = '/beheer/accounts';
export const UITNODIGPAD = '/beheer/uitnodigen';
export const accountpad = (merk: string): string => `${ACCOUNTSPAD}/${merk}`;
export const clientpad = (dossier: string): string => `/dossiers/${dossier}/mijn-voordeur`;
