import { inflateSync } from 'node:zlib';

/*
 * The words of a PDF as our letters are made, in the order in which they stand on the page: enough to check that a text came
 * out as it went in. Not a reader of any PDF: only fonts with a map to characters and strings of two bytes a glyph.
 */

type Bestand = { tekst: string; object: (nummer: string) => string };

function openPdf(pdf: Uint8Array): Bestand {
  const tekst = Buffer.from(pdf).toString('latin1');
  const objecten = new Map([...tekst.matchAll(/(?:^|\n)(\d+) 0 obj([\s\S]*?)endobj/g)].map((m) => [m[1]!, m[2]!]));
  return { tekst, object: (nummer) => objecten.get(nummer) ?? '' };
}

/** What stands between `stream` and `endstream`, unpacked when it is packed. */
function stroom(object: string): string {
  const [, kop = '', lijf = ''] = /^([\s\S]*?)\bstream\r?\n([\s\S]*?)\nendstream/.exec(object) ?? [];
  return kop.includes('/FlateDecode') ? inflateSync(Buffer.from(lijf, 'latin1')).toString('latin1') : lijf;
}

/** Per glyph the characters it stands for. */
const tekens = (cmap: string): Map<number, string> =>
  new Map([...cmap.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>/g)].map((m) => [Number.parseInt(m[1]!, 16), Buffer.from(m[2]!, 'hex').swap16().toString('utf16le')]));

const ENKEL: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const bytes = (reeks: string): number[] =>
  [...reeks.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, t: string) => (/^[0-7]/.test(t) ? String.fromCharCode(Number.parseInt(t, 8)) : ENKEL[t] ?? t))].map((t) => t.charCodeAt(0));

/** Brackets that come in pairs stand in a string as they are. */
function woorden(inhoud: string, fonts: Map<string, Map<number, string>>): string {
  let font = new Map<number, string>();
  return [...inhoud.replace(/\/Lang \([^)]*\)/g, '').matchAll(/\/(f\d+) [\d.]+ Tf|\(((?:\\[\s\S]|\((?:\\[\s\S]|[^\\()])*\)|[^\\()])*)\)|\b(BDC|ET)\b/g)].map(([, naam, reeks, eind]) => {
    if (naam) font = fonts.get(naam) ?? font;
    if (reeks === undefined) return eind === 'ET' ? ' ' : '';
    const b = bytes(reeks);
    return Array.from({ length: b.length / 2 }, (_, i) => font.get(b[2 * i]! * 256 + b[2 * i + 1]!) ?? '\ufffd').join('');
  }).join('');
}

/** All text of the document, with single spaces for every break. */
export function pdfTekst(pdf: Uint8Array): string {
  const { tekst, object } = openPdf(pdf);
  const paginas = [...tekst.matchAll(/\/Type \/Page\b[\s\S]*?endobj/g)].map((m) => m[0]);
  return paginas.map((pagina) => {
    const fonts = new Map([...pagina.matchAll(/\/(f\d+) (\d+) 0 R/g)].map((m) => [m[1]!, tekens(stroom(object(/\/ToUnicode (\d+)/.exec(object(m[2]!))?.[1] ?? '')))]));
    return woorden(stroom(object(/\/Contents (\d+)/.exec(pagina)![1]!)), fonts);
  }).join(' ').replace(/\s+/g, ' ');
}

/** The description of the document in its own words (XMP), unpacked. */
export const pdfBeschrijving = (pdf: Uint8Array): string => {
  const { tekst, object } = openPdf(pdf);
  return Buffer.from(stroom(object(/\/Metadata (\d+)/.exec(tekst)?.[1] ?? '')), 'latin1').toString('utf8');
};
