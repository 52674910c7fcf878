import { drukRapport, type Rapportstuk } from '../brieven/pdf.ts';
import { dagMetNummer, dagnummer } from '../domain/kalender/dag.ts';
import type { Cijfertabel, Rapport } from '../domain/monitor/tabel.ts';
import { zegCel, zegKop } from '../domain/monitor/tabelwoorden.ts';
import type { Uitkomst } from '../domain/uitkomst.ts';
import { rapportfeiten, rapportperiode, uitleg } from './cel.ts';

/** A picture of more bars than this says less than its table. */
const MEESTE_STAVEN = 12;

/** The columns that say what a table is about; a table without one of these has no picture. */
const HOOFDKOLOMMEN = ['gerealiseerd', 'mediaan', 'aantal', 'n', 'ingediend', 'gevraagd', 'ontvangen'];

/** What a table is about as bars, told in words as well. */
function staven(t: Cijfertabel): Rapportstuk['hoofdstukken'][number]['tabellen'][number]['staven'] {
  const kolom = HOOFDKOLOMMEN.flatMap((code) => t.kolommen.find((k) => k.code === code) ?? [])[0];
  const getallen = kolom ? t.rijen.flatMap((r) => (typeof r.cellen[kolom.code] === 'number' ? [{ naam: r.naam, n: r.cellen[kolom.code] as number }] : [])) : [];
  const meest = Math.max(0, ...getallen.map((g) => g.n));
  if (!kolom || getallen.length < 2 || getallen.length > MEESTE_STAVEN || meest === 0) return undefined;
  return { wat: zegKop(kolom), alt: `${t.titel}, ${kolom.naam.toLowerCase()}: ${getallen.map((g) => `${g.naam} ${g.n}`).join(', ')}.`, staven: getallen.map(({ naam, n }) => ({ naam, waarde: n.toLocaleString('nl-NL'), deel: n / meest })) };
}

function tabel(t: Cijfertabel): Rapportstuk['hoofdstukken'][number]['tabellen'][number] {
  const cellen = (rij: Cijfertabel['rijen'][number]['cellen']): string[] => t.kolommen.map((k) => zegCel(rij[k.code], k.eenheid));
  const beeld = staven(t);
  return { titel: t.titel, kolommen: t.kolommen.map(zegKop), rijen: t.rijen.map((r) => ({ naam: r.naam, cellen: cellen(r.cellen) })), ...(t.totaal ? { totaal: cellen(t.totaal) } : {}), uitleg: uitleg(t), ...(beeld ? { staven: beeld } : {}) };
}

/** A report as an accessible PDF (PDF/UA-1): headings, tables with their heads, pictures with words. Dated on the day the report was made, or else on its last day: the same report gives the same bytes. */
export const alsPdf = (r: Rapport): Promise<Uitkomst<Uint8Array<ArrayBuffer>>> => drukRapport({
  titel: `Monitor ${r.naam}, ${rapportperiode(r)}`, afzender: r.naam, dag: r.gemaaktOp ?? r.bekendOp ?? dagMetNummer(dagnummer(r.periode.tot) - 1), feiten: rapportfeiten(r),
  hoofdstukken: r.hoofdstukken.map((h) => ({ titel: h.titel, tabellen: h.tabellen.map(tabel) })),
});
