import { SIGNALERING_STAP, type SignaleringGebeurtenissen } from '../../domain/signalering/gebeurtenissen.ts';
import { SIGNALERINGSTAPPEN } from '../../domain/signalering/stappen.ts';
import type { Zinnen } from '../dossier/zinnen.ts';

/** What these events say on the timeline. */
export const SIGNALERINGZINNEN = Object.fromEntries(Object.entries(SIGNALERING_STAP).map(([soort, stap]) => [soort, () => ({ titel: SIGNALERINGSTAPPEN[stap as keyof typeof SIGNALERINGSTAPPEN].gedaan })])) as unknown as Pick<Zinnen, keyof SignaleringGebeurtenissen>;
