import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Waarde } from './backup-geheim.ts';
import { TABELREGELS } from './backup-tabellen.ts';

/* Tables as text, the same on every server: what a backup writes, and what a restore reads back to compare. */

export type Kolom = { naam: string; soort: string };
export type Rij = readonly Waarde[];
/** A row, and the dossiers whose person it is about. */
export type Gelezen = { rij: Rij; dossiers: readonly string[] };

/** Values must read the same wherever they are written and read. */
export const ALS_TEKST = "set local search_path = voordeur; set local datestyle = 'ISO, YMD'; set local timezone = 'UTC'; set local intervalstyle = 'postgres'; set local bytea_output = 'hex'; set local extra_float_digits = 3";

/** Rows at a time: a document can be 10 MB, and what is written down 100 kB. */
const TEGELIJK: Record<string, number> = { document: 2, verslag: 50, concept: 50 };

/** Every table of the schema, those that others refer to first, with the columns that are not computed. */
export async function leesVorm(client: pg.Client): Promise<Map<string, Kolom[]>> {
  const { rows } = await client.query<{ tabel: string; kolommen: Kolom[]; naar: string[] }>(`
    select c.relname as tabel,
      (select jsonb_agg(jsonb_build_object('naam', a.attname, 'soort', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as kolommen,
      array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid where k.conrelid = c.oid and k.contype = 'f' and f.oid <> c.oid) as naar
    from pg_class c where c.relnamespace = 'voordeur'::regnamespace and c.relkind = 'r' order by 1`);
  const klaar = new Map<string, Kolom[]>();
  const zet = (tabel: string): void => {
    const rij = rows.find((r) => r.tabel === tabel)!;
    if (klaar.has(tabel)) return;
    rij.naar.forEach(zet);
    klaar.set(tabel, rij.kolommen);
  };
  rows.forEach((r) => zet(r.tabel));
  return klaar;
}

/** All rows of a table, some at a time. `metDossiers`: also whose they are. */
export async function* leesTabel(client: pg.Client, tabel: string, kolommen: readonly Kolom[], metDossiers = true): AsyncGenerator<Gelezen> {
  const van = metDossiers ? TABELREGELS[tabel]?.van : undefined;
  await client.query(`declare rijen no scroll cursor for select ${kolommen.map((k) => `t."${k.naam}"::text`).join(', ')}, ${van ? `array_to_string(${van}, ',')` : 'null'} from voordeur."${tabel}" t`);
  for (;;) {
    const { rows } = await client.query<(string | null)[]>({ text: `fetch ${TEGELIJK[tabel] ?? 1000} from rijen`, rowMode: 'array' });
    for (const rij of rows) yield { rij: rij.slice(0, -1), dossiers: rij.at(-1)?.split(',').filter(Boolean).sort() ?? [] };
    if (rows.length === 0) break;
  }
  await client.query('close rijen');
}

/** Number and fingerprint of a set of rows, in whatever order they come. */
export type Som = { rijen: number; som: string };
export function controlesom(): { tel: (rij: Rij) => void; som: () => Som } {
  const som = Buffer.alloc(32);
  let rijen = 0;
  return {
    tel: (rij) => {
      const hash = createHash('sha256').update(JSON.stringify(rij)).digest();
      for (let i = 0, over = 0; i < 32; i++) {
        over += som[i]! + hash[i]!;
        som[i] = over & 255;
        over >>= 8;
      }
      rijen += 1;
    },
    som: () => ({ rijen, som: som.toString('hex') }),
  };
}
