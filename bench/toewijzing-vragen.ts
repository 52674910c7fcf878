import type { Quotum, Toewijsvraag } from '../src/domain/matching/toewijzing-vraag.ts';

/** Numbers between 0 and 1 that look like chance and are the same for the same seed. */
function getallen(zaad: number): () => number {
  let s = zaad;
  return () => {
    s = (s + 0x6d2b79f5) | 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A region to try things on: corporations within municipalities within the region on one side, target groups with a small group inside each on the
 * other. Points grow with waiting and differ per home; about a third of the pairs may not be. With `kruisend` also maxima across municipalities.
 */
export function regioVraag({ kandidaten: n, woningen: m, zaad, plekken = 1, kruisend = false }: { kandidaten: number; woningen: number; zaad: number; plekken?: number; kruisend?: boolean }): Toewijsvraag {
  const kans = getallen(zaad);
  const wacht = Math.floor(kans() * 4) * 100;
  const punten = new Int32Array(n * m);
  for (let i = 0; i < n; i++) for (let j = 0; j < m; j++) punten[i * m + j] = kans() < 0.3 ? -1 : Math.floor(wacht * (1 - i / n)) + Math.floor(kans() * 600);
  const deel = (van: number, tot: number, k: number, van_k: number) => reeks(van + Math.floor((k * (tot - van)) / van_k), van + Math.floor(((k + 1) * (tot - van)) / van_k));
  const ruim = (leden: number[], aandeel: number) => Math.floor(leden.length * plekken * aandeel);
  const quota: Quotum[] = [];
  const leg = (code: string, kant: Quotum['kant'], leden: number[], hoogstens: number) => quota.push({ code, naam: code, kant, leden, hoogstens });
  leg('regio', 'woningen', reeks(0, m), ruim(reeks(0, m), 0.9));
  for (let g = 0; g < 7; g++) {
    const gemeente = deel(0, m, g, 7);
    leg(`gemeente-${g}`, 'woningen', gemeente, ruim(gemeente, 0.7 + 0.3 * kans()));
    for (let c = 0; c < 3; c++) {
      const corporatie = deel(gemeente[0] ?? 0, (gemeente.at(-1) ?? -1) + 1, c, 3);
      leg(`corporatie-${g}-${c}`, 'woningen', corporatie, ruim(corporatie, 0.6 + 0.5 * kans()));
    }
  }
  const samen = Math.min(n, m * plekken);
  for (let d = 0; d < 6; d++) {
    const groep = reeks(0, n).filter((i) => i % 6 === d);
    leg(`doelgroep-${d}`, 'kandidaten', groep, Math.ceil(samen * (0.12 + 0.1 * kans())));
    leg(`doelgroep-${d}-klein`, 'kandidaten', groep.filter((i) => i % 12 === d), 1 + Math.floor((kans() * samen) / 20));
  }
  if (kruisend) for (let k = 0; k < 3; k++) {
    const soort = reeks(0, m).filter((j) => j % 4 === k);
    leg(`soort-${k}`, 'woningen', soort, ruim(soort, 0.5 + 0.2 * kans()));
  }
  return { kandidaten: reeks(0, n).map((i) => `k${i}`), woningen: reeks(0, m).map((j) => `w${j}`), punten, plekken: reeks(0, m).map(() => plekken), quota, vast: [], niet: [] };
}

const reeks = (van: number, tot: number): number[] => Array.from({ length: Math.max(0, tot - van) }, (_, x) => van + x);
