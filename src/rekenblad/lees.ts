import { dagMetNummer } from '../domain/kalender/dag.ts';
import { openZip, type Zip } from './zip.ts';
import { loopXml } from './xml.ts';

/* The first sheet of a workbook as rows of text. Formulas are never worked out: what the spreadsheet itself last showed is read. */

/** A workbook of 10,000 homes unpacks to about 15 MB. */
const HOOGSTENS_UITGEPAKT = 40_000_000;
const HOOGSTENS_KOLOMMEN = 100;

export type Gelezen = { ok: true; rijen: string[][] } | { ok: false; waarom: 'geen-werkboek' | 'te-groot-uitgepakt' | 'geen-blad' };

/** Reads at most `hoogstens` rows. A row keeps its place: what is empty in between is an empty row. */
export function leesWerkboek(inhoud: Buffer, hoogstens: number): Gelezen {
  let zip: Zip | undefined;
  try {
    zip = openZip(inhoud, HOOGSTENS_UITGEPAKT);
    if (!zip) return { ok: false, waarom: inhoud.subarray(0, 2).toString('latin1') === 'PK' ? 'te-groot-uitgepakt' : 'geen-werkboek' };
    const blad = eersteBlad(zip);
    const xml = blad && zip.deel(blad)?.toString('utf8');
    if (!xml) return { ok: false, waarom: 'geen-blad' };
    const rijen = leesBlad(xml, leesTeksten(zip), leesDatumstijlen(zip), is1904(zip), hoogstens);
    return rijen ? { ok: true, rijen } : { ok: false, waarom: 'geen-werkboek' };
  } catch {
    // A part that is damaged, or larger than it said.
    return { ok: false, waarom: 'geen-werkboek' };
  }
}

const tekstVan = (zip: Zip, naam: string): string => zip.deel(naam)?.toString('utf8') ?? '';

function eersteBlad(zip: Zip): string | undefined {
  let eerste: string | undefined;
  loopXml(tekstVan(zip, 'xl/workbook.xml'), { open: (naam, k) => { if (naam === 'sheet' && k.state !== 'hidden' && k.state !== 'veryHidden') eerste ??= k.id; } });
  let doel: string | undefined;
  loopXml(tekstVan(zip, 'xl/_rels/workbook.xml.rels'), { open: (naam, k) => { if (naam === 'Relationship' && k.Id === eerste) doel = k.Target; } });
  return doel === undefined ? undefined : doel.startsWith('/') ? doel.slice(1) : `xl/${doel}`;
}

const is1904 = (zip: Zip): boolean => {
  let ja = false;
  loopXml(tekstVan(zip, 'xl/workbook.xml'), { open: (naam, k) => { if (naam === 'workbookPr') ja = k.date1904 === '1' || k.date1904 === 'true'; } });
  return ja;
};

/** The texts that cells share; what is read out for another script (`rPh`) is left out. */
function leesTeksten(zip: Zip): string[] {
  const teksten: string[] = [];
  let [nu, inT, uitspraak] = ['', false, false];
  loopXml(tekstVan(zip, 'xl/sharedStrings.xml'), {
    open: (naam) => { if (naam === 'si') nu = ''; else if (naam === 'rPh') uitspraak = true; else if (naam === 't') inT = true; },
    sluit: (naam) => { if (naam === 'si') teksten.push(nu); else if (naam === 'rPh') uitspraak = false; else if (naam === 't') inT = false; },
    tekst: (t) => { if (inT && !uitspraak) nu += t; },
  });
  return teksten;
}

/** Which styles show a number as a date. */
function leesDatumstijlen(zip: Zip): boolean[] {
  const eigen = new Map<number, boolean>();
  const stijlen: boolean[] = [];
  let inXfs = false;
  loopXml(tekstVan(zip, 'xl/styles.xml'), {
    open: (naam, k) => {
      if (naam === 'numFmt') eigen.set(Number(k.numFmtId), toontDatum(k.formatCode ?? ''));
      else if (naam === 'cellXfs') inXfs = true;
      else if (naam === 'xf' && inXfs) stijlen.push(isDatumvorm(Number(k.numFmtId ?? 0), eigen));
    },
    sluit: (naam) => { if (naam === 'cellXfs') inXfs = false; },
  });
  return stijlen;
}
const toontDatum = (vorm: string): boolean => /[dy]/i.test(vorm.replace(/"[^"]*"|\[[^[\]]*\]|\\./g, ''));
const isDatumvorm = (id: number, eigen: ReadonlyMap<number, boolean>): boolean => (id >= 14 && id <= 17) || id === 22 || eigen.get(id) === true;

/** "B7" is the second column; undefined beyond what is read. */
function kolomVan(plek: string | undefined, anders: number): number {
  const letters = /^[A-Z]{1,3}/.exec(plek ?? '')?.[0];
  return letters ? [...letters].reduce((n, l) => n * 26 + l.charCodeAt(0) - 64, 0) - 1 : anders;
}

function leesBlad(xml: string, teksten: readonly string[], datums: readonly boolean[], vanaf1904: boolean, hoogstens: number): string[][] | undefined {
  const rijen: string[][] = [];
  let rij: string[] | undefined;
  let [soort, stijl, kolom, ruw, leest] = ['n', 0, 0, '', false];
  const heel = loopXml(xml, {
    open: (naam, k) => {
      if (naam === 'row') {
        const nummer = Number(k.r ?? rijen.length + 1);
        rij = nummer <= hoogstens ? [] : undefined;
        // One far row makes no million empty ones: what is beyond the most is not kept.
        if (rij && Number.isInteger(nummer)) { while (rijen.length < nummer - 1) rijen.push([]); rijen[nummer - 1] = rij; }
      } else if (naam === 'c') [soort, stijl, kolom, ruw] = [k.t ?? 'n', Number(k.s ?? 0), kolomVan(k.r, rij?.length ?? 0), ''];
      else if (naam === 'v' || naam === 't') leest = true;
    },
    sluit: (naam) => {
      if (naam === 'v' || naam === 't') leest = false;
      else if (naam === 'c' && rij && kolom < HOOGSTENS_KOLOMMEN) { while (rij.length < kolom) rij.push(''); rij[kolom] = waarde(); }
    },
    tekst: (t) => { if (leest) ruw += t; },
  });
  return heel ? rijen : undefined;

  function waarde(): string {
    if (soort === 's') return teksten[Number(ruw)] ?? '';
    if (soort === 'b') return ruw === '1' ? 'ja' : 'nee';
    if (soort === 'n' && ruw !== '' && Number.isFinite(Number(ruw))) return datums[stijl] ? alsDag(Number(ruw), vanaf1904) : String(Number(Number(ruw).toPrecision(12)));
    return ruw;
  }
}

/** Spreadsheets count days from 30 December 1899, or from 1904. */
const alsDag = (getal: number, vanaf1904: boolean): string => (getal >= 1 && getal < 100_000 ? dagMetNummer(Math.floor(getal) - 25_569 + (vanaf1904 ? 1462 : 0)) : String(getal));
