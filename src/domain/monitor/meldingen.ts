import { figuurMet, type Gepubliceerd } from '../regeling/gepubliceerd.ts';
import { tegenspraken, type Tegenspraak } from '../regeling/tegenspraken.ts';
import { figurenOver, type Cijfercode } from './cijfers.ts';
import { overlap, type Periode } from './periode.ts';
import type { Vergelijking } from './vergelijk.ts';

/** One sentence that belongs with a figure; `sleutels` are the rows it is about. */
export type Melding = {
  soort: Tegenspraak['soort'] | 'wijkt-af' | 'niet-gepubliceerd' | 'niet-getoond' | 'geen-doel' | 'doel-heel-jaar' | 'geen-regeling' | 'niet-geleverd' | 'niet-bekend' | 'uitschieter';
  sleutels: string[];
  tekst: string;
};

/** The period a contradiction is about: that of its column, or of the column that measures against it. */
function periodeVan(g: Gepubliceerd, t: Tegenspraak): Periode | undefined {
  const [nummer] = t.figuren;
  const kolom = figuurMet(g, nummer!)?.kolommen.find((k) => k.code === t.kolom);
  const metPeriode = kolom?.van ? kolom : g.figuren.flatMap((f) => f.kolommen).find((k) => k.doel_in?.figuur === nummer && k.doel_in?.kolom === t.kolom);
  return metPeriode?.van && metPeriode.tot ? { van: metPeriode.van, tot: metPeriode.tot } : undefined;
}

const raakt = (g: Gepubliceerd, cijfer: Cijfercode, periode: Periode) =>
  figurenOver(g, cijfer).some((f) => f.kolommen.some(({ van, tot }) => van && tot && overlap({ van, tot }, periode)));

/** Where what was published contradicts itself, for this figure and period. */
function tegengesproken(g: Gepubliceerd, cijfer: Cijfercode, periode: Periode): Melding[] {
  if (!raakt(g, cijfer, periode)) return [];
  const nummers = figurenOver(g, cijfer).map((f) => f.figuur);
  return tegenspraken(g).filter((t) => {
    const over = periodeVan(g, t);
    return t.figuren.some((n) => nummers.includes(n)) && (!over || overlap(over, periode));
  }).map(({ soort, sleutels, tekst }) => ({ soort, sleutels, tekst }));
}

function bijVergelijking({ figuur, kolommen, rijen, totaal }: Vergelijking): Melding[] {
  const regels = [...rijen, ...(totaal ? [{ code: 'totaal', naam: 'Totaal', cellen: totaal }] : [])];
  const anders = regels.flatMap(({ code, naam, cellen }) => kolommen.flatMap((k): Melding[] => {
    const { stand, gedrukt, geteld } = cellen[k.code]!;
    return stand === 'anders' ? [{ soort: 'wijkt-af', sleutels: [code], tekst: `Figuur ${figuur}, ${naam}, ${k.kop}: gepubliceerd is ${gedrukt}; uit de dossiers tellen we ${geteld}.` }] : [];
  }));
  const leeg = kolommen.flatMap((k): Melding[] => {
    const lege = rijen.filter((r) => r.cellen[k.code]!.stand === 'leeg');
    if (lege.length === 0) return [];
    const over = `Figuur ${figuur}, ${k.kop}`;
    if (lege.length === rijen.length) return [{ soort: 'niet-gepubliceerd', sleutels: [], tekst: `${over}: alleen het totaal is gepubliceerd, ${totaal?.[k.code]?.gedrukt ?? 'zonder getal'}. De verdeling hier komt alleen uit de dossiers.` }];
    return [{ soort: 'niet-gepubliceerd', sleutels: lege.map((r) => r.code), tekst: `${over}: voor ${lege.map((r) => r.naam).join(' en ')} is geen getal gepubliceerd.` }];
  });
  return [...anders, ...leeg];
}

/** Everything to say about what was published for this figure and period: first where the count differs, then where the source does. */
export const meldingenOver = (g: Gepubliceerd | undefined, cijfer: Cijfercode, periode: Periode, vergelijkingen: readonly Vergelijking[]): Melding[] =>
  g ? [...vergelijkingen.flatMap(bijVergelijking), ...tegengesproken(g, cijfer, periode)] : [];
