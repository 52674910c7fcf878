import { createInflateRaw } from 'node:zlib';
import { leesZiplijst, type Zipdeel } from '../domain/aanvraag/ziplijst.ts';

/*
 * Does an office document hold what its list of contents says? The list can lie: so every part is unpacked, in pieces that are
 * counted and thrown away, and it stops at the first byte too many.
 */

export type Pakketbezwaar = 'beschadigd' | 'te-groot' | 'van-buiten';

/** Unpacked in all. A letter with photographs stays far below. */
const GROOTST_UITGEPAKT = 200 * 1024 * 1024;
/** Plain text packs to a tenth or a thirtieth; only a bomb goes beyond this, and small parts that do so harm nobody. */
const GROOTSTE_VERHOUDING = 100;
const VERHOUDING_VANAF = 20 * 1024 * 1024;
/** Parts of which the words matter: they say what else is fetched when the document opens. */
const VERWIJZINGEN = /(^|\/)_rels\/[^/]+\.rels$/;
const GROOTSTE_VERWIJZINGEN = 2 * 1024 * 1024;
/** A template or object that would be fetched from elsewhere on opening, and may then run. An ordinary link only opens when clicked. */
const VAN_BUITEN = /<Relationship\b(?=[^>]*\bTargetMode\s*=\s*["']External["'])(?=[^>]*\bType\s*=\s*["'][^"']*\/(attachedTemplate|oleObject|frame|subDocument|externalLinkPath)["'])[^>]*>/i;

/** What stands against taking in this package; undefined when nothing does. */
export async function pakketBezwaar(inhoud: Uint8Array): Promise<Pakketbezwaar | undefined> {
  const delen = leesZiplijst(inhoud);
  if (!delen) return 'beschadigd';
  let samen = 0;
  for (const deel of delen) {
    const ruw = stukVan(inhoud, deel);
    if (!ruw) return 'beschadigd';
    const grens = Math.min(deel.uitgepakt, GROOTST_UITGEPAKT - samen);
    const verwijst = VERWIJZINGEN.test(deel.naam);
    const { lengte, tekst } = deel.soort === 0 ? { lengte: ruw.length, tekst: verwijst ? Buffer.from(ruw).toString('utf8') : '' } : await pakUit(ruw, grens, verwijst);
    samen += lengte;
    if (samen > GROOTST_UITGEPAKT || (samen > VERHOUDING_VANAF && samen > inhoud.length * GROOTSTE_VERHOUDING)) return 'te-groot';
    if (lengte !== deel.uitgepakt) return 'beschadigd';
    if (verwijst && (tekst.length > GROOTSTE_VERWIJZINGEN || VAN_BUITEN.test(tekst))) return 'van-buiten';
  }
  return undefined;
}

const LOKAAL = 0x04034b50;

/** The packed bytes of a part, as its own header and the list agree on; undefined when they do not. */
function stukVan(inhoud: Uint8Array, { naam, begin, ingepakt, soort }: Zipdeel): Uint8Array | undefined {
  const zicht = new DataView(inhoud.buffer, inhoud.byteOffset, inhoud.byteLength);
  if (begin + 30 > inhoud.length || zicht.getUint32(begin, true) !== LOKAAL || (soort !== 0 && soort !== 8) || zicht.getUint16(begin + 8, true) !== soort) return undefined;
  const naamlengte = zicht.getUint16(begin + 26, true);
  const van = begin + 30 + naamlengte + zicht.getUint16(begin + 28, true);
  if (van + ingepakt > inhoud.length || new TextDecoder().decode(inhoud.subarray(begin + 30, begin + 30 + naamlengte)) !== naam) return undefined;
  return inhoud.subarray(van, van + ingepakt);
}

/** Unpacks and counts, up to one byte more than allowed; keeps the text only when asked. Length -1: damaged. */
function pakUit(ruw: Uint8Array, hoogstens: number, bewaar: boolean): Promise<{ lengte: number; tekst: string }> {
  return new Promise((klaar) => {
    const molen = createInflateRaw({ chunkSize: 64 * 1024 });
    const bewaard: Buffer[] = [];
    let lengte = 0;
    const einde = (n: number) => { molen.destroy(); klaar({ lengte: n, tekst: Buffer.concat(bewaard).toString('utf8') }); };
    molen.on('data', (deel: Buffer) => {
      lengte += deel.length;
      if (bewaar && lengte <= GROOTSTE_VERWIJZINGEN + 1) bewaard.push(deel);
      if (lengte > hoogstens) einde(lengte);
    });
    molen.on('end', () => einde(lengte));
    molen.on('error', () => einde(-1));
    molen.end(ruw);
  });
}
