import type { Context } from 'hono';
import { rastercellen } from '../../domain/invoer/raster.ts';
import { MEESTE_RIJEN } from '../../domain/invoer/rijen.ts';
import { isRijen, type Antwoord, type Antwoorden, type Vraag, type Vragen } from '../../domain/invoer/vragen.ts';

/** A posted form as the browser sent it: per field one text or several. Files count as nothing. */
export type Gepost = Record<string, string | string[]>;
/** What stands in the fields of one row; `id` is the name the row keeps. */
export type IngevuldeRij = Record<string, string | string[] | undefined>;
/** What stands in each field of a form on screen. */
export type Ingevuld = Record<string, string | string[] | IngevuldeRij[] | undefined>;
export const zijnRijen = (waarde: Ingevuld[string]): waarde is IngevuldeRij[] => Array.isArray(waarde) && typeof waarde[0] === 'object';

/** The posted form broke off or is no form: nothing may be done with it, because what is not in it would count as left empty. */
export class Onleesbaar extends Error {}

/** Reads a posted form. Throws `Onleesbaar`, which the app answers with a page. */
export async function leesPost(c: Context): Promise<Gepost> {
  const body = await c.req.parseBody({ all: true }).catch(() => { throw new Onleesbaar('the form could not be read'); });
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
export function uitFormulier(post: Gepost, vragen: Readonly<Vragen>, voor = ''): Ingevuld {
  return Object.fromEntries(Object.entries(vragen).map(([naam, vraag]) => [naam, vraag.raster ? rasterUit(post, naam, vraag) : vraag.soort === 'rijen' ? rijenUit(post, naam, vraag) : uitVeld(post, voor + naam, vraag)]));
}

const uitVeld = (post: Gepost, naam: string, vraag: Vraag): string | string[] => (vraag.soort === 'keuzes' ? alsLijst(post, naam) : eenTekst(post, naam) ?? '');

const alsLijst = (post: Gepost, naam: string): string[] => {
  const waarde = Object.hasOwn(post, naam) ? post[naam]! : [];
  return (Array.isArray(waarde) ? waarde : [waarde]).filter((w) => w !== '');
};

/** Did any of these questions come along in the post? A browser sends nearly all of them, also when they are left empty. */
export const heeftEnig = (post: Gepost, vragen: Readonly<Vragen>): boolean =>
  Object.keys(post).some((veld) => Object.hasOwn(vragen, veld.split('.')[0]!));

/** The name of a field in a row: `plandoelen.0.doel`. */
export const rijveld = (naam: string, rij: number, kolom: string): string => `${naam}.${rij}.${kolom}`;

/** The places of the rows that were sent, in order. */
const plaatsenVan = (post: Gepost, naam: string): number[] =>
  [...new Set(Object.keys(post).flatMap((veld) => (veld.startsWith(`${naam}.`) ? /^\d{1,3}$/.exec(veld.slice(naam.length + 1).split('.')[0]!) ?? [] : [])).map(Number))].sort((a, b) => a - b);

/** What stands in one row; nothing when it is empty or marked to be taken away. `vast`: what the place of the row says itself. */
function rijUit(post: Gepost, naam: string, rij: number, kolommen: Readonly<Vragen>, vast: Readonly<Record<string, string>> = {}): IngevuldeRij | undefined {
  const antwoorden = Object.fromEntries(Object.entries(kolommen).filter(([kolom]) => !Object.hasOwn(vast, kolom)).map(([kolom, v]) => [kolom, uitVeld(post, rijveld(naam, rij, kolom), v)]));
  const leeg = Object.values(antwoorden).every((w) => w.length === 0 || (typeof w === 'string' && w.trim() === ''));
  if (leeg || eenTekst(post, rijveld(naam, rij, 'weghalen')) === 'ja') return undefined;
  const id = eenTekst(post, rijveld(naam, rij, 'id'));
  return { ...(id ? { id } : {}), ...vast, ...antwoorden };
}

/** A table of cells as rows, each in its place: an empty row where nothing was filled in, so that a fault is found back at its cell. */
function rasterUit(post: Gepost, naam: string, vraag: Vraag): IngevuldeRij[] {
  const { kolommen = {}, hoogstens = MEESTE_RIJEN, raster } = vraag;
  const cellen = rastercellen(vraag);
  const plaatsen = plaatsenVan(post, naam);
  const rijen = Array.from({ length: Math.min((plaatsen.at(-1) ?? -1) + 1, cellen.length + hoogstens + 1) }, (_, i): IngevuldeRij => {
    const cel = cellen[i];
    return rijUit(post, naam, i, kolommen, cel ? { [raster!.rij]: cel.rij.code, [raster!.kolom]: cel.kolom.code } : {}) ?? {};
  });
  return rijen.some((r) => Object.keys(r).length > 0) ? rijen : [];
}

/** The rows of a posted form, in order, without those that are empty or marked to be taken away. One more than is allowed is enough to refuse them all. */
function rijenUit(post: Gepost, naam: string, { kolommen = {}, hoogstens = MEESTE_RIJEN }: Vraag): IngevuldeRij[] {
  const rijen: IngevuldeRij[] = [];
  for (const plaats of plaatsenVan(post, naam)) {
    const rij = rijUit(post, naam, plaats, kolommen);
    if (rij) rijen.push(rij);
    if (rijen.length > hoogstens) break;
  }
  return rijen;
}

/** How a kept answer stands in its field, so that reading it back gives the same answer. */
export function alsInvoer(vraag: Vraag, antwoord: Antwoord | undefined): Ingevuld[string] {
  if (isRijen(antwoord)) return antwoord.map((rij) => ({ id: rij.id, ...(alsIngevuld(vraag.kolommen ?? {}, rij) as IngevuldeRij) }));
  if (antwoord === undefined || Array.isArray(antwoord)) return antwoord as string[] | undefined;
  return typeof antwoord === 'number' && vraag.soort === 'bedrag' ? String(antwoord).replace('.', ',') : String(antwoord);
}

export const alsIngevuld = (vragen: Readonly<Vragen>, antwoorden: Antwoorden = {}): Ingevuld =>
  Object.fromEntries(Object.entries(vragen).map(([naam, vraag]) => [naam, alsInvoer(vraag, antwoorden[naam])]));

/** Was anything typed that differs from what is kept? A browser sends its line ends as two characters. */
export const isGewijzigd = (vragen: Vragen, bewaard: Antwoorden, ingevuld: Ingevuld): boolean => {
  const oud = alsIngevuld(vragen, bewaard);
  return Object.entries(vragen).some(([naam, vraag]) => plat(vraag, oud[naam]) !== plat(vraag, ingevuld[naam]));
};

const plat = (vraag: Vraag, waarde: Ingevuld[string]): string =>
  zijnRijen(waarde)
    ? JSON.stringify(waarde.map((rij) => [rij.id, ...Object.entries(vraag.kolommen ?? {}).map(([kolom, v]) => plat(v, rij[kolom]))]))
    : [waarde ?? ''].flat().join('\n').replaceAll('\r\n', '\n').trim();
