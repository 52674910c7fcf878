import type { Route } from '../../http/route.ts';
import { MET_DOSSIERS } from '../lijsten/rollen.ts';
import { neemOp } from './contact.tsx';
import { bijDossier } from './dossier.tsx';
import { doeNotitie, schrijf, toonNotitie } from './formulieren.tsx';
import { bewaarContact, bijPartij, contactformulier } from './partij.tsx';

const DOSSIER = '/dossiers/:id/notities';
const PARTIJ = '/regelingen/:regeling/partijen/:partij';

export const notitieroutes: readonly Route[] = [
  { methode: 'POST', pad: '/dossiers/:id/behandelaar', toegang: MET_DOSSIERS, doe: neemOp },
  { methode: 'GET', pad: DOSSIER, toegang: MET_DOSSIERS, doe: (v) => bijDossier(v, (_, plek) => plek.lijst({})) },
  { methode: 'POST', pad: DOSSIER, toegang: MET_DOSSIERS, doe: (v) => bijDossier(v, schrijf) },
  { methode: 'GET', pad: `${DOSSIER}/:notitie`, toegang: MET_DOSSIERS, doe: (v) => bijDossier(v, toonNotitie) },
  { methode: 'POST', pad: `${DOSSIER}/:notitie`, toegang: MET_DOSSIERS, doe: (v) => bijDossier(v, doeNotitie) },
  { methode: 'GET', pad: PARTIJ, toegang: 'ingelogd', doe: (v) => bijPartij(v, (_, plek) => plek.lijst({})) },
  { methode: 'POST', pad: PARTIJ, toegang: 'ingelogd', doe: (v) => bijPartij(v, schrijf) },
  { methode: 'GET', pad: `${PARTIJ}/contacten/:contact`, toegang: 'ingelogd', doe: contactformulier },
  { methode: 'POST', pad: `${PARTIJ}/contacten/:contact`, toegang: 'ingelogd', doe: bewaarContact },
  { methode: 'GET', pad: `${PARTIJ}/:notitie`, toegang: 'ingelogd', doe: (v) => bijPartij(v, toonNotitie) },
  { methode: 'POST', pad: `${PARTIJ}/:notitie`, toegang: 'ingelogd', doe: (v) => bijPartij(v, doeNotitie) },
];
