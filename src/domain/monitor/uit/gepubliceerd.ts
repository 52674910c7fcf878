import { CIJFERCODES } from '../cijfers.ts';
import { overlap, type Periode } from '../periode.ts';
import type { Cel, Cijferkolom, Cijfertabel, Hoofdstuk } from '../tabel.ts';
import { leesCel, type Figuur, type Gepubliceerd } from '../../regeling/gepubliceerd.ts';
import { tegenspraken } from '../../regeling/tegenspraken.ts';

/* Published figures that the chain cannot count itself: shown as printed, with what does not agree beside them. */

type Kolom = Cijferkolom & { lees: (gedrukt: string | number | undefined) => Cel };

/** A column that prints "296 (42%)" becomes two. */
function kolommenVan(f: Figuur): Kolom[] {
  return f.kolommen.flatMap((k): Kolom[] => {
    const cellen = f.rijen.map((r) => leesCel(r.cellen[k.code])).filter((c) => c !== undefined);
    const procent: Kolom = { code: `${k.code}-procent`, naam: `${k.kop}, procent`, eenheid: 'procent', lees: (g) => leesCel(g)?.procent ?? null };
    if (cellen.every((c) => c.aantal === undefined)) return [{ ...procent, code: k.code, naam: k.kop }];
    const aantal: Kolom = { code: k.code, naam: k.kop, eenheid: 'aantal', lees: (g) => leesCel(g)?.aantal ?? null };
    return cellen.some((c) => c.procent !== undefined) ? [aantal, procent] : [aantal];
  });
}

function tabelVan(g: Gepubliceerd, f: Figuur): Cijfertabel {
  const kolommen = kolommenVan(f);
  const cellen = (gedrukt: Figuur['rijen'][number]['cellen']): Record<string, Cel> =>
    Object.fromEntries(kolommen.map((k) => [k.code, k.lees(gedrukt[k.eenheid === 'procent' && k.code.endsWith('-procent') ? k.code.slice(0, -'-procent'.length) : k.code])]));
  return {
    code: `figuur-${f.figuur}`, titel: `Figuur ${f.figuur}: ${f.titel}`,
    definitie: f.toelichting ?? 'Zoals het rapport het drukt; Voordeur telt dit niet zelf.',
    teldatum: 'Zoals het rapport het noemt.', nietMee: 'Er is niets aan gerekend: ook wat niet klopt, staat er zoals gedrukt.',
    bron: `${f.bron}; ${g.document}`, herkomst: 'gepubliceerd', overMensen: false,
    kolommen: kolommen.map(({ code, naam, eenheid }) => ({ code, naam, eenheid })),
    rijen: f.rijen.map(({ code, naam, cellen: gedrukt }) => ({ code, naam, cellen: cellen(gedrukt) })),
    ...(f.totaal ? { totaal: cellen(f.totaal) } : {}),
    meldingen: tegenspraken(g).filter((t) => t.figuren.includes(f.figuur)).map(({ soort, sleutels, tekst }) => ({ soort, sleutels, tekst })),
  };
}

const geteld = (f: Figuur): boolean => (CIJFERCODES as readonly string[]).includes(f.meet);
const raakt = (f: Figuur, periode: Periode, alles: Periode): boolean => {
  const eigen = f.kolommen.flatMap(({ van, tot }) => (van && tot ? [{ van, tot }] : []));
  return (eigen.length > 0 ? eigen : [alles]).some((p) => overlap(p, periode));
};

/** The published figures with a column in this period that the chain does not count (E2.2: 1, 6 and 7). A figure without days of its own is about `alles`. */
export function gepubliceerdHoofdstuk(g: Gepubliceerd | undefined, periode: Periode, alles: Periode): Hoofdstuk[] {
  const tabellen = g?.figuren.filter((f) => !geteld(f) && raakt(f, periode, alles)).map((f) => tabelVan(g, f)) ?? [];
  return tabellen.length > 0 ? [{ code: 'gepubliceerd', titel: 'Zoals de partijen publiceerden', tabellen }] : [];
}
