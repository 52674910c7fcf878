/* About where municipalities lie to each other, north on top: [column, row] on a grid of three columns. */

const PLEKKEN: Readonly<Record<string, readonly [kolom: number, rij: number]>> = {
  heemskerk: [3, 1], velsen: [2, 2], beverwijk: [3, 2], bloemendaal: [2, 3], haarlem: [3, 3], zandvoort: [1, 4], heemstede: [2, 4],
  medemblik: [2, 1], opmeer: [1, 2], 'stede-broec': [2, 2], enkhuizen: [3, 2], koggenland: [1, 3], hoorn: [2, 3], drechterland: [3, 3],
};

/** The place of a municipality's tile; one that is not known here comes below the others, in the order of the table. */
export function plekVan(code: string, volgnummer: number): { kolom: number; rij: number } {
  const [kolom, rij] = PLEKKEN[code] ?? [1 + (volgnummer % 3), Math.min(6, 5 + Math.floor(volgnummer / 3))];
  return { kolom, rij };
}
