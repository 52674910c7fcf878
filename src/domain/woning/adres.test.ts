import { describe, expect, it } from 'vitest';
import { adresboek, adressleutels, huisnummerUit, isZelfdeAdres, leesPostcode } from './adres.ts';

describe('an address', () => {
  it('W11 leest een postcode zoals mensen haar schrijven, en niets anders', () => {
    expect(['2023ab', ' 2023 AB', '2023  ab'].map(leesPostcode)).toEqual(['2023 AB', '2023 AB', '2023 AB']);
    expect(['0123 AB', '2023 A', '2023', '2023 SS', 'AB 2023', '=1+1', ''].map(leesPostcode)).toEqual(Array(7).fill(undefined));
  });
  it('W11 vindt het huisnummer achteraan, ook in een straat met een getal', () => {
    expect(huisnummerUit('Zaanenlaan 214')).toEqual({ nummer: 214, toevoeging: '' });
    expect(huisnummerUit('Plein 1945 12-A')).toEqual({ nummer: 12, toevoeging: 'A' });
    expect(huisnummerUit('Kerkstraat 3 hs')).toEqual({ nummer: 3, toevoeging: 'HS' });
    expect(huisnummerUit('214')).toEqual({ nummer: 214, toevoeging: '' });
    expect(huisnummerUit('Zaanenlaan')).toBeUndefined();
  });
  it('W11 twee schrijfwijzen zijn één adres, twee dorpen met dezelfde straat niet', () => {
    const s = (adres: string, postcode?: string) => adressleutels({ adres, gemeente: 'medemblik', postcode });
    expect(isZelfdeAdres(s('Dorpsstraat 12-a', '1671AA'), s('dorpsstr. 12 A', '1671 AA'))).toBe(true);
    expect(isZelfdeAdres(s('Dorpsstraat 12', '1671 AA'), s('Dorpsstraat 12', '1655 AB'))).toBe(false);
    expect(isZelfdeAdres(s('Dorpsstraat 12'), s('DORPSSTRAAT  12', '1655 AB'))).toBe(true);
    const boek = adresboek<number>();
    boek.zet(s('Dorpsstraat 12', '1671 AA'), 1);
    expect([boek.zoek(s('Dorpsstraat 12', '1655 AB')), boek.zoek(s('Dorpsstraat 12')), boek.zoek(s('Anders 12', '1671 AA'))]).toEqual([undefined, 1, 1]);
  });
});
