import type { Route } from '../../http/route.ts';
import { MET_DOSSIERS } from '../lijsten/rollen.ts';
import { haalOp } from './ophalen.tsx';
import { documentenpagina, verwijder, voegToe } from './pagina.tsx';

export const documentroutes: readonly Route[] = [
  { methode: 'GET', pad: '/dossiers/:id/documenten', toegang: MET_DOSSIERS, doe: documentenpagina },
  { methode: 'POST', pad: '/dossiers/:id/documenten', toegang: MET_DOSSIERS, doe: voegToe },
  { methode: 'GET', pad: '/dossiers/:id/documenten/:document', toegang: MET_DOSSIERS, doe: haalOp },
  { methode: 'POST', pad: '/dossiers/:id/documenten/:document/verwijderen', toegang: MET_DOSSIERS, doe: verwijder },
];
