import { z } from 'zod';
import { regelingSchema } from './schema.ts';

/** The form of a regeling file as JSON Schema, for editors; kept in regelingen/regeling.schema.json (ends with a newline). */
export function jsonSchema(): string {
  const schema = z.toJSONSchema(regelingSchema, { io: 'input', target: 'draft-7' });
  return `${JSON.stringify({ ...schema, title: 'Regeling', description: 'Een convenant als gegevens: één bestand per versie. Elke regel noemt zijn bron.' }, null, 2)}\n`;
}
