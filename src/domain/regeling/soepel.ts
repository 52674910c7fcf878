import type { z } from 'zod';
import type { Pad } from './ontleed.ts';
import { regelingSchema, type Regeling } from './schema.ts';

/** One finding of a cross-check. A `waarschuwing` shows what the published document itself says; a `fout` stops the file. */
export type Bevinding = { ernst: 'fout' | 'waarschuwing'; pad: Pad; melding: string; remedie: string };

/** A list with the place each element had in the file, so that a finding can name its line. */
type Geplaatst<T> = { plaats: number; waarde: T }[];
type Lijsten = { [S in keyof Regeling as NonNullable<Regeling[S]> extends readonly unknown[] ? S : never]: Regeling[S] };

/**
 * A regeling of which parts may be unreadable. Cross-checks look at the sound parts, so one file shows its faults of
 * form and of content in the same run.
 */
export type Soepel = {
  /** A whole section, when it is sound. */
  deel<S extends keyof Regeling>(sleutel: S): Regeling[S] | undefined;
  /** The sound elements of a list. */
  lijst<S extends keyof Lijsten>(sleutel: S): Geplaatst<NonNullable<Lijsten[S]>[number]>;
  /** Every value of one key in a list, sound or not: what others may refer to. */
  waarden(sleutel: keyof Lijsten, veld: string): string[];
  /** Every key of a block, sound or not. */
  sleutels(sleutel: keyof Regeling): string[];
};

type Schema = z.core.$ZodType & { safeParse(x: unknown): { success: boolean; data?: unknown } };
const elementVan = (schema: Schema): Schema => {
  const def = schema._zod.def as unknown as { innerType?: Schema; element?: Schema };
  return def.innerType ? elementVan(def.innerType) : def.element!;
};

/** A copy without the keys that no regeling knows and without unreadable terms: a typing error there hides nothing else. */
function gezuiverd(ruw: unknown, issues: readonly z.core.$ZodIssue[]): Record<string, unknown> {
  const bron = (typeof ruw === 'object' && ruw !== null ? structuredClone(ruw) : {}) as Record<string, unknown>;
  const verwijder = (pad: Pad, sleutel: PropertyKey): void => {
    const blok = pad.reduce<unknown>((o, k) => (o as Record<PropertyKey, unknown> | undefined)?.[k], bron);
    if (typeof blok === 'object' && blok !== null) delete (blok as Record<PropertyKey, unknown>)[sleutel];
  };
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') for (const sleutel of issue.keys) verwijder(issue.path, sleutel);
    else if (issue.code === 'invalid_key') verwijder(issue.path.slice(0, -1), issue.path.at(-1)!);
    else if (issue.path[0] === 'termijnen' && issue.path.length > 1) verwijder(['termijnen'], issue.path[1]!);
  }
  return bron;
}

/** Look at raw file content as a regeling, part by part; each part is read once. */
export function soepel(ruw: unknown, issues: readonly z.core.$ZodIssue[] = []): Soepel {
  const bron = gezuiverd(ruw, issues);
  const vorm = regelingSchema.shape as unknown as Record<string, Schema>;
  const rij = (sleutel: string): unknown[] => (Array.isArray(bron[sleutel]) ? bron[sleutel] : []);
  const onthouden = new Map<string, unknown>();
  const eenmaal = (wat: string, sleutel: string, lees: () => unknown): never => {
    const plek = `${wat} ${sleutel}`;
    if (!onthouden.has(plek)) onthouden.set(plek, lees());
    return onthouden.get(plek) as never;
  };
  return {
    deel: (sleutel) => eenmaal('deel', sleutel, () => vorm[sleutel]!.safeParse(bron[sleutel]).data),
    lijst: (sleutel) =>
      eenmaal('lijst', sleutel, () => rij(sleutel).flatMap((element, plaats) => {
        const uit = elementVan(vorm[sleutel]!).safeParse(element);
        return uit.success ? [{ plaats, waarde: uit.data }] : [];
      })),
    waarden: (sleutel, veld) => rij(sleutel).flatMap((e) => { const w = (e as Record<string, unknown> | null)?.[veld]; return typeof w === 'string' ? [w] : []; }),
    sleutels: (sleutel) => { const blok = (ruw as Record<string, unknown> | undefined)?.[sleutel]; return typeof blok === 'object' && blok !== null ? Object.keys(blok) : []; },
  };
}
