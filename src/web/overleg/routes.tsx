import type { Route } from '../../http/route.ts';
import { afspraakbestand, agendabestand, agendapagina, zetAgenda } from './agenda.tsx';
import { jaarCsv, jaarpagina, planJaar } from './jaar.tsx';
import { AGENDAPAD, OVERLEGPAD } from './paden.ts';
import { haalStukOp, stukformulier, voegStukToe } from './stukken.tsx';
import { neemOver, rondPuntAf, vergaderingpagina } from './vergadering.tsx';
import { verslagpagina, verslagPdf } from './verslag.tsx';

/** The meetings of the parties. Everyone of the regeling reads them, each what is for them; a calendar reads by a secret address alone. */
export const overlegroutes: readonly Route[] = [
  { methode: 'GET', pad: OVERLEGPAD, toegang: 'ingelogd', doe: jaarpagina },
  { methode: 'GET', pad: `${OVERLEGPAD}.csv`, toegang: 'ingelogd', doe: jaarCsv },
  { methode: 'POST', pad: `${OVERLEGPAD}/plannen`, toegang: 'ingelogd', doe: planJaar },
  { methode: 'GET', pad: AGENDAPAD, toegang: 'ingelogd', doe: agendapagina },
  { methode: 'POST', pad: AGENDAPAD, toegang: 'ingelogd', doe: zetAgenda },
  { methode: 'GET', pad: '/agenda/:geheim', toegang: 'openbaar', doe: agendabestand },
  { methode: 'GET', pad: `${OVERLEGPAD}/:id`, toegang: 'ingelogd', doe: vergaderingpagina },
  { methode: 'POST', pad: `${OVERLEGPAD}/:id/overnemen`, toegang: 'ingelogd', doe: neemOver },
  { methode: 'POST', pad: `${OVERLEGPAD}/:id/punt`, toegang: 'ingelogd', doe: rondPuntAf },
  { methode: 'GET', pad: `${OVERLEGPAD}/:id/verslag`, toegang: 'ingelogd', doe: verslagpagina },
  { methode: 'GET', pad: `${OVERLEGPAD}/:id/verslag.pdf`, toegang: 'ingelogd', doe: verslagPdf },
  { methode: 'GET', pad: `${OVERLEGPAD}/:id/afspraak.ics`, toegang: 'ingelogd', doe: afspraakbestand },
  { methode: 'GET', pad: `${OVERLEGPAD}/:id/stukken`, toegang: 'ingelogd', doe: stukformulier },
  { methode: 'POST', pad: `${OVERLEGPAD}/:id/stukken`, toegang: 'ingelogd', doe: voegStukToe },
  { methode: 'GET', pad: `${OVERLEGPAD}/:id/stukken/:stuk`, toegang: 'ingelogd', doe: haalStukOp },
];
