import type { Route } from '../../http/route.ts';
import { dossierlijst } from './dossiers.tsx';
import { MET_DOSSIERS } from './rollen.ts';
import { wachtlijst } from './wachtlijst.tsx';
import { zoeken } from './zoeken.tsx';

export const lijstroutes: readonly Route[] = [
  { methode: 'GET', pad: '/dossiers', toegang: MET_DOSSIERS, doe: dossierlijst },
  { methode: 'GET', pad: '/wachtlijst', toegang: MET_DOSSIERS, doe: wachtlijst },
  { methode: 'GET', pad: '/zoeken', toegang: MET_DOSSIERS, doe: zoeken },
];
