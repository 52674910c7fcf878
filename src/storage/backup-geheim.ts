import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/*
 * What a row holds of a person, closed with the key of that person's dossier. Which key that is can be told only with the key: once it is
 * gone neither the content nor whose it was can be read.
 */

export type Waarde = string | null;
/** The mark of a key, and the closed values; without values the row only goes with the person. */
export type Gesloten = [merk: string, inhoud?: string];

/** The mark of a key in one table of one backup. */
export const merkVan = (sleutel: Buffer, backup: string, tabel: string): string => createHmac('sha256', sleutel).update(`${backup}|${tabel}`).digest('base64').slice(0, 22);

export function sluit(sleutel: Buffer, plek: string, waarden: readonly Waarde[]): string {
  const tekst = deflateRawSync(JSON.stringify(waarden), { level: 4 });
  const nonce = randomBytes(12);
  const slot = createCipheriv('aes-256-gcm', sleutel, nonce).setAAD(Buffer.from(plek));
  return Buffer.concat([nonce, slot.update(tekst), slot.final(), slot.getAuthTag()]).toString('base64');
}

export function open(sleutel: Buffer, plek: string, inhoud: string): Waarde[] {
  const dicht = Buffer.from(inhoud, 'base64');
  const slot = createDecipheriv('aes-256-gcm', sleutel, dicht.subarray(0, 12)).setAAD(Buffer.from(plek)).setAuthTag(dicht.subarray(-16));
  return JSON.parse(inflateRawSync(Buffer.concat([slot.update(dicht.subarray(12, -16)), slot.final()])).toString()) as Waarde[];
}
