import { describe, expect, it } from 'vitest';
import { pdfBeschrijving, pdfTekst } from '../../test/opstelling/pdftekst.ts';
import { alinea, letterlijk, lijst, type Stuk } from '../domain/brieven/stuk.ts';
import { maakPdf } from './pdf.ts';

const STUK: Stuk = {
  titel: 'Besluit op uw aanvraag', kenmerk: 'PACT-2026-0001', dag: '2026-11-23', afzender: ['Gemeente Haarlem', 'Beoordelingstafel'], aan: ['Noor van Zanten'],
  feiten: [{ term: 'Datum', waarde: '23 november 2026' }], kern: 'Uw aanvraag is goedgekeurd.', secties: [], ondertekening: [],
};
const druk = async (stuk: Partial<Stuk>): Promise<Uint8Array> => {
  const uitkomst = await maakPdf({ ...STUK, ...stuk });
  if (!uitkomst.ok) throw new Error(uitkomst.reden);
  return uitkomst.waarde;
};
/** Text that means something to Typst, HTML, JSON or a template. */
const GEVAARLIJK = [
  '#sys.inputs', '#read("/etc/passwd")', '#panic("x")', '*vet* en _schuin_', '$x^2$', 'een \\ schuine streep \\u{41}', '// weg', '/* weg */', '@kenmerk <label>', '<b>vet</b>', '```rust x```', '= kop',
  '- lijst', '+ een', '/ term: uitleg', '"] + panic() + ["', '"}, {"soort":"alinea"', '${x} {{x}} %s', 'https://example.nl/?a=1&b=2', '~ -- --- ...', "'recht' \"recht\"",
];

describe('P3.d de brief als PDF', () => {
  it('is PDF/UA-1, in het Nederlands, met een titel, koppen en lijsten, zonder beelden', async () => {
    const pdf = await druk({ secties: [{ kop: 'Waarom', delen: [alinea('Omdat.'), lijst(['een', 'twee'])] }] });
    const ruw = Buffer.from(pdf).toString('latin1');
    expect(ruw.slice(0, 5)).toBe('%PDF-');
    expect(pdfBeschrijving(pdf)).toMatch(/pdfuaid:part>1</);
    expect(pdfBeschrijving(pdf)).toContain('Besluit op uw aanvraag');
    expect(ruw).toMatch(/\/Lang \(nl(-NL)?\)/);
    expect(ruw).toContain('/DisplayDocTitle true');
    for (const merk of ['/S /H1', '/S /H2', '/S /L\n', '/S /LI']) expect(ruw).toContain(merk);
    expect(ruw).not.toMatch(/\/Subtype \/Image|\/JavaScript|\/URI/);
  });

  it('zet elke tekst letterlijk neer, waar zij ook staat', async () => {
    for (const tekst of GEVAARLIJK) {
      const pdf = await druk({
        titel: `Titel ${tekst}`, afzender: [tekst], aan: [tekst], kern: tekst, kenmerk: tekst, concept: tekst, aanhef: tekst, feiten: [{ term: tekst, waarde: tekst }], ondertekening: [tekst],
        secties: [{ kop: tekst, delen: [alinea(tekst), letterlijk(tekst), lijst([tekst]), { soort: 'hokjes', keuzes: [tekst] }, { soort: 'invullen', regels: [tekst] }, { soort: 'weging', regels: [{ vraag: tekst, uitkomst: tekst, waarop: tekst, reden: tekst, bron: tekst }] }] }],
      });
      const plekken = pdfTekst(pdf).replaceAll(' ', '').split(tekst.replaceAll(' ', '')).length - 1;
      expect(plekken, tekst).toBeGreaterThanOrEqual(19);
    }
  }, 30_000);

  it('laat regels van een mens staan en houdt een lange motivering heel', async () => {
    const lang = Array.from({ length: 400 }, (_, i) => `woord${i}`).join(' ');
    const tekst = pdfTekst(await druk({ secties: [{ kop: 'Waarom', delen: [letterlijk(`${lang}\n\nTot slot.`)] }] }));
    expect(tekst).toContain('woord399');
    expect(tekst).toContain('Tot slot.');
    expect(tekst).toMatch(/pagina 2 van \d/);
  });

  it('schrijft namen in hun eigen letters, en zegt met een vierkantje wat geen letter heeft', async () => {
    const tekst = pdfTekst(await druk({ aan: ['Ayşe Łukasz Željko Đặng Ωмега', '汉字 𝕏 \u0007\u202e\ud800'] }));
    expect(tekst.replaceAll(' ', '')).toContain('AyşeŁukaszŽeljkoĐặngΩмега');
    expect(tekst).toContain('□');
  });

  it('is twee keer hetzelfde: dezelfde woorden geven dezelfde bytes', async () => {
    expect(Buffer.from(await druk({})).equals(Buffer.from(await druk({})))).toBe(true);
  });

  it('maakt er honderd in een paar tellen', async () => {
    const begin = performance.now();
    for (let i = 0; i < 100; i++) await druk({ kern: `Brief ${i}` });
    expect(performance.now() - begin).toBeLessThan(10_000);
  }, 20_000);
});
