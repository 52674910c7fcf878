import { METHODEN, verdeelMetUitslag, type Gelijkstand, type Methode } from './methoden.ts';

export type Berekend = Record<Methode, number>;

/** One line: what was published, and what each method gives. `gewicht` is null when the document does not publish it; `berekend` when it leaves out any weight of the set. */
export type Sleutelrij = { naam: string; gewicht: number | null; gepubliceerd: number; berekend: Berekend | null };

/**
 * Rows that divide one number together: the municipalities over the region (`gemeente` null, `wie` gemeenten), or the
 * corporations over one municipality. `gelijkstanden` holds, per method, a tie that decided something.
 */
export type Deling = { wie: 'gemeenten' | 'corporaties'; gemeente: string | null; totaal: number; rijen: Sleutelrij[]; gelijkstanden: Partial<Record<Methode, Gelijkstand>> };

/** A row as the document has it: `code` of the municipality or corporation, `gemeente` it divides within, `aantal` homes a year. */
export type Gepubliceerd = { code: string; gemeente: string | null; gewicht: number | null; aantal: number };

/** Puts beside published rows what each method makes of their weights, when every weight is known. */
export function reken(wie: Deling['wie'], gemeente: string | null, totaal: number, rijen: Gepubliceerd[], naamVan: (code: string) => string): Deling {
  const gewichten = rijen.flatMap((r) => (r.gewicht === null ? [] : [{ sleutel: r.code, gewicht: r.gewicht }]));
  const uitslagen = gewichten.length === rijen.length ? METHODEN.map((methode) => ({ methode, ...verdeelMetUitslag(methode, totaal, gewichten) })) : [];
  const berekend = (code: string) => (uitslagen.length === 0 ? null : (Object.fromEntries(uitslagen.map((u) => [u.methode, u.aantallen.get(code)])) as Berekend));
  return {
    wie,
    gemeente,
    totaal,
    rijen: rijen.map((r) => ({ naam: naamVan(r.code), gewicht: r.gewicht, gepubliceerd: r.aantal, berekend: berekend(r.code) })),
    gelijkstanden: Object.fromEntries(uitslagen.flatMap((u) => (u.gelijkstand ? [[u.methode, { tussen: u.gelijkstand.tussen.map(naamVan), kregen: u.gelijkstand.kregen.map(naamVan) }]] : []))),
  };
}
