import { teller } from './teller.ts';

const TIEN_MINUTEN = 10 * 60_000;
/** Tries in ten minutes of one address or one person. */
export const PER_ADRES = 10;
const ALLEN_SAMEN = 1000;

export type Coderem = {
  /** Counts one try before it is made, so that many at once count too; false: too many, wait. */
  probeer(wie: string): boolean;
  /** The code was right: this try does not count. */
  gelukt(wie: string): void;
};

/** A brake on trying codes: so many of one address, and so many by everyone together. Kept in this process and never in the database. */
export function coderem(nu: () => number = Date.now): Coderem {
  const [eigen, samen] = [teller(PER_ADRES, nu, 20_000, TIEN_MINUTEN), teller(ALLEN_SAMEN, nu, 1, TIEN_MINUTEN)];
  return {
    probeer: (wie) => eigen.kijk(wie) === 0 && samen.neem('') === 0 && eigen.neem(wie) === 0,
    gelukt: (wie) => { eigen.geefTerug(wie); samen.geefTerug(''); },
  };
}
