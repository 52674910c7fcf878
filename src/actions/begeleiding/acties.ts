import { BEGELEIDINGSTAPPEN } from '../../domain/begeleiding/stappen.ts';
import { geweigerd } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

type Naam = keyof typeof BEGELEIDINGSTAPPEN;

export const BEGELEIDINGACTIES = Object.fromEntries((Object.keys(BEGELEIDINGSTAPPEN) as Naam[]).map((naam) => [naam, { naam, uitleg: '', vragen: () => ({}), beslis: () => geweigerd({ soort: 'mag-niet-nu', reden: 'Deze stap wordt nog gemaakt.' }) } satisfies Actie])) as unknown as Record<Naam, Actie>;
