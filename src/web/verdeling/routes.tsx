import type { Route } from '../../http/route.ts';
import { verdelingpagina } from './pagina.tsx';
import { neemStap, stapformulier } from './stap.tsx';
import { voorstelpagina } from './voorstel.tsx';

/** Everyone of the regeling sees its numbers; who may take which step, the regeling says. */
export const verdelingroutes: readonly Route[] = [
  { methode: 'GET', pad: '/verdeling', toegang: 'ingelogd', doe: verdelingpagina },
  { methode: 'GET', pad: '/verdeling/voorstellen/:nummer', toegang: 'ingelogd', doe: voorstelpagina },
  { methode: 'GET', pad: '/verdeling/stappen/:stap', toegang: 'ingelogd', doe: stapformulier },
  { methode: 'POST', pad: '/verdeling/stappen/:stap', toegang: 'ingelogd', doe: neemStap },
];
