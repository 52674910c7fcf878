import { describe, expect, it } from 'vitest';
import { toetsVerdeling } from '../../../bench/toets-verdeling.ts';

describe('P2.b P2.d every method against two other ways to compute it', () => {
  it('P2.b P2.d no mismatch over a sample of generated tables, two-way ones included; the bench does a million', () => {
    const { delingen, tweeweg, nagerekend, missers } = toetsVerdeling(2000, 20_261_122);
    expect(missers).toEqual([]);
    expect([delingen, tweeweg]).toEqual([10_000, 200]);
    expect(nagerekend).toBeGreaterThan(20);
  });
});
