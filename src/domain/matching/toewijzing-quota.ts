import type { Quotum } from './toewijzing-vraag.ts';

/** Maxima of one side as a tree: the parent of each (-1 at the top), and the innermost one each member falls under (-1 for none). */
export type Boom = { ouder: Int32Array; binnenste: Int32Array };
/** Two maxima that share members while neither holds the other. */
export type Kruising = { een: Quotum; ander: Quotum };

/** Puts the maxima of one side inside each other; `aantal` is how many members that side has. */
export function nest(quota: readonly Quotum[], aantal: number): Boom | Kruising {
  const ouder = new Int32Array(quota.length).fill(-1);
  const binnenste = new Int32Array(aantal).fill(-1);
  const vanGroot = quota.map((_, q) => q).sort((a, b) => quota[b]!.leden.length - quota[a]!.leden.length || a - b);
  for (const q of vanGroot) {
    const leden = quota[q]!.leden;
    const om = leden.length === 0 ? -1 : binnenste[leden[0]!]!;
    for (const lid of leden) {
      const ander = binnenste[lid]!;
      if (ander !== om) return { een: quota[Math.max(ander, om)]!, ander: quota[q]! };
    }
    ouder[q] = om;
    for (const lid of leden) binnenste[lid] = q;
  }
  return { ouder, binnenste };
}

/** The first two maxima that cross, or null: then the flow finds the best assignment by itself. */
export function kruising(quota: readonly Quotum[], kandidaten: number, woningen: number): Kruising | null {
  for (const [kant, aantal] of [['kandidaten', kandidaten], ['woningen', woningen]] as const) {
    const boom = nest(quota.filter((q) => q.kant === kant), aantal);
    if ('een' in boom) return boom;
  }
  return null;
}
