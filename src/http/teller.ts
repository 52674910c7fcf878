/** Counts what each key does. `over` is how many seconds until it may again; 0 means now. */
export type Teller = {
  /** Counts one, unless there is no room. */
  neem(sleutel: string): number;
  /** The same answer without counting. */
  kijk(sleutel: string): number;
  /** One that was counted does not count after all. */
  geefTerug(sleutel: string): void;
  /** How many keys are remembered. */
  readonly grootte: number;
};

const MINUUT = 60_000;

/**
 * At most `hoeveel` at once, and on average in each stretch of time (`inMs`, a minute). One number per key: when all that was taken would have been earned back (the
 * "generic cell rate" rule). Of more than `hoogstens` keys those that were quiet longest are forgotten, so memory is bounded.
 */
export function teller(hoeveel: number, nu: () => number = Date.now, hoogstens = 20_000, inMs = MINUUT): Teller {
  const prijs = inMs / hoeveel;
  const terugverdiend = new Map<string, number>();
  const proef = (sleutel: string): { daarna: number; over: number } => {
    const daarna = Math.max(terugverdiend.get(sleutel) ?? 0, nu()) + prijs;
    const tekort = daarna - nu() - inMs;
    return { daarna, over: tekort > 1e-6 ? Math.max(1, Math.ceil(tekort / 1000)) : 0 };
  };
  return {
    kijk: (sleutel) => proef(sleutel).over,
    neem: (sleutel) => {
      const { daarna, over } = proef(sleutel);
      if (over > 0) return over;
      terugverdiend.delete(sleutel); // to the end of the row: used last
      terugverdiend.set(sleutel, daarna);
      if (terugverdiend.size > hoogstens) terugverdiend.delete(terugverdiend.keys().next().value!);
      return 0;
    },
    geefTerug: (sleutel) => {
      const tot = terugverdiend.get(sleutel);
      if (tot !== undefined) terugverdiend.set(sleutel, tot - prijs);
    },
    get grootte() { return terugverdiend.size; },
  };
}
