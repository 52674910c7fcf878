import type { Context } from 'hono';
import { cel } from '../../uitvoer/csvcel.ts';

/** An export holds at most this many rows; the page says so when there are more. */
export const HOOGSTENS_IN_EXPORT = 10_000;

export type Csvkolom<R> = { kop: string; waarde: (rij: R) => string | number | undefined | null };

/** A table as Dutch spreadsheets open it: semicolons, CRLF, and the mark that says it is UTF-8. */
export const alsCsv = <R>(kolommen: readonly Csvkolom<R>[], rijen: readonly R[]): string =>
  '\uFEFF' + [kolommen.map((k) => cel(k.kop)), ...rijen.map((rij) => kolommen.map((k) => cel(k.waarde(rij))))].map((regel) => regel.join(';')).join('\r\n') + '\r\n';

/** Sends it as a file with a fixed name and the day. */
export const stuurCsv = (c: Context, naam: string, vandaag: string, inhoud: string): Response =>
  c.body(inhoud, 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${naam}-${vandaag}.csv"` });
