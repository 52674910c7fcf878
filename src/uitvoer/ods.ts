import { crc32 } from 'node:zlib';
import type { Rapport } from '../domain/monitor/tabel.ts';
import { xmlVeilig } from '../rekenblad/xml.ts';
import { maakZip } from '../rekenblad/zip.ts';
import { bladenVan, type Blad, type Bladcel } from './bladen.ts';

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NS = 'urn:oasis:names:tc:opendocument:xmlns';
const SOORT = 'application/vnd.oasis.opendocument.spreadsheet';
const NAMEN = `xmlns:office="${NS}:office:1.0" xmlns:table="${NS}:table:1.0" xmlns:text="${NS}:text:1.0" xmlns:style="${NS}:style:1.0" xmlns:fo="${NS}:xsl-fo-compatible:1.0"`;
const VET = '<style:style style:name="kop" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="titel" style:family="table-cell"><style:text-properties fo:font-weight="bold" fo:font-size="14pt"/></style:style>';

function cel({ waarde, stijl }: Bladcel): string {
  const vorm = stijl ? ` table:style-name="${stijl}"` : '';
  return typeof waarde === 'number'
    ? `<table:table-cell${vorm} office:value-type="float" office:value="${waarde}"><text:p>${String(waarde).replace('.', ',')}</text:p></table:table-cell>`
    : `<table:table-cell${vorm} office:value-type="string">${waarde.split('\n').map((r) => `<text:p>${xmlVeilig(r)}</text:p>`).join('')}</table:table-cell>`;
}
const rij = (cellen: readonly Bladcel[]): string => `<table:table-row>${cellen.map(cel).join('') || '<table:table-cell/>'}</table:table-row>`;
const blad = ({ naam, rijen }: Blad): string => `<table:table table:name="${xmlVeilig(naam)}">${rijen.map(rij).join('')}</table:table>`;

/** Its kind stands first in the file and unpacked, so that a program knows it without opening it. */
function metSoort(zip: Buffer): Buffer {
  const [naam, inhoud] = [Buffer.from('mimetype'), Buffer.from(SOORT)];
  const kop = Buffer.alloc(26);
  kop.writeUInt16LE(20, 0);
  kop.writeUInt16LE(0x21, 8);
  kop.writeUInt32LE(crc32(inhoud), 10);
  kop.writeUInt32LE(inhoud.length, 14);
  kop.writeUInt32LE(inhoud.length, 18);
  kop.writeUInt16LE(naam.length, 22);
  const lokaal = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), kop, naam, inhoud]);
  const eind = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const begin = zip.readUInt32LE(eind + 16);
  const [delen, lijst, einde] = [zip.subarray(0, begin), Buffer.from(zip.subarray(begin, eind)), Buffer.from(zip.subarray(eind))];
  // every part lies further on by what was put before it
  for (let p = 0; p < lijst.length; p += 46 + lijst.readUInt16LE(p + 28) + lijst.readUInt16LE(p + 30) + lijst.readUInt16LE(p + 32)) lijst.writeUInt32LE(lijst.readUInt32LE(p + 42) + lokaal.length, p + 42);
  const regel = Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), kop, Buffer.alloc(14), naam]);
  einde.writeUInt16LE(einde.readUInt16LE(8) + 1, 8);
  einde.writeUInt16LE(einde.readUInt16LE(10) + 1, 10);
  einde.writeUInt32LE(lijst.length + regel.length, 12);
  einde.writeUInt32LE(begin + lokaal.length, 16);
  return Buffer.concat([lokaal, delen, regel, lijst, einde]);
}

/** A report as a workbook in the open standard: the same sheets as the XLSX. The same report gives the same bytes. */
export function alsOds(rapport: Rapport): Buffer {
  return metSoort(maakZip({
    'META-INF/manifest.xml': `${XML}<manifest:manifest xmlns:manifest="${NS}:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${SOORT}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    'content.xml': `${XML}<office:document-content ${NAMEN} office:version="1.3"><office:automatic-styles>${VET}</office:automatic-styles><office:body><office:spreadsheet>${bladenVan(rapport).map(blad).join('')}</office:spreadsheet></office:body></office:document-content>`,
  }));
}
