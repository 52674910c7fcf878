import { describe, expect, it } from 'vitest';
import { samenAfgesproken, zegAfgesproken } from './afgesproken.ts';

describe('PO.c3 P2.a wat er is afgesproken en wat er bij komt', () => {
  it.each([
    [178, 24, '178 afgesproken, 24 meegenomen uit 2025: 202'], [178, 0, '178 afgesproken'], [178, -3, '178 afgesproken, 3 minder om wat 2025 extra bracht: 175'], [0, 2, '0 afgesproken, 2 meegenomen uit 2025: 2'],
  ])('PO.c3 %i en %i', (jaargetal, overgedragen, zin) => expect(zegAfgesproken({ jaar: 2026, jaargetal, overgedragen, taakstelling: jaargetal + overgedragen })).toBe(zin));
  it('P2.a van een deel van de regio is het de som van de rijen', () =>
    expect(zegAfgesproken(samenAfgesproken([{ jaargetal: 79, overgedragen: 10, taakstelling: 89 }, { jaargetal: 30, overgedragen: 0, taakstelling: 30 }], 2026))).toBe('109 afgesproken, 10 meegenomen uit 2025: 119'));
});
