import type { Route } from '../../http/route.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import { MET_DOSSIERS } from '../lijsten/rollen.ts';
import { inzagelog } from './inzage.tsx';
import { beoordeel, noodlijst } from './noodlijst.tsx';
import { beeindigNood, noodpagina, openNood } from './noodtoegang.tsx';
import { bekijkOpvallend, opvallend } from './opvallend.tsx';
import { wieZietWat } from './wieziet.tsx';

const FG: readonly Rol[] = ['functionaris-gegevensbescherming'];
/** Who may ask who sees a dossier; for which dossiers, the database decides. */
const VRAAGT_WIE: readonly Rol[] = ['begeleider', 'servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator', 'bct-medewerker', ...FG];

/** Who read what, who sees what, and access in an emergency. */
export const privacyroutes: readonly Route[] = [
  { methode: 'GET', pad: '/privacy/inzage', toegang: FG, doe: inzagelog },
  { methode: 'GET', pad: '/privacy/noodtoegang', toegang: FG, doe: noodlijst },
  { methode: 'POST', pad: '/privacy/noodtoegang/:id', toegang: FG, doe: beoordeel },
  { methode: 'GET', pad: '/privacy/opvallend', toegang: FG, doe: opvallend },
  { methode: 'POST', pad: '/privacy/opvallend', toegang: FG, doe: bekijkOpvallend },
  { methode: 'GET', pad: '/noodtoegang', toegang: MET_DOSSIERS, doe: noodpagina },
  { methode: 'POST', pad: '/noodtoegang', toegang: MET_DOSSIERS, doe: openNood },
  { methode: 'POST', pad: '/dossiers/:id/noodtoegang/beeindigen', toegang: MET_DOSSIERS, doe: beeindigNood },
  { methode: 'GET', pad: '/dossiers/:id/wie-ziet-wat', toegang: VRAAGT_WIE, doe: wieZietWat },
];
