import { randomInt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { TEKENS } from '../ervaring/code.ts';
import { leesCode, LENGTE, maakCode, zegCode } from './code.ts';

describe('P12.h de code van een uitnodiging', () => {
  it('P12.h is van papier over te typen, en er zijn er meer dan 2 tot de 60e', () => {
    expect(LENGTE * Math.log2(TEKENS.length)).toBeGreaterThan(60);
    expect(TEKENS).not.toMatch(/[AEIOU0Q1L2Z5S6G8B]/);
    const code = maakCode(randomInt);
    expect(zegCode(code)).toMatch(/^[A-Z0-9]{4}(-[A-Z0-9]{4}){3}$/);
    expect(leesCode(zegCode(code))).toBe(code);
    expect(leesCode(` ${zegCode(code).toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
  });
  it('P12.h wat geen code kan zijn, wordt niet geprobeerd', () => {
    for (const onzin of ['', 'CDFH', 'O0O0-O0O0-O0O0-O0O0', undefined, 7, ['CDFHJKMNPRTVWXY3']]) expect(leesCode(onzin)).toBeUndefined();
  });
});
