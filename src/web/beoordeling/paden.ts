/** The addresses of this room. Without a meeting a case stands under a name of its own. */
export const TAFELPAD = '/beoordelingstafel';
export const zittingpad = (zitting: string): string => `${TAFELPAD}/${zitting}`;
export const zaakpad = (dossier: string, zitting?: string): string => (zitting ? `${TAFELPAD}/${zitting}/zaken/${dossier}` : `${TAFELPAD}/zonder-zitting/${dossier}`);
export const zittingstappad = (zitting: string, stap: string): string => `${TAFELPAD}/${zitting}/stappen/${stap}`;
export const verslagpad = (zitting: string): string => `${TAFELPAD}/${zitting}/verslag`;
