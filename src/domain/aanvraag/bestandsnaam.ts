import { BESTANDSSOORTEN, type Bestandssoort } from './bestandssoort.ts';

const LANGST = 120;

/**
 * The name under which a document is kept and shown: without a path, line breaks, characters that turn the reading direction
 * or that some computer does not take in a name, and with the ending of what it is ("factuur.exe" that is a PDF becomes "factuur.exe.pdf").
 */
export function bestandsnaam(gegeven: string, soort: Bestandssoort): string {
  const zonderPad = gegeven.toWellFormed().split(/[\\/]/).at(-1)!;
  const schoon = zonderPad.normalize('NFC').replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd]/g, '').replace(/[<>:"|?*]/g, '-').replace(/\s+/g, ' ').replace(/^[\s.]+|[\s.]+$/g, '');
  const { eindes } = BESTANDSSOORTEN[soort];
  const [, voor = schoon, einde = ''] = /^(.*)\.([^.]{1,8})$/s.exec(schoon) ?? [];
  const past = (eindes as readonly string[]).includes(einde.toLowerCase());
  const stam = [...(past ? voor : schoon)].slice(0, LANGST - 10).join('').trim();
  return `${stam || 'document'}.${past ? einde.toLowerCase() : eindes[0]}`;
}

/**
 * The header that makes a browser keep a download instead of showing it (RFC 6266), with the name twice: in plain
 * letters for old programs, and whole (RFC 5987). Takes a name as `bestandsnaam` makes it.
 */
export function alsDownload(naam: string): string {
  const gewoon = naam.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\x20-\x7e]/gu, '_').replace(/["\\%]/g, '_');
  const heel = encodeURIComponent(naam.toWellFormed()).replace(/['()*]/g, (t) => `%${t.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${gewoon}"; filename*=UTF-8''${heel}`;
}
