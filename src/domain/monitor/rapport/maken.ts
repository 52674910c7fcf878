import type { Cel, Cijferkolom, Cijferrij, Cijfertabel, Eenheid } from '../tabel.ts';
import type { Melding } from '../meldingen.ts';
import { rapportcijfer, type Rapportcode } from './cijfers.ts';
import type { Benoemd, Kader } from './kader.ts';
import type { Telstaat } from './telstaat.ts';

/** A column of plain counts. */
export const aantal = (code: string, naam: string): Cijferkolom => ({ code, naam, eenheid: 'aantal' });
export const kolom = (code: string, naam: string, eenheid: Eenheid): Cijferkolom => ({ code, naam, eenheid });

/** The share of a whole in percents, rounded down: only all of it is 100. Of nothing there is none. */
export const procentVan = (deel: number, geheel: number): number | null => (geheel === 0 ? null : Math.floor((100 * deel) / geheel));

/** The address of the dossiers behind a row; a cell adds `&kolom=`. */
const achterpad = ({ regeling, periode, bekendOp }: Kader, cijfer: Rapportcode, rij: string): string =>
  `/monitor/achter?${new URLSearchParams({ regeling: regeling.regeling, van: periode.van, tot: periode.tot, ...(bekendOp ? { bekend_op: bekendOp } : {}), cijfer, rij })}`;

type Inhoud = { kolommen: readonly Cijferkolom[]; rijen: readonly Cijferrij[]; totaal?: Readonly<Record<string, Cel>>; meldingen?: readonly Melding[] };

/** A table with the definition of its figure around it. */
export function tabel(code: Rapportcode, k: Kader, { kolommen, rijen, totaal, meldingen = [] }: Inhoud): Cijfertabel {
  const { titel, definitie, teldatum, nietMee, bron, overMensen, achter } = rapportcijfer(code);
  return {
    code, titel, definitie, teldatum, nietMee, bron: bron(k.regeling), herkomst: 'dossiers', overMensen, kolommen, meldingen,
    rijen: achter ? rijen.map((r) => ({ ...r, achter: achterpad(k, code, r.code) })) : rijen, ...(totaal ? { totaal } : {}),
  };
}

/** Counts in rows and columns, with the total of each column. */
export function teltabel(code: Rapportcode, k: Kader, t: Telstaat, rijen: readonly Benoemd[], kolommen: readonly Cijferkolom[]): Cijfertabel {
  const geteld = rijen.map((r): Cijferrij => ({ ...r, cellen: Object.fromEntries(kolommen.map((c) => [c.code, t.aantal(code, r.code, c.code)])) }));
  return tabel(code, k, { kolommen, rijen: geteld, totaal: sommen(kolommen, geteld) });
}

/** A cross table: what is counted in rows and columns, with totals on both sides (column `totaal`). */
export function kruistabel(code: Rapportcode, k: Kader, t: Telstaat, rijen: readonly Benoemd[], kolommen: readonly Benoemd[]): Cijfertabel {
  const delen = kolommen.map((c) => aantal(c.code, c.naam));
  const geteld = rijen.map((r): Cijferrij => {
    const cellen = Object.fromEntries(delen.map((c) => [c.code, t.aantal(code, r.code, c.code)]));
    return { ...r, cellen: { ...cellen, totaal: Object.values(cellen).reduce((a, b) => a + b, 0) } };
  });
  const alle = [...delen, aantal('totaal', 'Totaal')];
  return tabel(code, k, { kolommen: alle, rijen: geteld, totaal: sommen(alle, geteld) });
}

export const sommen = (kolommen: readonly Cijferkolom[], rijen: readonly Cijferrij[]): Record<string, number> =>
  Object.fromEntries(kolommen.filter((c) => c.eenheid === 'aantal').map((c) => [c.code, rijen.reduce((n, r) => n + Number(r.cellen[c.code] ?? 0), 0)]));
