import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dagenTussen } from '../kalender/dag.ts';
import { dagenNa } from '../kalender/maanden.ts';
import { isWerkdag } from '../kalender/werkdagen.ts';
import { jaarplan, telRitme, voorstelDag, volgendeKeer } from './planning.ts';

const EVALUATIE = { code: 'evaluatietafel', keer_per_jaar: 4 as const };
const CASUISTIEK = { code: 'casuistiektafel', elke_weken: 6, themabijeenkomsten_per_jaar: 2 };

describe('PD.tafels vooruit plannen', () => {
  it('PD.tafels elk kwartaal: gehouden, gepland, te plannen en niet gehouden, elk met de laatste dag', () => {
    const plan = jaarplan(EVALUATIE, 2026, [{ id: 'a', datum: '2026-02-10', gehouden: true }, { id: 'b', datum: '2026-12-08', gehouden: false }], '2026-08-01');
    expect(plan.map((k) => [k.stand, k.uiterlijk, k.id])).toEqual([['gehouden', '2026-03-31', 'a'], ['te-laat', '2026-06-30', undefined], ['te-plannen', '2026-09-30', undefined], ['gepland', '2026-12-31', 'b']]);
  });

  it('PD.tafels elke zes weken vanaf de laatste keer, ook over de jaarwisseling, met speling voor een vakantie', () => {
    const plan = jaarplan({ code: 'c', elke_weken: 6 }, 2026, [{ id: 'dec', datum: '2025-12-16', gehouden: true }, { id: 'jan', datum: '2026-01-30', gehouden: true }], '2026-02-01');
    expect(plan[0]).toMatchObject({ id: 'jan', uiterlijk: '2026-01-27' });
    expect(plan.slice(1).map((k) => k.uiterlijk)).toEqual(['2026-03-13', '2026-04-24', '2026-06-05', '2026-07-17', '2026-08-28', '2026-10-09', '2026-11-20']);
  });

  it('PD.tafels twee themabijeenkomsten per jaar staan naast het gewone ritme', () => {
    const plan = jaarplan(CASUISTIEK, 2026, [{ id: 't', datum: '2026-05-12', thema: true, gehouden: true }], '2026-06-01');
    expect(plan.filter((k) => k.thema).map((k) => k.stand)).toEqual(['gehouden', 'te-plannen']);
  });

  it('PD.tafels een keer waarvan is gezegd waarom hij niet is gehouden, is niet te laat, en telt als niet gehouden', () => {
    const meetings = [{ id: 'a', datum: '2026-02-10', gehouden: true }, { id: 'niet', datum: '2026-06-30', gehouden: false, niet: true as const }];
    const plan = jaarplan(EVALUATIE, 2026, meetings, '2026-11-01');
    expect(plan.map((k) => [k.stand, k.uiterlijk, k.id])).toEqual([['gehouden', '2026-03-31', 'a'], ['niet-gehouden', '2026-06-30', 'niet'], ['te-laat', '2026-09-30', undefined], ['te-plannen', '2026-12-31', undefined]]);
    expect(telRitme(plan)).toEqual({ verstreken: 3, gehouden: 1, nietGehouden: 1, teLaat: 1 });
    expect(volgendeKeer(plan)?.uiterlijk).toBe('2026-12-31');
    // A meeting that was held after all counts.
    expect(jaarplan(EVALUATIE, 2026, [...meetings, { id: 'toch', datum: '2026-05-01', gehouden: true }], '2026-11-01')[1]).toMatchObject({ stand: 'gehouden', id: 'toch' });
    // Every six weeks: the time whose last day it is, and no other.
    const weken = jaarplan({ code: 'c', elke_weken: 6 }, 2026, [{ id: 'jan', datum: '2026-01-06', gehouden: true }, { id: 'niet', datum: '2026-03-31', gehouden: false, niet: true }], '2026-05-01');
    expect(weken.slice(0, 4).map((k) => [k.stand, k.uiterlijk])).toEqual([['gehouden', '2026-02-11'], ['te-laat', '2026-02-17'], ['niet-gehouden', '2026-03-31'], ['te-plannen', '2026-05-12']]);
  });

  it('PD.tafels zonder ritme is er niets te laat: alleen wat is gepland', () => {
    expect(jaarplan({ code: 'uitstroomoverleg' }, 2026, [{ id: 'u', datum: '2026-03-01', gehouden: true }], '2026-12-31')).toEqual([{ tafel: 'uitstroomoverleg', thema: false, stand: 'gehouden', id: 'u', datum: '2026-03-01' }]);
  });

  it('PD.tafels voor elke rij: geen vergadering raakt kwijt, en geen gat groter dan het ritme blijft ongezegd', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 364 }), { maxLength: 20 }), (dagen) => {
      const meetings = dagen.map((d, i) => ({ id: String(i), datum: dagenNa('2026-01-01', d), gehouden: true }));
      const plan = jaarplan({ code: 'c', elke_weken: 6 }, 2026, meetings, '2027-01-01');
      expect(plan.filter((k) => k.id).length).toBe(meetings.length);
      const alle = plan.map((k) => k.datum ?? k.uiterlijk!);
      for (let i = 1; i < alle.length; i++) expect(dagenTussen(alle[i - 1]!, alle[i]!)).toBeLessThanOrEqual(6 * 7 + 7);
    }));
  });

  it('PD.tafels stelt een werkdag voor die nog te halen is', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 700 }), (a, b) => {
      const [vandaag, uiterlijk] = [dagenNa('2026-01-01', a), dagenNa('2026-01-01', b)];
      const dag = voorstelDag({ uiterlijk }, vandaag);
      expect(isWerkdag(dag)).toBe(true);
      expect(dag > vandaag).toBe(true);
      if (dagenTussen(vandaag, uiterlijk) > 40) expect(dag <= uiterlijk).toBe(true);
    }));
  });
});
