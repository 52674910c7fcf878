import type { Optie, Vragen } from '../../domain/invoer/vragen.ts';
import type { Toestemmer } from '../../domain/keten/gebeurtenissen.ts';
import { CLIENTPARTIJ } from '../../domain/partijen/rollen.ts';
import type { Situatie, Vrager } from '../actie.ts';

/** Who can give consent, or take it back (art. 3b: the client and/or the legal representative). */
export const TOESTEMMERS: readonly Optie[] = [
  { code: 'client', naam: 'De cliënt zelf' }, { code: 'vertegenwoordiger', naam: 'De wettelijk vertegenwoordiger' }, { code: 'beiden', naam: 'De cliënt en de wettelijk vertegenwoordiger samen' },
];

/** Does this person speak for themselves? Then nobody asks who they are. */
export const spreektZelf = (vrager: Vrager): boolean => vrager.rol === CLIENTPARTIJ || vrager.rol === 'systeem';

/** The question who it was, for whoever writes down what somebody else said. */
export const doorvraag = (label: string, vrager: Vrager): Vragen => (spreektZelf(vrager) ? {} : { door: { label, soort: 'keuze', verplicht: true, opties: TOESTEMMERS } });

/** Who it was: behind the client's own door, whoever is signed in. */
export const doorWie = ({ rol, hoedanigheid, invoer }: Pick<Situatie, 'rol' | 'hoedanigheid' | 'invoer'>): Toestemmer => (rol === CLIENTPARTIJ ? hoedanigheid ?? 'client' : (invoer.door as Toestemmer));
