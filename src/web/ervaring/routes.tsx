import type { Route } from '../../http/route.ts';
import { bedankpagina, invulpagina, INVULPAD, verstuurErvaring } from './invullen.tsx';
import { ervaringpagina, maakBlad } from './uitreiken.tsx';
import { UITSLAGPAD, uitslagpagina } from './uitslag.tsx';
import { MET_DOSSIERS } from '../lijsten/rollen.ts';

export const ervaringroutes: readonly Route[] = [
  { methode: 'GET', pad: INVULPAD, toegang: 'openbaar', doe: invulpagina },
  { methode: 'POST', pad: INVULPAD, toegang: 'openbaar', doe: verstuurErvaring },
  { methode: 'GET', pad: `${INVULPAD}/bedankt`, toegang: 'openbaar', doe: bedankpagina },
  { methode: 'GET', pad: '/dossiers/:id/ervaring', toegang: ['begeleider'], doe: ervaringpagina },
  { methode: 'POST', pad: '/dossiers/:id/ervaring', toegang: ['begeleider'], doe: maakBlad },
  // the step begins where its code is made
  { methode: 'GET', pad: '/dossiers/:id/stappen/vragenlijst-uitreiken', toegang: MET_DOSSIERS, doe: ervaringpagina },
  { methode: 'GET', pad: UITSLAGPAD, toegang: 'ingelogd', doe: uitslagpagina },
];
