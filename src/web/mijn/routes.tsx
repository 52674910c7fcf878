import type { Route } from '../../http/route.ts';
import { briefpagina, brievenpagina, documentOphalen } from './brieven.tsx';
import { AAN, aanpagina, delen, UIT, uitpagina, zetAan, zetUit } from './delen.tsx';
import { download, downloadpagina } from './downloaden.tsx';
import { gegevens } from './gegevens.tsx';
import { inzage } from './inzage.tsx';
import { PADEN } from './paden.ts';
import { thuis } from './thuis.tsx';
import { dienIn, verzoekpagina } from './verzoek.tsx';

const toegang = ['client'] as const;

/** The client's own door, and that of a legal representative. */
export const mijnroutes: readonly Route[] = [
  { methode: 'GET', pad: PADEN.thuis, toegang, doe: thuis },
  { methode: 'GET', pad: PADEN.gegevens, toegang, doe: gegevens },
  { methode: 'GET', pad: PADEN.brieven, toegang, doe: brievenpagina },
  { methode: 'GET', pad: `${PADEN.brieven}/:soort`, toegang, doe: briefpagina },
  { methode: 'GET', pad: '/mijn/documenten/:id', toegang, doe: documentOphalen },
  { methode: 'GET', pad: PADEN.inzage, toegang, doe: inzage },
  { methode: 'GET', pad: PADEN.delen, toegang, doe: delen },
  { methode: 'GET', pad: UIT, toegang, doe: uitpagina },
  { methode: 'POST', pad: UIT, toegang, doe: zetUit },
  { methode: 'GET', pad: AAN, toegang, doe: aanpagina },
  { methode: 'POST', pad: AAN, toegang, doe: zetAan },
  { methode: 'GET', pad: PADEN.verzoek, toegang, doe: verzoekpagina },
  { methode: 'POST', pad: PADEN.verzoek, toegang, doe: dienIn },
  { methode: 'GET', pad: PADEN.downloaden, toegang, doe: downloadpagina },
  { methode: 'POST', pad: PADEN.downloaden, toegang, doe: download },
];
