/** A maximum over some homes or some candidates together; `leden` are places in that list, each once. */
export type Quotum = { code: string; naam: string; hoogstens: number; kant: 'woningen' | 'kandidaten'; leden: readonly number[] };

/**
 * What is to be shared out. The order of `kandidaten` is the order of waiting: who stands first waits longest.
 * `punten[kandidaat][woning]` (or one row after the other) are tenths of a point; below zero means not allowed.
 * `plekken` is how many homes stand behind one entry (one each, unless said). `plaatsing` is what placing someone is worth as such, in tenths:
 * without it nobody stays unplaced for the sake of points.
 */
export type Toewijsvraag = {
  kandidaten: readonly string[];
  woningen: readonly string[];
  punten: Int32Array | readonly (readonly number[])[];
  plekken?: readonly number[];
  quota: readonly Quotum[];
  vast: readonly (readonly [kandidaat: string, woning: string])[];
  niet: readonly (readonly [kandidaat: string, woning: string])[];
  plaatsing?: number;
};

/** Why a candidate or a home is left over; `quotum` is the code of the maximum that is in the way. */
export type Waarom = { soort: 'niets-mag' | 'quotum' | 'anderen' | 'levert-te-weinig-op'; quotum?: string; tekst: string };

/** What one more under a maximum would bring: more people placed, and tenths of a point more (or fewer) over all pairs together. */
export type Schaduwprijs = { plaatsingen: number; punten: number };

export type Toewijzing = {
  /** In the order of the candidates; `vast` when a person put these two together. */
  paren: { kandidaat: string; woning: string; punten: number; vast: boolean }[];
  /** Tenths of a point of all pairs together. */
  punten: number;
  geplaatst: number;
  /** `schaduwprijs` is null when there was no time to find it. */
  quota: { code: string; naam: string; hoogstens: number; gebruikt: number; schaduwprijs: Schaduwprijs | null }[];
  zonderWoning: { kandidaat: string; waarom: Waarom }[];
  zonderKandidaat: { woning: string; vrij: number; waarom: Waarom }[];
  /** Pairs put together by hand that cannot stand, and why. */
  vervallen: { kandidaat: string; woning: string; reden: string }[];
};

/** Who got what, before words: the home of each candidate (-1 for none) and the price of each maximum, by place in the lists. */
export type Uitslag = { gekozen: Int32Array; prijzen: (Schaduwprijs | null)[] };
