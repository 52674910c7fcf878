import { describe, expect, it } from 'vitest';
import { jaarPeriode, kwartaalVan, kwartalenVan, leesPeriode, zegPeriode } from './periode.ts';

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

describe('zegPeriode', () => {
  it('calls a whole year by its number', () => expect(zegPeriode(jaarPeriode(2019))).toBe('2019'));
  it('names the last day that counts', () => expect(zegPeriode({ van: '2020-01-01', tot: '2020-06-01' })).toBe('1 januari 2020 tot en met 31 mei 2020'));
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
