import { ontleed, type Fout } from './ontleed.ts';
import { regelingSchema, type Regeling } from './schema.ts';
import { vormfouten } from './vormfouten.ts';
export type { Fout } from './ontleed.ts';

/** Read one regeling file. All faults of writing and form at once, in order of line; the regeling only when there are none. */
export function leesRegeling(tekst: string): { regeling?: Regeling; fouten: Fout[] } {
  const o = ontleed(tekst);
  if (o.ruw === undefined) return { fouten: o.fouten };
  const gelezen = regelingSchema.safeParse(o.ruw);
  const fouten = [...o.fouten, ...(gelezen.success ? [] : vormfouten(gelezen.error, regelingSchema, o))].sort((a, b) => a.regel - b.regel);
  return fouten.length > 0 || !gelezen.success ? { fouten } : { regeling: gelezen.data, fouten };
}
