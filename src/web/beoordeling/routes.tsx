import type { Route } from '../../http/route.ts';
import { BESLISSERS, overzicht, plan, planpagina, VOORBEREIDERS } from './overzicht.tsx';
import { verslagpagina, verzendBrieven } from './verslag.tsx';
import { besluitOpZaak, zaakpagina } from './zaak.tsx';
import { neemZittingstap, zittingpagina } from './zitting.tsx';

export const beoordelingroutes: readonly Route[] = [
  { methode: 'GET', pad: '/beoordelingstafel', toegang: [...BESLISSERS, ...VOORBEREIDERS], doe: overzicht },
  { methode: 'GET', pad: '/beoordelingstafel/plannen', toegang: BESLISSERS, doe: planpagina },
  { methode: 'POST', pad: '/beoordelingstafel/plannen', toegang: BESLISSERS, doe: plan },
  { methode: 'GET', pad: '/beoordelingstafel/zonder-zitting/:id', toegang: BESLISSERS, doe: zaakpagina },
  { methode: 'POST', pad: '/beoordelingstafel/zonder-zitting/:id', toegang: BESLISSERS, doe: besluitOpZaak },
  { methode: 'GET', pad: '/beoordelingstafel/:zitting', toegang: BESLISSERS, doe: zittingpagina },
  { methode: 'POST', pad: '/beoordelingstafel/:zitting/stappen/:stap', toegang: BESLISSERS, doe: neemZittingstap },
  { methode: 'GET', pad: '/beoordelingstafel/:zitting/zaken/:id', toegang: BESLISSERS, doe: zaakpagina },
  { methode: 'POST', pad: '/beoordelingstafel/:zitting/zaken/:id', toegang: BESLISSERS, doe: besluitOpZaak },
  { methode: 'GET', pad: '/beoordelingstafel/:zitting/verslag', toegang: BESLISSERS, doe: verslagpagina },
  { methode: 'POST', pad: '/beoordelingstafel/:zitting/verzenden', toegang: BESLISSERS, doe: verzendBrieven },
];
