import { describe, expect, it } from 'vitest';
import { eigenMeting, totaalMeting, type Uitslagen } from './inspanningen.ts';
import { beschermTotaal, samen, tijdig, zegMeting, type Meting } from './meting.ts';

const t = (opTijd: number, later = 0, open = 0): Meting => tijdig({ n: opTijd + later + open, opTijd, later, open });

describe('P11.f wat een cijfer zegt', () => {
  it('P11.f niet bekend is iets anders dan nul', () => {
    expect(zegMeting(undefined).tekst).toBe('niet bekend');
    expect(zegMeting({ soort: 'aantal', n: 0 }).tekst).toBe('0');
    expect(zegMeting(t(0)).tekst).toBe('niets in deze periode');
    expect(zegMeting(t(3, 1, 1))).toEqual({ tekst: '3 van 5 (60%)', bij: '1 later, 1 nog niet' });
    expect(samen([undefined, undefined])).toBeUndefined();
    expect(samen([t(2), undefined, t(1, 1)])).toEqual(t(3, 1));
  });

  it('PO.c3 bij de taakstelling staat wat er is afgesproken en wat er is meegenomen', () => {
    expect(zegMeting({ soort: 'doel', gehaald: 101, doel: 202, uit: { jaar: 2026, jaargetal: 178, overgedragen: 24, taakstelling: 202 } })).toEqual({ tekst: '101 van 202 (50%)', bij: '178 afgesproken, 24 meegenomen uit 2025: 202' });
    expect(zegMeting({ soort: 'doel', gehaald: 1, doel: 2 })).toEqual({ tekst: '1 van 2 (50%)' });
  });

  it('PO.z PO.w een totaal over mensen is er niet als het klein is, of klein wordt zonder het eigen deel', () => {
    expect(beschermTotaal({ soort: 'aantal', n: 4 }, undefined)).toEqual({ soort: 'klein' });
    expect(beschermTotaal({ soort: 'aantal', n: 0 }, undefined)).toEqual({ soort: 'aantal', n: 0 });
    expect(beschermTotaal({ soort: 'aantal', n: 12 }, { soort: 'aantal', n: 9 })).toEqual({ soort: 'klein' });
    expect(beschermTotaal({ soort: 'aantal', n: 12 }, { soort: 'aantal', n: 12 })).toEqual({ soort: 'aantal', n: 12 });
    expect(beschermTotaal(t(18, 2), undefined)).toEqual({ soort: 'klein' });
    expect(beschermTotaal(t(20), undefined)).toEqual(t(20));
  });

  it('PO.c een partij ziet zichzelf, het Servicepunt iedereen, een ander alleen wat overal staat', () => {
    const uitslagen: Uitslagen = { evaluaties: { per: new Map([['a', t(3)]]), totaal: t(3) }, woningen: { per: new Map([['b', { soort: 'doel', gehaald: 2, doel: 8 }]]) }, signalen: { per: new Map([['a', t(2)]]), totaal: t(2) } };
    const ander = { organisatie: 'x', servicepunt: false };
    expect(eigenMeting(uitslagen, 'evaluaties', 'a', ander)).toEqual({ mag: false });
    expect(eigenMeting(uitslagen, 'evaluaties', 'a', { organisatie: 'a', servicepunt: false }).meting).toEqual(t(3));
    expect(eigenMeting(uitslagen, 'evaluaties', 'a', { organisatie: 's', servicepunt: true }).meting).toEqual(t(3));
    expect(eigenMeting(uitslagen, 'woningen', 'b', ander).meting).toEqual({ soort: 'doel', gehaald: 2, doel: 8 });
    expect(totaalMeting(uitslagen, 'signalen', ander)).toEqual({ soort: 'klein' });
    expect(totaalMeting(uitslagen, 'evaluaties', ander)).toEqual(t(3));
  });
});
