import { describe, expect, it } from 'vitest';
import { pdfBeschrijving, pdfTekst } from '../../test/opstelling/pdftekst.ts';
import type { Rapport } from '../domain/monitor/tabel.ts';
import { openZip } from '../rekenblad/zip.ts';
import { loopXml } from '../rekenblad/xml.ts';
import { rapportfeiten } from './cel.ts';
import { VORMCODES, VORMEN } from './vormen.ts';

const BOOS = ['=1+1', '+31', '-2', '@SUM(A1)', '<b>&"', '#panic("x")', '"; DROP'];
const RAPPORT: Rapport = {
  regeling: 'westfriesland', naam: 'Westfriesland', periode: { van: '2025-01-01', tot: '2026-01-01' }, versies: ['2021-01-01'],
  hoofdstukken: [{ code: 'een', titel: 'Aanvragen', tabellen: [{
    code: 'aanvragen', titel: 'Aanvragen per zorgorganisatie: wie / wat [en] een titel die langer is dan een blad mag', definitie: 'Wat is ingediend.', teldatum: 'De dag van indienen.', nietMee: 'Concepten.', bron: 'art. 17', herkomst: 'dossiers', overMensen: true,
    kolommen: [{ code: 'n', naam: 'Ingediend', eenheid: 'aantal' }, { code: 'p', naam: 'Deel', eenheid: 'procent' }, { code: 'm', naam: 'Wacht', eenheid: 'maanden' }],
    rijen: BOOS.map((naam, i) => ({ code: `r${i}`, naam, cellen: { n: i === 0 ? 'klein' : i * 7, p: i === 1 ? null : 12, m: 95 } })),
    totaal: { n: 151, p: 100, m: 95 }, meldingen: [{ soort: 'som', sleutels: [], tekst: 'De rijen tellen niet op.' }], toelichting: '=HYPERLINK("x")',
  }] }],
};
const maak = async (vorm: keyof typeof VORMEN): Promise<Buffer> => {
  const uit = await VORMEN[vorm].maak(RAPPORT);
  if (!uit.ok) throw new Error(uit.reden);
  return Buffer.from(uit.waarde as Uint8Array);
};

describe('P11.f het rapport in alle vormen', () => {
  it('is in elke vorm twee keer hetzelfde, byte voor byte', async () => {
    for (const vorm of VORMCODES) expect((await maak(vorm)).equals(await maak(vorm)), vorm).toBe(true);
  });

  it('PDF/UA-1, in het Nederlands, met titel, koppen, tabelkoppen en een beschreven beeld', async () => {
    const pdf = new Uint8Array(await maak('pdf'));
    const ruw = Buffer.from(pdf).toString('latin1');
    expect(pdfBeschrijving(pdf)).toMatch(/pdfuaid:part>1</);
    expect(ruw).toMatch(/\/Lang \(nl(-NL)?\)/);
    expect(ruw).toContain('/DisplayDocTitle true');
    for (const merk of ['/S /H1', '/S /H2', '/S /H3', '/S /Table', '/S /TH', '/S /TD', '/S /Figure']) expect(ruw, merk).toContain(merk);
    expect(ruw).toContain('/Alt');
    const tekst = pdfTekst(pdf).replaceAll(' ', '');
    for (const boos of BOOS) expect(tekst).toContain(boos.replaceAll(' ', ''));
    expect(tekst).toContain('minderdan5');
  });

  it('Excel en ODS: getallen als getal, alle andere cellen als tekst, geen formule', async () => {
    const xlsx = openZip(await maak('xlsx'), 10_000_000)!;
    const blad = xlsx.deel('xl/worksheets/sheet2.xml')!.toString();
    expect(loopXml(blad, {})).toBe(true);
    expect(blad).not.toContain('<f>');
    expect(blad).toContain('<v>9.5</v>');
    expect(blad).toContain('=HYPERLINK(&quot;x&quot;)');
    expect(/sheet name="([^"]*)" sheetId="2"/.exec(xlsx.deel('xl/workbook.xml')!.toString())![1]!.length).toBeLessThanOrEqual(31);
    const ods = await maak('ods');
    expect(ods.toString('latin1', 30, 38 + 46)).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
    const inhoud = openZip(ods, 10_000_000)!.deel('content.xml')!.toString();
    expect(loopXml(inhoud, {})).toBe(true);
    expect(inhoud).not.toContain('table:formula');
    expect(inhoud).toContain('office:value="9.5"');
  });

  it('CSV: een bestand per tabel en één met de uitleg; tekst wordt nooit een formule', async () => {
    const zip = openZip(await maak('csv'), 10_000_000)!;
    const csv = zip.deel('aanvragen.csv')!.toString();
    expect(csv.split('\r\n')[1]).toBe("r0;'=1+1;minder dan 5;12;9,5");
    expect(csv).toContain('niet bekend');
    expect(zip.deel('0-lees-mij.csv')!.toString()).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it('P11.f W17.0 PDF en uitvoer zeggen wanneer het is gemaakt, en dat een periode nog loopt', async () => {
    const lopend: Rapport = { ...RAPPORT, periode: { van: '2026-01-01', tot: '2027-01-01' }, gemaaktOp: '2026-11-23' };
    const pdf = await VORMEN.pdf.maak(lopend);
    if (!pdf.ok) throw new Error(pdf.reden);
    const tekst = pdfTekst(pdf.waarde as Uint8Array).replaceAll(/\s/g, '');
    expect(tekst).toContain('2026totenmet23november');
    expect(tekst).toContain('Gemaaktop23november2026,cijferszoalsbekendop23november2026');
    expect(rapportfeiten(lopend).map(([, w]) => w)).toEqual(expect.arrayContaining(['2026 tot en met 23 november', 'Gemaakt op 23 november 2026, cijfers zoals bekend op 23 november 2026']));
    expect(rapportfeiten({ ...lopend, bekendOp: '2026-04-10' }).map(([, w]) => w)).toEqual(expect.arrayContaining(['2026 tot en met 10 april', 'Gemaakt op 23 november 2026, cijfers zoals bekend op 10 april 2026']));
    expect(rapportfeiten({ ...lopend, periode: RAPPORT.periode }).map(([, w]) => w)).toContain('2025');
    const csv = await VORMEN.csv.maak(lopend);
    if (!csv.ok) throw new Error(csv.reden);
    expect(openZip(Buffer.from(csv.waarde as Uint8Array), 10_000_000)!.deel('0-lees-mij.csv')!.toString()).toContain('Gemaakt op 23 november 2026');
  });

  it('JSON zegt alles wat het rapport zegt', async () => {
    expect(JSON.parse((await maak('json')).toString())).toEqual(RAPPORT);
  });
});
