import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCX, EXE, HTML, JPEG, ODT, PDF, PNG, WOORD, zip } from '../../../test/opstelling/bestanden.ts';
import { bestandssoort, GROOTSTE_DOCUMENT } from './bestandssoort.ts';
import { leesZiplijst } from './ziplijst.ts';

const melding = (inhoud: Uint8Array): string => {
  const u = bestandssoort(inhoud);
  return u.ok ? `aangenomen als ${u.waarde}` : u.velden![0]!.melding;
};

describe('P12.h wat een bestand is, staat in het bestand en niet in de naam', () => {
  it.each([['pdf', PDF], ['png', PNG], ['jpeg', JPEG], ['docx', DOCX], ['odt', ODT]])('P12.h %s wordt herkend', (soort, inhoud) => {
    expect(bestandssoort(inhoud)).toEqual({ ok: true, waarde: soort });
  });

  it.each([
    ['een programma', EXE, 'een programma'],
    ['een webpagina', HTML, 'een webpagina'],
    ['een tekening met code', Buffer.from('<?xml version="1.0"?><svg onload="x()"/>'), 'tekening in code'],
    ['een leeg bestand', Buffer.alloc(0), 'leeg'],
    ['een oud Word-bestand', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'sla het op als PDF'],
    ['een foto van een iPhone', Buffer.from('\0\0\0\x18ftypheic'), 'Bewaar de foto als JPEG'],
    ['platte tekst', Buffer.from('Geachte heer'), 'PDF, JPEG, PNG, Word (docx) of OpenDocument (odt)'],
    ['een PNG zonder beeld', PNG.subarray(0, 8), 'niet aangenomen'],
    ['een zip met foto’s', zip([{ naam: 'foto.jpg', inhoud: 'x' }]), 'Pak het uit'],
    ['een rekenblad', zip([{ naam: '[Content_Types].xml' }, { naam: 'xl/workbook.xml' }]), 'ander Office-bestand'],
    ['Word met macro’s', zip([...WOORD, { naam: 'word/vbaProject.bin' }]), 'macro'],
    ['Word met een wachtwoord', zip([...WOORD, { naam: 'word/geheim.xml', versleuteld: true }]), 'wachtwoord'],
    ['iets dat twee soorten tegelijk wil zijn', zip([{ naam: 'mimetype', inhoud: 'application/vnd.oasis.opendocument.text' }, { naam: 'content.xml' }, ...WOORD]), 'ander Office-bestand'],
    ['een afgebroken Word-bestand', DOCX.subarray(0, DOCX.length - 30), 'beschadigd'],
    ['een bestand boven 10 MB', Buffer.concat([PDF, Buffer.alloc(GROOTSTE_DOCUMENT)]), 'groter dan 10 MB'],
  ])('P12.h %s wordt geweigerd met wat je wel kunt doen', (_, inhoud, zegt) => {
    expect(melding(inhoud)).toContain(zegt);
  });

  it('P12.h een zipbom in een Word-bestand wordt geweigerd zonder iets uit te pakken', () => {
    const bom = zip([...WOORD, ...Array.from({ length: 4 }, (_, i) => ({ naam: `word/media/${i}.bin`, uitgepakt: 4_000_000_000 }))]);
    const begin = performance.now();
    expect(melding(bom)).toContain('veel groter dan een gewoon document');
    expect(performance.now() - begin).toBeLessThan(100);
  });

  it('P12.h welke bytes er ook komen: er komt een antwoord, en alleen een soort die erin staat', () => {
    const kapot = fc.tuple(fc.constantFrom(DOCX, ODT, PDF), fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 12 }), fc.nat(60)).map(([basis, wijzig, weg]) => {
      const kopie = Uint8Array.from(basis.subarray(0, Math.max(1, basis.length - weg)));
      for (const [plek, waarde] of wijzig) kopie[plek % kopie.length] = waarde;
      return kopie;
    });
    fc.assert(fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), kapot), (inhoud) => {
      leesZiplijst(inhoud);
      const u = bestandssoort(inhoud);
      expect(u.ok || u.velden!.length === 1).toBe(true);
    }), { numRuns: 2000 });
  });
});
