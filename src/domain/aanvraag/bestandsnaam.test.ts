import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alsDownload, bestandsnaam } from './bestandsnaam.ts';

describe('P12.h een bestandsnaam is maar een naam', () => {
  it.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\fakepath\\plan van aanpak.pdf', 'plan van aanpak.pdf'],
    ['factuur.exe', 'factuur.exe.pdf'],
    ['Scan.PDF', 'Scan.pdf'],
    ['zij zei "ja".pdf', 'zij zei -ja-.pdf'],
    ['plan 🏠👩‍👧.pdf', 'plan 🏠👩‍👧.pdf'],
    ['regel een\r\nSet-Cookie: x=1.pdf', 'regel een Set-Cookie- x=1.pdf'],
    ['omgekeerd\u202efdp.exe', 'omgekeerdfdp.exe.pdf'],
    ['...', 'document.pdf'],
    ['', 'document.pdf'],
    ['.pdf', 'pdf.pdf'],
  ])('P12.h %j wordt %j', (gegeven, naam) => expect(bestandsnaam(gegeven, 'pdf')).toBe(naam));

  it('P12.h elke naam wordt kort, zonder pad en zonder regeleinde, en past in een kop', () => {
    fc.assert(fc.property(fc.string({ unit: fc.nat({ max: 0x10ffff }).map((punt) => String.fromCodePoint(punt)), maxLength: 300 }), fc.constantFrom('pdf' as const, 'docx' as const), (gegeven, soort) => {
      const naam = bestandsnaam(gegeven, soort);
      expect(naam).not.toMatch(/[\\/"<>|:*?\p{Cc}\u2028\u2029\u202a-\u202e]/u);
      expect([...naam].length).toBeLessThanOrEqual(120);
      expect(naam.endsWith(`.${soort}`)).toBe(true);
      expect(alsDownload(naam)).toMatch(/^attachment; filename="[\x20-\x21\x23-\x5b\x5d-\x7e]+"; filename\*=UTF-8''[\w.!~%&+#$^`|{}-]+$/);
    }), { numRuns: 2000 });
  });
});
