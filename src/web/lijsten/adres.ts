import type { Context } from 'hono';
import type { Plek } from '../../storage/lezen/bladeren.ts';

/* The address of a list holds the whole choice: filter, order and place. What it does not know, it leaves out. */

export type Vraagdelen = Readonly<Record<string, string | undefined>>;

/** An address with these parts; empty ones are left out. */
export function adresMet(pad: string, delen: Vraagdelen): string {
  const vraag = new URLSearchParams(Object.entries(delen).filter((paar): paar is [string, string] => Boolean(paar[1]))).toString();
  return vraag ? `${pad}?${vraag}` : pad;
}

/** Text from the address, as a database can take it: without broken characters, of a reasonable length. */
export function tekstUit(c: Context, naam: string, hoogstens = 120): string {
  return (c.req.query(naam) ?? '').toWellFormed().replace(/[\u0000-\u001f\u007f]/g, ' ').normalize('NFC').trim().slice(0, hoogstens).toWellFormed();
}

/** A fixed choice from the address; anything else counts as no choice. */
export function keuzeUit<T extends string>(c: Context, naam: string, keuzes: readonly T[]): T | undefined {
  const waarde = c.req.query(naam);
  return keuzes.find((k) => k === waarde);
}

/** Where the reader is in the list. A key that is none is found out where it is read; the list then begins at its beginning. */
export function plekUit(c: Context): Plek | undefined {
  const [na, voor] = [c.req.query('na'), c.req.query('voor')];
  if (na) return { richting: 'na', sleutel: na };
  return voor ? { richting: 'voor', sleutel: voor } : undefined;
}

/** The links to the rows before and after these. */
export const bladerlinks = (pad: string, delen: Vraagdelen, { vorige, volgende }: { vorige?: string; volgende?: string }): { vorige?: string; volgende?: string } => ({
  vorige: vorige && adresMet(pad, { ...delen, voor: vorige }),
  volgende: volgende && adresMet(pad, { ...delen, na: volgende }),
});
