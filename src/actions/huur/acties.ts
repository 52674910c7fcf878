import { HUURSTAPPEN } from '../../domain/huur/stappen.ts';
import { geweigerd } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

type Naam = keyof typeof HUURSTAPPEN;

export const HUURACTIES = Object.fromEntries((Object.keys(HUURSTAPPEN) as Naam[]).map((naam) => [naam, { naam, uitleg: '', vragen: () => ({}), beslis: () => geweigerd({ soort: 'mag-niet-nu', reden: 'Deze stap wordt nog gemaakt.' }) } satisfies Actie])) as unknown as Record<Naam, Actie>;
