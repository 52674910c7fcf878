/** One part of a package, as its list of contents says. */
export type Zipdeel = {
  naam: string;
  /** bytes when unpacked, as claimed */
  uitgepakt: number;
  versleuteld: boolean;
  /** where its own header begins, and the bytes that follow that */
  begin: number;
  ingepakt: number;
  /** how it is packed: 0 not at all, 8 deflate */
  soort: number;
};

const SLOT = 0x06054b50;
const DEEL = 0x02014b50;
/** The record at the end is 22 bytes, with at most 65535 bytes of remarks behind it. */
const SLOTMAAT = 22;
/** The header of a part is at least this long. */
const KOPMAAT = 30;
const MEESTE_DELEN = 5_000;

/**
 * Reads the list of contents at the end of a zip package, without unpacking anything. Undefined when there is no list, when it
 * does not fit the file or does not hold what it announces, and when it is far longer than a document needs.
 */
export function leesZiplijst(inhoud: Uint8Array): Zipdeel[] | undefined {
  const zicht = new DataView(inhoud.buffer, inhoud.byteOffset, inhoud.byteLength);
  const slot = vindSlot(zicht);
  if (slot === undefined) return undefined;
  const aantal = zicht.getUint16(slot + 10, true);
  if (aantal === 0 || aantal > MEESTE_DELEN) return undefined;
  const delen: Zipdeel[] = [];
  let plek = zicht.getUint32(slot + 16, true);
  for (let i = 0; i < aantal; i++) {
    if (plek + 46 > slot || zicht.getUint32(plek, true) !== DEEL) return undefined;
    const naamlengte = zicht.getUint16(plek + 28, true);
    const volgende = plek + 46 + naamlengte + zicht.getUint16(plek + 30, true) + zicht.getUint16(plek + 32, true);
    if (volgende > slot) return undefined;
    delen.push({
      naam: new TextDecoder().decode(inhoud.subarray(plek + 46, plek + 46 + naamlengte)),
      uitgepakt: zicht.getUint32(plek + 24, true), versleuteld: (zicht.getUint16(plek + 8, true) & 1) === 1,
      begin: zicht.getUint32(plek + 42, true), ingepakt: zicht.getUint32(plek + 20, true), soort: zicht.getUint16(plek + 10, true),
    });
    plek = volgende;
  }
  return overlapt(delen) ? undefined : delen;
}

/** Parts that share their bytes: how a file of kilobytes unpacks to many times what each part admits. */
function overlapt(delen: readonly Zipdeel[]): boolean {
  const opVolgorde = delen.toSorted((a, b) => a.begin - b.begin);
  return opVolgorde.some((d, i) => i > 0 && opVolgorde[i - 1]!.begin + KOPMAAT + opVolgorde[i - 1]!.ingepakt > d.begin);
}

/** Does it end as a zip does? Programs that open zips look there only, whatever stands before it. */
export const eindigtAlsZip = (inhoud: Uint8Array): boolean => vindSlot(new DataView(inhoud.buffer, inhoud.byteOffset, inhoud.byteLength)) !== undefined;

/** Where the closing record begins: the last place that looks like one and whose remarks end where the file ends. */
function vindSlot(zicht: DataView): number | undefined {
  for (let plek = zicht.byteLength - SLOTMAAT; plek >= Math.max(0, zicht.byteLength - SLOTMAAT - 0xffff); plek--)
    if (zicht.getUint32(plek, true) === SLOT && plek + SLOTMAAT + zicht.getUint16(plek + 20, true) === zicht.byteLength) return plek;
  return undefined;
}
