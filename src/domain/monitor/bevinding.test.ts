import { describe, expect, it } from 'vitest';
import { aantalbevinding, beoordeel, doelbevinding, zegSchema } from './bevinding.ts';
import { jaarPeriode } from './periode.ts';

const [jaar, vandaag] = [jaarPeriode(2026), '2026-11-24'];
const WIE = ['gemeente', 'gemeenten'] as const;
const rij = (naam: string, aantal: number, doel: number, periode = jaar) => beoordeel({ naam, aantal, doel }, periode, vandaag);

describe('beoordeel', () => {
  it('E2.3 says how many homes behind today’s schedule, and who is far behind', () => {
    expect(rij('Haarlem', 68, 79)).toMatchObject({ oordeel: '3 achter', verAchter: false });
    expect(rij('Heemstede', 7, 12)).toMatchObject({ oordeel: '4, ver achter', verAchter: true });
    expect(rij('Ymere', 31, 31)).toMatchObject({ oordeel: '3 voor' });
  });
  it('gives the share of the goal for a year that is over', () => expect(rij('Hoorn', 22, 35, jaarPeriode(2019)).oordeel).toBe('63%'));
  it('does not judge who has no goal', () => expect(rij('Woonzorg', 0, 0)).toMatchObject({ oordeel: 'geen doel', verAchter: false }));
});

describe('the finding above a figure', () => {
  it('counts who is far behind', () => expect(doelbevinding([rij('Haarlem', 68, 79), rij('Heemstede', 7, 12)], WIE)).toBe('Eén gemeente blijft ver achter'));
  it('says it when nobody is', () => expect(doelbevinding([rij('A', 20, 20), rij('B', 10, 10)], WIE)).toBe('Alle gemeenten op schema'));
  it('names best and worst of a year that is over', () => expect(doelbevinding([rij('Enkhuizen', 7, 9, jaarPeriode(2019)), rij('Drechterland', 1, 9, jaarPeriode(2019))], WIE)).toBe('Enkhuizen haalde 78% van het doel, Drechterland 11%'));
  it('does not invent a finding without goals', () => expect(doelbevinding([], WIE)).toContain('Geen doel'));
  it('names who applied most, unless two did', () => {
    expect(aantalbevinding(65, [{ naam: 'Parlan', aantal: 29 }, { naam: 'dnoDoen', aantal: 23 }], ['aanmelding', 'aanmeldingen'])).toBe('65 aanmeldingen, de meeste van Parlan');
    expect(aantalbevinding(2, [{ naam: 'A', aantal: 1 }, { naam: 'B', aantal: 1 }], ['aanmelding', 'aanmeldingen'])).toBe('2 aanmeldingen');
    expect(aantalbevinding(0, [], ['aanmelding', 'aanmeldingen'])).toBe('Nog geen aanmeldingen in deze periode');
  });
  it('says where the year ends at this pace', () => {
    expect(zegSchema(139, 178, jaar, vandaag)).toEqual({ kop: '21 sleutels achter op schema', tempo: 'In dit tempo eindigt het jaar op 155.', eind: 155 });
    expect(zegSchema(43, 100, jaarPeriode(2019), vandaag)).toBeUndefined();
  });
});
