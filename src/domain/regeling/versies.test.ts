import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leesRegeling } from './lees.ts';
import type { Regeling } from './schema.ts';
import { overlap, verzamel, versieOp } from './versies.ts';

const westfriesland = leesRegeling(readFileSync(new URL('../../../regelingen/westfriesland/2021-01-01.yaml', import.meta.url), 'utf8')).regeling!;
const versie = (geldig_vanaf: string, geldig_tot?: string): Regeling => ({ ...westfriesland, geldig_vanaf, geldig_tot });

describe('versies van een regeling', () => {
  it('P2.e een wijziging geldt vanaf haar datum; daarvoor blijft de oude versie gelden', () => {
    const versies = [versie('2021-01-01'), versie('2024-07-01')];
    expect(versieOp(versies, '2024-06-30')?.geldig_vanaf).toBe('2021-01-01');
    expect(versieOp(versies, '2024-07-01')?.geldig_vanaf).toBe('2024-07-01');
    expect(versieOp(versies, '2020-12-31')).toBeUndefined();
  });

  it('H1 na geldig_tot geldt niets, ook als er geen opvolger is', () => expect(versieOp([versie('2018-07-01', '2021-01-01')], '2021-01-01')).toBeUndefined());

  it('P2.e een versie zonder einde wordt vanzelf opgevolgd; dezelfde dag of een einde na het volgende begin is een fout', () => {
    expect(overlap([versie('2021-01-01'), versie('2024-07-01')])).toEqual([]);
    expect(overlap([versie('2021-01-01', '2024-07-01'), versie('2024-07-01')])).toEqual([]);
    expect(overlap([versie('2021-01-01'), versie('2021-01-01')])).toEqual(['westfriesland heeft twee versies vanaf 2021-01-01; houd er één.']);
    expect(overlap([versie('2024-07-01'), versie('2021-01-01', '2025-01-01')])).toHaveLength(1);
  });

  it('wet: op elke dag geldt hoogstens één versie, en het is de laatste die begonnen is', () => {
    const dag = fc.date({ min: new Date('2018-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));
    fc.assert(fc.property(fc.uniqueArray(dag, { minLength: 1, maxLength: 5 }), dag, (begin, vandaag) => {
      const begonnen = begin.filter((b) => b <= vandaag).sort();
      expect(versieOp(verzamel(begin.map((b) => versie(b))).versies('westfriesland'), vandaag)?.geldig_vanaf).toBe(begonnen.at(-1));
    }));
  });
});
