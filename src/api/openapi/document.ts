import { z } from 'zod';
import type { Regelingen } from '../../domain/regeling/versies.ts';
import { APIVERSIE, BASIS, type Bewerking, type JsonSchema } from '../bewerking.ts';
import type { Probleemstatus } from '../problemen.ts';
import { VORMEN } from '../vormen.ts';
import { gegevensnaam, gegevensschema, vraagschema } from './invoer.ts';

/* The OpenAPI document: nothing is written here about an operation that its own declaration does not say. */

const FOUT: Record<Probleemstatus, string> = {
  400: 'De invoer klopt niet; alle fouten staan in "fouten".', 401: 'Er is geen geldig token meegestuurd.', 403: 'Dit is niet aan jou; "wat" zegt aan wie wel.',
  404: 'Dit bestaat niet, of is niet met jouw organisatie gedeeld.', 405: 'Deze methode bestaat hier niet.', 409: 'Dit kan nu niet, of iemand was je net voor; "wat" zegt wat er wel kan.',
  413: 'De invoer is groter dan 1 MB.', 415: 'De invoer is geen application/json.',
  429: 'Dit waren te veel aanvragen in een minuut; Retry-After zegt over hoeveel seconden het weer kan.',
};
const ONDERDELEN = {
  Dossiers: 'Een dossier is de weg van één cliënt van aanvraag tot sleutel.', Stappen: 'Een stap verandert een dossier. Wie haar mag zetten en wanneer, zegt de regeling.',
  Woningen: 'Woningen die corporaties beschikbaar stellen.', Cijfers: 'Wat er is afgesproken en wat er is gebeurd, zonder personen.', Ingang: 'Waar je begint.',
};
const OMSCHRIJVING = `De keten van aanvraag tot sleutel voor wie uitstroomt uit opvang en beschermd wonen.

Je ziet en doet wat je in het programma ook ziet en doet: de gegevensdeling van de regeling geldt voor elke deur.
Een dossier dat niet met jouw organisatie is gedeeld, bestaat voor jou niet (404). Elke fout is problem+json met een zin die zegt wat je kunt doen.`;

const ref = (naam: string): JsonSchema => ({ $ref: `#/components/schemas/${naam}` });
const json = (schema: JsonSchema, soort = 'application/json'): JsonSchema => ({ [soort]: { schema } });
const VERSIEKOP = { 'API-Version': { $ref: '#/components/headers/API-Version' } };

/** Made once for the versions that hold; a version may be adopted while the program runs. */
const gemaakt = new WeakMap<Regelingen, { van: string; inhoud: JsonSchema }>();

/** The whole API as an OpenAPI 3.1 document, for the regelingen that are loaded, at the address it was asked at. */
export function openapi(bewerkingen: readonly Bewerking[], regelingen: Regelingen, oorsprong: string): JsonSchema {
  const van = regelingen.alle().map((r) => `${r.regeling} ${r.geldig_vanaf} ${regelingen.versies(r.regeling).length}`).join(', ');
  const eerder = gemaakt.get(regelingen);
  const inhoud = eerder?.van === van ? eerder.inhoud : maak(bewerkingen, regelingen);
  gemaakt.set(regelingen, { van, inhoud });
  return {
    openapi: '3.1.0',
    info: {
      title: 'Voordeur', version: APIVERSIE, description: OMSCHRIJVING, license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      contact: { name: 'Beheer van deze Voordeur', url: `${oorsprong}/hulp`, email: `beheer@${new URL(oorsprong).hostname}` },
    },
    servers: [{ url: `${oorsprong}${BASIS}` }],
    ...inhoud,
  };
}

/** The part that is the same at every address; with all answers of all regelingen it takes a while to make, so it is made once. */
function maak(bewerkingen: readonly Bewerking[], regelingen: Regelingen): JsonSchema {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const b of bewerkingen) {
    const pad = b.pad.slice(BASIS.length).replaceAll(/:([a-z]+)/g, '{$1}') || '/';
    paths[pad] = { ...paths[pad], [b.methode.toLowerCase()]: bewerking(b, regelingen) };
  }
  return {
    tags: Object.entries(ONDERDELEN).map(([name, description]) => ({ name, description })),
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'Het token van iemand die is ingelogd.' } },
      headers: { 'API-Version': { description: 'De volledige versie van de API.', schema: { type: 'string', examples: [APIVERSIE] } } },
      responses: Object.fromEntries(Object.entries(FOUT).map(([status, description]) => [`Fout${status}`, { description, headers: VERSIEKOP, content: json(ref('Probleem'), 'application/problem+json') }])),
      schemas: { ...vormen(), ...gegevens(regelingen) },
    },
  };
}

function bewerking(b: Bewerking, regelingen: Regelingen): JsonSchema {
  const { status, vorm, tekst } = b.antwoord;
  const fouten = Object.fromEntries([...b.fouten, 429].map((f) => [String(f), { $ref: `#/components/responses/Fout${f}` }]));
  const parameters = [...padwaarden(b), ...zoekwaarden(b, regelingen)];
  return {
    operationId: b.naam, summary: b.titel, ...(b.uitleg ? { description: b.uitleg } : {}), tags: [b.onderdeel],
    ...(b.toegang === 'openbaar' ? { security: b.fouten.includes(401) ? [{}, { token: [] }] : [] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(b.lijf ? { requestBody: { required: true, content: json(b.lijf(regelingen)) } } : {}),
    responses: {
      [String(status)]: {
        description: tekst, content: json(typeof vorm === 'string' ? ref(vorm) : vorm),
        headers: { ...VERSIEKOP, ...(status === 201 ? { Location: { description: 'Het adres van wat er is gemaakt.', schema: { type: 'string', format: 'uri-reference' } } } : {}) },
      },
      ...fouten,
    },
  };
}

const padwaarden = (b: Bewerking): JsonSchema[] =>
  [...b.pad.matchAll(/:([a-z]+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: b.padwaarden?.[name!] ?? { type: 'string', format: 'uuid' } }));

function zoekwaarden(b: Bewerking, regelingen: Regelingen): JsonSchema[] {
  const lijsten = {
    regelingen: regelingen.alle().map((r) => ({ code: r.regeling, naam: r.korte_naam })),
    gemeenten: regelingen.alle().flatMap((r) => r.gemeenten.map((g) => ({ code: g.code, naam: g.naam }))),
  };
  return Object.entries(b.zoek ?? {}).map(([name, vraag]) => {
    const { title, description, ...schema } = vraagschema(vraag, lijsten);
    return { name, in: 'query', required: vraag.verplicht ?? false, description: [title, description].filter(Boolean).join('. '), schema };
  });
}

/** The schemas of the answers, by name; they refer to each other where they share one. */
function vormen(): Record<string, JsonSchema> {
  const register = z.registry<{ id: string }>();
  for (const [naam, vorm] of Object.entries(VORMEN)) register.add(vorm, { id: naam });
  const { schemas } = z.toJSONSchema(register, { uri: (naam) => `#/components/schemas/${naam}` });
  return Object.fromEntries(Object.entries(schemas).map(([naam, { $schema: _s, $id: _i, id: _n, ...schema }]) => [naam, schema as JsonSchema]));
}

const gegevens = (regelingen: Regelingen): Record<string, JsonSchema> =>
  Object.fromEntries(regelingen.alle().flatMap((r) => regelingen.versies(r.regeling)).map((r) => [gegevensnaam(r), gegevensschema(r)]));
