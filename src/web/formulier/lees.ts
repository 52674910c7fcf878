import type { Context } from 'hono';
import type { Antwoord, Antwoorden, Vraag, Vragen } from '../../domain/invoer/vragen.ts';

/** A posted form as the browser sent it: per field one text or several. Files and broken bodies count as nothing. */
export type Gepost = Record<string, string | string[]>;
/** What stands in each field of a form on screen. */
export type Ingevuld = Record<string, string | string[] | undefined>;

/** Reads a posted form. */
export async function leesPost(c: Context): Promise<Gepost> {
  const body = await c.req.parseBody({ all: true }).catch(() => ({}));
  const teksten = (waarde: unknown): string[] => (Array.isArray(waarde) ? waarde : [waarde]).filter((w) => typeof w === 'string');
  return Object.fromEntries(Object.entries(body).flatMap(([naam, waarde]) => {
    const alle = teksten(waarde);
    return alle.length === 0 ? [] : [[naam, alle.length === 1 ? alle[0]! : alle]];
  }));
}

/** One field that is text; the first when it was sent more than once. */
export const eenTekst = (post: Gepost, naam: string): string | undefined => {
  const waarde = Object.hasOwn(post, naam) ? post[naam] : undefined;
  return Array.isArray(waarde) ? waarde[0] : waarde;
};

/**
 * The answers in a posted form, as the check of these questions takes them. A choice of several that was left empty is an
 * empty list; what is not a question (buttons, hidden fields) stays out. Follow-ups that are not asked come along: the
 * browser sends them hidden, and the check passes over them.
 */
export function uitFormulier(post: Gepost, vragen: Vragen): Ingevuld {
  return Object.fromEntries(Object.entries(vragen).map(([naam, vraag]) => [naam, vraag.soort === 'keuzes' ? alsLijst(post, naam) : eenTekst(post, naam) ?? '']));
}

const alsLijst = (post: Gepost, naam: string): string[] => {
  const waarde = Object.hasOwn(post, naam) ? post[naam]! : [];
  return (Array.isArray(waarde) ? waarde : [waarde]).filter((w) => w !== '');
};

/** How a kept answer stands in its field, so that reading it back gives the same answer. */
export function alsInvoer(vraag: Vraag, antwoord: Antwoord | undefined): string | string[] | undefined {
  if (antwoord === undefined || Array.isArray(antwoord)) return antwoord;
  return typeof antwoord === 'number' && vraag.soort === 'bedrag' ? String(antwoord).replace('.', ',') : String(antwoord);
}

export const alsIngevuld = (vragen: Vragen, antwoorden: Antwoorden = {}): Ingevuld =>
  Object.fromEntries(Object.entries(vragen).map(([naam, vraag]) => [naam, alsInvoer(vraag, antwoorden[naam])]));

/** Was anything typed that differs from what is kept? */
export const isGewijzigd = (vragen: Vragen, bewaard: Antwoorden, ingevuld: Ingevuld): boolean => {
  const oud = alsIngevuld(vragen, bewaard);
  return Object.keys(vragen).some((naam) => [oud[naam] ?? ''].flat().join('\n') !== [ingevuld[naam] ?? ''].flat().join('\n').trim());
};
