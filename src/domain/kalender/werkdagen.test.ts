import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dagMetNummer, dagnummer } from './dag.ts';
import { feestdagen } from './feestdagen.ts';
import { isWerkdag, plusTermijn, plusWerkdagen, vandaagIn, werkdagenTussen } from './werkdagen.ts';

const dagen = fc.integer({ min: dagnummer('2014-01-01'), max: dagnummer('2032-12-31') }).map(dagMetNummer);
const plus = (dag: string, n: number) => dagMetNummer(dagnummer(dag) + n);

/** The slow way: look at each day. */
function telEenVoorEen(van: string, tot: string): number {
  if (tot < van) return 0 - telEenVoorEen(tot, van);
  let aantal = 0;
  for (let dag = plus(van, 1); dag <= tot; dag = plus(dag, 1)) if (isWerkdag(dag)) aantal++;
  return aantal;
}

describe('isWerkdag', () => {
  it('in 2021-2030 a day is free on a weekend or a holiday, and only then', () => {
    for (let jaar = 2021; jaar <= 2030; jaar++) {
      const vrij = new Set(feestdagen(jaar).map((f) => f.dag));
      for (let n = dagnummer(`${jaar}-01-01`); n <= dagnummer(`${jaar}-12-31`); n++) {
        const dag = dagMetNummer(n);
        expect(isWerkdag(dag), dag).toBe(new Date(`${dag}T12:00:00Z`).getUTCDay() % 6 !== 0 && !vrij.has(dag));
      }
    }
  });

  it.each([
    [2021, 254], [2022, 253], [2023, 252], [2024, 255], [2025, 253], [2026, 253], [2027, 254],
  ])('%i has %i working days', (jaar, aantal) => {
    expect(werkdagenTussen(`${jaar - 1}-12-31`, `${jaar}-12-31`)).toBe(aantal);
  });

  it('a string that is no day is refused', () => {
    for (const geen of ['2026-02-30', '2026-13-01', '2026-1-1', '27-11-2026', '', '2026-11-27T10:00']) expect(() => isWerkdag(geen), geen).toThrow(RangeError);
    expect(isWerkdag('2024-02-29')).toBe(true);
  });
});

describe('werkdagenTussen and plusWerkdagen', () => {
  it('counts what a day-by-day loop counts, both ways', () => {
    fc.assert(fc.property(dagen, fc.integer({ min: -900, max: 900 }), (van, n) => {
      expect(werkdagenTussen(van, plus(van, n))).toBe(telEenVoorEen(van, plus(van, n)));
    }), { numRuns: 300 });
  });

  it('adds up over a day in between, and mirrors', () => {
    fc.assert(fc.property(dagen, dagen, dagen, (a, b, c) => {
      expect(werkdagenTussen(a, b) + werkdagenTussen(b, c)).toBe(werkdagenTussen(a, c));
      expect(werkdagenTussen(b, a) + werkdagenTussen(a, b)).toBe(0);
    }));
  });

  it('none is 0 whichever way you look', () => {
    expect(werkdagenTussen('2026-11-22', '2026-11-21')).toBe(0);
    expect(werkdagenTussen('2026-11-21', '2026-11-22')).toBe(0);
  });

  it('the n-th working day after a day is a working day, n working days off', () => {
    fc.assert(fc.property(dagen, fc.integer({ min: 1, max: 3000 }), (dag, n) => {
      const eind = plusWerkdagen(dag, n);
      expect(isWerkdag(eind)).toBe(true);
      expect(werkdagenTussen(dag, eind)).toBe(n);
      const begin = plusWerkdagen(dag, -n);
      expect(isWerkdag(begin)).toBe(true);
      expect(werkdagenTussen(plus(begin, -1), plus(dag, -1))).toBe(n);
    }));
  });

  it('there and back again, from a working day', () => {
    fc.assert(fc.property(dagen.filter(isWerkdag), fc.integer({ min: -400, max: 400 }), (dag, n) => {
      expect(plusWerkdagen(plusWerkdagen(dag, n), -n)).toBe(dag);
    }));
  });

  it('P4.b five working days over Easter and over Christmas', () => {
    expect(plusWerkdagen('2026-04-01', 5)).toBe('2026-04-10');
    expect(plusWerkdagen('2026-12-23', 5)).toBe('2026-12-31');
    expect(plusWerkdagen('2026-12-24', 5)).toBe('2027-01-04');
    expect(plusWerkdagen('2026-11-21', 0)).toBe('2026-11-21');
  });

  it('a span of ten thousand years costs no day-by-day walk', () => {
    expect(werkdagenTussen('0001-01-01', '9999-12-31')).toBeGreaterThan(2_500_000);
  });
});

describe('plusTermijn', () => {
  it.each([
    ['2026-11-20', '5 werkdagen', '2026-11-27', 'plain working days'],
    ['2026-11-20', '1 werkdag', '2026-11-23', 'one working day, over a weekend'],
    ['2026-11-22', '2 weken', '2026-12-07', 'art. 1: Sunday becomes Monday'],
    ['2026-02-06', '8 weken', '2026-04-07', 'art. 1: Good Friday, weekend and Easter Monday'],
    ['2026-09-25', '3 maanden', '2026-12-28', 'art. 1: Christmas and a weekend'],
    ['2026-11-20', '1 dag', '2026-11-23', 'art. 1: Saturday'],
    ['2026-04-02', '3 dagen', '2026-04-08', 'art. 2: two working days inside'],
    ['2026-01-31', '1 maand', '2026-03-02', 'the last of February is a Saturday'],
    ['2027-11-30', '3 maanden', '2028-02-29', 'leap day'],
    ['2026-05-22', '6 maanden', '2026-11-22', 'art. 4: more than three months ends where it ends'],
    ['2026-11-22', '13 weken', '2027-02-21', 'art. 4: more than twelve weeks'],
    ['2025-12-26', '1 jaar', '2026-12-26', 'art. 4: years'],
    ['2024-02-29', '1 jaar', '2025-02-28', 'leap day plus a year'],
  ])('%s + %s = %s (%s)', (dag, binnen, eind) => {
    expect(plusTermijn(dag, binnen)).toBe(eind);
  });

  it('a term never ends before its length and, up to three months, always on a working day', () => {
    fc.assert(fc.property(dagen, fc.integer({ min: 1, max: 90 }), (dag, n) => {
      const eind = plusTermijn(dag, `${n} dagen`);
      expect(isWerkdag(eind)).toBe(true);
      expect(eind >= plus(dag, n)).toBe(true);
      if (n >= 3) expect(werkdagenTussen(dag, eind)).toBeGreaterThanOrEqual(2);
    }));
  });

  it('refuses what is no duration', () => {
    for (const geen of ['5', '5 uur', 'vijf werkdagen', '-1 dag', '1.5 weken']) expect(() => plusTermijn('2026-11-22', geen), geen).toThrow(RangeError);
  });
});

describe('vandaagIn', () => {
  it.each([
    ['2026-11-22T22:59:59Z', '2026-11-22'], ['2026-11-22T23:00:00Z', '2026-11-23'],
    ['2026-07-01T21:59:59Z', '2026-07-01'], ['2026-07-01T22:00:00Z', '2026-07-02'],
    ['2026-12-31T23:30:00Z', '2027-01-01'],
  ])('%s is %s in the Netherlands', (moment, dag) => expect(vandaagIn(new Date(moment))).toBe(dag));
});
