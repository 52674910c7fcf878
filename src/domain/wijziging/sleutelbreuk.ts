import { gemeentenaam } from '../regeling/namen.ts';
import type { Regeling } from '../regeling/schema.ts';
import { verdeel } from '../verdeling/methoden.ts';

/* The key of the corporations follows from that of the municipalities (or from the homes a year); a proposal that changes one and not the other breaks that. */

/** Where it breaks. `sleutel`: what there is to divide; `corporaties`: what theirs add up to; `zou`: what the same weights would make of it. */
export type Sleutelbreuk = { naam: string; was: { sleutel: number; corporaties: number }; wordt: { sleutel: number; corporaties: number }; zou?: { corporatie: string; nu: number; wordt: number }[] };

const som = (getallen: readonly number[]): number => getallen.reduce((a, b) => a + b, 0);
type Rij = Regeling['verdeelsleutel']['corporaties']['rijen'][number];

/** Their part by the weights they have, where every one of them is published. */
function naarGewicht(rijen: readonly Rij[], totaal: number): Sleutelbreuk['zou'] {
  if (rijen.some((r) => r.gewicht === undefined) || som(rijen.map((r) => r.gewicht!)) === 0) return undefined;
  const uit = verdeel('grootsteResten', totaal, rijen.map((r) => ({ sleutel: r.corporatie, gewicht: r.gewicht! })));
  return rijen.map((r) => ({ corporatie: r.corporatie, nu: r.aantal, wordt: uit.get(r.corporatie)! }));
}

/**
 * Where the new version says something else of the corporations than follows from its changed numbers: per municipality where their key is per
 * municipality, else over all. A difference that the old version published too, and that stays the same, is not of this proposal.
 */
export function sleutelbreuken(oud: Regeling, nieuw: Regeling): Sleutelbreuk[] {
  const delen = (r: Regeling, gemeente?: string): readonly Rij[] => r.verdeelsleutel.corporaties.rijen.filter((c) => gemeente === undefined || c.gemeente === gemeente);
  const stand = (r: Regeling, gemeente?: string) => ({
    sleutel: gemeente === undefined ? som(r.verdeelsleutel.gemeenten.rijen.map((g) => g.aantal)) : (r.verdeelsleutel.gemeenten.rijen.find((g) => g.gemeente === gemeente)?.aantal ?? 0),
    corporaties: som(delen(r, gemeente).map((c) => c.aantal)),
  });
  const perGemeente = nieuw.verdeelsleutel.corporaties.rijen.some((c) => c.gemeente !== undefined);
  const plekken = perGemeente ? nieuw.verdeelsleutel.gemeenten.rijen.map((g) => g.gemeente).filter((g) => delen(nieuw, g).length > 0) : [undefined];
  return plekken.flatMap((gemeente): Sleutelbreuk[] => {
    const [was, wordt] = [stand(oud, gemeente), stand(nieuw, gemeente)];
    if (wordt.sleutel === wordt.corporaties || wordt.corporaties - wordt.sleutel === was.corporaties - was.sleutel) return [];
    const zou = naarGewicht(delen(nieuw, gemeente), wordt.sleutel);
    return [{ naam: gemeente === undefined ? 'De hele regio' : gemeentenaam(nieuw, gemeente), was, wordt, ...(zou ? { zou } : {}) }];
  });
}
