import { describe, expect, it } from 'vitest';
import { codefase, leesCode, LENGTE, maakCode, TEKENS, zegCode } from './code.ts';

describe('E4, E2.7 de code van de vragenlijst', () => {
  it('E4: heeft alleen tekens die niet op elkaar lijken, elk één keer, en geen klinkers', () => {
    expect(new Set(TEKENS).size).toBe(TEKENS.length);
    expect(TEKENS).not.toMatch(/[AEIOUQLZSGB012568]/);
    expect(TEKENS.length ** LENGTE).toBeGreaterThan(1e10);
    let n = 0;
    expect(maakCode((onder) => n++ % onder)).toBe(TEKENS.slice(0, LENGTE));
  });
  it('E4: leest terug zoals mensen haar overtypen', () => {
    const code = TEKENS.slice(0, LENGTE);
    for (const getypt of [zegCode(code), code.toLowerCase(), ` ${code.slice(0, 4)} ${code.slice(4)} `, zegCode(code).replace('-', '–')]) expect(leesCode(getypt)).toBe(code);
    for (const getypt of ['', 'CDFH', `${code}C`, 'CDFHJKM0', 'ＣＤＦＨＪＫＭＮ', '<script>']) expect(leesCode(getypt)).toBeUndefined();
  });
  it('E4: is open tot en met haar laatste dag; weg betekent gebruikt', () => {
    expect(codefase({ gemaakt: 0 }, '2026-11-23')).toBe('geen');
    expect(codefase({ gemaakt: 1, verloopt: '2026-11-23' }, '2026-11-23')).toBe('open');
    expect(codefase({ gemaakt: 1, verloopt: '2026-11-22' }, '2026-11-23')).toBe('verlopen');
    expect(codefase({ gemaakt: 2 }, '2026-11-23')).toBe('gebruikt');
  });
});
