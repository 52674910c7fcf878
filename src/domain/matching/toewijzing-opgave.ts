import type { Quotum, Toewijsvraag, Toewijzing } from './toewijzing-vraag.ts';

/**
 * The question in numbers, with what people decided by hand worked in: pairs that stand have taken their places and their room under the maxima,
 * pairs that may not be are below zero. `waarde` has a row of `woningen` values per candidate.
 */
export type Opgave = {
  kandidaten: number;
  woningen: number;
  waarde: Int32Array;
  plekken: Int32Array;
  quota: readonly Quotum[];
  ruimte: Int32Array;
  plaatsing: number;
  /** The home of each candidate that was fixed by hand, -1 for the others. */
  vast: Int32Array;
  vervallen: Toewijzing['vervallen'];
};

const plaatsen = (namen: readonly string[]) => new Map(namen.map((naam, i) => [naam, i]));

function plat({ punten, kandidaten, woningen }: Toewijsvraag): Int32Array {
  if (punten instanceof Int32Array) return punten.slice();
  const uit = new Int32Array(kandidaten.length * woningen.length);
  punten.forEach((rij, i) => uit.set(rij, i * woningen.length));
  return uit;
}

/** Works what was fixed and excluded by hand into the question; a fixed pair that cannot stand falls, with its reason. */
export function leesVraag(vraag: Toewijsvraag): Opgave {
  const [n, m] = [vraag.kandidaten.length, vraag.woningen.length];
  const [kandidaten, woningen] = [plaatsen(vraag.kandidaten), plaatsen(vraag.woningen)];
  const opgave: Opgave = {
    kandidaten: n, woningen: m, waarde: plat(vraag), plekken: Int32Array.from({ length: m }, (_, j) => Math.max(0, vraag.plekken?.[j] ?? 1)),
    quota: vraag.quota, ruimte: Int32Array.from(vraag.quota, (q) => Math.max(0, q.hoogstens)), plaatsing: 0, vast: new Int32Array(n).fill(-1), vervallen: [],
  };
  for (const [kandidaat, woning] of vraag.niet) {
    const [i, j] = [kandidaten.get(kandidaat), woningen.get(woning)];
    if (i !== undefined && j !== undefined) opgave.waarde[i * m + j] = -1;
  }
  const leden = vraag.vast.length === 0 ? [] : vraag.quota.map((q) => new Set(q.leden));
  for (const [kandidaat, woning] of vraag.vast) {
    const [i, j] = [kandidaten.get(kandidaat), woningen.get(woning)];
    const reden = i === undefined ? 'De kandidaat staat niet meer op deze lijst.' : j === undefined ? 'De woning is niet meer vrij.' : waaromNiet(opgave, leden, i, j);
    if (reden !== null) {
      opgave.vervallen.push({ kandidaat, woning, reden });
      continue;
    }
    opgave.vast[i!] = j!;
    opgave.plekken[j!]! -= 1;
    leden.forEach((set, q) => { if (set.has(vraag.quota[q]!.kant === 'kandidaten' ? i! : j!)) opgave.ruimte[q]! -= 1; });
  }
  for (let i = 0; i < n; i++) if (opgave.vast[i] !== -1) opgave.waarde.fill(-1, i * m, (i + 1) * m);
  opgave.plaatsing = vraag.plaatsing ?? overheersend(opgave);
  return opgave;
}

function waaromNiet(opgave: Opgave, leden: readonly Set<number>[], i: number, j: number): string | null {
  if (opgave.vast[i] !== -1) return opgave.vast[i] === j ? 'Dit paar staat er al.' : 'De kandidaat is al aan een andere woning vastgezet.';
  if (opgave.waarde[i * opgave.woningen + j]! < 0) return 'De kandidaat voldoet niet aan een vaste eis van deze woning, of dit paar is uitgesloten.';
  if (opgave.plekken[j]! === 0) return 'De woning is al voor een ander vastgezet.';
  const vol = leden.findIndex((set, q) => opgave.ruimte[q] === 0 && set.has(opgave.quota[q]!.kant === 'kandidaten' ? i : j));
  return vol === -1 ? null : `Het maximum van ${opgave.quota[vol]!.naam} (${opgave.quota[vol]!.hoogstens}) is al bereikt.`;
}

/** How many can be placed at most, by the places there are. */
export const meeste = ({ kandidaten, plekken }: Pick<Opgave, 'kandidaten' | 'plekken'>): number => Math.min(kandidaten, plekken.reduce((a, b) => a + b, 0));
export function hoogsteWaarde(waarde: Int32Array): number {
  let hoogste = 0;
  for (let k = 0; k < waarde.length; k++) if (waarde[k]! > hoogste) hoogste = waarde[k]!;
  return hoogste;
}

/** Worth more than all points together, so that one more placement always wins. */
const overheersend = (opgave: Opgave): number => (meeste(opgave) + 1) * (hoogsteWaarde(opgave.waarde) + 1);
