import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';

/*
 * A file that only its key opens and that cannot be changed or cut off unnoticed: AES-256-GCM in blocks. Each block has its number and
 * whether it is the last in its nonce, so that blocks cannot be moved, left out or missed at the end. The key follows from the secret and
 * a salt of this file (scrypt), so that no nonce is ever used twice under one key.
 */

/** Why a file cannot be read, in Dutch. */
export class Onleesbaar extends Error {}

/** The two kinds of file; one cannot stand in for the other. */
export type Bestandsoort = 'backup' | 'sleutelbos';

const BLOK = 1 << 20;
const ZOUT = 16;
const TAG = 16;
const kop = (soort: Bestandsoort): Buffer => Buffer.from(`voordeur ${soort} 1\n`);
const leidAf = (geheim: string, zout: Buffer): Buffer => scryptSync(geheim.normalize('NFKC'), zout, 32, { N: 1 << 15, r: 8, p: 1, maxmem: 1 << 27 });

function nonce(nummer: number, laatste: boolean): Buffer {
  const uit = Buffer.alloc(12);
  uit.writeUInt32BE(nummer, 7);
  uit[11] = laatste ? 1 : 0;
  return uit;
}

/** What comes in, closed: header and salt, then blocks. */
export async function* versleutel(bron: AsyncIterable<Buffer>, soort: Bestandsoort, geheim: string): AsyncGenerator<Buffer> {
  const zout = randomBytes(ZOUT);
  const sleutel = leidAf(geheim, zout);
  const aanhef = Buffer.concat([kop(soort), zout]);
  let nummer = 0;
  const blok = (inhoud: Buffer, laatste: boolean): Buffer => {
    const slot = createCipheriv('aes-256-gcm', sleutel, nonce(nummer++, laatste)).setAAD(aanhef);
    const dicht = Buffer.concat([slot.update(inhoud), slot.final()]);
    const lengte = Buffer.alloc(5);
    lengte[0] = laatste ? 1 : 0;
    lengte.writeUInt32BE(dicht.length, 1);
    return Buffer.concat([lengte, dicht, slot.getAuthTag()]);
  };
  yield aanhef;
  let rest: Buffer[] = [];
  let grootte = 0;
  for await (const stuk of bron) {
    rest.push(stuk);
    grootte += stuk.length;
    if (grootte < BLOK) continue;
    const alles = Buffer.concat(rest);
    let van = 0;
    for (; alles.length - van >= BLOK; van += BLOK) yield blok(alles.subarray(van, van + BLOK), false);
    rest = [alles.subarray(van)];
    grootte = alles.length - van;
  }
  yield blok(Buffer.concat(rest), true);
}

/** The reverse. Throws `Onleesbaar` at the first thing that is not as it was written; nothing after it comes out. */
export async function* ontsleutel(bron: AsyncIterable<Buffer>, soort: Bestandsoort, geheim: string): AsyncGenerator<Buffer> {
  const lees = lezer(bron);
  const magie = kop(soort);
  const aanhef = await lees(magie.length + ZOUT);
  if (!aanhef?.subarray(0, magie.length).equals(magie)) throw new Onleesbaar(soort === 'backup' ? 'Dit is geen back-up van Voordeur.' : 'Dit is geen sleutelbos van Voordeur.');
  const sleutel = leidAf(geheim, aanhef.subarray(magie.length));
  for (let nummer = 0; ; nummer++) {
    const lengte = await lees(5);
    const dicht = lengte && lengte.readUInt32BE(1) <= BLOK ? await lees(lengte.readUInt32BE(1) + TAG) : undefined;
    if (!lengte || (!dicht && lengte.readUInt32BE(1) <= BLOK)) throw new Onleesbaar('Het bestand is niet compleet: het einde ontbreekt.');
    if (!dicht) throw new Onleesbaar('Het bestand is beschadigd.');
    const laatste = lengte[0] === 1;
    const open = createDecipheriv('aes-256-gcm', sleutel, nonce(nummer, laatste)).setAAD(aanhef).setAuthTag(dicht.subarray(-TAG));
    let inhoud: Buffer;
    try {
      inhoud = Buffer.concat([open.update(dicht.subarray(0, -TAG)), open.final()]);
    } catch {
      throw new Onleesbaar(nummer === 0 ? 'VOORDEUR_BACKUP_SLEUTEL past niet bij dit bestand, of het begin ervan is beschadigd.' : 'Het bestand is beschadigd.');
    }
    yield inhoud;
    if (!laatste) continue;
    if (await lees(1)) throw new Onleesbaar('Het bestand is beschadigd: er staat iets achter het einde.');
    return;
  }
}

/** Reads exactly so many bytes; undefined when there are not that many left. */
function lezer(bron: AsyncIterable<Buffer>): (aantal: number) => Promise<Buffer | undefined> {
  const stukken = bron[Symbol.asyncIterator]();
  let rest: Buffer[] = [];
  let grootte = 0;
  return async (aantal) => {
    while (grootte < aantal) {
      const { value, done } = await stukken.next();
      if (done) return undefined;
      rest.push(value);
      grootte += value.length;
    }
    const alles = rest.length === 1 ? rest[0]! : Buffer.concat(rest);
    rest = [alles.subarray(aantal)];
    grootte = alles.length - aantal;
    return alles.subarray(0, aantal);
  };
}
