import { xmlVeilig } from './xml.ts';
import { maakZip } from './zip.ts';

/* A workbook of one sheet with text in it: the template that people fill in. */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const ROOT = 'http://schemas.openxmlformats.org';
const letters = (kolom: number): string => (kolom < 26 ? '' : letters(Math.floor(kolom / 26) - 1)) + String.fromCharCode(65 + (kolom % 26));

/** Text cells only: nothing in it can be a formula. The first row is bold and stays in sight. */
export function maakWerkboek(blad: string, rijen: readonly (readonly string[])[]): Buffer {
  const cel = (tekst: string, rij: number, kolom: number) => `<c r="${letters(kolom)}${rij + 1}" t="inlineStr" s="${rij === 0 ? 1 : 2}"><is><t xml:space="preserve">${xmlVeilig(tekst)}</t></is></c>`;
  const sheet = rijen.map((rij, i) => `<row r="${i + 1}">${rij.map((t, k) => cel(t, i, k)).join('')}</row>`).join('');
  return maakZip({
    '[Content_Types].xml': `${XML}<Types xmlns="${ROOT}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${ROOT}/package/2006/relationships"><Relationship Id="rId1" Type="${ROOT}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${ROOT}/spreadsheetml/2006/main" xmlns:r="${ROOT}/officeDocument/2006/relationships"><sheets><sheet name="${xmlVeilig(blad)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${ROOT}/package/2006/relationships"><Relationship Id="rId1" Type="${ROOT}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${ROOT}/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${XML}<styleSheet xmlns="${ROOT}/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="49" fontId="1" applyFont="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${ROOT}/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${(rijen[0] ?? []).map((t, k) => `<col min="${k + 1}" max="${k + 1}" width="${Math.max(12, t.length + 2)}" style="2" customWidth="1"/>`).join('')}</cols><sheetData>${sheet}</sheetData></worksheet>`,
  });
}
