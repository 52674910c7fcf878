import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/* The container of a workbook. Only what a spreadsheet writes; what is larger inside than allowed is not unpacked at all. */

const [LOKAAL, CENTRAAL, EINDE] = [0x04034b50, 0x02014b50, 0x06054b50];
/** More parts than any workbook of one list has. */
const MEESTE_DELEN = 2000;

export type Zip = { deel: (naam: string) => Buffer | undefined };

/** Opens a zip. Undefined when it is none, or says it is larger inside than `hoogstens` bytes; a part that unpacks to more than it said, or than is left, throws. */
export function openZip(inhoud: Buffer, hoogstens: number): Zip | undefined {
  const eind = inhoud.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (eind === -1 || eind + 22 > inhoud.length || inhoud.readUInt32LE(eind) !== EINDE) return undefined;
  const aantal = inhoud.readUInt16LE(eind + 10);
  if (aantal > MEESTE_DELEN) return undefined;
  const delen = new Map<string, { begin: number; ingepakt: number; groot: number; soort: number }>();
  let plek = inhoud.readUInt32LE(eind + 16);
  let samen = 0;
  for (let i = 0; i < aantal; i++) {
    if (plek + 46 > inhoud.length || inhoud.readUInt32LE(plek) !== CENTRAAL) return undefined;
    const [soort, ingepakt, groot] = [inhoud.readUInt16LE(plek + 10), inhoud.readUInt32LE(plek + 20), inhoud.readUInt32LE(plek + 24)];
    const [naam, extra, opmerking] = [inhoud.readUInt16LE(plek + 28), inhoud.readUInt16LE(plek + 30), inhoud.readUInt16LE(plek + 32)];
    samen += groot;
    delen.set(inhoud.toString('utf8', plek + 46, plek + 46 + naam), { begin: inhoud.readUInt32LE(plek + 42), ingepakt, groot, soort });
    plek += 46 + naam + extra + opmerking;
  }
  if (samen > hoogstens) return undefined;
  return {
    deel: (naam) => {
      const d = delen.get(naam);
      if (!d || d.begin + 30 > inhoud.length || inhoud.readUInt32LE(d.begin) !== LOKAAL) return undefined;
      const begin = d.begin + 30 + inhoud.readUInt16LE(d.begin + 26) + inhoud.readUInt16LE(d.begin + 28);
      const ruw = inhoud.subarray(begin, begin + d.ingepakt);
      if (d.soort === 0) return ruw;
      return d.soort === 8 ? inflateRawSync(ruw, { maxOutputLength: Math.max(1, d.groot) }) : undefined;
    },
  };
}

/** Packs parts into a zip, with a fixed day so that the same content gives the same file. */
export function maakZip(delen: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const lokaal: Buffer[] = [];
  const centraal: Buffer[] = [];
  let plek = 0;
  for (const [naam, inhoud] of Object.entries(delen)) {
    const [naamBytes, ruw] = [Buffer.from(naam), typeof inhoud === 'string' ? Buffer.from(inhoud) : Buffer.from(inhoud.buffer, inhoud.byteOffset, inhoud.byteLength)];
    const ingepakt = deflateRawSync(ruw);
    const kop = Buffer.alloc(26);
    kop.writeUInt16LE(20, 0); // version needed
    kop.writeUInt16LE(8, 4); // deflate
    kop.writeUInt16LE(0x21, 8); // 1 January 1980
    kop.writeUInt32LE(crc32(ruw), 10);
    kop.writeUInt32LE(ingepakt.length, 14);
    kop.writeUInt32LE(ruw.length, 18);
    kop.writeUInt16LE(naamBytes.length, 22);
    const teken = (getal: number) => { const b = Buffer.alloc(4); b.writeUInt32LE(getal); return b; };
    const staart = Buffer.alloc(14);
    staart.writeUInt32LE(plek, 10);
    lokaal.push(teken(LOKAAL), kop, naamBytes, ingepakt);
    centraal.push(teken(CENTRAAL), Buffer.from([20, 0]), kop, staart, naamBytes);
    plek += 30 + naamBytes.length + ingepakt.length;
  }
  const lijst = Buffer.concat(centraal);
  const einde = Buffer.alloc(22);
  einde.writeUInt32LE(EINDE, 0);
  einde.writeUInt16LE(Object.keys(delen).length, 8);
  einde.writeUInt16LE(Object.keys(delen).length, 10);
  einde.writeUInt32LE(lijst.length, 12);
  einde.writeUInt32LE(plek, 16);
  return Buffer.concat([...lokaal, lijst, einde]);
}
