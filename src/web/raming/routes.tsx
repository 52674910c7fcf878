import type { Route } from '../../http/route.ts';
import { doelenpagina } from './doelen.tsx';
import { ramingpagina } from './overzicht.tsx';
import { DOELENPAD, RAMINGPAD } from './paden.ts';
import { opgavepagina } from './raming.tsx';

/** Who is expected to leave, how many places that takes, and the goals for ten years. */
export const ramingroutes: readonly Route[] = [
  { methode: 'GET', pad: RAMINGPAD, toegang: 'ingelogd', doe: ramingpagina },
  { methode: 'GET', pad: DOELENPAD, toegang: 'ingelogd', doe: doelenpagina },
  { methode: 'GET', pad: `${RAMINGPAD}/:id`, toegang: 'ingelogd', doe: opgavepagina },
];
