import { describe, expect, it } from 'vitest';
import { kanVoorgelegd, oordelen } from './passend.ts';

const WONING = { gemeente: 'haarlem', kamers: 2, gelijkvloers: false, jongerenwoning: true };
const KANDIDAAT = { wachtlijst: 'haarlem', zoekgemeenten: ['haarlem', 'velsen'] };
const uitkomsten = (profiel: Parameters<typeof oordelen>[2]) => oordelen(WONING, KANDIDAAT, profiel, () => 'Haarlem').map((o) => o.uitkomst);

describe('what fits between a home and a candidate', () => {
  it('says what fits', () => expect(oordelen(WONING, KANDIDAAT, { kamers: 1, gelijkvloers: 'nee', jongerenwoning: 'ja' }, () => 'Haarlem').map((o) => o.tekst)).toEqual(['zoekt in Haarlem', 'minstens 1 kamer', 'trap is geen bezwaar', 'jongerenwoning past']));
  it('says what does not', () => expect(uitkomsten({ kamers: 3, gelijkvloers: 'ja', jongerenwoning: 'nee' })).toEqual(['voldoet', 'voldoet-niet', 'voldoet-niet', 'voldoet-niet']));
  it('what was not answered is unknown, never no', () => expect(uitkomsten({})).toEqual(['voldoet', 'onbekend', 'onbekend', 'onbekend']));
  it('without the search profile only the municipality is known', () => expect(uitkomsten(undefined)).toEqual(['voldoet']));
  it('does not speak of stairs when there are none to climb, nor of a youth home that is not one', () => {
    expect(oordelen({ ...WONING, gelijkvloers: true, jongerenwoning: false }, KANDIDAAT, { kamers: 2, gelijkvloers: 'nee' }, () => 'Haarlem')).toHaveLength(2);
  });
  it('only a youth home that does not fit cannot be offered; the rest is for a person to weigh', () => {
    expect(kanVoorgelegd(WONING, { jongerenwoning: 'nee' })).toBe(false);
    expect(kanVoorgelegd(WONING, { jongerenwoning: 'ja', kamers: 5, gelijkvloers: 'ja' })).toBe(true);
    expect(kanVoorgelegd(WONING, undefined)).toBe(true);
  });
});
