import type { Route } from '../../http/route.ts';
import { evaluatiepagina } from '../begeleiding/evaluatiepagina.tsx';
import { MET_DOSSIERS } from '../lijsten/rollen.ts';
import { waarschuwingsbrief } from '../signalering/brief.tsx';
import { bewaarGroep, groepformulier } from './aanvraag.tsx';
import { bevestigpagina } from './bevestigen.tsx';
import { bewaarStapconcept } from './concept.tsx';
import { controlepagina } from './controleren.tsx';
import { beginAanvraag, nieuweAanvraag } from './nieuw.tsx';
import { dossierpagina } from './pagina.tsx';
import { neemStap, stapformulier } from './stap.tsx';
import { metDossier } from './toegang.tsx';
import { meldWijziging, wijzigingformulier } from './wijziging.tsx';
import { wijzigingkeuze } from './wijzigingkeuze.tsx';

export const dossierroutes: readonly Route[] = [
  { methode: 'GET', pad: '/aanvragen/nieuw', toegang: ['begeleider'], doe: nieuweAanvraag },
  { methode: 'POST', pad: '/aanvragen/nieuw', toegang: ['begeleider'], doe: beginAanvraag },
  { methode: 'GET', pad: '/dossiers/:id', toegang: MET_DOSSIERS, doe: (v) => metDossier(v, (beeld) => dossierpagina(v, beeld)) },
  { methode: 'GET', pad: '/dossiers/:id/evaluaties/:nr', toegang: MET_DOSSIERS, doe: evaluatiepagina },
  { methode: 'GET', pad: '/dossiers/:id/waarschuwingen/:nr', toegang: MET_DOSSIERS, doe: waarschuwingsbrief },
  { methode: 'GET', pad: '/wijziging-melden', toegang: ['begeleider'], doe: wijzigingkeuze },
  { methode: 'GET', pad: '/dossiers/:id/stappen/wijziging-melden', toegang: MET_DOSSIERS, doe: wijzigingformulier },
  { methode: 'POST', pad: '/dossiers/:id/stappen/wijziging-melden', toegang: MET_DOSSIERS, doe: meldWijziging },
  { methode: 'GET', pad: '/dossiers/:id/stappen/gegevens-bevestigen', toegang: MET_DOSSIERS, doe: bevestigpagina },
  { methode: 'GET', pad: '/dossiers/:id/stappen/:stap', toegang: MET_DOSSIERS, doe: stapformulier },
  { methode: 'POST', pad: '/dossiers/:id/stappen/:stap', toegang: MET_DOSSIERS, doe: neemStap },
  { methode: 'POST', pad: '/dossiers/:id/stappen/:stap/concept', toegang: MET_DOSSIERS, doe: bewaarStapconcept },
  { methode: 'GET', pad: '/dossiers/:id/aanvraag/controleren', toegang: MET_DOSSIERS, doe: controlepagina },
  { methode: 'GET', pad: '/dossiers/:id/aanvraag/:groep', toegang: MET_DOSSIERS, doe: groepformulier },
  { methode: 'POST', pad: '/dossiers/:id/aanvraag/:groep', toegang: MET_DOSSIERS, doe: bewaarGroep },
];
