import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eerstePaasdag, feestdagen } from './feestdagen.ts';

const PASEN: Record<number, string> = {
  1961: '1961-04-02', 1981: '1981-04-19', 2000: '2000-04-23', 2008: '2008-03-23', 2011: '2011-04-24', 2016: '2016-03-27',
  2018: '2018-04-01', 2019: '2019-04-21', 2020: '2020-04-12', 2021: '2021-04-04', 2022: '2022-04-17', 2023: '2023-04-09',
  2024: '2024-03-31', 2025: '2025-04-20', 2026: '2026-04-05', 2027: '2027-03-28', 2028: '2028-04-16', 2029: '2029-04-01',
  2030: '2030-04-21', 2038: '2038-04-25', 2049: '2049-04-18', 2076: '2076-04-19',
};

/** The widely printed reckoning in one run of remainders, as a second witness. */
function pasenAnders(j: number): string {
  const [a, b, c] = [j % 19, Math.floor(j / 100), j % 100];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const som = h + l - 7 * m + 114;
  return `${String(j).padStart(4, '0')}-${String(Math.floor(som / 31)).padStart(2, '0')}-${String((som % 31) + 1).padStart(2, '0')}`;
}

describe('feestdagen (Algemene termijnenwet art. 3)', () => {
  it('Easter falls where the almanac says', () => {
    for (const [jaar, dag] of Object.entries(PASEN)) expect(eerstePaasdag(Number(jaar)).toString()).toBe(dag);
  });

  it('Easter by two reckonings is the same, and a Sunday from 22 March to 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 4099 }), (jaar) => {
        const pasen = eerstePaasdag(jaar);
        expect(pasen.toString()).toBe(pasenAnders(jaar));
        expect(pasen.dayOfWeek).toBe(7);
        expect(pasen.toString().slice(5) >= '03-22' && pasen.toString().slice(5) <= '04-25').toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('2026: the whole list in order', () => {
    expect(feestdagen(2026)).toEqual([
      { dag: '2026-01-01', naam: 'Nieuwjaarsdag' },
      { dag: '2026-04-03', naam: 'Goede Vrijdag' },
      { dag: '2026-04-06', naam: 'tweede paasdag' },
      { dag: '2026-04-27', naam: 'Koningsdag' },
      { dag: '2026-05-05', naam: 'Bevrijdingsdag' },
      { dag: '2026-05-14', naam: 'Hemelvaartsdag' },
      { dag: '2026-05-25', naam: 'tweede pinksterdag' },
      { dag: '2026-12-25', naam: 'eerste kerstdag' },
      { dag: '2026-12-26', naam: 'tweede kerstdag' },
    ]);
  });

  it.each([
    [2021, '2021-05-13', '2021-05-24'], [2022, '2022-05-26', '2022-06-06'], [2023, '2023-05-18', '2023-05-29'], [2024, '2024-05-09', '2024-05-20'], [2025, '2025-05-29', '2025-06-09'],
    [2026, '2026-05-14', '2026-05-25'], [2027, '2027-05-06', '2027-05-17'], [2028, '2028-05-25', '2028-06-05'], [2029, '2029-05-10', '2029-05-21'], [2030, '2030-05-30', '2030-06-10'],
  ])('%i: Ascension %s, Whit Monday %s', (jaar, hemelvaart, pinksteren) => {
    const op = new Map(feestdagen(jaar).map((f) => [f.naam, f.dag]));
    expect([op.get('Hemelvaartsdag'), op.get('tweede pinksterdag')]).toEqual([hemelvaart, pinksteren]);
    expect(op.get('Bevrijdingsdag')).toBe(`${jaar}-05-05`);
  });

  it.each([[2014, '2014-04-26'], [2025, '2025-04-26'], [2031, '2031-04-26'], [2024, '2024-04-27'], [2027, '2027-04-27']])("%i: King's Day %s", (jaar, dag) => {
    expect(feestdagen(jaar).find((f) => f.naam === 'Koningsdag')?.dag).toBe(dag);
  });
});
