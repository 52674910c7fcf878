import type { Context } from 'hono';
import { leesAntwoorden, type Antwoorden, type Optielijsten, type Vragen } from '../domain/invoer/vragen.ts';
import type { Uitkomst } from '../domain/uitkomst.ts';
import { alsProbleem, probleem } from './problemen.ts';

type Gelezen<T> = { ok: true; waarde: T } | { ok: false; antwoord: Response };
const mis = (antwoord: Response): { ok: false; antwoord: Response } => ({ ok: false, antwoord });

/** The JSON object that was sent; no body counts as an empty one. */
export async function leesJson(c: Context): Promise<Gelezen<Record<string, unknown>>> {
  const tekst = await c.req.text();
  if (tekst.trim() === '') return { ok: true, waarde: {} };
  const soort = (c.req.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (soort !== 'application/json')
    return mis(probleem(c, { soort: 'geen-json', title: 'Dit is geen JSON', status: 415, detail: 'Stuur de invoer als JSON, met de kop "Content-Type: application/json".' }));
  const ruw = ontleed(tekst);
  if (typeof ruw !== 'object' || ruw === null || Array.isArray(ruw))
    return mis(alsProbleem(c, { soort: 'ongeldig', reden: ruw === undefined ? 'De invoer is geen geldige JSON.' : 'De invoer is geen JSON-object.', wat: 'Stuur een JSON-object, bijvoorbeeld {"gebeurd_op": "2026-02-03"}.' }));
  return { ok: true, waarde: ruw as Record<string, unknown> };
}

/** undefined when it is not JSON; JSON itself never is. */
function ontleed(tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch {
    return undefined;
  }
}

/** The parameters behind the question mark, checked like any other input: a name that does not exist is a fault, not silence. */
export function leesZoek(c: Context, vragen: Vragen, lijsten: Optielijsten = {}): Uitkomst<Antwoorden> {
  return leesAntwoorden(vragen, c.req.query(), lijsten);
}

/** `versie` is the number a GET gave; anything else would never match and hides a mistake of the sender. */
export const isVersie = (ruw: unknown): boolean => ruw === undefined || (typeof ruw === 'number' && Number.isSafeInteger(ruw) && ruw >= 0);
