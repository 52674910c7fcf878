import type { Rapport } from './tabel.ts';

/** A report as it is, with names in a fixed order: the same report gives the same bytes, and so the same mark (SHA-256). */
export const alsJson = (rapport: Rapport): string => `${JSON.stringify(opVolgorde(rapport), undefined, 1)}\n`;

function opVolgorde(w: unknown): unknown {
  if (Array.isArray(w)) return w.map(opVolgorde);
  if (typeof w !== 'object' || w === null) return w;
  return Object.fromEntries(Object.entries(w).filter(([, v]) => v !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, opVolgorde(v)]));
}
