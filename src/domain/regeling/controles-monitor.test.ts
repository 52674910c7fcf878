import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { controleerRegeling } from './controleer.ts';

const WESTFRIESLAND = readFileSync('regelingen/westfriesland/2021-01-01.yaml', 'utf8');
const fouten = (van: string, naar: string) => { expect(WESTFRIESLAND).toContain(van); return controleerRegeling(WESTFRIESLAND.replace(van, naar)).fouten; };

describe('W17.u de controle van wat Voordeur zelf telt', () => {
  it.each([
    ['een tabel die het rapport niet heeft', 'telt: { tabel: aanvragen-per-zorg,', 'telt: { tabel: aanvragen-per-zorgen,', { pad: expect.stringContaining('telt.tabel') as string, melding: 'In het rapport staat geen tabel "aanvragen-per-zorgen".', remedie: 'Bedoelde je "aanvragen-per-zorg"?' }],
    ['ook bij wat het document verder noemt', 'tabel: sleutels-naar-bestemming,', 'tabel: sleutels,', { pad: expect.stringContaining('geteld') as string, melding: 'In het rapport staat geen tabel "sleutels".' }],
    ['een tabel zonder kolom', 'tabel: sleutels-naar-bestemming, kolom: totaal,', 'tabel: sleutels-naar-bestemming,', { melding: 'Een tabel en een kolom horen bij elkaar.' }],
  ])('W17.u %s', (_, van, naar, wat) => {
    expect(fouten(van, naar)).toMatchObject([wat]);
  });
});
