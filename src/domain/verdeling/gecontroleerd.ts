import { geweigerd, gelukt, type Uitkomst } from '../uitkomst.ts';
import { breuk, gemeneNoemer, omhoog, omlaag, somVan, vergelijk, type Breuk } from './breuk.ts';
import { goedkoopsteOmloop, type Verbinding } from './omloop.ts';

/*
 * Rounding a table of municipalities × corporations so that it adds up both ways (controlled rounding, Cox 1987). Every cell, row
 * total, column total and the grand total is the exact value rounded down or up, whatever the weights; of all such tables the one
 * nearest to the exact values. Rounding each row by itself cannot promise that.
 */

export type Tabelcel = { rij: string; kolom: string; waarde: Breuk };
/** Totals that must be exactly this, such as those that were published. */
export type Vast = { rijen?: ReadonlyMap<string, number>; kolommen?: ReadonlyMap<string, number>; totaal?: number };
export type Afgerond = { cellen: { rij: string; kolom: string; aantal: number }[]; rijen: Map<string, number>; kolommen: Map<string, number>; totaal: number };

const opCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** The larger cell first, then by code: who goes first when two tables are equally near. */
const voorrang = (a: Tabelcel, b: Tabelcel): number => { const v = vergelijk(b.waarde, a.waarde); return v !== 0n ? (v > 0n ? 1 : -1) : opCode(a.rij, b.rij) || opCode(a.kolom, b.kolom); };

/**
 * The nearest table that adds up both ways: least sum of distances to the exact cells; of equally near ones the one that rounds up the
 * larger cell, then the code that comes first. The order of the cells makes no difference. Without `vast` there always is one; a fixed
 * total that the cells cannot reach is refused, and named.
 */
export function rondGecontroleerd(cellen: readonly Tabelcel[], vast: Vast = {}): Uitkomst<Afgerond> {
  const opRij = [...cellen].sort(voorrang);
  const [rijen, kolommen] = [namen(cellen, 'rij'), namen(cellen, 'kolom')];
  const [begin, eind] = [rijen.length + kolommen.length, rijen.length + kolommen.length + 1];
  const grens = (deel: readonly Tabelcel[], vastgezet: number | undefined) => { const som = somVan(deel.map((c) => c.waarde)); return { min: vastgezet ?? omlaag(som), max: vastgezet ?? omhoog(som) }; };
  const prijs = prijzen(opRij);
  const verbindingen: Verbinding[] = [
    ...opRij.map((c, i) => ({ van: rijen.indexOf(c.rij), naar: rijen.length + kolommen.indexOf(c.kolom), min: omlaag(c.waarde), max: omhoog(c.waarde), kosten: prijs[i]! })),
    ...rijen.map((naam, i) => ({ van: begin, naar: i, ...grens(cellen.filter((c) => c.rij === naam), vast.rijen?.get(naam)), kosten: 0n })),
    ...kolommen.map((naam, i) => ({ van: rijen.length + i, naar: eind, ...grens(cellen.filter((c) => c.kolom === naam), vast.kolommen?.get(naam)), kosten: 0n })),
    { van: eind, naar: begin, ...grens(cellen, vast.totaal), kosten: 0n },
  ];
  const stroom = goedkoopsteOmloop(eind + 1, verbindingen);
  if (!stroom) return waarom(cellen, rijen, kolommen, vast);
  const na = opRij.length;
  return gelukt({
    cellen: opRij.map(({ rij, kolom }, i) => ({ rij, kolom, aantal: stroom[i]! })).sort((a, b) => opCode(a.rij, b.rij) || opCode(a.kolom, b.kolom)),
    rijen: new Map(rijen.map((naam, i) => [naam, stroom[na + i]!])),
    kolommen: new Map(kolommen.map((naam, i) => [naam, stroom[na + rijen.length + i]!])),
    totaal: stroom.at(-1)!,
  });
}

const namen = (cellen: readonly Tabelcel[], soort: 'rij' | 'kolom'): string[] => [...new Set(cellen.map((c) => c[soort]))].sort(opCode);

/**
 * What it costs to round each cell up: how much farther from the exact value that is than down. In units of the common denominator,
 * with so little on top that it decides only between equals, and then for the cell that comes first.
 */
function prijzen(cellen: readonly Tabelcel[]): bigint[] {
  const noemer = gemeneNoemer(cellen.map((c) => c.waarde));
  return cellen.map(({ waarde }, i) => {
    const rest = ((waarde.teller % waarde.noemer) * noemer) / waarde.noemer;
    return ((noemer - 2n * rest) << BigInt(cellen.length)) - (1n << BigInt(cellen.length - 1 - i));
  });
}

/** Which fixed total cannot be reached; when each can by itself, that they cannot together. */
function waarom(cellen: readonly Tabelcel[], rijen: readonly string[], kolommen: readonly string[], vast: Vast): Uitkomst<never> {
  const bereik = (deel: readonly Tabelcel[]) => [deel.reduce((s, c) => s + omlaag(c.waarde), 0), deel.reduce((s, c) => s + omhoog(c.waarde), 0)] as const;
  const eisen = [
    ...rijen.map((naam) => ({ naam, moet: vast.rijen?.get(naam), bereik: bereik(cellen.filter((c) => c.rij === naam)) })),
    ...kolommen.map((naam) => ({ naam, moet: vast.kolommen?.get(naam), bereik: bereik(cellen.filter((c) => c.kolom === naam)) })),
    { naam: 'alles samen', moet: vast.totaal, bereik: bereik(cellen) },
  ];
  const mis = eisen.find((e) => e.moet !== undefined && (e.moet < e.bereik[0] || e.moet > e.bereik[1]));
  const reden = mis ? `${mis.naam} kan niet op ${mis.moet} uitkomen: de cellen laten ${mis.bereik[0]} tot en met ${mis.bereik[1]} toe.` : 'De vastgezette totalen kunnen niet allemaal tegelijk.';
  return geweigerd({ soort: 'mag-niet-nu', reden, wat: 'Laat een vastgezet totaal los.' });
}

/** How a table is divided: a number per row, over the columns by weight. */
export type Gewogenrij = { rij: string; aantal: Breuk; gewichten: readonly { kolom: string; gewicht: number }[] };

/** The exact cells of rows that each divide a number over the columns by weight; a row without any weight has none. */
export function exacteCellen(rijen: readonly Gewogenrij[]): Tabelcel[] {
  return rijen.flatMap(({ rij, aantal, gewichten }) => {
    const som = gewichten.reduce((s, g) => s + BigInt(g.gewicht), 0n);
    return som === 0n ? [] : gewichten.map(({ kolom, gewicht }) => ({ rij, kolom, waarde: breuk(aantal.teller * BigInt(gewicht), aantal.noemer * som) }));
  });
}
