import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deelStromenIn, type Stroom } from './stroomindeling.ts';

const NAMEN = ['Haarlem', 'Velsen', 'Heemskerk', 'buiten de regio'];
const stromen = fc.uniqueArray(fc.record({ van: fc.constantFrom(...NAMEN), naar: fc.constantFrom(...NAMEN), aantal: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 300 })) }), { selector: (s) => `${s.van} ${s.naar}` });

describe('W17.u the picture of flows', () => {
  it('leaves out what is not there, and keeps who stays level with itself', () => {
    const { links, rechts, banden } = deelStromenIn([{ van: 'Haarlem', naar: 'Velsen', aantal: 0 }, { van: 'Haarlem', naar: 'Haarlem', aantal: 3 }, { van: 'Velsen', naar: 'Haarlem', aantal: 1 }]);
    expect(links.map((k) => [k.naam, k.aantal])).toEqual([['Haarlem', 3], ['Velsen', 1]]);
    expect(rechts.map((k) => [k.naam, k.aantal])).toEqual([['Haarlem', 4]]);
    expect(banden.map((b) => b.blijft)).toEqual([true, false]);
  });
  it('draws too few to tell as a thin line, never as their number', () => {
    const [band] = deelStromenIn([{ van: 'Haarlem', naar: 'Velsen', aantal: null }, { van: 'Haarlem', naar: 'Haarlem', aantal: 40 }]).banden.filter((b) => b.aantal === null);
    expect(band).toMatchObject({ dikte: 2, aantal: null });
  });
  it('every band lies within its two blocks, bands of one block beside each other, blocks under each other', () => {
    fc.assert(fc.property(stromen, (alle: Stroom[]) => {
      const { links, rechts, banden, hoogte } = deelStromenIn(alle);
      for (const [kant, knopen, y] of [['van', links, 'y1'], ['naar', rechts, 'y2']] as const) {
        knopen.forEach((k, i) => { if (i > 0) expect(k.y).toBeGreaterThanOrEqual(knopen[i - 1]!.y + knopen[i - 1]!.hoogte); expect(k.y + k.hoogte).toBeLessThanOrEqual(hoogte + 1); });
        for (const k of knopen) {
          const eigen = banden.filter((b) => b[kant] === k.naam).sort((a, b) => a[y] - b[y]);
          let tot = k.y;
          for (const b of eigen) { expect(b[y]).toBeCloseTo(tot, 6); tot = b[y] + b.dikte; }
          expect(tot).toBeCloseTo(k.y + k.hoogte, 6);
        }
      }
    }));
  });
  it('nothing at all is an empty picture', () => expect(deelStromenIn([])).toMatchObject({ hoogte: 0, banden: [] }));
});
