import type { Route } from '../../http/route.ts';
import { leveringpagina } from './leveren.tsx';
import { leverpagina } from './leveroverzicht.tsx';
import { opendatabestand, opendatalijst, opendatapagina } from './opendata.tsx';
import { klaargezetpagina } from './openkaart.tsx';
import { rapportbestand } from './rapport.ts';
import { rapportbeeldbestand, rapportenlijst, rapportpagina } from './rapporten.tsx';
import { vragenpagina } from './vragen.tsx';

/** Figures that parties supply, the questions of the evaluation, reports and open data. */
export const cijferpaginas: readonly Route[] = [
  { methode: 'GET', pad: '/monitor/leveren', toegang: 'ingelogd', doe: leverpagina },
  { methode: 'GET', pad: '/monitor/leveren/:id', toegang: 'ingelogd', doe: leveringpagina },
  { methode: 'GET', pad: '/monitor/vragen', toegang: 'ingelogd', doe: vragenpagina },
  { methode: 'GET', pad: '/monitor/rapport', toegang: 'ingelogd', doe: rapportbestand },
  { methode: 'GET', pad: '/monitor/rapporten', toegang: 'ingelogd', doe: rapportenlijst },
  { methode: 'GET', pad: '/monitor/rapporten/:id', toegang: 'ingelogd', doe: rapportpagina },
  { methode: 'GET', pad: '/monitor/rapporten/:id/open', toegang: 'ingelogd', doe: klaargezetpagina },
  { methode: 'GET', pad: '/monitor/rapporten/:id/bestand', toegang: 'ingelogd', doe: rapportbeeldbestand },
  { methode: 'GET', pad: '/open-data', toegang: 'openbaar', doe: opendatalijst },
  { methode: 'GET', pad: '/open-data/:id', toegang: 'openbaar', doe: opendatapagina },
  { methode: 'GET', pad: '/open-data/:id/bestand', toegang: 'openbaar', doe: opendatabestand },
];
