import type { IngelogdVerzoek, Route } from '../../http/route.ts';
import { blad } from '../blad.tsx';

/** The client's own door. */
export const mijnroutes: readonly Route[] = [
  { methode: 'GET', pad: '/mijn', toegang: ['client'], doe: (verzoek: IngelogdVerzoek) => blad(verzoek, { titel: 'Mijn Voordeur', deel: '/mijn', smal: true }, <h1 className="utrecht-heading-1">Mijn Voordeur</h1>) },
];
