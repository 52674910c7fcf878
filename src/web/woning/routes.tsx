import type { Route } from '../../http/route.ts';
import { MET_DOSSIERS, MET_WONINGEN } from '../lijsten/rollen.ts';
import { bewaarWoning, meldWoningAan, nieuweWoning, wijzigWoning } from './aanmelden.tsx';
import { woninglijst } from './lijst.tsx';
import { foutenAlsCsv, inleespagina, leesLijstIn, lijstpagina, stuurLijst, voorbeeldbestand, werpWeg } from './inlezen.tsx';
import { geefVrij, intrekken, trekIn, vrijgeven } from './stappen.tsx';
import { woningpagina } from './woning.tsx';

export const woningroutes: readonly Route[] = [
  { methode: 'GET', pad: '/woningen', toegang: MET_WONINGEN, doe: woninglijst },
  { methode: 'GET', pad: '/woningen/nieuw', toegang: ['woonconsulent'], doe: nieuweWoning },
  { methode: 'POST', pad: '/woningen/nieuw', toegang: ['woonconsulent'], doe: meldWoningAan },
  { methode: 'GET', pad: '/woningen/inlezen', toegang: ['woonconsulent'], doe: inleespagina },
  { methode: 'POST', pad: '/woningen/inlezen', toegang: ['woonconsulent'], doe: stuurLijst },
  { methode: 'GET', pad: '/woningen/inlezen/voorbeeld', toegang: ['woonconsulent'], doe: voorbeeldbestand },
  { methode: 'GET', pad: '/woningen/inlezen/:id', toegang: ['woonconsulent'], doe: lijstpagina },
  { methode: 'POST', pad: '/woningen/inlezen/:id', toegang: ['woonconsulent'], doe: leesLijstIn },
  { methode: 'POST', pad: '/woningen/inlezen/:id/weggooien', toegang: ['woonconsulent'], doe: werpWeg },
  { methode: 'GET', pad: '/woningen/inlezen/:id/fouten', toegang: ['woonconsulent'], doe: foutenAlsCsv },
  { methode: 'GET', pad: '/woningen/:id', toegang: MET_DOSSIERS, doe: woningpagina },
  { methode: 'GET', pad: '/woningen/:id/wijzigen', toegang: ['woonconsulent'], doe: wijzigWoning },
  { methode: 'POST', pad: '/woningen/:id/wijzigen', toegang: ['woonconsulent'], doe: bewaarWoning },
  { methode: 'GET', pad: '/woningen/:id/vrijgeven', toegang: ['woonconsulent'], doe: vrijgeven },
  { methode: 'POST', pad: '/woningen/:id/vrijgeven', toegang: ['woonconsulent'], doe: geefVrij },
  { methode: 'GET', pad: '/woningen/:id/intrekken', toegang: ['woonconsulent'], doe: intrekken },
  { methode: 'POST', pad: '/woningen/:id/intrekken', toegang: ['woonconsulent'], doe: trekIn },
];
