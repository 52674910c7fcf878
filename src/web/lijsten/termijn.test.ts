import { describe, expect, it } from 'vitest';
import { termijnbadge, zegDuur, zegTaaktermijn, zegVandaag } from './termijn.ts';

const MA = '2026-11-23';

describe('a term in a list', () => {
  it('what is late is late', () => expect(zegTaaktermijn('2026-11-19', false, MA)).toEqual({ woorden: '2 werkdagen te laat', datum: 'do 19 nov', iso: '2026-11-19', stand: 'te-laat' }));
  it('an aim that has passed is never late, and says that it is an aim', () => expect(zegTaaktermijn('2026-11-19', true, MA)).toMatchObject({ woorden: '2 werkdagen voorbij', datum: 'streven do 19 nov', stand: 'loopt' }));
  it('the last day is still in time', () => expect(zegTaaktermijn(MA, false, MA)).toMatchObject({ woorden: 'vandaag', stand: 'vandaag' }));
  it('no term says so', () => expect(zegTaaktermijn('infinity', false, MA)).toEqual({ woorden: 'geen termijn', stand: 'loopt' }));
  it("another's turn is a ring, unless it is late", () => {
    expect(termijnbadge('2026-11-26', false, MA)).toEqual({ stand: 'wacht', woorden: 'over 3 werkdagen' });
    expect(termijnbadge('2026-11-19', false, MA).stand).toBe('te-laat');
    expect(termijnbadge('2026-11-19', true, MA).stand).toBe('wacht');
  });
  it('counts days of waiting', () => expect([zegDuur(MA, MA), zegDuur('2026-11-22', MA), zegDuur('2026-05-10', MA), zegDuur('2026-12-01', MA)]).toEqual(['vandaag', '1 dag', '197 dagen', 'vandaag']));
  it('says today in full', () => expect(zegVandaag(MA)).toBe('Maandag 23 november 2026'));
});
