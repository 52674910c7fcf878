import type { Route } from '../../http/route.ts';
import { securityTxt } from './beveiligingscontact.ts';
import { hulp } from './hulp.tsx';
import { klachtenhulp } from './klachten.tsx';
import { volgordehulp } from './volgorde.tsx';
import { privacy, toegankelijkheid } from './verklaringen.tsx';

export const hulproutes: readonly Route[] = [
  { methode: 'GET', pad: '/hulp', toegang: 'openbaar', doe: hulp },
  { methode: 'GET', pad: '/hulp/volgorde', toegang: 'openbaar', doe: volgordehulp },
  { methode: 'GET', pad: '/hulp/klachten', toegang: 'openbaar', doe: klachtenhulp },
  { methode: 'GET', pad: '/toegankelijkheid', toegang: 'openbaar', doe: toegankelijkheid },
  { methode: 'GET', pad: '/privacy', toegang: 'openbaar', doe: privacy },
  { methode: 'GET', pad: '/.well-known/security.txt', toegang: 'openbaar', doe: securityTxt },
];
