import type { Uitkomst } from '../uitkomst.ts';

/** One row of an answer that has several: its own answers, and a name that stays when the row is changed or moved. */
export type Rij = { id: string; [kolom: string]: string | number | string[] | undefined };
type Fout = { veld: string; melding: string };
export type GelezenRijen = { ok: true; rijen: Rij[] } | { ok: false; fouten: Fout[] };
type Rijantwoorden = Uitkomst<Record<string, unknown>>;

/** More rows than this nobody fills in by hand. */
export const MEESTE_RIJEN = 100;
const ID = /^[a-z0-9-]{1,40}$/i;
const isObject = (ruw: unknown): ruw is Record<string, unknown> => typeof ruw === 'object' && ruw !== null && !Array.isArray(ruw);

/**
 * Reads rows: empty ones fall away, the others keep the `id` they came with or get the next free one, `merk-1`, `merk-2`, ….
 * Faults carry `.rij.kolom`, counted from 0 in the rows as they were sent. `lees` reads the answers of one row.
 */
export function leesRijen(
  { hoogstens = MEESTE_RIJEN }: { hoogstens?: number }, ruw: unknown, lees: (rij: unknown) => Rijantwoorden, leeg: (waarde: unknown) => boolean, merk: string | number = 'r',
): GelezenRijen {
  if (!Array.isArray(ruw)) return { ok: false, fouten: [{ veld: '', melding: 'Stuur een lijst met rijen.' }] };
  const gevuld = [...ruw.entries()].filter(([, rij]) => !isObject(rij) || Object.entries(rij).some(([kolom, waarde]) => kolom !== 'id' && !leeg(waarde)));
  if (gevuld.length > hoogstens) return { ok: false, fouten: [{ veld: '', melding: `Geef er hoogstens ${hoogstens}.` }] };
  const fouten: Fout[] = [];
  const namen = new Set<string>();
  const rijen = gevuld.map(([plaats, rij]): Rij => {
    if (!isObject(rij)) { fouten.push({ veld: `.${plaats}`, melding: 'Stuur een rij als object met velden.' }); return { id: '' }; }
    const { id, ...antwoorden } = rij;
    if (!leeg(id) && (typeof id !== 'string' || !ID.test(id))) fouten.push({ veld: `.${plaats}.id`, melding: 'Laat het id weg, of gebruik letters, cijfers en streepjes.' });
    else if (typeof id === 'string' && namen.has(id)) fouten.push({ veld: `.${plaats}.id`, melding: 'Twee rijen hebben hetzelfde id. Laat het weg bij een nieuwe rij.' });
    const gelezen = lees(antwoorden);
    if (!gelezen.ok) fouten.push(...(gelezen.velden ?? []).map((f) => ({ veld: `.${plaats}.${f.veld}`, melding: f.melding })));
    if (typeof id === 'string' && id !== '') namen.add(id);
    return { id: typeof id === 'string' ? id : '', ...((gelezen.ok ? gelezen.waarde : {}) as Omit<Rij, 'id'>) };
  });
  if (fouten.length > 0) return { ok: false, fouten };
  return { ok: true, rijen: rijen.map((rij) => (rij.id ? rij : { ...rij, id: vrijeNaam(namen, merk) })) };
}

function vrijeNaam(namen: Set<string>, merk: string | number): string {
  let n = 1;
  while (namen.has(`${merk}-${n}`)) n++;
  namen.add(`${merk}-${n}`);
  return `${merk}-${n}`;
}
