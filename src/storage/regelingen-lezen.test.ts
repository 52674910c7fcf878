import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leesRegelingen, regelingenMap } from './regelingen-lezen.ts';

const pact = readFileSync(join(regelingenMap(), 'pact-ijmond-zuid-kennemerland/2021-10-07.yaml'), 'utf8');

describe('regelingen lezen', () => {
  it('leest beide regelingen en alle versies van de schijf', () => {
    const regelingen = leesRegelingen();
    expect(regelingen.alle().map((r) => [r.regeling, r.geldig_vanaf])).toEqual([['pact-ijmond-zuid-kennemerland', '2021-10-07'], ['westfriesland', '2021-01-01']]);
    expect(regelingen.versies('westfriesland').map((r) => r.geldig_vanaf)).toEqual(['2018-07-01', '2021-01-01']);
  });

  it('W21 op 31 december 2020 geldt de pilot nog, op 1 januari 2021 de overeenkomst', () => {
    const regelingen = leesRegelingen();
    expect(regelingen.op('westfriesland', '2020-12-31').geldig_vanaf).toBe('2018-07-01');
    expect(regelingen.op('westfriesland', '2021-01-01').geldig_vanaf).toBe('2021-01-01');
    expect(() => regelingen.op('westfriesland', '2018-06-30')).toThrow('2018-06-30');
    expect(() => regelingen.op('bestaat-niet', '2022-01-01')).toThrow('bestaat-niet');
  });

  it('noemt alle fouten in alle bestanden in één keer, met bestand en regel', () => {
    const map = mkdtempSync(join(tmpdir(), 'regelingen-'));
    mkdirSync(join(map, 'een'));
    mkdirSync(join(map, 'pact-ijmond-zuid-kennemerland'));
    writeFileSync(join(map, 'een/2020-01-01.yaml'), 'regeling: een\nnaaam: Een\n');
    writeFileSync(join(map, 'pact-ijmond-zuid-kennemerland/2022-01-01.yaml'), pact);
    writeFileSync(join(map, 'een/toelichting.yaml'), 'dit is: geen regeling');
    expect(() => leesRegelingen(map)).toThrow(/een\/2020-01-01\.yaml:2 naaam: .*Bedoelde je "naam"\?[\s\S]*geldig_vanaf is 2021-10-07, maar het bestand heet 2022-01-01/);
  });

  it('twee versies die elkaar overlappen of op dezelfde dag beginnen zijn een fout', () => {
    const map = mkdtempSync(join(tmpdir(), 'regelingen-'));
    const in_ = join(map, 'pact-ijmond-zuid-kennemerland');
    mkdirSync(in_);
    writeFileSync(join(in_, '2021-10-07.yaml'), pact.replace('geldig_vanaf: 2021-10-07', 'geldig_vanaf: 2021-10-07\ngeldig_tot: 2026-01-01'));
    writeFileSync(join(in_, '2025-01-01.yaml'), pact.replace('geldig_vanaf: 2021-10-07', 'geldig_vanaf: 2025-01-01'));
    expect(() => leesRegelingen(map)).toThrow('loopt tot 2026-01-01, maar de volgende begint al op 2025-01-01');
  });

  it('een lege map zegt dat er geen regeling is', () => {
    const map = mkdtempSync(join(tmpdir(), 'regelingen-'));
    expect(() => leesRegelingen(map)).toThrow('geen enkele regeling');
  });
});
