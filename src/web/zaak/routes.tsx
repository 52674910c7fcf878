import type { Route } from '../../http/route.ts';
import { samenpagina } from './samen.tsx';
import { neemZaakstap, zaakformulier } from './stap.tsx';

/** Everyone of the regeling sees what the parties do together; who may take which step, the regeling says. */
export const zaakroutes: readonly Route[] = [
  { methode: 'GET', pad: '/samen', toegang: 'ingelogd', doe: samenpagina },
  { methode: 'GET', pad: '/zaken/stappen/:stap', toegang: 'ingelogd', doe: zaakformulier },
  { methode: 'POST', pad: '/zaken/stappen/:stap', toegang: 'ingelogd', doe: neemZaakstap },
];
