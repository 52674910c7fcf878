import { describe, expect, it } from 'vitest';
import { AANMELDTIJD, ontzegel, verzegel } from './aanmeldstand.ts';

const GEHEIM = 'een geheim van meer dan 32 tekens, alleen voor de test';
const STAND = { state: 's', nonce: 'n', verifier: 'v', naar: '/dossiers' };
const NU = 1_800_000_000_000;

describe('what travels to the provider and back', () => {
  it('opens again with the same secret, on any instance', () => expect(ontzegel(verzegel(STAND, GEHEIM, NU), GEHEIM, NU)).toEqual(STAND));

  it('shows nothing of what it holds and differs every time', () => {
    const zegel = verzegel(STAND, GEHEIM, NU);
    expect(Buffer.from(zegel, 'base64url').toString('latin1')).not.toContain('dossiers');
    expect(verzegel(STAND, GEHEIM, NU)).not.toBe(zegel);
  });

  it('is refused when any byte was altered, or cut short', () => {
    const bytes = Buffer.from(verzegel(STAND, GEHEIM, NU), 'base64url');
    for (let plek = 0; plek < bytes.length; plek += 1) {
      const anders = Buffer.from(bytes);
      anders[plek]! ^= 1;
      expect(ontzegel(anders.toString('base64url'), GEHEIM, NU)).toBeUndefined();
      expect(ontzegel(bytes.subarray(0, plek).toString('base64url'), GEHEIM, NU)).toBeUndefined();
    }
  });

  it('is refused under another secret, after ten minutes, and when there is none', () => {
    const zegel = verzegel(STAND, GEHEIM, NU);
    expect(ontzegel(zegel, `${GEHEIM}!`, NU)).toBeUndefined();
    expect(ontzegel(zegel, GEHEIM, NU + AANMELDTIJD * 1000 - 1)).toEqual(STAND);
    expect(ontzegel(zegel, GEHEIM, NU + AANMELDTIJD * 1000)).toBeUndefined();
    expect(ontzegel(undefined, GEHEIM, NU)).toBeUndefined();
    expect(ontzegel('onzin', GEHEIM, NU)).toBeUndefined();
  });

  it('asks for a long secret', () => expect(() => verzegel(STAND, 'kort', NU)).toThrow(/32 characters/));
});
