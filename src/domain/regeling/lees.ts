import type { z } from 'zod';
import { metDeWet } from '../privacy/wet.ts';
import { ontleed, type Fout, type Ontleed } from './ontleed.ts';
import { regelingSchema, type Regeling } from './schema.ts';
import { vormfouten } from './vormfouten.ts';
export type { Fout } from './ontleed.ts';

export type Gelezen = { regeling?: Regeling; fouten: Fout[] };

/** The form of a file already taken apart; `issues` are zod's own, for who wants to look past them. */
export function leesOntleed(o: Ontleed): Gelezen & { issues: readonly z.core.$ZodIssue[] } {
  if (o.ruw === undefined) return { fouten: o.fouten, issues: [] };
  const gelezen = regelingSchema.safeParse(o.ruw);
  const fouten = [...o.fouten, ...(gelezen.success ? [] : vormfouten(gelezen.error, regelingSchema, o))].sort((a, b) => a.regel - b.regel);
  if (!gelezen.success) return { fouten, issues: gelezen.error.issues };
  return fouten.length > 0 ? { fouten, issues: [] } : { regeling: metDeWet(gelezen.data), fouten, issues: [] };
}

/** Read one regeling file. All faults of writing and form at once, in order of line; the regeling only when there are none. */
export function leesRegeling(tekst: string): Gelezen {
  const { regeling, fouten } = leesOntleed(ontleed(tekst));
  return regeling ? { regeling, fouten } : { fouten };
}
