import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LETTERTYPEN } from '../ui/lettertypen.ts';

const BLAD = readFileSync(new URL('./voordeur.css', import.meta.url), 'utf8');
const kleur = (naam: string): string => BLAD.match(new RegExp(`--voordeur-color-${naam}: (#[0-9a-f]{3,6});`))?.[1] ?? `geen ${naam}`;

/** Relative luminance of a colour, WCAG 2.2. */
function helderheid(hex: string): number {
  const zes = hex.length === 4 ? [...hex.slice(1)].map((teken) => teken + teken).join('') : hex.slice(1);
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((i) => {
    const deel = Number.parseInt(zes.slice(i, i + 2), 16) / 255;
    return deel <= 0.04045 ? deel / 12.92 : ((deel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(voor: string, achter: string): number {
  const [licht = 0, donker = 0] = [helderheid(kleur(voor)), helderheid(kleur(achter))].sort((a, b) => b - a);
  return (licht + 0.05) / (donker + 0.05);
}

describe('het stijlblad', () => {
  it.each([
    ['kalk-0', 'grachtengroen-900', 14], ['grachtengroen-200', 'grachtengroen-900', 8.8], ['grachtengroen-150', 'grachtengroen-800', 8],
    ['grachtengroen-700', 'kalk-0', 7.7], ['grachtengroen-700', 'kalk-50', 7.1], ['grachtengroen-750', 'grachtengroen-100', 8.8],
    ['baksteen-700', 'kalk-0', 7], ['baksteen-700', 'baksteen-100', 5.7], ['baksteen-700', 'baksteen-50', 4.5],
    ['messing-800', 'messing-100', 6.6], ['messing-800', 'kalk-0', 4.5], ['messing-300', 'grachtengroen-900', 8.6],
    ['leisteen-700', 'leisteen-100', 6.5], ['inkt-900', 'kalk-50', 14.5], ['inkt-600', 'kalk-50', 6.3], ['inkt-600', 'kalk-100', 4.5],
    ['inkt-400', 'kalk-0', 4.1],
  ])('%s op %s haalt %d', (voor, achter, minstens) => {
    expect(contrast(voor, achter)).toBeGreaterThanOrEqual(minstens);
  });

  it('haalt alleen eigen bestanden op', () => {
    const adressen = [...BLAD.matchAll(/url\("?([^")]+)"?\)/g)].map((vondst) => vondst[1] ?? '');
    expect(adressen.filter((adres) => !adres.startsWith('fonts/'))).toEqual([]);
    expect(adressen.map((adres) => adres.slice('fonts/'.length)).sort()).toEqual(LETTERTYPEN.map(({ bestand }) => bestand).sort());
    expect(BLAD).not.toContain('@import');
  });

  it('vraagt alleen lettertypen die geïnstalleerd zijn', () => {
    const wijzer = createRequire(import.meta.url);
    for (const { pakket, bestand } of LETTERTYPEN) expect(existsSync(path.join(path.dirname(wijzer.resolve(`${pakket}/package.json`)), 'files', bestand)), bestand).toBe(true);
  });

  it('kent elke token die het gebruikt', () => {
    const gezet = new Set([...BLAD.matchAll(/(--[a-z0-9-]+):/g)].map((vondst) => vondst[1]));
    const gebruikt = [...BLAD.matchAll(/var\((--[a-z0-9-]+)/g)].map((vondst) => vondst[1]);
    expect(gebruikt.filter((token) => !gezet.has(token))).toEqual([]);
  });
});
