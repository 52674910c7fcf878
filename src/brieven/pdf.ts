import { readFileSync } from 'node:fs';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Stuk } from '../domain/brieven/stuk.ts';
import { geweigerd, gelukt, type Uitkomst } from '../domain/uitkomst.ts';

/* A letter as an accessible PDF (PDF/UA-1, checked while it is made). The same words give the same bytes. */

/** Beside this file in the source; the build has only scripts, so it is read from there as well. */
const SJABLONEN = { stuk: new URL('../../src/brieven/stuk.typ', import.meta.url), rapport: new URL('../../src/brieven/rapport.typ', import.meta.url) };
type Sjabloon = keyof typeof SJABLONEN;
/** Stands for what no font can show; the page has the character itself. */
const ONTOONBAAR = '\u25a1';
const GEEN_PDF = geweigerd({ soort: 'mag-niet-nu', reden: 'Op deze computer kan Voordeur geen PDF maken.', wat: 'Gebruik de pagina van de brief en druk die af. De beheerder kan de PDF-maker installeren.' });

type Drukkerij = { maker: NodeCompiler; sjablonen: Record<Sjabloon, string> };
let drukkerij: Promise<Drukkerij | undefined> | undefined;

/** The compiler is machine code for one kind of computer: loaded at the first letter, and missed only then. */
const open = (): Promise<Drukkerij | undefined> => (drukkerij ??= import('@myriaddreamin/typst-ts-node-compiler')
  .then(({ NodeCompiler: Maker }) => ({ maker: Maker.create(), sjablonen: { stuk: readFileSync(SJABLONEN.stuk, 'utf8'), rapport: readFileSync(SJABLONEN.rapport, 'utf8') } }))
  .catch((fout: unknown) => { console.error('PDF maker not available:', fout instanceof Error ? fout.message : fout); return undefined; }));

/** The PDF of a letter or form. Refused, with a way out, only where the compiler does not run on this machine. */
export async function maakPdf(stuk: Stuk): Promise<Uitkomst<Uint8Array<ArrayBuffer>>> {
  const pers = await open();
  return pers ? gelukt(druk(pers, 'stuk', alsInvoer(stuk))) : GEEN_PDF;
}

/** A report as it is set: words only, all of them ready to read. `deel`: how long its bar is, of 1. */
export type Rapportstuk = {
  titel: string; afzender: string; dag: string; feiten: readonly (readonly [string, string])[];
  hoofdstukken: readonly { titel: string; tabellen: readonly {
    titel: string; kolommen: readonly string[]; rijen: readonly { naam: string; cellen: readonly string[] }[]; totaal?: readonly string[]; uitleg: readonly (readonly [string, string])[];
    staven?: { wat: string; alt: string; staven: readonly { naam: string; waarde: string; deel: number }[] };
  }[] }[];
};

/** The PDF of a report, with the same guarantees as a letter. */
export async function drukRapport(stuk: Rapportstuk): Promise<Uitkomst<Uint8Array<ArrayBuffer>>> {
  const pers = await open();
  return pers ? gelukt(druk(pers, 'rapport', alsInvoer(stuk))) : GEEN_PDF;
}

/** Everything a person wrote goes in as JSON; characters that are no text are left out. */
function alsInvoer(stuk: { dag: string }): string {
  const [jaar, maand, dag] = stuk.dag.split('-').map(Number);
  return JSON.stringify({ ...stuk, jaar, maand, dag }, (_, w: unknown) => (typeof w === 'string' ? w.toWellFormed().replace(/[^\P{Cc}\n]|[\u2028\u2029\ufffe\uffff]/gu, '') : w));
}

/** PDF/UA refuses a character that no font has; those become a square, a handful at a time, and in the end all that are rare. */
function druk({ maker, sjablonen }: Drukkerij, soort: Sjabloon, stuk: string, poging = 1): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(maker.pdf({ mainFileContent: sjablonen[soort], inputs: { stuk } }, { pdfStandard: 'ua-1' }));
  } catch (fout) {
    const zonder = poging < 4 ? zonderOntbrekende(stuk, String((fout as { code?: unknown }).code ?? fout)) : stuk.replace(/[^\u0020-\u024f\u2010-\u2026\u20ac]/gu, ONTOONBAAR);
    if (poging > 4 || (zonder === stuk && poging === 4)) throw fout;
    return druk({ maker, sjablonen }, soort, zonder, poging + 1);
  } finally {
    maker.evictCache(10);
  }
}

const zonderOntbrekende = (stuk: string, melding: string): string => {
  const tekens = new Set([...melding.matchAll(/the text `\\?"(.+?)\\?"` could not/gu)].flatMap((m) => [...m[1]!]).filter((t) => t > '\u007f'));
  return [...stuk].map((t) => (tekens.has(t) ? ONTOONBAAR : t)).join('');
};
