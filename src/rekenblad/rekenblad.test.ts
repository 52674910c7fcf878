import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leesWerkboek } from './lees.ts';
import { maakWerkboek } from './schrijf.ts';
import { maakZip } from './zip.ts';

const bladMet = (sheet: string, rest: Record<string, string> = {}): Buffer => maakZip({
  'xl/workbook.xml': '<workbook xmlns:r="x"><sheets><sheet name="Verborgen" state="hidden" r:id="r9"/><sheet name="Eerste" r:id="r1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Target="worksheets/a.xml"/><Relationship Id="r9" Target="worksheets/b.xml"/></Relationships>',
  'xl/worksheets/a.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`, ...rest,
});

describe('a workbook', () => {
  it('W11 wat wij schrijven, lezen wij terug: elke tekst, nooit als formule', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }), (rijen) => {
      const schoon = rijen.map((r) => r.map((c) => `x${c.replace(/[\u0000-\u001f]/g, '')}`));
      expect(leesWerkboek(maakWerkboek('Blad', schoon), 99)).toEqual({ ok: true, rijen: schoon });
    }), { numRuns: 50 });
  });
  it('W11 leest gedeelde tekst, getallen, datums, ja en nee, en lege plekken; een formule telt als wat er het laatst stond', () => {
    const boek = bladMet('<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" s="1"><v>46357</v></c><c r="D2"><v>645.20000000000005</v></c><c r="E2" t="b"><v>1</v></c><c r="F2" t="str"><f>HYPERLINK("http://kwaad.example")</f><v>klik</v></c></row>', {
      'xl/sharedStrings.xml': '<sst><si><r><t>Zaanen</t></r><r><t>laan &amp; zo</t></r><rPh><t>weg</t></rPh></si></sst>',
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    });
    expect(leesWerkboek(boek, 99)).toEqual({ ok: true, rijen: [[], ['Zaanenlaan & zo', '', '2026-12-01', '645.2', 'ja', 'klik']] });
  });
  it('W11 pakt een bom niet uit', () => {
    const bom = bladMet(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'a'.repeat(60_000_000)}</t></is></c></row>`);
    expect(bom.length).toBeLessThan(200_000);
    expect(leesWerkboek(bom, 99)).toEqual({ ok: false, waarom: 'te-groot-uitgepakt' });
    // Says that it is small inside, and is not: unpacking stops at what it said.
    const leugen = Buffer.from(bom);
    for (let plek = leugen.indexOf('PK\u0001\u0002', 0, 'latin1'); plek !== -1; plek = leugen.indexOf('PK\u0001\u0002', plek + 4, 'latin1')) leugen.writeUInt32LE(500, plek + 24);
    const begin = process.memoryUsage().rss;
    expect(leesWerkboek(leugen, 99).ok).toBe(false);
    expect(process.memoryUsage().rss - begin).toBeLessThan(50_000_000);
    expect(deflateRawSync(Buffer.alloc(10)).length).toBeGreaterThan(0);
  });
  it.each([
    ['een kenmerk', bladMet('', { 'xl/worksheets/a.xml': `<worksheet><row ${'a'.repeat(1_000_000)}></row></worksheet>` })],
    ['een getalvorm', bladMet('', { 'xl/styles.xml': `<s><numFmt numFmtId="170" formatCode="${'['.repeat(1_000_000)}"/><cellXfs><xf numFmtId="170"/></cellXfs></s>` })],
  ])('W11 een klein bestand met %s van een miljoen tekens houdt niemand op', (_, boek) => {
    expect(boek.length).toBeLessThan(10_000);
    const begin = performance.now();
    expect(typeof leesWerkboek(boek, 9).ok).toBe('boolean');
    expect(performance.now() - begin).toBeLessThan(2000);
  });
  it('W11 weigert eigen woorden in de kop van een bestand, waarmee het kan groeien', () => {
    expect(leesWerkboek(bladMet('', { 'xl/worksheets/a.xml': '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><row r="1"><c t="str"><v>&a;</v></c></row></worksheet>' }), 9)).toEqual({ ok: false, waarom: 'geen-werkboek' });
  });
  it('W11 een rij heel ver weg maakt geen miljoen lege rijen', () => {
    const gelezen = leesWerkboek(bladMet('<row r="1048576"><c r="A1048576" t="str"><v>ver</v></c></row><row r="3"><c r="A3" t="str"><v>hier</v></c></row>'), 10);
    expect(gelezen).toEqual({ ok: true, rijen: [[], [], ['hier']] });
  });
  it('W11 elk kapot bestand is een antwoord, nooit een fout', () => {
    const goed = maakWerkboek('B', [['a', 'b'], ['1', '2']]);
    fc.assert(fc.property(fc.nat(goed.length - 1), fc.nat(255), fc.nat(goed.length), (plek, byte, tot) => {
      const kapot = Buffer.from(goed);
      kapot[plek] = byte;
      expect(typeof leesWerkboek(kapot, 9).ok).toBe('boolean');
      expect(typeof leesWerkboek(kapot.subarray(0, tot), 9).ok).toBe('boolean');
    }), { numRuns: 200 });
  });
});
