import type { Route } from '../../http/route.ts';
import { evaluatieblad } from './evaluatieblad.tsx';
import { wijzigingenlijst } from './lijst.tsx';
import { voorstelOpnieuw } from './opnieuw.tsx';
import { voorstelblad, voorsteltekst } from './voorstel.tsx';

/** How the regeling itself changes: for everyone of the regeling to follow. The steps are those of /zaken/stappen. */
export const wijzigingroutes: readonly Route[] = [
  { methode: 'GET', pad: '/wijzigingen', toegang: 'ingelogd', doe: wijzigingenlijst },
  { methode: 'GET', pad: '/wijzigingen/evaluaties/:id', toegang: 'ingelogd', doe: evaluatieblad },
  { methode: 'GET', pad: '/wijzigingen/:id', toegang: 'ingelogd', doe: voorstelblad },
  { methode: 'POST', pad: '/wijzigingen/:id/opnieuw', toegang: 'ingelogd', doe: voorstelOpnieuw },
  { methode: 'GET', pad: '/wijzigingen/:id/tekst', toegang: 'ingelogd', doe: voorsteltekst },
];
