import { describe, expect, it } from 'vitest';
import { laatsteContact, volgendeEvaluatie } from './ritme.ts';
import type { Evaluatie } from './stand.ts';

const PACT = { evaluatie: { elke_maanden: 12, door: 'begeleider' as const, tekst: '', bron: '' } };
const WF = { evaluatie: { eerste_jaar_elke_maanden: 6, door: 'begeleider' as const, tekst: '', bron: '' } };
const sleutel = { op: '2026-01-31', gemeente: 'hoorn', corporatie: 'intermaris' };
const op = (...dagen: string[]) => ({ sleutel, evaluaties: dagen.map((dag, i): Evaluatie => ({ nr: i + 1, op: dag, gaat: 'goed', vervolg: 'doorgaan', aanwezig: [], client_akkoord: true })) });

describe('wanneer de volgende evaluatie uiterlijk is', () => {
  it('P5.d een keer per jaar: eerst vanaf de sleutel, dan vanaf de vorige', () => {
    expect(volgendeEvaluatie(PACT, { sleutel })).toBe('2027-01-31');
    expect(volgendeEvaluatie(PACT, op('2026-12-01'))).toBe('2027-12-01');
    expect(volgendeEvaluatie(PACT, op('2027-12-01', '2026-12-01'))).toBe('2028-12-01');
    expect(volgendeEvaluatie(PACT, {})).toBeUndefined();
  });
  it('W9.10 elk half jaar in het eerste jaar; een late schuift de volgende niet op, en daarna is er niets afgesproken', () => {
    expect(volgendeEvaluatie(WF, { sleutel })).toBe('2026-07-31');
    expect(volgendeEvaluatie(WF, op('2026-07-20'))).toBe('2027-01-31');
    expect(volgendeEvaluatie(WF, op('2026-10-15'))).toBe('2027-01-31');
    expect(volgendeEvaluatie(WF, op('2026-07-20', '2027-01-20'))).toBeUndefined();
  });
  it('W9.10 een evaluatie kort na de sleutel of kort na de vorige komt erbij, zij komt niet in de plaats', () => {
    expect(volgendeEvaluatie(WF, op('2026-02-20'))).toBe('2026-07-31');
    expect(volgendeEvaluatie(WF, op('2026-02-20', '2026-07-20'))).toBe('2027-01-31');
    expect(volgendeEvaluatie(WF, op('2026-07-20', '2026-08-20'))).toBe('2027-01-31');
  });
  it('P5.d een vervallen evaluatie telt niet', () => {
    const { evaluaties } = op('2026-12-01');
    expect(volgendeEvaluatie(PACT, { sleutel, evaluaties: evaluaties.map((e) => ({ ...e, vervallen: true })) })).toBe('2027-01-31');
  });
});

describe('E4 het laatste nazorgcontact', () => {
  const afloop = { uitkomst: 'vast-contract' as const, per: '2026-01-01', nazorg_tot: '2027-01-01' };
  it('is het contact waar aan het eind van de afgesproken tijd om is gevraagd', () => {
    expect(laatsteContact({ afloop }, '2026-07-05', true)).toBe(false);
    expect(laatsteContact({ afloop }, '2026-12-03', true)).toBe(false);
    expect(laatsteContact({ afloop }, '2026-12-04', true)).toBe(true);
  });
  it('wie niet is bereikt wordt tot de laatste dag opnieuw gezocht', () => {
    expect(laatsteContact({ afloop }, '2026-12-20', false)).toBe(false);
    expect(laatsteContact({ afloop }, '2027-01-01', false)).toBe(true);
  });
});
