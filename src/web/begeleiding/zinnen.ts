import { BEGELEIDING_STAP, type BegeleidingGebeurtenissen } from '../../domain/begeleiding/gebeurtenissen.ts';
import { BEGELEIDINGSTAPPEN } from '../../domain/begeleiding/stappen.ts';
import type { Zinnen } from '../dossier/zinnen.ts';

/** What these events say on the timeline. */
export const BEGELEIDINGZINNEN = Object.fromEntries(Object.entries(BEGELEIDING_STAP).map(([soort, stap]) => [soort, () => ({ titel: BEGELEIDINGSTAPPEN[stap as keyof typeof BEGELEIDINGSTAPPEN].gedaan })])) as unknown as Pick<Zinnen, keyof BegeleidingGebeurtenissen>;
