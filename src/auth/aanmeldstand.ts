import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';

/*
 * What must survive the trip to the identity provider and back. It travels in the browser's own cookie, sealed,
 * so that any instance can finish what another began, and nothing is kept for those who never return.
 */
const vorm = z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string(), naar: z.string(), tot: z.number() });
export type Aanmeldstand = Omit<z.infer<typeof vorm>, 'tot'>;

/** How long someone may take at the provider, in seconds. */
export const AANMELDTIJD = 600;

const sleutel = (geheim: string): Uint8Array => {
  if (geheim.length < 32) throw new Error('The secret for sign-in must be at least 32 characters long');
  return new Uint8Array(hkdfSync('sha256', geheim, '', 'voordeur aanmeldstand 1', 32));
};

/** Seals the state with AES-256-GCM; `nu` in milliseconds. */
export const verzegel = (stand: Aanmeldstand, geheim: string, nu: number): string => {
  const iv = randomBytes(12);
  const cijfer = createCipheriv('aes-256-gcm', sleutel(geheim), iv);
  const inhoud = Buffer.concat([cijfer.update(JSON.stringify({ ...stand, tot: nu + AANMELDTIJD * 1000 })), cijfer.final()]);
  return Buffer.concat([iv, cijfer.getAuthTag(), inhoud]).toString('base64url');
};

/** Opens a sealed state; undefined when it is missing, altered, of another secret, or too old. */
export const ontzegel = (zegel: string | undefined, geheim: string, nu: number): Aanmeldstand | undefined => {
  const bytes = Buffer.from(zegel ?? '', 'base64url');
  if (bytes.length < 29) return undefined;
  const cijfer = createDecipheriv('aes-256-gcm', sleutel(geheim), bytes.subarray(0, 12), { authTagLength: 16 });
  cijfer.setAuthTag(bytes.subarray(12, 28));
  try {
    const { tot, ...stand } = vorm.parse(JSON.parse(Buffer.concat([cijfer.update(bytes.subarray(28)), cijfer.final()]).toString()));
    return nu < tot ? stand : undefined;
  } catch {
    return undefined; // GCM refuses altered bytes by throwing
  }
};
