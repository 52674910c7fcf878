import type { Route, Verzoek } from '../http/route.ts';
import { BASIS, type Bewerking } from './bewerking.ts';
import { cijferroutes } from './cijfers.ts';
import { dossierbewerkingen } from './dossiers.ts';
import { ingangbewerkingen } from './ingang.ts';
import { CIJFERBESCHRIJVING } from './openapi/cijfers.ts';
import { openapi } from './openapi/document.ts';
import { opendatabewerkingen } from './opendata.ts';
import { woningbewerkingen } from './woningen.ts';
import { zaakbewerkingen } from './zaken.ts';

const document = ({ c, kern }: Verzoek): Response => c.json(openapi(BEWERKINGEN, kern.regelingen, new URL(c.req.url).origin), 200, { 'access-control-allow-origin': '*' });

/** A figure is described apart from its route; one that is not yet is named by its address. */
const beschreven = (route: Route): Bewerking => ({
  naam: route.pad.slice(BASIS.length + 1).replaceAll(/[^a-z]+/g, '-'), titel: route.pad, onderdeel: 'Cijfers', antwoord: { status: 200, vorm: { type: 'object' }, tekst: 'Het antwoord.' }, fouten: [400, 404],
  ...CIJFERBESCHRIJVING[route.pad], ...route,
});

/** Every operation of the API with its description. */
export const BEWERKINGEN: readonly Bewerking[] = [...ingangbewerkingen(document), ...dossierbewerkingen, ...woningbewerkingen, ...zaakbewerkingen, ...cijferroutes.map(beschreven), ...opendatabewerkingen];
export const apiroutes: readonly Route[] = BEWERKINGEN;
