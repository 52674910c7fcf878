import type { Rapport } from '../domain/monitor/tabel.ts';
import { zegCel } from '../domain/monitor/tabelwoorden.ts';
import { getal, kolomkop, metTotaal, rapportfeiten, uitleg } from './cel.ts';

/* A report as the sheets of a workbook, before it is XLSX or ODS. A number is a number, all else is text: nothing in it can be a formula. */

export type Bladcel = { waarde: string | number; stijl?: 'kop' | 'titel' };
export type Blad = { naam: string; rijen: readonly (readonly Bladcel[])[] };

/** What Excel takes for the name of a sheet: 31 characters, none of these, and no two the same. */
function bladnamen(titels: readonly string[]): string[] {
  const gebruikt = new Set<string>();
  return titels.map((titel) => {
    const kaal = titel.replaceAll(/[\\/?*[\]:']/g, ' ').replaceAll(/\s+/g, ' ').trim() || 'Blad';
    let naam = kaal.slice(0, 31).trim();
    for (let n = 2; gebruikt.has(naam.toLowerCase()); n++) naam = `${kaal.slice(0, 31 - String(n).length - 1).trim()} ${n}`;
    gebruikt.add(naam.toLowerCase());
    return naam;
  });
}

const tekst = (waarde: string): Bladcel => ({ waarde });
const kop = (waarde: string): Bladcel => ({ waarde, stijl: 'kop' });

/** A sheet that says what the report is, and one for each table: its numbers first, what they mean under them. */
export function bladenVan(rapport: Rapport): Blad[] {
  const tabellen = rapport.hoofdstukken.flatMap((h) => h.tabellen.map((t) => ({ h, t })));
  const namen = bladnamen(['Over dit rapport', ...tabellen.map(({ t }) => t.titel)]);
  const over: Blad = {
    naam: namen[0]!,
    rijen: [
      [{ waarde: `Rapport ${rapport.naam}`, stijl: 'titel' }], ...rapportfeiten(rapport).map(([term, w]) => [kop(term), tekst(w)]), [],
      [kop('Blad'), kop('Hoofdstuk'), kop('Tabel')], ...tabellen.map(({ h, t }, i) => [tekst(namen[i + 1]!), tekst(h.titel), tekst(t.titel)]),
    ],
  };
  return [over, ...tabellen.map(({ t }, i): Blad => ({
    naam: namen[i + 1]!,
    rijen: [
      [kop('Naam'), ...t.kolommen.map((k) => kop(kolomkop(k.naam, k.eenheid)))],
      ...metTotaal(t).map((r) => [tekst(r.naam), ...t.kolommen.map((k): Bladcel => ({ waarde: getal(r.cellen[k.code], k.eenheid) ?? zegCel(r.cellen[k.code], k.eenheid) }))]),
      [], [{ waarde: t.titel, stijl: 'titel' }], ...uitleg(t).map(([term, w]) => [kop(term), tekst(w)]),
    ],
  }))];
}
