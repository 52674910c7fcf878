import type { Rapport } from '../domain/monitor/tabel.ts';
import { xmlVeilig } from '../rekenblad/xml.ts';
import { maakZip } from '../rekenblad/zip.ts';
import { bladenVan, type Blad, type Bladcel } from './bladen.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const ROOT = 'http://schemas.openxmlformats.org';
const MAIN = `${ROOT}/spreadsheetml/2006/main`;
const RELS = `${ROOT}/officeDocument/2006/relationships`;
const letters = (kolom: number): string => (kolom < 26 ? '' : letters(Math.floor(kolom / 26) - 1)) + String.fromCharCode(65 + (kolom % 26));
const STIJL = { kop: 1, titel: 2 };

function cel({ waarde, stijl }: Bladcel, rij: number, kolom: number): string {
  const plek = `r="${letters(kolom)}${rij + 1}"${stijl ? ` s="${STIJL[stijl]}"` : ''}`;
  return typeof waarde === 'number' ? `<c ${plek}><v>${waarde}</v></c>` : `<c ${plek} t="inlineStr"><is><t xml:space="preserve">${xmlVeilig(waarde)}</t></is></c>`;
}
/** Columns as wide as their longest word of the table, the first a little wider; the head stays in sight. */
function blad({ rijen }: Blad, eerste: boolean): string {
  const kolommen = Math.max(1, ...rijen.map((r) => r.length));
  const breed = Array.from({ length: kolommen }, (_, k) => `<col min="${k + 1}" max="${k + 1}" width="${k === 0 ? 34 : 20}" customWidth="1"/>`).join('');
  const vast = eerste ? '' : '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${vast}</sheetView></sheetViews><cols>${breed}</cols><sheetData>${rijen.map((rij, i) => `<row r="${i + 1}">${rij.map((c, k) => cel(c, i, k)).join('')}</row>`).join('')}</sheetData></worksheet>`;
}

/** A report as a workbook for Excel: a sheet for every table, numbers as numbers. The same report gives the same bytes. */
export function alsXlsx(rapport: Rapport): Buffer {
  const bladen = bladenVan(rapport);
  const per = (maak: (b: Blad, i: number) => string) => bladen.map(maak).join('');
  return maakZip({
    '[Content_Types].xml': `${XML}<Types xmlns="${ROOT}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${per((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${ROOT}/package/2006/relationships"><Relationship Id="rId1" Type="${RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets>${per((b, i) => `<sheet name="${xmlVeilig(b.naam)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${ROOT}/package/2006/relationships">${per((_, i) => `<Relationship Id="rId${i + 1}" Type="${RELS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`)}<Relationship Id="rId${bladen.length + 1}" Type="${RELS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf fontId="2" applyFont="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(bladen.map((b, i) => [`xl/worksheets/sheet${i + 1}.xml`, blad(b, i === 0)])),
  });
}
