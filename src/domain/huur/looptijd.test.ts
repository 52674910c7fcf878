import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dagMetNummer, dagnummer } from '../kalender/dag.ts';
import { eindeNa, laatsteDag } from './looptijd.ts';

describe('P6.b het einde van een huurcontract van hoogstens 24 maanden', () => {
  it.each([
    ['een gewone dag', '2026-02-01', '2028-01-31'],
    ['1 januari: tot en met oudejaarsdag', '2026-01-01', '2027-12-31'],
    ['31 december', '2025-12-31', '2027-12-30'],
    ['een schrikkeldag: twee hele jaren', '2024-02-29', '2026-02-28'],
    ['de dag voor een schrikkeldag', '2026-02-28', '2028-02-27'],
    ['1 maart in een schrikkeljaar', '2022-03-01', '2024-02-29'],
  ])('%s', (_, ingang, laatste) => expect(laatsteDag(eindeNa(ingang, 24))).toBe(laatste));

  it('een maand zonder die dag loopt tot en met haar laatste dag', () => {
    expect(laatsteDag(eindeNa('2026-08-31', 18))).toBe('2028-02-29');
    expect(laatsteDag(eindeNa('2026-01-30', 1))).toBe('2026-02-28');
  });
  it('duurt nooit langer dan de maanden die zijn afgesproken, en wie later begint eindigt nooit eerder', () => {
    const dag = fc.integer({ min: dagnummer('2016-01-01'), max: dagnummer('2060-01-01') }).map(dagMetNummer);
    fc.assert(fc.property(dag, fc.integer({ min: 1, max: 60 }), (ingang, maanden) => {
      expect(Number(eindeNa(ingang, maanden).slice(0, 4)) * 12 + Number(eindeNa(ingang, maanden).slice(5, 7)) - Number(ingang.slice(0, 4)) * 12 - Number(ingang.slice(5, 7))).toBeLessThanOrEqual(maanden + 1);
      expect(eindeNa(dagMetNummer(dagnummer(ingang) + 1), maanden) >= eindeNa(ingang, maanden)).toBe(true);
    }));
  });
});
