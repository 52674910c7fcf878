/** So many events (or dossiers) in one cell of a figure, as the storage counts them. `dagen`: where a length of time is counted, else null. */
export type Feit = { cijfer: string; rij: string; kolom: string; dagen: number | null; aantal: number };

/** Lengths of time with how many there are of each, from short to long. */
export type Reeks = readonly (readonly [dagen: number, aantal: number])[];

/** The counts of a chapter, to be asked by cell. */
export type Telstaat = {
  aantal(cijfer: string, rij: string, kolom: string): number;
  reeks(cijfer: string, rij: string, kolom: string): Reeks;
  /** the rows and columns that have a count, in the order of their codes */
  rijen(cijfer: string): string[];
  kolommen(cijfer: string): string[];
};

const uniek = (codes: string[]): string[] => [...new Set(codes)].sort();

export function telstaat(feiten: readonly Feit[]): Telstaat {
  const cellen = new Map<string, Feit[]>();
  const perCijfer = new Map<string, Feit[]>();
  const bij = (m: Map<string, Feit[]>, sleutel: string, feit: Feit) => { const rij = m.get(sleutel); if (rij) rij.push(feit); else m.set(sleutel, [feit]); };
  const sleutel = (...delen: string[]): string => JSON.stringify(delen);
  for (const feit of feiten) {
    bij(cellen, sleutel(feit.cijfer, feit.rij, feit.kolom), feit);
    bij(perCijfer, feit.cijfer, feit);
  }
  const cel = (...delen: [string, string, string]): Feit[] => cellen.get(sleutel(...delen)) ?? [];
  return {
    aantal: (...delen) => cel(...delen).reduce((n, f) => n + f.aantal, 0),
    reeks: (...delen) => cel(...delen).flatMap((f) => (f.dagen === null ? [] : [[f.dagen, f.aantal] as const])).sort(([a], [b]) => a - b),
    rijen: (cijfer) => uniek((perCijfer.get(cijfer) ?? []).map((f) => f.rij)),
    kolommen: (cijfer) => uniek((perCijfer.get(cijfer) ?? []).map((f) => f.kolom)),
  };
}
