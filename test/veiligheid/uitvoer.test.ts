import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from '../opstelling/app.ts';
import { pdfTekst } from '../opstelling/pdftekst.ts';
import { lezers, maakStreek, paden, type Streek } from './streek.ts';

/* Whatever people write comes out as text: in a page, a letter and a spreadsheet. Every free text of a small region is hostile here. */

const OPMAAK = '<img src=x onerror=alert(1)>';
const TYPST = '#panic("t") $x$ @a';
let app: App;
let streek: Streek;
beforeAll(async () => {
  app = await startApp();
  // A formula for a spreadsheet, markup for a page, and commands for the typesetter of letters, at once.
  streek = await maakStreek(app, 20, (tekst, veld) => (veld === 'naam' || veld === 'adres' ? `=cmd|' /C calc'!A0 ${OPMAAK}` : `=1+1"'${OPMAAK}</script>--> ${TYPST} ${tekst}`));
}, 240_000);
afterAll(() => app.stop());

/** The cells of a file as Dutch spreadsheets open it. */
function cellen(csv: string): string[] {
  const uit: string[] = [];
  let [cel, binnen] = ['', false];
  for (const t of csv.replace(/^\uFEFF/, '').replaceAll('""', '\u0001')) {
    if (t === '"') binnen = !binnen;
    else if (!binnen && (t === ';' || t === '\n' || t === '\r')) { uit.push(cel); cel = ''; } else cel += t;
  }
  return [...uit, cel].map((c) => c.replaceAll('\u0001', '"'));
}

/** The tags of a page, without what stands in their attributes but for addresses. */
const tags = (html: string): string[] => [...html.matchAll(/<[a-z](?:"[^"]*"|[^">])*>/gi)].map(([tag]) => tag.replace(/\b(?!src|href|action)[\w-]+="[^"]*"/g, (kenmerk) => kenmerk.slice(0, kenmerk.indexOf('=') + 1)));

describe('P12.h wat mensen schrijven voert nergens iets uit', () => {
  it('P12.h op elke pagina en in elk antwoord staat het als tekst', async () => {
    expect(streek.herschreven).toBeGreaterThan(150);
    const lekken: string[] = [];
    let gezien = 0;
    for (const { wie, zijn } of await lezers(app, streek, 4)) {
      for (const pad of paden(zijn, ['aanvraag-intrekken', 'advies-geven', 'contract-vastleggen', 'gegevens-bijwerken'])) {
        const antwoord = await app.vraag(wie, pad);
        const soort = antwoord.headers.get('content-type') ?? '';
        if (!/text|json|xml/.test(soort)) { await antwoord.body?.cancel(); continue; }
        const tekst = await antwoord.text();
        if (soort.startsWith('text/html') && /<img src=x|onerror=alert\(1\)>|=1\+1"/.test(tekst)) lekken.push(pad);
        if (soort.startsWith('text/html') && tags(tekst).some((tag) => /^<script(?! )|^<script (?!.*\bsrc=)|\s(on\w+|style|srcdoc)(=|\s|>)|javascript:/i.test(tag))) lekken.push(`${pad}: script or style in the page`);
        gezien += tekst.split('&lt;img src=x onerror').length - 1;
      }
    }
    expect([...new Set(lekken)]).toEqual([]);
    expect(gezien).toBeGreaterThan(100);
    expect(app.fouten).toEqual([]);
  }, 400_000);

  it('P12.h in geen enkele uitvoer naar een rekenblad begint een cel met een formule', async () => {
    const mis: string[] = [];
    let [bestanden, namen] = [0, 0];
    for (const { wie, zijn } of await lezers(app, streek, 10)) {
      for (const pad of new Set(paden(zijn))) {
        const antwoord = await app.vraag(wie, `${pad}${pad.includes('?') ? '&' : '?'}als=csv`);
        if (!antwoord.headers.get('content-type')?.startsWith('text/csv')) { await antwoord.body?.cancel(); continue; }
        bestanden++;
        expect(antwoord.headers.get('content-disposition'), pad).toMatch(/^attachment; filename="[\w.-]+\.csv"/);
        for (const cel of cellen(await antwoord.text())) {
          if (cel.includes('cmd|')) namen++;
          if (/^\s*[=+\-@\t\r\0＝＋－＠]/.test(cel) && !/^-?[\d.,]+%?$/.test(cel)) mis.push(`${pad}: ${cel.slice(0, 60)}`);
        }
      }
    }
    expect([...new Set(mis)]).toEqual([]);
    expect(bestanden).toBeGreaterThan(20);
    expect(namen).toBeGreaterThan(5);
  }, 300_000);

  it('P12.h het voorbeeld voor Excel bevat tekst en geen formules', async () => {
    const ruud = await app.als('ruud-scholten');
    const { openZip } = await import('../../src/rekenblad/zip.ts');
    const zip = openZip(Buffer.from(await (await app.vraag(ruud, '/woningen/inlezen/voorbeeld?als=xlsx')).arrayBuffer()), 5_000_000)!;
    const blad = zip.deel('xl/worksheets/sheet1.xml')!.toString('utf8');
    expect(blad).toMatch(/t="inlineStr"/);
    expect(blad).not.toMatch(/<f[ >]|DDE|externalLink/);
    const { maakWerkboek } = await import('../../src/rekenblad/schrijf.ts');
    const vijandig = openZip(maakWerkboek('x', [['kop'], ['=cmd()'], ['</t><f>1+1</f>']]), 5_000_000)!.deel('xl/worksheets/sheet1.xml')!.toString('utf8');
    expect(vijandig).not.toContain('<f>');
    expect(vijandig).toContain('=cmd()</t>');
  });

  it('P12.h in brieven staat het letterlijk; de zetter voert niets uit', async () => {
    let brieven = 0;
    for (const [slug, dossiers] of [['jeroen-kuiper', streek.dossiers.filter((_, i) => i % 2 === 0)], ['shanice-pinas', streek.dossiers.filter((_, i) => i % 2 === 1)]] as const) {
      const wie = await app.als(slug);
      for (const [i, id] of dossiers.entries()) for (const soort of ['brief', 'toestemmingsformulier']) {
        const antwoord = await app.vraag(wie, `/dossiers/${id}/${soort}.pdf`);
        expect(antwoord.status, `${soort} ${i}`).not.toBe(500);
        if (antwoord.headers.get('content-type') !== 'application/pdf' || i % 3 !== 2) { await antwoord.body?.cancel(); continue; }
        const tekst = pdfTekst(new Uint8Array(await antwoord.arrayBuffer())).replaceAll(' ', '');
        expect(tekst).toContain("=cmd|'/Ccalc'!A0<imgsrc=xonerror=alert(1)>");
        if (soort === 'brief') expect(tekst).toContain('#panic("t")$x$@a');
        brieven++;
      }
    }
    expect(brieven).toBeGreaterThan(2);
    expect(app.fouten).toEqual([]);
  }, 120_000);
});
