import { HUUR_STAP, type HuurGebeurtenissen } from '../../domain/huur/gebeurtenissen.ts';
import { HUURSTAPPEN } from '../../domain/huur/stappen.ts';
import type { Zinnen } from '../dossier/zinnen.ts';

/** What these events say on the timeline. */
export const HUURZINNEN = Object.fromEntries(Object.entries(HUUR_STAP).map(([soort, stap]) => [soort, () => ({ titel: HUURSTAPPEN[stap as keyof typeof HUURSTAPPEN].gedaan })])) as unknown as Pick<Zinnen, keyof HuurGebeurtenissen>;
