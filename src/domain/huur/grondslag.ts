import type { Dag } from '../kalender/dag.ts';
import { zegDatum } from '../kalender/zeg.ts';
import type { Contractvorm } from '../regeling/schema.ts';
import { fout, gelukt, type Uitkomst } from '../uitkomst.ts';

export type Grondslag = Contractvorm['grondslagen'][number];

/** The legal grounds on which a lease of this form may be temporary when it is agreed on this day. */
export const geldendeGrondslagen = (vorm: Pick<Contractvorm, 'grondslagen'>, op: Dag): Grondslag[] =>
  vorm.grondslagen.filter((g) => (g.van === undefined || g.van <= op) && (g.tot === undefined || op < g.tot));

/** A ground with the days it can be used on. */
export const zegGrondslag = ({ naam, van, tot }: Grondslag): string =>
  [naam, van && `vanaf ${zegDatum(van)}`, tot && `tot ${zegDatum(tot)}`].filter(Boolean).join(', ');

/** The ground of this lease: the one chosen, or the only one that holds. Undefined for a form that is not temporary. */
export function kiesGrondslag(vorm: Pick<Contractvorm, 'grondslagen' | 'naam' | 'bron'>, op: Dag, gekozen: string | undefined): Uitkomst<Grondslag | undefined> {
  if (vorm.grondslagen.length === 0) return gelukt(undefined);
  const geldend = geldendeGrondslagen(vorm, op);
  const keuze = gekozen ? geldend.find((g) => g.code === gekozen) : geldend.length === 1 ? geldend[0] : undefined;
  if (keuze) return gelukt(keuze);
  if (geldend.length === 0) return fout('grondslag', `Op ${zegDatum(op)} gold geen van deze gronden voor een tijdelijk contract. Kies een andere dag, of laat de regeling aanvullen.`, vorm.bron);
  return fout('grondslag', gekozen ? `Deze grond geldt niet op ${zegDatum(op)}. Kies: ${geldend.map((g) => g.naam).join(' of ')}.` : 'Kies op welke wettelijke grond het contract tijdelijk is.', vorm.bron);
}
