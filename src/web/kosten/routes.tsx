import type { IngelogdVerzoek, Route } from '../../http/route.ts';
import { kostenjaar, staatpagina, staatpdf } from './jaar.tsx';
import { kostenlijst } from './lijst.tsx';

const lees = (pad: string, doe: (v: IngelogdVerzoek) => Response | Promise<Response>): Route => ({ methode: 'GET', pad, toegang: 'ingelogd', doe });

/** Everyone of the regeling sees what it costs and who pays what. */
export const kostenroutes: readonly Route[] = [
  lees('/kosten', kostenlijst),
  lees('/kosten/:id', kostenjaar),
  lees('/kosten/:id/:partij', staatpagina),
  lees('/kosten/:id/:partij/pdf', staatpdf),
];
