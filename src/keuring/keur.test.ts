import { deflateRawSync, deflateSync } from 'node:zlib';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { DOCX, JPEG, ODT, PDF, PNG, WOORD, zip } from '../../test/opstelling/bestanden.ts';
import { clamd } from './clamd.ts';
import { keur } from './keur.ts';
import { pakketBezwaar } from './pakket.ts';
import { pdfBezwaar } from './pdf.ts';

const b = (tekst: string) => Buffer.from(tekst, 'latin1');
const pdf = (inhoud: string) => b(`%PDF-1.7\n1 0 obj<</Type/Catalog${inhoud}>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
const stroom = (boek: string, inhoud: Buffer) => Buffer.concat([b(`%PDF-1.7\n5 0 obj\n<<${boek}/Length ${inhoud.length}>>\nstream\n`), inhoud, b('\nendstream\nendobj\n%%EOF\n')]);
const melding = async (inhoud: Uint8Array) => { const u = await keur(inhoud); return u.ok ? `aangenomen als ${u.waarde}` : u.velden![0]!.melding; };

describe('P12.h wat in een PDF iets kan doen, komt er niet in', () => {
  it.each([
    ['een script bij het openen', pdf('/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>'), 'script'],
    ['een script met letters als cijfers', pdf('/OpenAction<</S/J#61vaScr#69pt/JS(x)>>'), 'script'],
    ['een programma dat start', pdf('/OpenAction<</S/Launch/F(cmd.exe)>>'), 'script'],
    ['een formulier dat gegevens verstuurt', pdf('/AA<</C<</S/SubmitForm/F(http://x)>>>>'), 'script'],
    ['een XFA-formulier', pdf('/AcroForm<</XFA 9 0 R>>'), 'script'],
    ['een ingesloten bestand', pdf('/Names<</EmbeddedFiles 3 0 R>>'), 'bijlage'],
    ['een bijlage als notitie', pdf('/Annots[<</Subtype/FileAttachment>>]'), 'bijlage'],
    ['een script in een objectstroom', stroom('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', deflateSync(b('7 0 <</S/JavaScript/JS(x)>>'))), 'script'],
    ['een objectstroom die zijn soort verzwijgt', stroom('/N 1/F#69rst 4/Filter[/FlateDecode]', deflateSync(b('7 0 <</S/Launch>>'))), 'script'],
    ['een objectstroom zonder inpakking', stroom('/Type/ObjStm/N 1/First 4', b('7 0 <</S/JavaSc#72ipt>>')), 'script'],
    ['een objectstroom binnen een andere stroom', stroom('', Buffer.concat([b('6 0 obj <</Type/ObjStm/N 1/First 4/Filter/Fl>>stream\n'), deflateSync(b('7 0 <</S/JavaScript>>')), b('\nendstream')])), 'script'],
    ['een wachtwoord', pdf('/X 1').toString('latin1').includes('trailer') ? b('%PDF-1.7\ntrailer<</Root 1 0 R/Encrypt 5 0 R>>') : PDF, 'versleuteld'],
    ['een dubbel ingepakte objectstroom', stroom('/Type/ObjStm/Filter[/ASCIIHexDecode/FlateDecode]', b('00')), 'onleesbaar'],
    ['een objectstroom die tot 30 MB groeit', stroom('/Type/ObjStm/Filter/FlateDecode', deflateSync(Buffer.alloc(30 * 1024 * 1024))), 'onleesbaar'],
    ['een kapotte objectstroom', stroom('/Type/ObjStm/Filter/FlateDecode', b('geen zlib')), 'onleesbaar'],
  ])('P12.h %s wordt gevonden', (_, inhoud, bezwaar) => {
    expect(pdfBezwaar(inhoud)).toBe(bezwaar);
  });

  it('P12.h een gewone PDF mag: met koppelingen, een objectstroom, en woorden die erop lijken', () => {
    expect(pdfBezwaar(PDF)).toBeUndefined();
    expect(pdfBezwaar(pdf('/Annots[<</A<</S/URI/URI(https://hoorn.nl)>>>>]/Names<</Dests 2 0 R>>/JavaScripting 1/XFAKE 2'))).toBeUndefined();
    expect(pdfBezwaar(stroom('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', deflateSync(b('7 0 <</Type/Font>>'))))).toBeUndefined();
    // Packed pictures hold every short row of letters by chance.
    expect(pdfBezwaar(stroom('/Subtype/Image', b('\x89/JS(\x00/XFA[')))).toBeUndefined();
  });

  it('P12.h welke bytes er ook komen: er komt snel een antwoord', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('/ObjStm', '/First', 'stream\n', 'endstream', '<<', '>>', ' obj', '#', '/A#', '%', '\0', 'x'), { maxLength: 60 }), (stukken) => { pdfBezwaar(b(stukken.join(''))); }), { numRuns: 500 });
    for (const vulling of ['/A#41<<stream\n', '>>stream\n', 'stream endstream ', '/x', '<</First>>stream\n']) {
      const begin = performance.now();
      pdfBezwaar(Buffer.concat([b('%PDF-1.7\n'), Buffer.alloc(10_000_000, vulling)]));
      expect(performance.now() - begin, vulling).toBeLessThan(5_000);
    }
  });
});

/** A packed part of which header and list can be made to lie. */
function ingepakt(naam: string, inhoud: Buffer, { zegt = inhoud.length, heet = naam }: { zegt?: number; heet?: string } = {}): Buffer {
  const [n, h, ruw] = [b(naam), b(heet), deflateRawSync(inhoud)];
  const kop = Buffer.alloc(30);
  kop.writeUInt32LE(0x04034b50, 0); kop.writeUInt16LE(8, 8); kop.writeUInt32LE(ruw.length, 18); kop.writeUInt32LE(zegt, 22); kop.writeUInt16LE(h.length, 26);
  const regel = Buffer.alloc(46);
  regel.writeUInt32LE(0x02014b50, 0); regel.writeUInt16LE(8, 10); regel.writeUInt32LE(ruw.length, 20); regel.writeUInt32LE(zegt, 24); regel.writeUInt16LE(n.length, 28);
  const slot = Buffer.alloc(22);
  slot.writeUInt32LE(0x06054b50, 0); slot.writeUInt16LE(1, 8); slot.writeUInt16LE(1, 10); slot.writeUInt32LE(46 + n.length, 12); slot.writeUInt32LE(30 + h.length + ruw.length, 16);
  return Buffer.concat([kop, h, ruw, regel, n, slot]);
}

describe('P12.h een pakket is van binnen wat het van buiten zegt', () => {
  it('P12.h een bom die liegt over zijn maat wordt betrapt zonder hem in het geheugen te houden', async () => {
    const bom = ingepakt('word/document.xml', Buffer.alloc(150 * 1024 * 1024), { zegt: 1000 });
    const eerst = process.memoryUsage().rss;
    expect(await pakketBezwaar(bom)).toBe('beschadigd');
    expect(process.memoryUsage().rss - eerst).toBeLessThan(60 * 1024 * 1024);
  });

  it.each([
    ['een bom die eerlijk is over zijn maat', ingepakt('a.xml', Buffer.alloc(60 * 1024 * 1024)), 'te-groot'],
    ['een deel dat minder is dan het zegt', ingepakt('a.xml', b('kort'), { zegt: 5000 }), 'beschadigd'],
    ['een kop die anders heet dan de lijst', ingepakt('a.xml', b('x'), { heet: 'b.exe' }), 'beschadigd'],
    ['een sjabloon van internet', zip([...WOORD, { naam: 'word/_rels/settings.xml.rels', inhoud: '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://x/evil.dotm" TargetMode="External"/>' }]), 'van-buiten'],
  ])('P12.h %s wordt geweigerd', async (_, inhoud, bezwaar) => {
    expect(await pakketBezwaar(inhoud)).toBe(bezwaar);
  });

  it('P12.h gewone documenten mogen, ook met een koppeling, een grafiek en veel tekst', async () => {
    const koppeling = zip([...WOORD, { naam: 'word/_rels/document.xml.rels', inhoud: '<Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://hoorn.nl" TargetMode="External"/>' }, { naam: 'word/embeddings/grafiek.xlsx', inhoud: 'x' }]);
    for (const inhoud of [DOCX, ODT, koppeling]) expect(await melding(inhoud)).toMatch(/^aangenomen/);
    expect(await pakketBezwaar(ingepakt('a.xml', Buffer.alloc(15 * 1024 * 1024, 'Geachte heer, ')))).toBeUndefined();
  });

  it('P12.h delen die elkaars bytes delen zijn geen pakket', async () => {
    const twee = zip([{ naam: 'aaaa', inhoud: 'x'.repeat(500) }, { naam: 'bbbb', inhoud: 'y' }]);
    twee.writeUInt32LE(0, twee.length - 22 - 50 + 42); // the second part points at the first
    expect(await pakketBezwaar(twee)).toBe('beschadigd');
  });

  it.each([['word/activeX/activeX1.bin'], ['word/embeddings/oleObject1.bin'], ['word/x.exe'], ['word/vbaData.xml']])('P12.h een document met %s wordt geweigerd', async (naam) => {
    expect(await melding(zip([...WOORD, { naam, inhoud: 'x' }]))).toContain('macro');
  });
});

describe('P12.h een bestand is één ding', () => {
  it.each([
    ['een foto met een pakket erachter', Buffer.concat([JPEG, DOCX])], ['een afbeelding met een pakket erachter', Buffer.concat([PNG, DOCX])],
    ['een foto die ook een PDF is', Buffer.concat([JPEG, PDF])],
    ['een foto met een webpagina erin', Buffer.concat([JPEG, b('<script>alert(1)</script>')])],
    ['een PDF die als webpagina begint', Buffer.concat([b('%PDF-1.4 <html><script>x()</script>'), PDF])],
  ])('P12.h %s wordt geweigerd', async (_, inhoud) => {
    expect(await melding(inhoud)).toMatch(/tegelijk iets anders|beschadigd/);
  });
});

const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join('');

describe('P12.h de virusscanner', () => {
  let server: Server | undefined;
  const lijnen = new Set<Socket>();
  afterEach(() => { for (const lijn of lijnen) lijn.destroy(); server?.close(); server = undefined; });
  /** A clamd of one page: reads the pieces and looks for the test virus. */
  const stub = (antwoord?: (inhoud: Buffer) => string) => new Promise<{ host: string; poort: number }>((klaar) => {
    server = createServer((lijn) => {
      lijnen.add(lijn);
      let alles = Buffer.alloc(0);
      lijn.on('error', () => {}).on('data', (deel) => {
        alles = Buffer.concat([alles, deel]);
        if (alles.subarray(0, 10).toString() !== 'zINSTREAM\0') return;
        const stukken: Buffer[] = [];
        for (let i = 10; i + 4 <= alles.length;) {
          const n = alles.readUInt32BE(i);
          if (n === 0) { const inhoud = Buffer.concat(stukken); if (antwoord) lijn.end(antwoord(inhoud)); return; }
          if (i + 4 + n > alles.length) return;
          stukken.push(alles.subarray(i + 4, i + 4 + n));
          i += 4 + n;
        }
      });
    }).listen(0, '127.0.0.1', () => klaar({ host: '127.0.0.1', poort: (server!.address() as AddressInfo).port }));
  });
  const ECHT = (inhoud: Buffer) => (inhoud.includes(EICAR) ? 'stream: Win.Test.EICAR_HDB-1 FOUND\0' : 'stream: OK\0');

  it('P12.h een schoon bestand komt erdoor, byte voor byte gescand; het testvirus niet', async () => {
    let gezien: Buffer = Buffer.alloc(0);
    const scan = clamd(await stub((inhoud) => { gezien = inhoud; return ECHT(inhoud); }));
    const groot = Buffer.concat([PDF, Buffer.alloc(3_000_000, 'x')]);
    expect(await keur(groot, scan)).toEqual({ ok: true, waarde: 'pdf' });
    expect(gezien.equals(groot)).toBe(true);
    const besmet = await keur(Buffer.concat([PDF, b(EICAR)]), scan);
    expect(besmet.ok ? '' : besmet.velden![0]!.melding).toContain('kwaadaardigs');
  });

  it.each([
    ['er niets luistert', async () => { const plek = await stub(ECHT); await new Promise((k) => server!.close(k)); return plek; }],
    ['hij zwijgt', () => stub()],
    ['hij iets anders zegt', () => stub(() => 'INSTREAM size limit exceeded. ERROR\0')],
    ['hij ophangt', () => stub(() => '')],
  ])('P12.h als %s, komt er niets binnen en staat er wat je kunt doen', async (_, maak) => {
    const redenen: string[] = [];
    const uitkomst = await keur(PDF, clamd({ ...(await maak()), wachten: 300, meld: (reden) => void redenen.push(reden) }));
    expect(uitkomst).toMatchObject({ ok: false, soort: 'mag-niet-nu', reden: expect.stringContaining('niet op virussen') });
    expect(redenen).toHaveLength(1);
  });
});
