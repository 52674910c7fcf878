import { describe, expect, it } from 'vitest';
import { isHeel, jaarPeriode, kwartaalVan, kwartalenVan, leesPeriode, zegGemaakt, zegPeriode, zegPeriodeTot } from './periode.ts';

describe('kwartalenVan', () => {
  it('E2.2 makes four quarters of a year, each starting where the last one ended', () => {
    expect(kwartalenVan(jaarPeriode(2019)).map((k) => [k.code, k.van, k.tot])).toEqual([
      ['2019-1', '2019-01-01', '2019-04-01'], ['2019-2', '2019-04-01', '2019-07-01'], ['2019-3', '2019-07-01', '2019-10-01'], ['2019-4', '2019-10-01', '2020-01-01'],
    ]);
  });
  it('cuts the first and the last quarter to the period', () =>
    expect(kwartalenVan({ van: '2018-08-15', tot: '2019-02-01' }).map((k) => [k.code, k.van, k.tot])).toEqual([['2018-3', '2018-08-15', '2018-10-01'], ['2018-4', '2018-10-01', '2019-01-01'], ['2019-1', '2019-01-01', '2019-02-01']]));
  it('every month lies in one quarter', () => expect(['2019-01', '2019-03', '2019-04', '2019-12'].map(kwartaalVan)).toEqual(['2019-1', '2019-1', '2019-2', '2019-4']));
});

describe('P12.b isHeel', () => {
  it('P12.b een heel kwartaal of kalenderjaar, en niets ernaast', () => {
    const perioden = [['2019-01-01', '2020-01-01'], ['2019-04-01', '2019-07-01'], ['2019-10-01', '2020-01-01'], ['2019-01-01', '2019-07-01'], ['2019-04-01', '2020-04-01'], ['2019-01-01', '2021-01-01'], ['2019-01-02', '2019-04-01']] as const;
    expect(perioden.map(([van, tot]) => isHeel({ van, tot }))).toEqual([true, true, true, false, false, false, false]);
  });
});

describe('zegPeriode', () => {
  it('calls a whole year by its number', () => expect(zegPeriode(jaarPeriode(2019))).toBe('2019'));
  it('names the last day that counts', () => expect(zegPeriode({ van: '2020-01-01', tot: '2020-06-01' })).toBe('1 januari 2020 tot en met 31 mei 2020'));
});

describe('P11.f W17.0 hoe ver een periode is', () => {
  it.each([
    ['2026-01-01', '2027-01-01', '2026-11-23', '2026 tot en met 23 november'], ['2026-01-01', '2027-01-01', '2026-12-30', '2026 tot en met 30 december'], ['2026-01-01', '2027-01-01', '2026-12-31', '2026'], ['2025-01-01', '2026-01-01', '2026-11-23', '2025'],
    ['2026-10-01', '2027-01-01', '2026-11-23', '1 oktober 2026 tot en met 23 november 2026, en loopt nog'], ['2027-01-01', '2028-01-01', '2026-11-23', '2027, nog niet begonnen'], ['2025-06-01', '2026-06-01', '2026-11-23', '1 juni 2025 tot en met 31 mei 2026'],
  ])('P11.f van %s tot %s op %s', (van, tot, laatst, woorden) => expect(zegPeriodeTot({ van, tot }, laatst)).toBe(woorden));
  it('W17.0 zegt wanneer het is gemaakt, en zoals bekend op welke dag', () => {
    expect(zegGemaakt('2026-11-23')).toBe('gemaakt op 23 november 2026, cijfers zoals bekend op 23 november 2026');
    expect(zegGemaakt('2026-11-23', '2026-04-10')).toBe('gemaakt op 23 november 2026, cijfers zoals bekend op 10 april 2026');
  });
});

describe('leesPeriode', () => {
  it('reads a period', () => expect(leesPeriode('2019-01-01', '2020-01-01')).toEqual({ periode: jaarPeriode(2019), fouten: [] }));
  it('reads five years at most', () => expect(leesPeriode('2015-06-01', '2020-06-01').periode).toBeDefined());
  it('names every fault at once', () => expect(leesPeriode(undefined, '2019-02-29').fouten.map((f) => f.veld)).toEqual(['van', 'tot']));
  it.each([['2020-01-01', '2020-01-01'], ['2020-01-02', '2020-01-01'], ['1990-01-01', '2020-01-01'], ['2015-06-01', '2020-06-02'], ['0000-00-00', '2020-01-01'], ['2020-1-1', '2020-02-01'], ['9999-12-31', '9999-12-31']])('refuses %s to %s', (van, tot) => {
    const { periode, fouten } = leesPeriode(van, tot);
    expect(periode).toBeUndefined();
    expect(fouten.length).toBeGreaterThan(0);
  });
});
