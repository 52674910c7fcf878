import { z } from 'zod';
import { GROEPEN } from '../aanvraag/gegevensgroepen.ts';
import { FASEN } from '../keten/fasen.ts';
import { VELDEN, type VeldCode } from '../aanvraag/velden.ts';
import { STATUSSEN } from '../keten/stand.ts';
import { DOSSIERSTAPPEN, type Dossierstap } from '../keten/stappen.ts';
import { ROLLEN } from '../partijen/rollen.ts';

/*
 * The form of a scenario file: what the articles of a covenant come to in one case, in words its author can read and write.
 * It lies beside the regeling, has its name, and is run against it. docs/scenarios.md explains it.
 */

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kleine letters, cijfers en streepjes, bijvoorbeeld "pre-wonen"');
const datum = z.iso.date({ error: 'een datum als 2021-10-07' });
const stap = z.enum(Object.keys(DOSSIERSTAPPEN) as [Dossierstap, ...Dossierstap[]]);
const rol = z.enum(ROLLEN);
const janee = z.enum(['ja', 'nee']);
const antwoord = z.union([z.string(), z.number(), z.array(z.string())]);
const antwoorden = z.partialRecord(z.enum(Object.keys(VELDEN) as [VeldCode, ...VeldCode[]]), antwoord);
const wie = { door: rol.optional(), organisatie: code.optional() };
const woning = z.strictObject({ corporatie: code, gemeente: code, jongerenwoning: janee.optional() });
const zetje = { stap, ...wie, woning: woning.optional(), met: z.record(z.string(), antwoord).optional(), wijzigt: antwoorden.optional() };

const dan = z.strictObject({
  criteria: z.record(code, z.enum(['voldoet', 'voldoet niet', 'onbekend', 'oordeel'])).optional(),
  verandert: z.record(code, z.string()).optional(),
  voorwaarden: z.array(code).optional(),
  stand: z.enum(STATUSSEN).optional(),
  fase: z.enum(FASEN).optional(),
  aan_zet: z.partialRecord(stap, code).optional(),
  uiterlijk: z.partialRecord(stap, z.union([datum, z.literal('geen')])).optional(),
  vanaf: z.partialRecord(stap, z.union([datum, z.literal('meteen')])).optional(),
  dagen: z.partialRecord(z.enum(['bezwaar-tot', 'bezwaar-beslissen-voor', 'contract-tot', 'nazorg-tot']), z.union([datum, z.literal('geen')])).optional(),
  mag: z.array(z.strictObject({ ...zetje, op: datum.optional(), mag: janee, omdat: z.string().optional() })).optional(),
  ruimte: z.record(code, z.int()).optional(),
  betrokken: z.partialRecord(rol, z.union([z.array(code), z.literal('niemand')])).optional(),
  ziet: z.partialRecord(rol, z.partialRecord(z.enum(GROEPEN), janee)).optional(),
  volgorde: z.array(z.string()).optional(),
}).refine((d) => Object.keys(d).length > 0, { error: 'noem minstens één verwachting, bijvoorbeeld criteria of mag' });

const scenario = z.strictObject({
  naam: z.string().min(10, 'een zin die zegt wat er geldt'),
  bron: z.string().min(3, 'noem het artikel, bijvoorbeeld "art. 3d"'),
  code: z.string().min(2, 'de code uit docs/catalogus.md'),
  op: datum.optional(),
  zorgorganisatie: code.optional(),
  gegeven: antwoorden.default({}),
  besloten: z.array(z.strictObject({ doelgroep: code, herkomstgemeente: code, aantal: z.int() })).default([]),
  wachtenden: z.array(z.strictObject({ naam: z.string(), sinds: datum, urgentie_tot: datum.optional() })).default([]),
  vooraf: z.strictObject({ tot_en_met: stap, op: datum }).optional(),
  verloop: z.array(z.strictObject({ ...zetje, op: datum })).default([]),
  dan,
});

export const scenariobestandSchema = z.strictObject({ regeling: code, versie: datum, scenarios: z.array(scenario).min(1) });
export type Scenario = z.infer<typeof scenario>;
/** One step as a scenario writes it. */
export type Zetje = Omit<Scenario['verloop'][number], 'op'>;
