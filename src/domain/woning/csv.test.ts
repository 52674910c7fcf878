import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leesCsv, tekstUit } from './csv.ts';

describe('a file with values between separators', () => {
  it('W11 leest puntkomma, komma en tab, met aanhalingstekens en regels daarbinnen', () => {
    expect(leesCsv('a;b\r\n"1;2";"zij zei ""ja"""\r\n', 9)).toEqual([['a', 'b'], ['1;2', 'zij zei "ja"']]);
    expect(leesCsv('a,b\n1,"x\ny"\n', 9)).toEqual([['a', 'b'], ['1', 'x\ny']]);
    expect(leesCsv('a\tb\n1\t', 9)).toEqual([['a', 'b'], ['1', '']]);
    expect(leesCsv('', 9)).toEqual([]);
    expect(leesCsv('a;b\n"nooit dicht;x\ny', 9)).toEqual([['a', 'b'], ['nooit dicht;x\ny']]);
  });
  it('W11 leest UTF-8 met en zonder merkteken, en wat Windows schrijft', () => {
    expect(tekstUit(Buffer.from('\uFEFFPré'))).toBe('Pré');
    expect(tekstUit(Buffer.from([0x50, 0x72, 0xe9, 0x20, 0x80]))).toBe('Pré €');
    expect(tekstUit(Buffer.from([1, 0, 2]))).toBeNull();
  });
  it('W11 wat erin ging, komt eruit', () => {
    const cel = fc.string({ unit: fc.constantFrom('a', ';', ',', '"', '\n', ' ', 'é', '=') });
    fc.assert(fc.property(fc.array(fc.tuple(cel, cel, cel), { minLength: 1, maxLength: 8 }), (rijen) => {
      const tekst = [['kop', 'kop', 'kop'], ...rijen].map((r) => r.map((c) => `"${c.replaceAll('"', '""')}"`).join(';')).join('\r\n');
      expect(leesCsv(tekst, 99).slice(1)).toEqual(rijen);
    }));
  });
  it('W11 komt op elke tekst tot een eind, en nooit met meer rijen dan gevraagd', () => {
    fc.assert(fc.property(fc.string({ unit: fc.nat({ max: 0x10ffff }).map((punt) => String.fromCodePoint(punt)) }), fc.nat(5), (tekst, n) => { expect(leesCsv(tekst, n).length).toBeLessThanOrEqual(n); }));
  });
});
