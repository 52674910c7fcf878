import type { Route } from '../../http/route.ts';
import { buurtpagina } from './buurt.tsx';
import { buurtenlijst } from './lijst.tsx';
import { MET_BUURTEN } from './paden.ts';
import { neemStap, nieuweBuurt, stapformulier, voegToe, wis, wisvraag } from './stappen.tsx';

export const buurtroutes: readonly Route[] = [
  { methode: 'GET', pad: '/buurten', toegang: MET_BUURTEN, doe: buurtenlijst },
  { methode: 'GET', pad: '/buurten/nieuw', toegang: MET_BUURTEN, doe: nieuweBuurt },
  { methode: 'POST', pad: '/buurten/nieuw', toegang: MET_BUURTEN, doe: voegToe },
  { methode: 'GET', pad: '/buurten/:buurt', toegang: MET_BUURTEN, doe: buurtpagina },
  { methode: 'GET', pad: '/buurten/:buurt/stappen/:stap', toegang: MET_BUURTEN, doe: stapformulier },
  { methode: 'POST', pad: '/buurten/:buurt/stappen/:stap', toegang: MET_BUURTEN, doe: neemStap },
  { methode: 'GET', pad: '/buurten/:buurt/oordelen/:oordeel/wissen', toegang: MET_BUURTEN, doe: wisvraag },
  { methode: 'POST', pad: '/buurten/:buurt/oordelen/:oordeel/wissen', toegang: MET_BUURTEN, doe: wis },
];
