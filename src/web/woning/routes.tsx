import type { Route } from '../../http/route.ts';
import { MET_DOSSIERS, MET_WONINGEN } from '../lijsten/rollen.ts';
import { kandidaten } from './kandidaten.tsx';
import { woninglijst } from './lijst.tsx';
import { intrekken, meldWoningAan, nieuweWoning, trekIn } from './stappen.tsx';
import { woningpagina } from './woning.tsx';

export const woningroutes: readonly Route[] = [
  { methode: 'GET', pad: '/woningen', toegang: MET_WONINGEN, doe: woninglijst },
  { methode: 'GET', pad: '/woningen/nieuw', toegang: ['woonconsulent'], doe: nieuweWoning },
  { methode: 'POST', pad: '/woningen/nieuw', toegang: ['woonconsulent'], doe: meldWoningAan },
  { methode: 'GET', pad: '/woningen/:id', toegang: MET_DOSSIERS, doe: woningpagina },
  { methode: 'GET', pad: '/woningen/:id/intrekken', toegang: ['woonconsulent'], doe: intrekken },
  { methode: 'POST', pad: '/woningen/:id/intrekken', toegang: ['woonconsulent'], doe: trekIn },
  { methode: 'GET', pad: '/woningen/:id/kandidaten', toegang: MET_WONINGEN, doe: kandidaten },
];
