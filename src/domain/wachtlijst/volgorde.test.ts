import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regelsVan, vergelijk, type Wachtende } from './volgorde.ts';

const w = (kenmerk: string, sinds: string, urgentie_tot?: string): Wachtende => ({ kenmerk, sinds, urgentie_tot });
const dag = fc.integer({ min: 0, max: 700 }).map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10));
const wachtende = fc.record({ kenmerk: fc.integer({ min: 1, max: 20_000 }).map((n) => `PACT-2026-${String(n).padStart(4, '0')}`), sinds: dag, urgentie_tot: fc.option(dag, { nil: undefined }) });
const lijst = fc.uniqueArray(wachtende, { selector: (x) => x.kenmerk, maxLength: 12 });

describe('the order of a waiting list', () => {
  it('P3.e wie het langst op de wachtlijst staat, staat bovenaan', () => {
    const rij = [w('PACT-2026-0002', '2026-03-01'), w('PACT-2026-0001', '2026-05-01'), w('PACT-2026-0003', '2025-12-31')];
    expect([...rij].sort(vergelijk(['sinds'])).map((x) => x.sinds)).toEqual(['2025-12-31', '2026-03-01', '2026-05-01']);
  });
  it('P3.e waar de regeling het zegt gaat een urgentie die afloopt voor, de eerste eerst', () => {
    const rij = [w('A-1', '2025-01-01'), w('A-2', '2026-06-01', '2026-12-01'), w('A-3', '2026-07-01', '2026-11-01')];
    expect([...rij].sort(vergelijk(['urgentie_tot', 'sinds'])).map((x) => x.kenmerk)).toEqual(['A-3', 'A-2', 'A-1']);
    expect([...rij].sort(vergelijk(['sinds'])).map((x) => x.kenmerk)).toEqual(['A-1', 'A-2', 'A-3']);
  });
  it('P3.e bij dezelfde dag gaat het laagste nummer voor, ook na 9999', () => {
    const rij = [w('PACT-2026-10000', '2026-01-01'), w('PACT-2026-9999', '2026-01-01')];
    expect([...rij].sort(vergelijk(['sinds']))[0]!.kenmerk).toBe('PACT-2026-9999');
  });
  it('P3.e de volgorde hangt niet af van hoe de lijst binnenkomt', () =>
    fc.assert(fc.property(lijst, (rij) => {
      const orde = vergelijk(['urgentie_tot', 'sinds']);
      expect([...rij].reverse().sort(orde)).toEqual([...rij].sort(orde));
    })));
  it('P3.e langer wachten verlaagt nooit iemands plaats', () =>
    fc.assert(fc.property(lijst, wachtende, dag, (rij, ik, eerder) => {
      const plaats = (sinds: string) => rij.filter((ander) => ander.kenmerk !== ik.kenmerk && vergelijk(['sinds'])(ander, { ...ik, sinds }) < 0).length;
      const [vroeg, laat] = [eerder, ik.sinds].sort() as [string, string];
      expect(plaats(vroeg)).toBeLessThanOrEqual(plaats(laat));
    })));
  it('noemt elke regel één keer', () =>
    expect(regelsVan({ wachtlijst: { volgorde: [{ op: 'sinds', tekst: '' }, { op: 'sinds', tekst: '' }], bron: '' } })).toEqual(['sinds']));
});
