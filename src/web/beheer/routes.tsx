import type { IngelogdVerzoek, Route } from '../../http/route.ts';
import { accountpagina, beeindig, bevestigBeeindigen, logOveralUit, wijzig } from './account.tsx';
import { accountspagina } from './accounts.tsx';
import { bevestigClientEinde, clientpagina, nodigClientUit, trekClientIn } from './client.tsx';
import { ACCOUNTSPAD, UITNODIGPAD } from './paden.ts';
import { beeindigSessies, SESSIEPAD } from './sessies.tsx';
import { nodigUit, trekIn, uitnodigpagina } from './uitnodigen.tsx';

/** The accounts of one's own organisation, one's own sessions, and the client's way in. */
export const beheerroutes: readonly Route[] = [
  { methode: 'GET', pad: '/beheer', toegang: ['beheerder'], doe: ({ c }: IngelogdVerzoek) => c.redirect(ACCOUNTSPAD, 303) },
  { methode: 'GET', pad: ACCOUNTSPAD, toegang: ['beheerder'], doe: accountspagina },
  { methode: 'GET', pad: UITNODIGPAD, toegang: ['beheerder'], doe: uitnodigpagina },
  { methode: 'POST', pad: UITNODIGPAD, toegang: ['beheerder'], doe: nodigUit },
  { methode: 'POST', pad: '/beheer/uitnodigingen/:id/intrekken', toegang: ['beheerder'], doe: trekIn },
  { methode: 'GET', pad: `${ACCOUNTSPAD}/:merk`, toegang: ['beheerder'], doe: accountpagina },
  { methode: 'POST', pad: `${ACCOUNTSPAD}/:merk`, toegang: ['beheerder'], doe: wijzig },
  { methode: 'GET', pad: `${ACCOUNTSPAD}/:merk/beeindigen`, toegang: ['beheerder'], doe: bevestigBeeindigen },
  { methode: 'POST', pad: `${ACCOUNTSPAD}/:merk/beeindigen`, toegang: ['beheerder'], doe: beeindig },
  { methode: 'POST', pad: `${ACCOUNTSPAD}/:merk/sessies`, toegang: ['beheerder'], doe: logOveralUit },
  { methode: 'POST', pad: SESSIEPAD, toegang: 'ingelogd', doe: beeindigSessies },
  { methode: 'GET', pad: '/dossiers/:id/mijn-voordeur', toegang: ['begeleider'], doe: clientpagina },
  { methode: 'POST', pad: '/dossiers/:id/mijn-voordeur', toegang: ['begeleider'], doe: nodigClientUit },
  { methode: 'GET', pad: '/dossiers/:id/mijn-voordeur/intrekken', toegang: ['begeleider'], doe: bevestigClientEinde },
  { methode: 'POST', pad: '/dossiers/:id/mijn-voordeur/intrekken', toegang: ['begeleider'], doe: trekClientIn },
];
