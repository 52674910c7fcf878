import type { Verzoek } from '../http/route.ts';
import { APIVERSIE, BASIS, type Bewerking } from './bewerking.ts';
import type { Vorm } from './vormen.ts';

const ingang = ({ c }: Verzoek): Response => c.json({
  naam: 'Voordeur', versie: APIVERSIE,
  omschrijving: 'De keten van aanvraag tot sleutel, als API. Log in en stuur het token mee als "Authorization: Bearer <token>".',
  links: { openapi: `${BASIS}/openapi.json`, dossiers: `${BASIS}/dossiers`, woningen: `${BASIS}/woningen`, regelingen: `${BASIS}/regelingen` },
} satisfies Vorm<'Ingang'>);

/** Where someone who finds the API begins. The OpenAPI document is made by the caller, for it describes this route as well. */
export const ingangbewerkingen = (document: (verzoek: Verzoek) => Response): readonly Bewerking[] => [
  {
    methode: 'GET', pad: BASIS, toegang: 'openbaar', doe: ingang, naam: 'ingang', titel: 'Waar je begint', onderdeel: 'Ingang',
    antwoord: { status: 200, vorm: 'Ingang', tekst: 'De versie en de eerste adressen.' }, fouten: [],
  },
  {
    methode: 'GET', pad: `${BASIS}/openapi.json`, toegang: 'openbaar', doe: document, naam: 'openapi', titel: 'Deze beschrijving', onderdeel: 'Ingang',
    uitleg: 'Ook vanaf een andere website te lezen (CORS).', antwoord: { status: 200, vorm: { type: 'object' }, tekst: 'Het OpenAPI-document.' }, fouten: [],
  },
];
