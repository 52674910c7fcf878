import type { Route } from '../../http/route.ts';
import { briefPdf, briefpagina } from './brief.tsx';
import { toestemmingsPdf, toestemmingspagina } from './toestemming.tsx';

export const briefroutes: readonly Route[] = [
  { methode: 'GET', pad: '/dossiers/:id/brief', toegang: 'ingelogd', doe: briefpagina },
  { methode: 'GET', pad: '/dossiers/:id/brief.pdf', toegang: 'ingelogd', doe: briefPdf },
  { methode: 'GET', pad: '/dossiers/:id/toestemmingsformulier', toegang: 'ingelogd', doe: toestemmingspagina },
  { methode: 'GET', pad: '/dossiers/:id/toestemmingsformulier.pdf', toegang: 'ingelogd', doe: toestemmingsPdf },
];
