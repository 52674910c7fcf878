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
};

type Schema = z.core.$ZodType & { safeParse(x: unknown): { success: boolean; data?: unknown } };
const elementVan = (schema: Schema): Schema => {
  const def = schema._zod.def as unknown as { innerType?: Schema; element?: Schema };
  return def.innerType ? elementVan(def.innerType) : def.element!;
};

/** Look at raw file content as a regeling, part by part. */
export function soepel(ruw: unknown): Soepel {
  const bron = (typeof ruw === 'object' && ruw !== null ? ruw : {}) as Record<string, unknown>;
  const vorm = regelingSchema.shape as unknown as Record<string, Schema>;
  const rij = (sleutel: string): unknown[] => (Array.isArray(bron[sleutel]) ? bron[sleutel] : []);
  return {
    deel(sleutel) {
      const uit = vorm[sleutel]!.safeParse(bron[sleutel]);
      return (uit.success ? uit.data : undefined) as never;
    },
    lijst: (sleutel) =>
      rij(sleutel).flatMap((element, plaats) => {
        const uit = elementVan(vorm[sleutel]!).safeParse(element);
        return uit.success ? [{ plaats, waarde: uit.data as never }] : [];
      }),
    waarden: (sleutel, veld) => rij(sleutel).flatMap((e) => { const w = (e as Record<string, unknown> | null)?.[veld]; return typeof w === 'string' ? [w] : []; }),
  };
}
