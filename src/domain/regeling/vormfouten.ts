import type { z } from 'zod';
import { bedoelde } from './dichtstbij.ts';
import { alsTekst, MEESTE_FOUTEN, type Fout, type Ontleed, type Pad } from './ontleed.ts';

type Kern = z.core.$ZodType;
const SOORTEN: Record<string, string> = { string: 'een tekst', number: 'een getal', int: 'een geheel getal', boolean: 'true of false', array: 'een lijst (regels met een streepje)', object: 'een blok met sleutels', record: 'een blok met sleutels' };

/** The schema at a path, through optional and default wrappers. */
function schemaOp(schema: Kern, pad: Pad): Kern | undefined {
  const def = schema._zod.def as { type: string; innerType?: Kern; shape?: Record<string, Kern>; element?: Kern; valueType?: Kern };
  if (def.innerType) return schemaOp(def.innerType, pad);
  const [eerste, ...rest] = pad;
  if (eerste === undefined) return schema;
  const volgende = def.shape?.[String(eerste)] ?? def.element ?? def.valueType;
  return volgende && schemaOp(volgende, rest);
}

/** The keys a block may have at this path; empty where any key may stand. */
function sleutelsOp(schema: Kern, pad: Pad): string[] {
  const def = schemaOp(schema, pad)?._zod.def as { shape?: Record<string, Kern>; keyType?: Kern } | undefined;
  const waarden = (def?.keyType?._zod as { values?: Set<unknown> } | undefined)?.values;
  return def?.shape ? Object.keys(def.shape) : [...(waarden ?? [])].map(String);
}

const waardeOp = (ruw: unknown, pad: Pad): unknown => pad.reduce<unknown>((o, k) => (o as Record<PropertyKey, unknown> | undefined)?.[k], ruw);
const getoond = (w: unknown): string => (typeof w === 'object' ? 'een blok of lijst' : `"${String(w)}"`);

function eenFout(issue: z.core.$ZodIssue, schema: Kern, o: Ontleed): Fout[] {
  const { path: pad } = issue;
  const waarde = waardeOp(o.ruw, pad);
  const op = (melding: string, remedie: string, bij: Pad = pad): Fout => ({ regel: o.regelVan(bij), pad: alsTekst(bij), melding, remedie });
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, MEESTE_FOUTEN).map((k) => op(`De sleutel "${k}" kent een regeling hier niet.`, bedoelde(k, sleutelsOp(schema, pad)), [...pad, k]));
    case 'invalid_key':
      return [op(`De sleutel "${String(pad.at(-1))}" kan hier niet.`, bedoelde(String(pad.at(-1)), sleutelsOp(schema, pad.slice(0, -1))))];
    case 'invalid_value': {
      const keuzes = issue.values.map(String);
      return [waarde === undefined ? op(`"${String(pad.at(-1))}" ontbreekt.`, `Kies uit: ${keuzes.join(', ')}.`) : op(`${getoond(waarde)} kan hier niet.`, bedoelde(String(waarde), keuzes))];
    }
    case 'invalid_type': {
      const wat = SOORTEN[issue.expected] ?? issue.expected;
      if (waarde === undefined) return [op(`"${String(pad.at(-1) ?? 'het bestand')}" ontbreekt.`, `Voeg het toe: ${wat}.`)];
      return [op(`Hier staat ${waarde === null ? 'niets' : getoond(waarde)}.`, `Zet hier ${wat} neer.`)];
    }
    case 'too_small': return [op(waarde === '' || Array.isArray(waarde) ? 'Hier staat niets.' : `${getoond(waarde)} is te klein of te kort.`, issue.message.startsWith('Too') ? `Minstens ${String(issue.minimum)}.` : `Verwacht: ${issue.message}.`)];
    case 'too_big': return [op(`${getoond(waarde)} is te groot of te lang.`, `Hoogstens ${String(issue.maximum)}.`)];
    case 'custom': return [op('Deze regel spreekt zichzelf tegen of is niet af.', `${issue.message.charAt(0).toUpperCase()}${issue.message.slice(1)}.`)];
    default: return [op(`${getoond(waarde)} heeft niet de goede vorm.`, `Verwacht: ${issue.message}.`)];
  }
}

/** The faults of form, each with line, cause and remedy in Dutch; the first ones, when there are very many. */
export const vormfouten = (fouten: z.ZodError, schema: Kern, o: Ontleed): Fout[] => fouten.issues.slice(0, MEESTE_FOUTEN).flatMap((i) => eenFout(i, schema, o)).slice(0, MEESTE_FOUTEN);
