import { describe, expect, it } from 'vitest';
import { cel } from '../../uitvoer/csvcel.ts';
import { alsCsv } from './csv.ts';

describe('an export that a spreadsheet opens', () => {
  it.each(['=1+1', '+31 6', '-2', '@SUM(A1)', '\tx', '\rx', '  =1', '＝1', '=HYPERLINK("http://x";"klik")'])('keeps %j text, never a formula', (waarde) => {
    expect(cel(waarde).replace(/^"/, '')).toMatch(/^'/);
  });
  it('leaves ordinary text and numbers as they are', () => {
    expect(['Noor van Zanten', "'s-Gravenhage", 'PACT-2026-0001', 12, 652.5, undefined, null].map(cel)).toEqual(['Noor van Zanten', "'s-Gravenhage", 'PACT-2026-0001', '12', '652,5', '', '']);
  });
  it('quotes what would break a line or a cell', () => {
    expect(cel('a;b')).toBe('"a;b"');
    expect(cel('zij zei "ja"')).toBe('"zij zei ""ja"""');
    expect(cel('regel 1\nregel 2')).toBe('"regel 1\nregel 2"');
    expect(cel('=a;"b"')).toBe('"\'=a;""b"""');
  });
  it('starts with the mark of UTF-8 and parts with semicolons', () => {
    expect(alsCsv([{ kop: 'Naam', waarde: (r: { n: string }) => r.n }, { kop: 'Leeg', waarde: () => undefined }], [{ n: 'Ömer' }])).toBe('\uFEFFNaam;Leeg\r\nÖmer;\r\n');
  });
});
