import { inflateSync } from 'node:zlib';

/*
 * Is there something in a PDF that does something? Such things are named by the format, and the names must stand in the file: in
 * plain sight, with letters written as #41, or in an object stream, which is unpacked to look. Nothing is run or drawn.
 */

export type Pdfbezwaar = 'script' | 'bijlage' | 'versleuteld' | 'onleesbaar';

/** Names that make a reader run, open, send or play something; each long enough not to turn up by chance in an image. */
const ACTIEF = /\/(JavaScript|Launch|SubmitForm|ImportData|GoToE|RichMedia|RichMediaExecute|Rendition|Movie)(?![A-Za-z0-9])/;
const BIJLAGE = /\/(EmbeddedFiles?|FileAttachment|Collection)(?![A-Za-z0-9])/;
/** Short names: only where the file's own structure stands. */
const ACTIEF_KORT = /\/(XFA|JS)(?=[\s(<[/\d])/;
const VERSLEUTELD = /\/Encrypt(?![A-Za-z0-9])\s*(\d+\s+\d+\s+R|<<)/;

/** One object stream holds some hundreds of small objects. */
const GROOTSTE_OBJECTSTROOM = 20 * 1024 * 1024;
/** A book of a thousand pages has a few thousand. */
const MEESTE_STROMEN = 20_000;
const ALLES_BIJ_ELKAAR = 100 * 1024 * 1024;
/** How far before the word `stream` its dictionary is looked for. */
const WOORDENBOEK = 4000;

/** A name may write any letter as # and two digits; what is looked for may not hide behind that. */
const VERHULD = /\/[^\s()<>[\]{}/%]*#[^\s()<>[\]{}/%]*/g;
/** By chance a large image holds a few thousand of such names; more is somebody's work. */
const MEESTE_VERHULD = 20_000;
const voluit = (tekst: string): string =>
  tekst.replace(VERHULD, (naam) => naam.replace(/#([0-9A-Fa-f]{2})/g, (_, cijfers: string) => String.fromCharCode(Number.parseInt(cijfers, 16))));

/** What stands against taking in this PDF; undefined when nothing does. */
export function pdfBezwaar(inhoud: Uint8Array): Pdfbezwaar | undefined {
  const ruw = Buffer.from(inhoud.buffer, inhoud.byteOffset, inhoud.byteLength).toString('latin1');
  if ((ruw.match(VERHULD)?.length ?? 0) > MEESTE_VERHULD) return 'onleesbaar';
  const heel = voluit(ruw);
  if (VERSLEUTELD.test(heel)) return 'versleuteld';
  if (ACTIEF.test(heel)) return 'script';
  if (BIJLAGE.test(heel)) return 'bijlage';
  if (ACTIEF_KORT.test(zonderStromen(heel))) return 'script';
  return inObjectstromen(ruw, inhoud);
}

/** What stands between the streams. Goes through the file once, whatever is in it. */
function zonderStromen(tekst: string): string {
  const stukken: string[] = [];
  for (let i = 0; i < tekst.length;) {
    const begin = tekst.indexOf('stream', i);
    const einde = begin < 0 ? -1 : tekst.indexOf('endstream', begin);
    stukken.push(tekst.slice(i, einde < 0 ? undefined : begin));
    if (einde < 0) break;
    i = einde + 'endstream'.length;
  }
  return stukken.join(' ');
}

/** Every stream that could be an object stream, also where it hides in another: a reader goes by addresses, not by order. */
function inObjectstromen(ruw: string, inhoud: Uint8Array): Pdfbezwaar | undefined {
  let ruimte = ALLES_BIJ_ELKAAR;
  let aantal = 0;
  for (const { index, 0: woord } of ruw.matchAll(/(?<!end)stream\r?\n?/g)) {
    if (!/>>\s*$/.test(ruw.slice(Math.max(0, index - 20), index))) continue;
    if (++aantal > MEESTE_STROMEN) return 'onleesbaar';
    const voor = ruw.slice(Math.max(0, index - WOORDENBOEK), index);
    const boek = voluit(voor.slice(Math.max(0, voor.lastIndexOf(' obj'))));
    if (!/\/ObjStm(?![A-Za-z0-9])|\/First(?![A-Za-z0-9])/.test(boek)) continue;
    const begin = index + woord.length;
    const tekst = uitgepakt(boek, inhoud, begin, Math.min(GROOTSTE_OBJECTSTROOM, ruimte));
    if (tekst === undefined) return 'onleesbaar';
    ruimte -= tekst.length;
    const leesbaar = voluit(tekst);
    if (ACTIEF.test(leesbaar) || ACTIEF_KORT.test(leesbaar)) return 'script';
    if (BIJLAGE.test(leesbaar)) return 'bijlage';
  }
  return undefined;
}

/** An object stream as text; undefined when it is packed in a way programs that write PDF do not use, is damaged, or too large. */
function uitgepakt(boek: string, inhoud: Uint8Array, begin: number, hoogstens: number): string | undefined {
  const filter = /\/Filter\s*(\[[^\]]*\]|\/\w+|\d+\s+\d+\s+R)/.exec(boek)?.[1];
  if (filter === undefined) {
    const einde = Buffer.from(inhoud.buffer, inhoud.byteOffset, inhoud.byteLength).indexOf('endstream', begin);
    return einde < 0 || einde - begin > hoogstens ? undefined : Buffer.from(inhoud.subarray(begin, einde)).toString('latin1');
  }
  if (!/^(\[\s*)?\/(FlateDecode|Fl)(\s*\])?$/.test(filter) || /\/Predictor\s+(?!1\b)/.test(boek)) return undefined;
  try {
    return inflateSync(inhoud.subarray(begin), { maxOutputLength: Math.max(1, hoogstens) }).toString('latin1');
  } catch {
    return undefined;
  }
}
