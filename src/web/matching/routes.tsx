import type { Route } from '../../http/route.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import { MET_WONINGEN } from '../lijsten/rollen.ts';
import { afweging, afwegingen } from './afweging.tsx';
import { afwijkingenpagina } from './afwijkingen.tsx';
import { kandidaten } from './kandidaten.tsx';
import { legVoor, voorlegformulier } from './voorleggen.tsx';
import { woningenVoorDossier } from './woningen.tsx';

/** Who sees homes for a client, and the supporter what came of them. */
const MET_UITLEG: readonly Rol[] = ['begeleider', ...MET_WONINGEN];

export const matchingroutes: readonly Route[] = [
  { methode: 'GET', pad: '/woningen/:id/kandidaten', toegang: MET_WONINGEN, doe: kandidaten },
  { methode: 'GET', pad: '/woningen/:id/voorleggen/:dossier', toegang: ['woonconsulent'], doe: voorlegformulier },
  { methode: 'POST', pad: '/woningen/:id/voorleggen/:dossier', toegang: ['woonconsulent'], doe: legVoor },
  { methode: 'GET', pad: '/woningen/:id/afwegingen', toegang: MET_WONINGEN, doe: afwegingen },
  { methode: 'GET', pad: '/woningen/:id/afwegingen/:afweging', toegang: MET_WONINGEN, doe: afweging },
  { methode: 'GET', pad: '/dossiers/:id/woningen', toegang: MET_UITLEG, doe: woningenVoorDossier },
  { methode: 'GET', pad: '/matching/afwijkingen', toegang: MET_WONINGEN, doe: afwijkingenpagina },
];
