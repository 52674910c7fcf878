import { cel, type Cel as GedrukteCel, type Figuur, type Gepubliceerd } from '../regeling/gepubliceerd.ts';
import { figurenOver, type Cijfercode, type Telling } from './cijfers.ts';
import { binnen, type Periode } from './periode.ts';

/** One published cell beside what the dossiers give. `leeg`: the report has no number there. */
export type Cel = { geteld: number; gedrukt?: string; stand: 'gelijk' | 'anders' | 'leeg' };
type Kolom = Periode & { code: string; kop: string };
export type Vergelijking = {
  figuur: number;
  titel: string;
  bron: string;
  toelichting?: string;
  kolommen: Kolom[];
  rijen: { code: string; naam: string; cellen: Record<string, Cel> }[];
  totaal?: Record<string, Cel>;
};

const som = (telling: Telling, { van, tot }: Periode, sleutel?: string): number =>
  telling.filter((t) => (sleutel === undefined || t.sleutel === sleutel) && `${t.maand}-01` >= van && `${t.maand}-01` < tot).reduce((s, t) => s + t.aantal, 0);

function vergeleken(geteld: number, gepubliceerd: GedrukteCel | undefined): Cel {
  if (gepubliceerd?.aantal === undefined) return { geteld, stand: 'leeg' };
  return { geteld, gedrukt: gepubliceerd.gedrukt, stand: geteld === gepubliceerd.aantal ? 'gelijk' : 'anders' };
}

function bijFiguur(g: Gepubliceerd, f: Figuur, periode: Periode, telling: Telling): Vergelijking[] {
  const kolommen = f.kolommen.flatMap(({ code, kop, van, tot }): Kolom[] => (van && tot && binnen({ van, tot }, periode) ? [{ code, kop, van, tot }] : []));
  if (kolommen.length === 0) return [];
  const cellen = (rij: string, sleutel?: string) => Object.fromEntries(kolommen.map((k) => [k.code, vergeleken(som(telling, k, sleutel), cel(g, f.figuur, rij, k.code))]));
  return [{
    figuur: f.figuur, titel: f.titel, bron: f.bron, toelichting: f.toelichting, kolommen,
    rijen: f.rijen.map(({ code, naam }) => ({ code, naam, cellen: cellen(code, code) })),
    ...(f.totaal ? { totaal: cellen('totaal') } : {}),
  }];
}

/**
 * The published figures whose columns lie in the period, cell by cell beside the count (E2.2). Columns begin and end on
 * the first of a month, so counts per month are fine enough.
 */
export const vergelijk = (g: Gepubliceerd | undefined, cijfer: Cijfercode, periode: Periode, telling: Telling): Vergelijking[] =>
  g ? figurenOver(g, cijfer).flatMap((f) => bijFiguur(g, f, periode, telling)) : [];

/** All cells of a comparison that have a published number, and how many of them agree. */
export function overeenstemming({ rijen, totaal }: Vergelijking): { cellen: number; gelijk: number } {
  const alle = [...rijen.map((r) => r.cellen), ...(totaal ? [totaal] : [])].flatMap((c) => Object.values(c)).filter((c) => c.stand !== 'leeg');
  return { cellen: alle.length, gelijk: alle.filter((c) => c.stand === 'gelijk').length };
}
