import type { Route } from '../../http/route.ts';
import { spreekAf, stop, toonVervanging, zetBereik } from './pagina.tsx';

export const vervangingroutes: readonly Route[] = [
  { methode: 'GET', pad: '/vervanging', toegang: 'ingelogd', doe: toonVervanging },
  { methode: 'POST', pad: '/vervanging', toegang: 'ingelogd', doe: spreekAf },
  { methode: 'POST', pad: '/vervanging/bereikbaar', toegang: 'ingelogd', doe: zetBereik },
  { methode: 'POST', pad: '/vervanging/:id/stoppen', toegang: 'ingelogd', doe: stop },
];
