import { z } from 'zod';
import { ontleed, type Fout } from './ontleed.ts';
import { vormfouten } from './vormfouten.ts';

/*
 * Figures that the parties published themselves, kept cell by cell as printed (E2.2). They are compared with what the
 * program computes, never corrected.
 */

const datum = z.iso.date({ error: 'een datum als 2019-01-01' });
const gedrukt = z.union([z.int().min(0), z.string().regex(/^\d+ ?(\(\d+%\)|%)?$/)], { error: 'een getal zoals gedrukt: 8, "8 (47%)" of "45%"' });
const cellen = z.record(z.string(), gedrukt);
const plek = z.strictObject({ figuur: z.int(), rij: z.string(), kolom: z.string().optional(), kolommen: z.array(z.string()).optional().describe('deze kolommen samen') });

const kolom = z.strictObject({
  code: z.string(),
  kop: z.string().describe('zoals gedrukt'),
  van: datum.optional(),
  tot: datum.optional().describe('de dag na de laatste dag'),
  doel_in: z.strictObject({ figuur: z.int(), kolom: z.string() }).optional().describe('de kolom waar het gedrukte percentage een deel van is'),
  som_van: z.array(z.string()).optional(),
  telt_op_tot: z.int().optional(),
});

const figuur = z.strictObject({
  figuur: z.int(),
  titel: z.string(),
  meet: z.enum(['herkomst', 'aanmeldingen', 'woningen', 'uitstroom', 'toewijzingen', 'reguliere-uitstroom']),
  rij: z.enum(['gemeente', 'zorgorganisatie', 'corporatie', 'doelgroep']),
  bron: z.string(),
  toelichting: z.string().optional(),
  kolommen: z.array(kolom).min(1),
  rijen: z.array(z.strictObject({ code: z.string(), naam: z.string().describe('zoals gedrukt'), cellen })).min(1),
  totaal: cellen.optional().describe('de gedrukte totaalregel'),
});

export const gepubliceerdSchema = z.strictObject({
  regeling: z.string(),
  document: z.string(),
  figuren: z.array(figuur).min(1),
  gelijk: z.array(z.strictObject({ a: plek, b: plek, waarom: z.string() })).default([]).describe('cellen die hetzelfde zouden moeten zeggen'),
  opmerkingen: z.array(z.strictObject({ citaat: z.string(), figuren: z.array(z.int()), sleutel: z.string().optional(), tekst: z.string(), bron: z.string() })).default([]),
});
export type Gepubliceerd = z.infer<typeof gepubliceerdSchema>;
export type Figuur = Gepubliceerd['figuren'][number];
export type Plek = z.infer<typeof plek>;

/** Read a file with published figures: all faults at once, or the figures. */
export function leesGepubliceerd(tekst: string): { gepubliceerd?: Gepubliceerd; fouten: Fout[] } {
  const o = ontleed(tekst);
  if (o.ruw === undefined) return { fouten: o.fouten };
  const gelezen = gepubliceerdSchema.safeParse(o.ruw);
  const fouten = [...o.fouten, ...(gelezen.success ? [] : vormfouten(gelezen.error, gepubliceerdSchema, o))];
  return gelezen.success && fouten.length === 0 ? { gepubliceerd: gelezen.data, fouten } : { fouten };
}

/** A printed cell taken apart: "20 (57%)" is 20 and 57; "45%" is only a percentage. Undefined for a cell that is not there. */
export type Cel = { aantal?: number; procent?: number; gedrukt: string };
export function leesCel(gedrukt: string | number | undefined): Cel | undefined {
  if (gedrukt === undefined) return undefined;
  const tekst = String(gedrukt);
  const [, eerste, haakjes, los] = /^(\d+) ?(?:\((\d+)%\)|(%))?$/.exec(tekst) ?? [];
  if (los) return { procent: Number(eerste), gedrukt: tekst };
  return { aantal: Number(eerste), ...(haakjes === undefined ? {} : { procent: Number(haakjes) }), gedrukt: tekst };
}

export const figuurMet = (g: Gepubliceerd, nummer: number): Figuur | undefined => g.figuren.find((f) => f.figuur === nummer);

/** The printed cell of one figure, row and column; row `totaal` is the printed total. */
export function cel(g: Gepubliceerd, nummer: number, rij: string, kolomcode: string): Cel | undefined {
  const f = figuurMet(g, nummer);
  return leesCel((rij === 'totaal' ? f?.totaal : f?.rijen.find((r) => r.code === rij)?.cellen)?.[kolomcode]);
}
