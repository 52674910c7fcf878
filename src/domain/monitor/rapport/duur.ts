import type { Cel, Cijferkolom } from '../tabel.ts';
import { aantal, kolom } from './maken.ts';
import type { Reeks, Telstaat } from './telstaat.ts';

/** The smallest length of time that at least this part lies at or below; null for none. */
export function kwantielVan(reeks: Reeks, deel: number): number | null {
  const nodig = Math.ceil(deel * reeks.reduce((n, [, aantal]) => n + aantal, 0) - 1e-9);
  let gehad = 0;
  for (const [dagen, n] of reeks) { gehad += n; if (gehad >= nodig) return dagen; }
  return null;
}

/** How far everyone was when first seen, and how far at the end: with it, or without. */
export type Wachtend = { erin: Reeks; klaar: Reeks; zonder: Reeks };

/**
 * Kaplan-Meier over counts: after how many days this part has reached the end, where who still waits or stopped counts for as long
 * as was seen, and who already waited at the beginning only from then. Null when not so many came that far.
 */
export function kwantielMetWie({ erin, klaar, zonder }: Wachtend, deel: number): number | null {
  let [over, aanwezig, i, j, l] = [1, 0, 0, 0, 0];
  for (const [dagen, n] of klaar) {
    for (; i < erin.length && erin[i]![0] <= dagen; i++) aanwezig += erin[i]![1];
    for (; j < klaar.length && klaar[j]![0] < dagen; j++) aanwezig -= klaar[j]![1];
    for (; l < zonder.length && zonder[l]![0] < dagen; l++) aanwezig -= zonder[l]![1];
    over *= 1 - n / aanwezig;
    if (over <= 1 - deel + 1e-9) return dagen;
  }
  return null;
}

export const DUURKOLOMMEN: readonly Cijferkolom[] = [
  aantal('n', 'Geëindigd'), kolom('mediaan', 'Mediaan', 'dagen'), kolom('p90', 'P90', 'dagen'), kolom('langste', 'Langste', 'dagen'),
  aantal('open', 'Wacht nog'), kolom('langst_open', 'Wacht langst', 'dagen'), kolom('mediaan_met_wachtenden', 'Mediaan, met wie wacht', 'dagen'), kolom('p90_met_wachtenden', 'P90, met wie wacht', 'dagen'),
];
const som = (reeks: Reeks): number => reeks.reduce((n, [, aantal]) => n + aantal, 0);
const samen = (...reeksen: Reeks[]): Reeks => {
  const per = new Map<number, number>();
  for (const [dagen, n] of reeksen.flat()) per.set(dagen, (per.get(dagen) ?? 0) + n);
  return [...per].sort(([a], [b]) => a - b);
};

/** One row of lead times over one or more counted rows: `klaar` ended, `open` still waits, `gestopt` ended without, `erin` how far each was when first seen. */
export function duurcellen(t: Telstaat, cijfer: string, rijen: readonly string[]): Record<string, Cel> {
  const reeks = (kolomcode: string): Reeks => samen(...rijen.map((rij) => t.reeks(cijfer, rij, kolomcode)));
  const [klaar, open, gestopt, erin] = [reeks('klaar'), reeks('open'), reeks('gestopt'), reeks('erin')];
  const wachtend = { erin, klaar, zonder: samen(open, gestopt) };
  return {
    n: som(klaar), mediaan: kwantielVan(klaar, 0.5), p90: kwantielVan(klaar, 0.9), langste: klaar.at(-1)?.[0] ?? null,
    open: som(open), langst_open: open.at(-1)?.[0] ?? null, mediaan_met_wachtenden: kwantielMetWie(wachtend, 0.5), p90_met_wachtenden: kwantielMetWie(wachtend, 0.9),
  };
}

/** Bands of a length of time: each up to and including `tot` days. */
export type Band = { code: string; naam: string; tot: number };
export const BANDEN: readonly Band[] = [
  { code: 'week-1', naam: 'Tot 1 week', tot: 7 }, { code: 'weken-2', naam: '1 tot 2 weken', tot: 14 }, { code: 'weken-4', naam: '2 tot 4 weken', tot: 28 }, { code: 'weken-8', naam: '4 tot 8 weken', tot: 56 },
  { code: 'weken-13', naam: '8 weken tot 3 maanden', tot: 91 }, { code: 'weken-26', naam: '3 tot 6 maanden', tot: 182 }, { code: 'weken-52', naam: '6 tot 12 maanden', tot: 365 }, { code: 'langer', naam: 'Langer dan een jaar', tot: Infinity },
];
/** Months on the waiting list, of 365.25 / 12 days. */
export const WACHTBANDEN: readonly Band[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((m): Band => ({ code: `tot-${m}`, naam: m === 1 ? 'Tot 1 maand' : `${m - 1} tot ${m} maanden`, tot: Math.floor((m * 365.25) / 12) })), { code: 'langer', naam: 'Langer dan 10 maanden', tot: Infinity },
];
/** How many lie in each band. */
export const inBanden = (reeks: Reeks, banden: readonly Band[]): number[] =>
  banden.map(({ tot }, i) => som(reeks.filter(([dagen]) => dagen <= tot && dagen > (banden[i - 1]?.tot ?? -Infinity))));
