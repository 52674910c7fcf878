import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dagMetNummer, dagnummer } from './dag.ts';
import { isWerkdag } from './werkdagen.ts';
import { zegDag, zegDagKort, zegMoment, zegTermijn } from './zeg.ts';

describe('zegDag, zegDagKort, zegMoment', () => {
  it('names the day', () => {
    expect(zegDag('2026-11-27')).toBe('vrijdag 27 november');
    expect(zegDag('2026-12-01', '2026-11-22')).toBe('dinsdag 1 december');
    expect(zegDagKort('2026-11-27')).toBe('vr 27 nov');
    expect(zegDagKort('2026-03-17')).toBe('di 17 mrt');
  });

  it('names the year when it is another one', () => {
    expect(zegDag('2021-10-07', '2026-11-22')).toBe('donderdag 7 oktober 2021');
    expect(zegDagKort('2027-01-04', '2026-12-24')).toBe('ma 4 jan 2027');
  });

  it('tells the time of the Netherlands, summer and winter', () => {
    expect(zegMoment(new Date('2026-11-23T15:12:40Z'))).toBe('23 nov 16.12');
    expect(zegMoment(new Date('2026-06-30T22:05:00Z'))).toBe('1 jul 00.05');
    expect(zegMoment(new Date('2025-12-31T23:00:00Z'), '2026-11-22')).toBe('1 jan 00.00');
    expect(zegMoment(new Date('2021-10-07T07:20:00Z'), '2026-11-22')).toBe('7 okt 2021 09.20');
  });
});

describe('zegTermijn', () => {
  it.each([
    ['2026-11-24', 'vandaag', 'vandaag'],
    ['2026-11-25', 'morgen', 'loopt'],
    ['2026-11-27', 'over 3 werkdagen', 'loopt'],
    ['2026-12-01', 'over 5 werkdagen', 'loopt'],
    ['2026-11-23', '1 werkdag te laat', 'te-laat'],
    ['2026-11-20', '2 werkdagen te laat', 'te-laat'],
    ['2027-01-05', 'over 6 weken', 'loopt'],
    ['2027-05-22', 'over 6 maanden', 'loopt'],
    ['2026-09-22', '9 weken te laat', 'te-laat'],
  ])('on Tuesday 24 November 2026, %s is "%s"', (uiterlijk, woorden, toon) => {
    expect(zegTermijn(uiterlijk, '2026-11-24')).toEqual({ woorden, toon });
  });

  it('over a weekend it counts working days, inside a weekend days', () => {
    expect(zegTermijn('2026-11-23', '2026-11-20').woorden).toBe('over 1 werkdag');
    expect(zegTermijn('2026-11-22', '2026-11-20').woorden).toBe('over 2 dagen');
    expect(zegTermijn('2026-11-20', '2026-11-21').woorden).toBe('1 dag te laat');
    expect(zegTermijn('2026-11-20', '2026-11-22').woorden).toBe('2 dagen te laat');
    expect(zegTermijn('2026-11-20', '2026-11-23').woorden).toBe('1 werkdag te laat');
  });

  it('is late exactly when the last day has passed', () => {
    fc.assert(fc.property(fc.integer({ min: 18000, max: 24000 }), fc.integer({ min: -800, max: 800 }), (vandaag, n) => {
      const { toon, woorden } = zegTermijn(dagMetNummer(vandaag + n), dagMetNummer(vandaag));
      expect(toon).toBe(n < 0 ? 'te-laat' : n === 0 ? 'vandaag' : 'loopt');
      expect(woorden).not.toMatch(/\b0 |\b1 (werkdagen|dagen|weken|maanden)/);
    }));
  });
});

describe('speed: lists ask this per row', () => {
  it('answers 100,000 times well within a second', () => {
    const begin = dagnummer('2026-11-22');
    const rij = Array.from({ length: 100_000 }, (_, i) => dagMetNummer(begin + (i % 500) - 100));
    const start = performance.now();
    for (const dag of rij) isWerkdag(dag);
    const werkdag = performance.now() - start;
    for (const dag of rij) zegTermijn(dag, '2026-11-22');
    const termijn = performance.now() - start - werkdag;
    console.info(`100k isWerkdag ${werkdag.toFixed(0)} ms, 100k zegTermijn ${termijn.toFixed(0)} ms`);
    // Generous: the machine that runs the tests is shared.
    expect(werkdag).toBeLessThan(1000);
    expect(termijn).toBeLessThan(2000);
  });
});
