import type { Groep } from '../aanvraag/gegevensgroepen.ts';
import type { Stap } from './fasen.ts';

/**
 * Tasks that tell more than where a dossier stands: that there is an objection, a condition, a provision that was asked. They show
 * only to who sees the group they are about (art. 12a); every other task follows from the status, which is progress.
 */
export const TAAKGROEP: Partial<Record<Stap, Groep>> = {
  'besluit-verzenden': 'beoordeling', 'bezwaar-beslissen': 'beoordeling', 'voorwaarde-vervullen': 'beoordeling', 'herziening-beoordelen': 'toetsing', 'voorziening-besluiten': 'voorzieningen',
};

/** May a reader of these groups know that this is somebody's turn? */
export const taakTeZien = (stap: Stap, groepen: readonly Groep[]): boolean => { const groep = TAAKGROEP[stap]; return groep === undefined || groepen.includes(groep); };
