/* Heavy reading in turns, so that it never takes every connection of the pool. */

/** Too many wait for their turn already. */
export class TeDruk extends Error {}

/** Lets `tegelijk` pieces of work go on at once and `wachtend` more wait, first come first served; who comes after that gets `TeDruk`. */
export function beurten(tegelijk: number, wachtend: number): <T>(werk: () => Promise<T>) => Promise<T> {
  const rij: (() => void)[] = [];
  let bezig = 0;
  return async (werk) => {
    if (bezig >= tegelijk) {
      if (rij.length >= wachtend) throw new TeDruk('te veel tegelijk gevraagd');
      await new Promise<void>((klaar) => { rij.push(klaar); });
    } else bezig += 1;
    try {
      return await werk();
    } finally {
      const volgende = rij.shift();
      if (volgende) volgende(); // takes over this place
      else bezig -= 1;
    }
  };
}
