import { z } from 'zod';
import type { Actie } from '../../actions/actie.ts';
import { lijstenVan, vragenVan } from '../../domain/aanvraag/formulier.ts';
import { optiesVan, vraagSchema, type Optielijsten, type Vraag, type Vragen } from '../../domain/invoer/vragen.ts';
import { pasToe } from '../../domain/keten/stand.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Regelingen } from '../../domain/regeling/versies.ts';
import type { JsonSchema } from '../bewerking.ts';

/* The schemas of what goes in, from the same questions that the forms ask and the check reads. */

const DAG: JsonSchema = { type: 'string', format: 'date', description: 'Wanneer het gebeurde, als jjjj-mm-dd. Laat leeg als het vandaag is.' };
const VERSIE: JsonSchema = { type: 'integer', minimum: 0, description: 'De versie van het dossier die je zag. Is het intussen gewijzigd, dan hoor je dat (409).' };
const UUID: JsonSchema = { type: 'string', format: 'uuid' };

/** The schema of one question under one regeling. */
export function vraagschema(vraag: Vraag, lijsten: Optielijsten): JsonSchema {
  const opties = optiesVan(vraag, lijsten);
  const beschrijving = [vraag.hint, vraag.alleenAls && `Alleen als ${vraag.alleenAls.veld} = ${[vraag.alleenAls.is].flat().join(' of ')}.`, opties.some((o) => o.naam !== o.code) && `${opties.map((o) => `${o.code}: ${o.naam}`).join('; ')}.`];
  return { title: vraag.label, ...soortschema(vraag, lijsten), ...(beschrijving.some(Boolean) ? { description: beschrijving.filter(Boolean).join(' ') } : {}) };
}

function soortschema(vraag: Vraag, lijsten: Optielijsten): JsonSchema {
  const codes = optiesVan(vraag, lijsten).map((o) => o.code);
  // What can be chosen may follow from the dossier itself: then the step says so when it is taken.
  const keuze: JsonSchema = vraag.opties === 'woningen' ? UUID : codes.length > 0 ? { type: 'string', enum: codes } : { type: 'string' };
  switch (vraag.soort) {
    case 'keuze': return keuze;
    case 'keuzes': return { type: 'array', items: keuze, uniqueItems: true, ...hoogstens(vraag) };
    case 'rijen': return { type: 'array', items: rijschema(vraag, lijsten), ...hoogstens(vraag) };
    case 'ja-nee': return { enum: ['ja', 'nee', true, false] };
    case 'datum': return { type: 'string', format: 'date' };
    default: {
      const schema = z.toJSONSchema(vraagSchema(vraag, lijsten), { io: 'output' });
      return Object.fromEntries(Object.entries(schema).filter(([sleutel]) => sleutel !== '$schema'));
    }
  }
}

const hoogstens = ({ hoogstens }: Vraag): JsonSchema => (hoogstens === undefined ? {} : { maxItems: hoogstens });

/** One row: its own questions, and the name it keeps. */
const rijschema = (vraag: Vraag, lijsten: Optielijsten): JsonSchema => ({
  type: 'object', additionalProperties: false,
  properties: {
    id: { type: 'string', pattern: '^[A-Za-z0-9-]{1,40}$', description: 'De naam van de rij. Stuur haar mee om een rij te wijzigen; laat haar weg bij een nieuwe rij.' },
    ...Object.fromEntries(Object.entries(vraag.kolommen ?? {}).map(([kolom, v]) => [kolom, vraagschema(v, lijsten)])),
  },
});

type Bron = { titel: string; vragen: Vragen; lijsten: Optielijsten };
/** Every version of every regeling: a dossier keeps the version it began under. */
const bronnen = (regelingen: Regelingen, vragen: (r: Regeling) => Vragen, extra: (r: Regeling) => Optielijsten = () => ({})): Bron[] =>
  regelingen.alle().flatMap((r) => regelingen.versies(r.regeling)).map((r) => ({ titel: `${r.korte_naam}, versie ${r.geldig_vanaf}`, vragen: vragen(r), lijsten: { ...lijstenVan(r), ...extra(r) } }));

/** One object schema from the questions of all regelingen; where they differ, a schema for each, by name. */
function samen(bron: readonly Bron[], altijd: Record<string, JsonSchema> = {}): JsonSchema {
  const velden = [...new Set(bron.flatMap((b) => Object.keys(b.vragen)))];
  const properties = Object.fromEntries(velden.map((veld) => [veld, perRegeling(bron.flatMap((b) => (b.vragen[veld] ? [{ titel: b.titel, schema: vraagschema(b.vragen[veld], b.lijsten) }] : [])))]));
  const required = velden.filter((veld) => bron.every((b) => b.vragen[veld]?.verplicht && !b.vragen[veld].alleenAls));
  return { type: 'object', additionalProperties: false, properties: { ...properties, ...altijd }, ...(required.length > 0 ? { required } : {}) };
}

function perRegeling(schemas: readonly { titel: string; schema: JsonSchema }[]): JsonSchema {
  const groepen = new Map<string, { titels: string[]; schema: JsonSchema }>();
  for (const { titel, schema } of schemas) {
    const sleutel = JSON.stringify(schema);
    groepen.set(sleutel, { schema, titels: [...(groepen.get(sleutel)?.titels ?? []), titel] });
  }
  const verschillend = [...groepen.values()];
  if (verschillend.length === 1) return verschillend[0]!.schema;
  return { title: schemas[0]!.schema.title, anyOf: verschillend.map(({ titels, schema }) => ({ ...schema, title: titels.join(' en ') })) };
}

/** The answers of an application by group, for one version of a regeling: the component `Gegevens-…`. */
export function gegevensschema(regeling: Regeling): JsonSchema {
  const lijsten = lijstenVan(regeling);
  const groepen = regeling.aanvraag.map(({ groep, waarom }) => {
    const vragen = vragenVan(regeling, groep);
    const verplicht = Object.entries(vragen).filter(([, v]) => v.verplicht).map(([veld]) => veld);
    const properties = Object.fromEntries(Object.entries(vragen).map(([veld, vraag]) => [veld, vraagschema(vraag, lijsten)]));
    return [groep, { type: 'object', additionalProperties: false, properties, description: `${waarom}${verplicht.length > 0 ? ` Nodig om in te dienen: ${verplicht.join(', ')}.` : ''}` }];
  });
  return { title: `${regeling.korte_naam}, versie ${regeling.geldig_vanaf}`, type: 'object', additionalProperties: false, properties: Object.fromEntries(groepen) as JsonSchema };
}
export const gegevensnaam = (r: Regeling): string => `Gegevens-${r.regeling}-${r.geldig_vanaf}`;
const gegevens = (regelingen: Regelingen): JsonSchema => ({
  description: 'Antwoorden op de aanvraag, per groep. Wat je niet stuurt, blijft zoals het was; wat je leeg stuurt, wordt gewist.',
  anyOf: regelingen.alle().flatMap((r) => regelingen.versies(r.regeling)).map((r) => ({ $ref: `#/components/schemas/${gegevensnaam(r)}` })),
});

/** What the step asks of whoever works here. Where a client may take it too, required is only what is asked of both: who one is, is not asked of the client. */
function vragenVanStap(actie: Actie) {
  return (r: Regeling): Vragen => {
    const begin = pasToe(undefined, { soort: 'dossier-geopend', gegevens: { regeling: r.regeling, versie: r.geldig_vanaf, zorgorganisatie: '' }, gebeurd_op: r.geldig_vanaf });
    const werk = actie.vragen(r, begin, { rol: 'begeleider' });
    if (!r.stappen[actie.naam]?.door.includes('client')) return werk;
    const client = actie.vragen(r, begin, { rol: 'client', hoedanigheid: 'client' });
    return Object.fromEntries(Object.entries({ ...client, ...werk }).map(([veld, vraag]) => [veld, { ...vraag, verplicht: vraag.verplicht && werk[veld]?.verplicht && client[veld]?.verplicht }]));
  };
}

/** What a step on a dossier takes. */
export const staplijf = (actie: Actie) => (regelingen: Regelingen): JsonSchema =>
  samen(bronnen(regelingen, vragenVanStap(actie)), { ...(actie.metGegevens ? { gegevens: gegevens(regelingen) } : {}), gebeurd_op: DAG, versie: VERSIE });

export const openenlijf = (regelingen: Regelingen): JsonSchema => ({
  type: 'object', additionalProperties: false,
  properties: {
    gegevens: { ...gegevens(regelingen), description: 'Antwoorden op de aanvraag, per groep. Minstens personalia.naam, tenzij je met "uit" begint.' },
    uit: { ...UUID, description: 'Een afgesloten dossier van je eigen organisatie. De nieuwe aanvraag begint met die antwoorden, zonder toestemming, handtekening en besluit.' },
    sleutel: { type: 'string', maxLength: 100, description: 'Een kenmerk dat je zelf kiest. Stuur je hetzelfde twee keer, dan opent er maar één dossier.' },
    gebeurd_op: DAG,
  },
  examples: [{ gegevens: { personalia: { naam: 'Noor van Zanten' } } }],
});

/** What a step on a home takes. */
export const vragenlijf = (vragen: Vragen, lijsten?: (r: Regeling) => Optielijsten) => (regelingen: Regelingen): JsonSchema => samen(bronnen(regelingen, () => vragen, lijsten));

/** What a home takes beside its questions: a neighbourhood by its identifier, and with a change the version that was seen. */
export const WONINGBUURT: Record<string, JsonSchema> = { buurt: { ...UUID, title: 'Buurt', description: 'Een buurt van dezelfde gemeente, zoals die in de lijst met buurten staat.' } };
export const WONINGVERSIE: Record<string, JsonSchema> = { versie: { type: 'integer', minimum: 0, description: 'De versie van de woning die je zag. Is zij intussen gewijzigd, dan hoor je dat (409).' } };
export const metVelden = (lijf: (regelingen: Regelingen) => JsonSchema, velden: Record<string, JsonSchema>) => (regelingen: Regelingen): JsonSchema => {
  const schema = lijf(regelingen);
  return { ...schema, properties: { ...(schema.properties as Record<string, JsonSchema>), ...velden } };
};

/** What proposing takes for whoever starts from the home: the dossier instead of the home. */
export const voorlegLijf = (): JsonSchema => ({
  type: 'object', additionalProperties: false, required: ['dossier'],
  properties: { dossier: { ...UUID, description: 'Het dossier waaraan je de woning voorlegt.' }, afwijkreden: { type: 'string', description: 'Code van de reden om een ander dan nummer één te kiezen; zie matching in de regeling.' }, afwijking_toelichting: { type: 'string', maxLength: 4000 }, reden_andere_gemeente: { type: 'string', maxLength: 4000 }, gebeurd_op: DAG, versie: VERSIE },
});
