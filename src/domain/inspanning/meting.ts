import { zegDatum } from '../kalender/zeg.ts';
import type { Dag } from '../kalender/dag.ts';
import { zegAfgesproken, type Afgesproken } from '../verdeling/afgesproken.ts';
import { isKlein, ONDERGRENS } from '../monitor/kleine-aantallen.ts';
import type { Tijdigheid } from '../monitor/wooncijfers.ts';

/** What a measure says of a party or of the region. No meting at all means: not known, which is not zero. */
export type Meting =
  | ({ soort: 'tijdig' } & Tijdigheid)
  /** so many of so many */
  | { soort: 'deel'; n: number; deel: number }
  | { soort: 'aantal'; n: number }
  | { soort: 'doel'; gehaald: number; doel: number; /** what the goal is made of */ uit?: Afgesproken }
  | { soort: 'weken'; weken?: number; n: number }
  /** something with a day: given, reported, valid until */
  | { soort: 'dag'; dag?: Dag; goed?: boolean; woorden: string }
  /** held back, because few people stand behind it */
  | { soort: 'klein' };

export const tijdig = (t: Tijdigheid): Meting => ({ soort: 'tijdig', ...t });
/** How many stand behind it, where it counts. */
const omvang = (m: Meting): number | undefined => ('n' in m ? m.n : undefined);

const plus = (a: Meting, b: Meting): Meting => {
  if (a.soort === 'tijdig' && b.soort === 'tijdig') return { soort: 'tijdig', n: a.n + b.n, opTijd: a.opTijd + b.opTijd, later: a.later + b.later, open: a.open + b.open };
  if (a.soort === 'deel' && b.soort === 'deel') return { soort: 'deel', n: a.n + b.n, deel: a.deel + b.deel };
  if (a.soort === 'aantal' && b.soort === 'aantal') return { soort: 'aantal', n: a.n + b.n };
  if (a.soort === 'doel' && b.soort === 'doel') return { soort: 'doel', gehaald: a.gehaald + b.gehaald, doel: a.doel + b.doel };
  return a;
};
/** Of all together; undefined when nothing is known of anyone, or when it does not add up (a day). */
export function samen(metingen: readonly (Meting | undefined)[]): Meting | undefined {
  const bekend = metingen.filter((m) => m !== undefined);
  return bekend.length === 0 || bekend.some((m) => m.soort === 'dag' || m.soort === 'weken') ? undefined : bekend.reduce(plus);
}

/** Parts of a whole: a small part, or a small rest, tells of few people too. */
const gevoelig = (n: number, ...delen: number[]): boolean => isKlein(n) || delen.some((d) => isKlein(d) || isKlein(n - d));

/**
 * What someone who is no party to it may see of a total about people: nothing of a small one, and nothing that becomes small once the
 * reader takes away what is their own.
 */
export function beschermTotaal(totaal: Meting | undefined, eigen: Meting | undefined): Meting | undefined {
  if (!totaal) return undefined;
  const n = omvang(totaal) ?? 0;
  if (n === 0) return totaal;
  const rest = eigen ? n - (omvang(eigen) ?? 0) : n;
  if (isKlein(n) || isKlein(rest)) return { soort: 'klein' };
  if (totaal.soort === 'tijdig' && (gevoelig(n, totaal.opTijd) || (eigen?.soort === 'tijdig' && gevoelig(rest, totaal.opTijd - eigen.opTijd)))) return { soort: 'klein' };
  return totaal;
}

const pct = (deel: number, n: number): string => `${Math.round((100 * deel) / n)}%`;
/** In words: "12 van 15 (80%)", with what is left out of it on a second line. */
export function zegMeting(m: Meting | undefined): { tekst: string; bij?: string } {
  if (!m) return { tekst: 'niet bekend' };
  switch (m.soort) {
    case 'tijdig': {
      if (m.n === 0) return { tekst: 'niets in deze periode' };
      const bij = [m.later > 0 && `${m.later} later`, m.open > 0 && `${m.open} nog niet`].filter(Boolean).join(', ');
      return { tekst: `${m.opTijd} van ${m.n} (${pct(m.opTijd, m.n)})`, ...(bij ? { bij } : {}) };
    }
    case 'deel': return m.n === 0 ? { tekst: 'niets in deze periode' } : { tekst: `${m.deel} van ${m.n} (${pct(m.deel, m.n)})` };
    case 'aantal': return { tekst: String(m.n) };
    case 'doel': return m.doel === 0 ? { tekst: `${m.gehaald}`, bij: 'geen taakstelling' } : { tekst: `${m.gehaald} van ${m.doel} (${pct(m.gehaald, m.doel)})`, ...(m.uit ? { bij: zegAfgesproken(m.uit) } : {}) };
    case 'weken': return m.weken === undefined ? { tekst: 'niet te zeggen', bij: 'nog niet de helft heeft een aanbod, of het zijn er te weinig' } : { tekst: `${m.weken} ${m.weken === 1 ? 'week' : 'weken'}`, bij: `${m.n} mensen geteld, wie nog wacht ook` };
    case 'dag': return m.dag ? { tekst: m.woorden, bij: zegDatum(m.dag) } : { tekst: m.woorden };
    case 'klein': return { tekst: 'niet getoond', bij: `minder dan ${ONDERGRENS}, of daartoe te herleiden` };
  }
}
