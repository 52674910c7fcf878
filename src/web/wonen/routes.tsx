import type { Route } from '../../http/route.ts';
import { bewoners } from './bewoners.tsx';
import { wooncijferroutes } from './cijfers.tsx';
import { MET_BEWONERS } from './rollen.ts';

export const woonroutes: readonly Route[] = [
  { methode: 'GET', pad: '/bewoners', toegang: MET_BEWONERS, doe: bewoners },
  ...wooncijferroutes,
];
