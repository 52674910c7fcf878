import { describe, expect, it } from 'vitest';
import { coderem, PER_ADRES } from './coderem.ts';

const MINUUT = 60_000;

describe('E4 codes raden wordt geremd', () => {
  it('E4: na tien keer mis moet dat adres wachten, krijgt het elke minuut één keer terug, en merkt een ander er niets van', () => {
    let nu = 1000;
    const rem = coderem(() => nu);
    for (let i = 0; i < PER_ADRES; i++, nu++) expect(rem.probeer('a')).toBe(true);
    expect(rem.probeer('a')).toBe(false);
    expect(rem.probeer('b')).toBe(true);
    nu = 1000 + MINUUT;
    expect([rem.probeer('a'), rem.probeer('a')]).toEqual([true, false]);
    nu += 10 * MINUUT;
    expect(Array.from({ length: 20 }, () => rem.probeer('a')).filter(Boolean)).toHaveLength(PER_ADRES);
  });
  it('E4: over een dag gemeten nooit meer dan tien per tien minuten, en eenmaal tien ineens', () => {
    let nu = 0;
    const rem = coderem(() => nu);
    let keren = 0;
    for (; nu < 24 * 60 * MINUUT; nu += 5000) if (rem.probeer('a')) keren++;
    expect(keren).toBeLessThanOrEqual(24 * 60 + PER_ADRES);
  });
  it('E4: een goede code telt niet mee', () => {
    const rem = coderem(() => 0);
    for (let i = 0; i < 50; i++) { expect(rem.probeer('a')).toBe(true); rem.gelukt('a'); }
  });
  it('E4: allen samen hebben een grens, ook wie telkens een ander adres neemt', () => {
    const rem = coderem(() => 0);
    expect(Array.from({ length: 5000 }, (_, i) => rem.probeer(String(i))).filter(Boolean)).toHaveLength(1000);
  });
});
