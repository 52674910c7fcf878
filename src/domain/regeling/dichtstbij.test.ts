import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afstand, bedoelde, dichtstbij } from './dichtstbij.ts';

describe('wat waarschijnlijk bedoeld was', () => {
  it.each([['maximm', 'maximum'], ['tafelid', 'tafellid'], ['voldoet', 'voldoet_als'], ['Partijen', 'partijen']])('%s → %s', (fout, goed) => {
    expect(dichtstbij(fout, ['bron', 'maximum', 'tafellid', 'voldoet_als', 'partijen'])).toBe(goed);
  });

  it('raadt niet als niets lijkt, maar noemt de keuzes', () => {
    expect(dichtstbij('voorzitter', ['bron', 'naam'])).toBeUndefined();
    expect(bedoelde('voorzitter', ['bron', 'naam'])).toBe('Kies uit: bron, naam.');
  });

  it('wet: afstand is 0 alleen bij gelijke woorden, symmetrisch, en hoogstens de langste lengte', () => {
    fc.assert(fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      expect(afstand(a, b)).toBe(afstand(b, a));
      expect(afstand(a, b) === 0).toBe(a === b);
      expect(afstand(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }));
  });
});
