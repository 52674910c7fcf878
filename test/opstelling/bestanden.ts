/* Small files of each kind, made by hand: just enough to be what they are. */

export const PDF = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
export const PNG = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), Buffer.from('IHDR'), Buffer.alloc(17)]);
export const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), Buffer.from('JFIF\0'), Buffer.alloc(40)]);
export const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600), Buffer.from('This program cannot be run in DOS mode.')]);
export const HTML = Buffer.from('<!doctype html><script>alert(1)</script>');

type Deel = { naam: string; inhoud?: string; /** claimed size when unpacked */ uitgepakt?: number; versleuteld?: boolean };

/** A zip package of stored parts; what it claims about them is free. */
export function zip(delen: readonly Deel[]): Buffer {
  const stukken: Buffer[] = [];
  const lijst: Buffer[] = [];
  let plek = 0;
  for (const { naam, inhoud = '', uitgepakt = inhoud.length, versleuteld = false } of delen) {
    const [n, i] = [Buffer.from(naam), Buffer.from(inhoud)];
    const kop = Buffer.alloc(30);
    kop.writeUInt32LE(0x04034b50, 0);
    kop.writeUInt32LE(i.length, 18);
    kop.writeUInt32LE(uitgepakt, 22);
    kop.writeUInt16LE(n.length, 26);
    const regel = Buffer.alloc(46);
    regel.writeUInt32LE(0x02014b50, 0);
    regel.writeUInt16LE(versleuteld ? 1 : 0, 8);
    regel.writeUInt32LE(i.length, 20);
    regel.writeUInt32LE(uitgepakt, 24);
    regel.writeUInt16LE(n.length, 28);
    regel.writeUInt32LE(plek, 42);
    stukken.push(kop, n, i);
    lijst.push(regel, n);
    plek += 30 + n.length + i.length;
  }
  const slot = Buffer.alloc(22);
  slot.writeUInt32LE(0x06054b50, 0);
  slot.writeUInt16LE(delen.length, 8);
  slot.writeUInt16LE(delen.length, 10);
  slot.writeUInt32LE(Buffer.concat(lijst).length, 12);
  slot.writeUInt32LE(plek, 16);
  return Buffer.concat([...stukken, ...lijst, slot]);
}

export const WOORD: readonly Deel[] = [{ naam: '[Content_Types].xml', inhoud: '<Types/>' }, { naam: 'word/document.xml', inhoud: '<w:document/>' }];
export const DOCX = zip(WOORD);
export const ODT = zip([{ naam: 'mimetype', inhoud: 'application/vnd.oasis.opendocument.text' }, { naam: 'content.xml', inhoud: '<office:document-content/>' }]);
