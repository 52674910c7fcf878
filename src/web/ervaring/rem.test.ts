import { describe, expect, it } from 'vitest';
import { maakRem, netwerk, PER_ADRES } from './rem.ts';

describe('E4 codes raden wordt geremd', () => {
  it('E4: na tien keer mis is het voor dat adres tien minuten klaar, en voor een ander niet', () => {
    const rem = maakRem();
    for (let i = 0; i < PER_ADRES; i++) expect(rem.probeer('a', 1000 + i)).toBe(true);
    expect(rem.probeer('a', 2000)).toBe(false);
    expect(rem.probeer('b', 2000)).toBe(true);
    expect(rem.probeer('a', 1000 + 10 * 60_000 - 1)).toBe(false);
    expect(rem.probeer('a', 1000 + 10 * 60_000)).toBe(true);
  });
  it('E4: een goede code telt niet mee', () => {
    const rem = maakRem();
    for (let i = 0; i < 50; i++) { expect(rem.probeer('a', i)).toBe(true); rem.gelukt('a'); }
  });
  it('E4: allen samen hebben een grens, ook wie telkens een ander adres neemt', () => {
    const rem = maakRem();
    expect(Array.from({ length: 5000 }, (_, i) => rem.probeer(String(i), i)).filter(Boolean)).toHaveLength(1000);
  });
  it('E4: een huis met veel IPv6-adressen is één adres', () => {
    expect(netwerk('::ffff:192.0.2.7')).toBe('192.0.2.7');
    expect(netwerk('2001:db8:1:2:aaaa::1')).toBe(netwerk('2001:db8:1:2::9'));
    expect(netwerk('2001:db8::1')).toBe(netwerk('2001:db8::ffff:1'));
    expect(netwerk('2001:db8:1:3::1')).not.toBe(netwerk('2001:db8:1:2::1'));
  });
});
