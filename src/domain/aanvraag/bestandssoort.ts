import { gelukt, geweigerd, type Uitkomst } from '../uitkomst.ts';
import { eindigtAlsZip, leesZiplijst } from './ziplijst.ts';

/** Largest document, in bytes: 10 MB as a person's computer counts it. */
export const GROOTSTE_DOCUMENT = 10 * 1024 * 1024;
/** Documents one dossier holds at the most. */
export const MEESTE_DOCUMENTEN = 20;
/** What an office document may claim to be when unpacked, in bytes; more is a bomb, or no letter. */
const GROOTST_UITGEPAKT = 200 * 1024 * 1024;

/** The kinds of document that are taken in, with how they are called, served and ended. The first ending is the usual one. */
export const BESTANDSSOORTEN = {
  pdf: { naam: 'PDF', mime: 'application/pdf', eindes: ['pdf'] },
  jpeg: { naam: 'JPEG-foto', mime: 'image/jpeg', eindes: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  png: { naam: 'PNG-afbeelding', mime: 'image/png', eindes: ['png'] },
  docx: { naam: 'Word-document', mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', eindes: ['docx'] },
  odt: { naam: 'OpenDocument-tekst', mime: 'application/vnd.oasis.opendocument.text', eindes: ['odt'] },
} as const;
export type Bestandssoort = keyof typeof BESTANDSSOORTEN;

/** The kinds in words, for a hint and a refusal. */
export const WELKE_SOORTEN = 'PDF, JPEG, PNG, Word (docx) of OpenDocument (odt)';

const begintMet = (inhoud: Uint8Array, ...tekens: number[]): boolean => tekens.every((t, i) => inhoud[i] === t);
const tekst = (inhoud: Uint8Array, van: number, tot: number): string => new TextDecoder('latin1').decode(inhoud.subarray(van, tot));

/** A file that is not taken in, with the sentence that stands beside the field. */
export const weigerBestand = (melding: string): Uitkomst<never> => geweigerd({ soort: 'ongeldig', reden: 'Dit bestand kan niet worden toegevoegd.', velden: [{ veld: 'bestand', melding }] });
const ALS_PDF = 'Open het en sla het op als PDF, en kies dan de PDF.';

/** What people do send and cannot be taken in, with what to do instead. */
const WEL_HERKEND: readonly { is: (inhoud: Uint8Array) => boolean; melding: string }[] = [
  { is: (b) => begintMet(b, 0xd0, 0xcf, 0x11, 0xe0), melding: `Dit is een oud Office-bestand, of er zit een wachtwoord op. ${ALS_PDF}` },
  { is: (b) => tekst(b, 4, 8) === 'ftyp' && /^(heic|heix|mif1|msf1|hevc|avif)/.test(tekst(b, 8, 12)), melding: 'Dit is een HEIC-foto van een telefoon. Bewaar de foto als JPEG, of maak er een PDF van.' },
  { is: (b) => begintMet(b, 0x4d, 0x5a) || begintMet(b, 0x7f, 0x45, 0x4c, 0x46), melding: `Dit is een programma, geen document. Stuur ${WELKE_SOORTEN}.` },
  { is: (b) => /^\s*(<!doctype html|<html|<svg|<\?xml|<script)/i.test(tekst(b, 0, 256)), melding: `Dit is een webpagina of een tekening in code. ${ALS_PDF}` },
];
const ONBEKEND = `Dit soort bestand wordt niet aangenomen, ook niet onder een andere naam. Stuur ${WELKE_SOORTEN}. Heb je iets anders? ${ALS_PDF}`;

/**
 * What a file is, by its content; its name and what the sender calls it do not count. An office document is a package: only
 * its list of contents is read, nothing is unpacked. Refuses everything else, and says how to make it into something that can be sent.
 */
export function bestandssoort(inhoud: Uint8Array): Uitkomst<Bestandssoort> {
  if (inhoud.length === 0) return weigerBestand('Dit bestand is leeg. Kies een bestand waar iets in staat.');
  if (inhoud.length > GROOTSTE_DOCUMENT) return weigerBestand('Dit bestand is groter dan 10 MB. Maak het kleiner, of verdeel het over meer bestanden.');
  if (/^%PDF-\d/.test(tekst(inhoud, 0, 8))) return gelukt('pdf');
  if (begintMet(inhoud, 0xff, 0xd8, 0xff)) return gelukt('jpeg');
  if (begintMet(inhoud, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) && tekst(inhoud, 12, 16) === 'IHDR') return gelukt('png');
  if (begintMet(inhoud, 0x50, 0x4b)) return inPakket(inhoud);
  return weigerBestand(WEL_HERKEND.find(({ is }) => is(inhoud))?.melding ?? ONBEKEND);
}

/** Macros, controls that run, and embedded programs; a chart's own numbers (a workbook) may come along. */
const ACTIEF_DEEL = /vbaProject|vbaData|^Basic\/|^Scripts\/|(^|\/)activeX\/|(^|\/)embeddings\/(?!.*\.(xlsx|docx|pptx)$)|(^|\/)oleObject|^Object [^/]*$|\.(exe|dll|js|vbs|bat|cmd|ps1|jar|scr|hta)$/i;

/** Something that another program would open as something else: a zip behind a picture, a PDF or a page within the first bytes of another kind. */
export function dubbelzinnig(inhoud: Uint8Array, soort: Bestandssoort): boolean {
  const begin = tekst(inhoud, 0, 1024);
  if (soort !== 'pdf' && begin.includes('%PDF-')) return true;
  if (/<!doctype html|<html[\s>]|<script[\s>]|<svg[\s>]|<\?php/i.test(begin)) return true;
  return soort !== 'docx' && soort !== 'odt' && eindigtAlsZip(inhoud);
}

/** Word and OpenDocument, told apart by what their package holds. */
function inPakket(inhoud: Uint8Array): Uitkomst<Bestandssoort> {
  const lijst = leesZiplijst(inhoud);
  if (!lijst) return weigerBestand(`Dit bestand is beschadigd of niet af. ${ALS_PDF}`);
  const namen = new Set(lijst.map((d) => d.naam));
  // OpenDocument says what it is in its first part, which is never compressed.
  const odt = tekst(inhoud, 30, 38 + BESTANDSSOORTEN.odt.mime.length) === `mimetype${BESTANDSSOORTEN.odt.mime}` && namen.has('content.xml');
  const docx = namen.has('[Content_Types].xml') && namen.has('word/document.xml');
  if (odt === docx) return weigerBestand(namen.has('[Content_Types].xml') || namen.has('mimetype') ? `Dit is een ander Office-bestand dan een tekst. ${ALS_PDF}` : 'Dit is een zip-bestand. Pak het uit en voeg de documenten een voor een toe.');
  if (lijst.some((d) => d.versleuteld)) return weigerBestand(`Er zit een wachtwoord op dit bestand. ${ALS_PDF}`);
  if ([...namen].some((n) => ACTIEF_DEEL.test(n))) return weigerBestand(`In dit bestand zitten macro's. ${ALS_PDF}`);
  if (lijst.reduce((som, d) => som + d.uitgepakt, 0) > GROOTST_UITGEPAKT) return weigerBestand(`Dit bestand is uitgepakt veel groter dan een gewoon document. ${ALS_PDF}`);
  return gelukt(odt ? 'odt' : 'docx');
}
