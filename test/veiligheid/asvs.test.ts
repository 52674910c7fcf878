import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECTMAP } from '../../src/config.ts';

/* The table of ASVS: every requirement once, with an answer, and no proof that is not there. */

const tekst = readFileSync(join(PROJECTMAP, 'docs/asvs.md'), 'utf8');
const rijen = [...tekst.matchAll(/^\| (\d+\.\d+\.\d+)(?:–(\d+\.\d+\.\d+))? \| ([^|]+) \| ([^|]+) \| ?([^|]*)\|$/gm)].map(([, van, tot = van, vraagt, antwoord, waar]) => ({ van: van!, tot: tot!, vraagt: vraagt!.trim(), antwoord: antwoord!.trim(), waar: waar!.trim() }));
const nummers = rijen.flatMap(({ van, tot }) => {
  const [hoofd, eerste, laatste] = [van.slice(0, van.lastIndexOf('.')), Number(van.split('.')[2]), Number(tot.split('.')[2])];
  expect(tot.startsWith(`${hoofd}.`)).toBe(true);
  return Array.from({ length: laatste - eerste + 1 }, (_, i) => `${hoofd}.${eerste + i}`);
});
/** Requirements of levels 1 and 2 per section of version 5.0.0. */
const PER_DEEL: Record<string, number> = {
  '1.1': 2, '1.2': 9, '1.3': 11, '1.4': 3, '1.5': 2, '2.1': 3, '2.2': 3, '2.3': 4, '2.4': 1, '3.2': 2, '3.3': 4, '3.4': 6, '3.5': 5, '3.7': 2, '4.1': 3, '4.2': 1, '4.3': 2, '4.4': 4,
  '5.1': 1, '5.2': 3, '5.3': 2, '5.4': 3, '6.1': 3, '6.2': 12, '6.3': 4, '6.4': 4, '6.5': 5, '6.6': 3, '6.8': 4, '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2, '8.1': 2, '8.2': 3, '8.3': 1, '8.4': 1,
  '9.1': 3, '9.2': 4, '10.1': 2, '10.2': 2, '10.3': 4, '10.4': 11, '10.5': 5, '10.6': 2, '10.7': 3, '11.1': 2, '11.2': 3, '11.3': 3, '11.4': 4, '11.5': 1, '11.6': 1, '12.1': 3, '12.2': 2, '12.3': 4,
  '13.1': 1, '13.2': 5, '13.3': 2, '13.4': 5, '14.1': 2, '14.2': 4, '14.3': 3, '15.1': 3, '15.2': 3, '15.3': 7, '16.1': 1, '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 3, '17.1': 1, '17.2': 4, '17.3': 2,
};

describe('P12.h de tabel van OWASP ASVS', () => {
  it('P12.h elke eis van niveau 1 en 2 staat er één keer in', () => {
    const geteld: Record<string, number> = {};
    for (const nummer of nummers) { const deel = nummer.slice(0, nummer.lastIndexOf('.')); geteld[deel] = (geteld[deel] ?? 0) + 1; }
    expect(geteld).toEqual(PER_DEEL);
    expect(new Set(nummers).size).toBe(nummers.length);
    expect(nummers).toHaveLength(253);
  });

  it('P12.h elke eis heeft een antwoord dat de tabel kent, en wat niet helemaal klopt zegt wat ontbreekt', () => {
    for (const r of rijen) {
      expect(['met', 'partly', 'not', 'out', 'n.a.'], r.van).toContain(r.antwoord);
      if (['partly', 'not'].includes(r.antwoord)) expect(r.waar, r.van).not.toBe('');
    }
  });

  it('P12.h elk bestand dat als bewijs staat, bestaat', () => {
    const bestanden = rijen.flatMap((r) => [...r.waar.matchAll(/`([\w./-]+)`/g)].map((m) => ({ nummer: r.van, bestand: m[1]! }))).filter(({ bestand }) => bestand.includes('/') || /\.(md|js|cjs)$/.test(bestand)).filter(({ bestand }) => !bestand.startsWith('/') && !/^(no-store|sandbox)/.test(bestand));
    expect(bestanden.length).toBeGreaterThan(150);
    expect(bestanden.filter(({ bestand }) => !existsSync(join(PROJECTMAP, bestand)))).toEqual([]);
  });
});
