import type { Route } from '../../http/route.ts';
import { actiepagina } from './actie.tsx';
import { actiespagina } from './acties.tsx';
import { dienstverleningpagina, oordeelpagina } from './dienstverlening.tsx';
import { gesprekpagina } from './gesprek.tsx';
import { inspanningenpagina } from './overzicht.tsx';
import { ACTIESPAD, DIENSTVERLENINGPAD, INSPANNINGENPAD } from './paden.ts';
import { partijpagina } from './partij.tsx';

/** What each party promised, the actions, and the yearly judgement. */
export const inspanningroutes: readonly Route[] = [
  { methode: 'GET', pad: ACTIESPAD, toegang: 'ingelogd', doe: actiespagina },
  { methode: 'GET', pad: `${ACTIESPAD}/:id`, toegang: 'ingelogd', doe: actiepagina },
  { methode: 'GET', pad: INSPANNINGENPAD, toegang: 'ingelogd', doe: inspanningenpagina },
  { methode: 'GET', pad: DIENSTVERLENINGPAD, toegang: 'ingelogd', doe: dienstverleningpagina },
  { methode: 'GET', pad: `${DIENSTVERLENINGPAD}/:id`, toegang: 'ingelogd', doe: oordeelpagina },
  { methode: 'GET', pad: `${INSPANNINGENPAD}/gesprekken/:id`, toegang: 'ingelogd', doe: gesprekpagina },
  { methode: 'GET', pad: `${INSPANNINGENPAD}/:partij`, toegang: 'ingelogd', doe: partijpagina },
];
