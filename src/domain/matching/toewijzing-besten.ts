/** Per group of candidates and home: the free candidate with the most, the earliest of equals. */
export type Besten = {
  /** Where the row of a group starts in `wie` and `waard`. */
  rij: Int32Array;
  /** The candidate, or -1, and what it is worth there; minus infinity when nobody may. */
  wie: Int32Array;
  waard: Float64Array;
  /** Tells that a candidate is taken or free again. */
  zet(kandidaat: number, vrij: boolean): void;
};

/**
 * A knock-out draw per group, all homes of one round beside each other in memory: taking a candidate replays only its own rounds.
 * `waarde` has a row of `m` per candidate; no two candidates are worth the same for one home, unless neither may have it.
 */
export function trekBesten(groepVan: Int32Array, groepen: number, waarde: Float64Array, m: number): Besten {
  const leden: number[][] = Array.from({ length: groepen }, () => []);
  groepVan.forEach((g, i) => leden[g]!.push(i));
  const begin = new Int32Array(groepen + 1);
  leden.forEach((l, g) => { begin[g + 1] = begin[g]! + 2 * Math.max(1, l.length); });
  const wie = new Int32Array(begin[groepen]! * m).fill(-1);
  const waard = new Float64Array(begin[groepen]! * m).fill(-Infinity);
  const blad = new Int32Array(groepVan.length);

  function leg(i: number, vrij: boolean) {
    const plek = (begin[groepVan[i]!]! + blad[i]!) * m;
    for (let j = 0; j < m; j++) {
      waard[plek + j] = vrij ? waarde[i * m + j]! : -Infinity;
      wie[plek + j] = i;
    }
  }
  /** Whether anything came out otherwise than before. */
  function speel(g: number, ronde: number): boolean {
    let anders = false;
    const hier = (begin[g]! + ronde) * m;
    const links = (begin[g]! + 2 * ronde) * m;
    const rechts = links + m;
    for (let j = 0; j < m; j++) {
      const winnaar = waard[links + j]! >= waard[rechts + j]! ? links + j : rechts + j;
      if (waard[hier + j] === waard[winnaar] && wie[hier + j] === wie[winnaar]) continue;
      waard[hier + j] = waard[winnaar]!;
      wie[hier + j] = wie[winnaar]!;
      anders = true;
    }
    return anders;
  }
  leden.forEach((l, g) => {
    l.forEach((i, k) => { blad[i] = l.length + k; leg(i, true); });
    for (let ronde = l.length - 1; ronde >= 1; ronde--) speel(g, ronde);
  });
  return {
    rij: Int32Array.from({ length: groepen }, (_, g) => (begin[g]! + 1) * m),
    wie,
    waard,
    zet(i, vrij) {
      leg(i, vrij);
      for (let ronde = blad[i]! >> 1; ronde >= 1 && speel(groepVan[i]!, ronde); ronde >>= 1);
    },
  };
}
