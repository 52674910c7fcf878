import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARTIJSOORTEN } from '../partijen/rollen.ts';
import { inCenten, verdeelKosten } from './kosten.ts';

describe('P6.d de kosten van een ontruiming in gelijke delen', () => {
  it('wat niet deelt gaat per cent naar wie het eerst is genoemd', () => {
    expect(verdeelKosten(100_00, ['gemeente', 'corporatie', 'zorgorganisatie'])).toEqual([{ soort: 'gemeente', cent: 33_34 }, { soort: 'corporatie', cent: 33_33 }, { soort: 'zorgorganisatie', cent: 33_33 }]);
    expect(verdeelKosten(2, ['gemeente', 'corporatie', 'zorgorganisatie']).map((d) => d.cent)).toEqual([1, 1, 0]);
    expect(inCenten(1234.56)).toBe(123_456);
    expect(inCenten(0.29)).toBe(29);
  });
  it('de delen zijn samen altijd precies de kosten, en schelen nooit meer dan een cent', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100_000_000 }), fc.subarray([...PARTIJSOORTEN], { minLength: 1 }), (cent, soorten) => {
      const delen = verdeelKosten(cent, soorten).map((d) => d.cent);
      expect(delen.reduce((a, b) => a + b, 0)).toBe(cent);
      expect(Math.max(...delen) - Math.min(...delen)).toBeLessThanOrEqual(1);
    }), { seed: 6, numRuns: 1000 });
  });
});
