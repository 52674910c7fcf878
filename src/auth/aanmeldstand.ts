import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';

/*
 * What must survive the trip to the identity provider and back. It travels in the browser's own cookie, sealed,
 * so that any instance can finish what another began, and nothing is kept for those who never return.
 */
const vorm = z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string(), naar: z.string(), code: z.string().optional() });
/** `code`: of an invitation, from the link someone followed before signing in. */
export type Aanmeldstand = z.infer<typeof vorm>;

/** Whom a provider vouched for, until they typed the code of their invitation. */
const bekendvorm = z.strictObject({ uitgever: z.string(), onderwerp: z.string(), email: z.string().optional(), sid: z.string().optional(), voor: z.enum(['alles', 'medewerker', 'client']), naar: z.string(), code: z.string().optional() });
export type Bekendstand = z.infer<typeof bekendvorm>;

/** The code of an invitation, between its link and the page that takes it. */
const codevorm = z.strictObject({ code: z.string() });

const VORMEN = { stand: vorm, bekend: bekendvorm, code: codevorm };
export type Zegelsoort = keyof typeof VORMEN;
type Inhoud<S extends Zegelsoort> = z.infer<(typeof VORMEN)[S]>;

const zegelvorm = z.strictObject({ stand: z.unknown(), tot: z.number() });

/** How long someone may take at the provider, in seconds. */
export const AANMELDTIJD = 600;

/** How long someone who is signed in there may look for the code, in seconds. */
export const CODETIJD = 1800;
const TIJD: Record<Zegelsoort, number> = { stand: AANMELDTIJD, bekend: CODETIJD, code: CODETIJD };

const sleutel = (geheim: string, soort: Zegelsoort): Uint8Array => {
  if (geheim.length < 32) throw new Error('The secret for sign-in must be at least 32 characters long');
  return new Uint8Array(hkdfSync('sha256', geheim, '', soort === 'stand' ? 'voordeur aanmeldstand 1' : `voordeur ${soort} 1`, 32));
};

/** Seals the state with AES-256-GCM, under a key of its own kind; `nu` in milliseconds. */
export const verzegel = <S extends Zegelsoort = 'stand'>(stand: Inhoud<S>, geheim: string, nu: number, soort?: S): string => {
  const iv = randomBytes(12);
  const eigen = soort ?? 'stand';
  const cijfer = createCipheriv('aes-256-gcm', sleutel(geheim, eigen), iv);
  const inhoud = Buffer.concat([cijfer.update(JSON.stringify({ stand, tot: nu + TIJD[eigen] * 1000 })), cijfer.final()]);
  return Buffer.concat([iv, cijfer.getAuthTag(), inhoud]).toString('base64url');
};

/** Opens a sealed state; undefined when it is missing, altered, of another secret or kind, or too old. */
export const ontzegel = <S extends Zegelsoort = 'stand'>(zegel: string | undefined, geheim: string, nu: number, soort?: S): Inhoud<S> | undefined => {
  const bytes = Buffer.from(zegel ?? '', 'base64url');
  if (bytes.length < 29) return undefined;
  const eigen = soort ?? 'stand';
  const cijfer = createDecipheriv('aes-256-gcm', sleutel(geheim, eigen), bytes.subarray(0, 12), { authTagLength: 16 });
  cijfer.setAuthTag(bytes.subarray(12, 28));
  try {
    const { tot, stand } = zegelvorm.parse(JSON.parse(Buffer.concat([cijfer.update(bytes.subarray(28)), cijfer.final()]).toString()));
    return nu < tot ? (VORMEN[eigen].parse(stand) as Inhoud<S>) : undefined;
  } catch {
    return undefined; // GCM refuses altered bytes by throwing
  }
};
