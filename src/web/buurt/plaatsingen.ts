import type { Plaatsingen } from '../../storage/lezen/buurten.ts';

/** Keys of the last twelve months in words; small numbers are not told to everyone. */
export function zegPlaatsingen(p: Plaatsingen | undefined): string {
  if (!p) return 'niet bekend';
  if (p.minder_dan_vijf) return 'minder dan 5';
  return p.aantal === 0 ? 'geen' : String(p.aantal);
}
